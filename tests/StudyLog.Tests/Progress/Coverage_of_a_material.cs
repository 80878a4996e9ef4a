using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Progress;

/// <summary>Which departments have not studied a material.</summary>
public sealed class Coverage_of_a_material(HostFixture host)
{
    [Fact]
    public async Task Tells_of_each_person_in_which_way_he_or_she_came_to_it()
    {
        var of = await Organisation.Register(host);
        var (office, press) = (await Department(of, "办公室", 2), await Department(of, "宣传部", 1));
        var (there, later, reader, notYet) = (await Person(of, office, "甲", 1), await Person(of, office, "乙", 2), await Person(of, office, "丙", 3), await Person(of, press, "丁", 4));
        var material = await of.Material();
        var named = await of.SessionWith(there, later, reader);
        (await of.Secretary.Post($"/sessions/{named}/pre-studies", new { mode = "self-study", materialId = material })).ShouldHave(201);
        var studied = await of.SessionWith(there, later, notYet);
        (await of.Secretary.Post($"/sessions/{studied}/materials", new { materialId = material, mode = "collective" })).ShouldHave(201);
        (await of.Secretary.Post($"/sessions/{studied}/attendance", new
        {
            entries = new[] { new { personId = there, status = "late" }, new { personId = later, status = "absent" }, new { personId = notYet, status = "on-leave" } },
        })).ShouldHave(200);
        (await of.Secretary.Post($"/make-ups/{studied}/{later}/assign", new { dueOn = "2024-12-31" })).ShouldHave(200);
        (await of.Secretary.Post($"/make-ups/{studied}/{later}/submit", new { on = "2024-06-01", mode = "self-study", hours = 1 })).ShouldHave(200);
        (await Row(of, material, 1, 1)).ShouldBe(("乙", "self-studied", named, null));
        (await of.Leader.Post($"/make-ups/{studied}/{later}/accept")).ShouldHave(200);

        var answer = (await of.Secretary.Get($"/progress/materials/{material}/coverage")).ShouldHave(200);

        ((Guid)answer["materialId"]!, (bool)answer["upToDate"]!, ((string?)answer["title"])!.Length > 0).ShouldBe((material, true, true));
        answer["departments"]!.AsArray().Select(Figures).ShouldBe([("宣传部", 1, 0, 0, 0, 1), ("办公室", 3, 1, 1, 1, 0)], "in their own order");
        (await Row(of, material, 1, 0)).ShouldBe(("甲", "attended", studied, null));
        (await Row(of, material, 1, 1)).ShouldBe(("乙", "made-up", studied, "2024-06-01"));
        (await Row(of, material, 1, 2)).ShouldBe(("丙", "self-studied", named, null));
        (await Row(of, material, 0, 0)).ShouldBe(("丁", "not-yet", null, null));

        var before = (await of.Secretary.Get($"/progress/materials/{material}/coverage?on=2022-12-31&departmentId={office}")).ShouldHave(200);
        before["departments"]!.AsArray().Select(Figures).ShouldBe([("办公室", 3, 0, 0, 0, 3)]);
    }

    [Fact]
    public async Task Counts_no_pre_study_that_was_withdrawn_or_corrected_to_a_broadcast()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var person = await Person(of, office, "甲", 1);
        var (material, session) = (await of.Material(), await of.SessionWith(person));
        var preStudy = (await of.Secretary.Post($"/sessions/{session}/pre-studies", new { mode = "self-study", materialId = material })).ShouldHave(201).Id;
        (await Row(of, material, 0, 0)).Route.ShouldBe("self-studied");

        (await of.Secretary.Post($"/sessions/{session}/pre-studies/{preStudy}/correct", new { mode = "group-broadcast", reason = "笔误" })).ShouldHave(200);
        (await Row(of, material, 0, 0)).Route.ShouldBe("not-yet");
        (await of.Secretary.Post($"/sessions/{session}/pre-studies/{preStudy}/correct", new { mode = "self-study", reason = "笔误" })).ShouldHave(200);
        (await Row(of, material, 0, 0)).Route.ShouldBe("self-studied");
        (await of.Secretary.Post($"/sessions/{session}/pre-studies/{preStudy}/withdraw", new { reason = "未进行" })).ShouldHave(200);
        (await Row(of, material, 0, 0)).Route.ShouldBe("not-yet");
    }

    [Fact]
    public async Task Is_seen_by_heads_of_their_departments_only()
    {
        var of = await Organisation.Register(host);
        var (office, material) = (await of.Department("办公室"), await of.Material());
        await of.Department("宣传部");
        var head = await of.User([Duty.DepartmentHead], null, office);

        (await head.Get($"/progress/materials/{material}/coverage")).ShouldHave(200)["departments"]!.AsArray().Select(line => (Guid)line!["departmentId"]!).ShouldBe([office]);
        (await (await of.User(Duty.Member)).Get($"/progress/materials/{material}/coverage")).ShouldBeProblem(403, "duty-separation");
    }

    [Fact]
    public async Task Is_of_no_unknown_material_no_day_to_come_and_not_shown_where_that_is_switched_off()
    {
        var of = await Organisation.Register(host);
        var material = await of.Material();
        (await of.Secretary.Get($"/progress/materials/{Guid.CreateVersion7()}/coverage")).ShouldBeProblem(404, "not-found").Detail.ShouldBe("找不到这个学习材料，请核对后再试。");
        (await of.Secretary.Get($"/progress/materials/{material}/coverage?on=2200-01-01")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["on"]);

        (await of.Secretary.Patch("/organisation", new { settings = new { showCoverage = false } })).ShouldHave(200);
        (await of.Secretary.Get($"/progress/materials/{material}/coverage")).ShouldBeProblem(409, "wrong-state").Detail
            .ShouldBe("本单位没有开启这项统计；如需查看，请学习秘书在组织设置中开启。");
        (await of.Secretary.Get($"/progress/materials/{material}/coverage", "en")).Detail
            .ShouldBe("This figure is switched off here. To see it, have the study secretary switch it on in the settings of the organisation.");
    }

    private static async Task<(string? Name, string? Route, Guid? Session, string? MadeUpOn)> Row(Organisation of, Guid material, int department, int person)
    {
        var row = (await of.Secretary.Get($"/progress/materials/{material}/coverage")).ShouldHave(200)["departments"]![department]!["persons"]![person]!;
        var route = (string?)row["route"];
        return ((string?)row["name"], route, (Guid?)row["sessionId"], route == "made-up" ? (string?)row["on"] : null);
    }

    private static (string?, int, int, int, int, int) Figures(JsonNode? line) => (
        (string?)line!["name"], (int)line["people"]!, (int)line["attended"]!, (int)line["madeUp"]!, (int)line["selfStudied"]!, (int)line["notYet"]!);

    private static async Task<Guid> Department(Organisation of, string name, int rankNo) => (await of.Secretary.Post("/departments", new { name, rankNo })).ShouldHave(201).Id;

    private static async Task<Guid> Person(Organisation of, Guid departmentId, string name, int rankNo) =>
        (await of.Secretary.Post("/people", new { name, departmentId, rankNo })).ShouldHave(201).Id;
}
