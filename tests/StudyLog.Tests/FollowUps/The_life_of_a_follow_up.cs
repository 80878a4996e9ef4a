using System.Globalization;
using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.FollowUps;

/// <summary>A follow-up from its source sentence to its end, as whoever opens it reads it in one answer.</summary>
public sealed class The_life_of_a_follow_up(HostFixture host)
{
    [Fact]
    public async Task Tells_where_it_comes_from_and_everything_that_happened_in_order()
    {
        var of = await Organisation.Register(host);
        var (office, press, person) = (await of.Department("办公室"), await of.Department("宣传部"), await of.Person());
        var session = await of.HeldSession("2022-10-25");
        (await of.Secretary.Post($"/sessions/{session}/remarks", new { kind = "requirement", text = "要带头学习", speaker = new { personId = person, post = "书记" } })).ShouldHave(201);
        var id = (await of.Secretary.Post($"/sessions/{session}/follow-ups", new
        {
            matter = "带头学习", leadDepartmentId = office, dueKind = "date", dueOn = "2022-11-30", remarkSeq = 1,
        })).ShouldHave(201).Id;

        await Done(of, id, "receive", new { occurredOn = "2022-10-26", onBehalfOf = new { departmentId = office } });
        await Done(of, id, "suspend", new { reason = "等待上级文件", occurredOn = "2022-11-01" });
        await Done(of, id, "resume", new { reason = "文件已到", occurredOn = "2022-11-03" });
        await Done(of, id, "extension", new { newDueOn = "2022-12-31", reason = "汛情影响", occurredOn = "2022-12-02", onBehalfOf = new { departmentId = office } });
        await Done(of, id, "extension/grant", new { occurredOn = "2022-12-03" });
        await Done(of, id, "reassign", new { leadDepartmentId = press, coDepartmentIds = new[] { office }, ownerId = person, reason = "职责调整", occurredOn = "2022-12-05" });
        await Done(of, id, "progress", new { percent = 60, text = "已动员", occurredOn = "2022-12-06", onBehalfOf = new { departmentId = press } });
        await Done(of, id, "submit", new { result = "已完成", occurredOn = "2022-12-20", onBehalfOf = new { departmentId = press } });
        (await of.Leader.Post($"/follow-ups/{id}/close", new { opinion = "同意", occurredOn = "2022-12-21" })).ShouldHave(200);
        await Done(of, id, "reopen", new { reason = "复查未通过", occurredOn = "2022-12-28" });

        var story = (await of.Secretary.Get($"/follow-ups/{id}")).ShouldHave(200).Json!;

        story["sessionTitle"]!.GetValue<string>().ShouldBe((string?)(await of.Secretary.Get($"/sessions/{session}"))["title"]);
        Text(story, "sessionHeldOn", "sourceSentence", "leadDepartmentName", "status").ShouldBe(["2022-10-25", "要带头学习", "宣传部", "received"]);
        Text(story["speaker"]!, "personId", "post").ShouldBe([person.ToString(), "书记"]);
        Text(story, "dueOn", "issuedDueOn", "light").ShouldBe(["2022-12-31", "2022-11-30", "red"]);
        ((int)story["daysLeft"]!).ShouldBe(new DateOnly(2022, 12, 31).DayNumber - Organisation.Today.DayNumber);
        Text(Only(story, "extensions"), "dueOn", "newDueOn", "reason", "outcome").ShouldBe(["2022-11-30", "2022-12-31", "汛情影响", "granted"]);
        ((bool)Only(story, "extensions")["late"]!).ShouldBeTrue();
        Text(Only(story, "reassignments"), "leadDepartmentName", "ownerId", "reason").ShouldBe(["宣传部", person.ToString(), "职责调整"]);
        Text(Only(story, "reassignments")["coDepartments"]![0]!, "name").ShouldBe(["办公室"]);
        Text(Only(story, "suspensions"), "reason").ShouldBe(["等待上级文件"]);
        Text(Only(story, "suspensions")["resumed"]!, "reason").ShouldBe(["文件已到"]);
        Text(Only(story, "reports"), "departmentName", "text").ShouldBe(["宣传部", "已动员"]);
        Text(Only(story, "reopenings"), "reason").ShouldBe(["复查未通过"]);
        story["closed"].ShouldBeNull();
        story["history"]!.AsArray().Select(entry => (string?)entry!["type"]).ShouldBe(
        [
            "follow-up-issued", "follow-up-received", "follow-up-suspended", "follow-up-resumed", "follow-up-extension-requested", "follow-up-extension-granted",
            "follow-up-reassigned", "follow-up-received", "follow-up-progress-reported", "follow-up-completion-submitted", "follow-up-closed", "follow-up-reopened",
        ]);
        Text(story["history"]![6]!["data"]!, "reason").ShouldBe(["职责调整"]);
    }

    [Fact]
    public async Task Given_to_another_department_it_moves_from_inbox_to_inbox_and_stays_readable()
    {
        var of = await Organisation.Register(host);
        var (office, press) = (await of.Department(), await of.Department());
        var (first, second) = (await Liaison(of, office), await Liaison(of, press));
        var session = await of.HeldSession();
        var id = await of.FollowUp(office, session);
        await Done(of, id, "receive", new { onBehalfOf = new { departmentId = office } });

        var standing = await of.Secretary.Post($"/follow-ups/{id}/reassign", new { leadDepartmentId = press, reason = "职责调整" });

        ((string?)standing.ShouldHave(200)["status"]).ShouldBe("issued");
        (await WantedBy(first)).ShouldBeEmpty();
        (await WantedBy(second)).ShouldBe(["receive"]);
        (await first.Get($"/follow-ups/{id}")).ShouldHave(200);
        (await first.Get("/follow-ups")).ShouldHave(200)["items"]!.AsArray().Count.ShouldBe(1);
        (await first.Post($"/follow-ups/{id}/progress", new { text = "正在办理" })).ShouldBeProblem(403, "not-responsible");
        (await second.Get($"/sessions/{session}")).ShouldHave(200)["followUps"]![0]!["leadDepartmentId"]!.GetValue<Guid>().ShouldBe(press);
        (await second.Get("/sessions")).ShouldHave(200)["items"]!.AsArray().Select(row => (Guid)row!["id"]!).ShouldBe([session]);
        (await second.Post($"/follow-ups/{id}/receive")).ShouldHave(200);
    }

    [Fact]
    public async Task Taken_away_with_null_the_owner_is_gone_and_what_is_left_out_stays()
    {
        var of = await Organisation.Register(host);
        var (office, press, person) = (await of.Department(), await of.Department(), await of.Person());
        var id = (await of.Secretary.Post($"/sessions/{await of.HeldSession()}/follow-ups", new
        {
            matter = "事项", leadDepartmentId = office, coDepartmentIds = new[] { press }, coResponsibles = "各部门", ownerId = person, dueKind = "unspecified",
        })).ShouldHave(201).Id;

        await Done(of, id, "reassign", new { ownerId = (Guid?)null, reason = "调离" });

        var story = (await of.Secretary.Get($"/follow-ups/{id}")).ShouldHave(200);
        (story["ownerId"], (Guid)story["leadDepartmentId"]!, (string?)story["coResponsibles"], (string?)story["status"]).ShouldBe((null, office, "各部门", "issued"));
        ((Guid)story["coDepartments"]![0]!["departmentId"]!).ShouldBe(press);
    }

    [Fact]
    public async Task Suspended_it_asks_nothing_of_anybody_and_has_no_light_but_grey()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var liaison = await Liaison(of, office);
        var id = await of.FollowUpDue(office, "2023-12-31");
        (await Line(of, id))["light"]!.GetValue<string>().ShouldBe("red");

        await Done(of, id, "suspend", new { reason = "等待上级文件" });

        (await WantedBy(liaison)).ShouldBeEmpty();
        var line = await Line(of, id);
        Text(line, "status", "light").ShouldBe(["suspended", "grey"]);
        line["daysLeft"].ShouldBeNull();
        (await of.Secretary.Get("/follow-ups?status=suspended&light=grey")).ShouldHave(200)["items"]!.AsArray().Count.ShouldBe(1);

        await Done(of, id, "resume", new { reason = "文件已到" });
        (await WantedBy(liaison)).ShouldBe(["receive"]);
        Text(await Line(of, id), "status", "light").ShouldBe(["issued", "red"]);
    }

    [Fact]
    public async Task Cancelled_it_is_neither_open_nor_closed_and_reopened_it_is_open_again()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var id = await of.FollowUpDue(office, "2023-12-31");

        await Done(of, id, "cancel", new { reason = "已并入另一事项" });

        var line = await Line(of, id);
        ((string?)line["status"], line["light"], line["closedOn"]).ShouldBe(("cancelled", null, null));
        (await OfDepartment(of, office)).ShouldBe((0, 0));
        ((string?)(await of.Secretary.Get($"/follow-ups/{id}"))["cancelled"]!["reason"]).ShouldBe("已并入另一事项");

        await Done(of, id, "reopen", new { reason = "仍需办理" });
        (await OfDepartment(of, office)).ShouldBe((1, 0));
        (await of.Secretary.Get($"/follow-ups/{id}"))["cancelled"].ShouldBeNull();
    }

    [Fact]
    public async Task An_extension_granted_moves_the_due_date_and_counts_and_one_refused_does_neither()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();
        var liaison = await Liaison(of, office);
        var (granted, refused) = (await of.FollowUpDue(office), await of.FollowUpDue(office));
        foreach (var id in new[] { granted, refused }) (await liaison.Post($"/follow-ups/{id}/extension", new { newDueOn = "2030-06-30", reason = "汛情影响" })).ShouldHave(200);

        ((string?)(await of.Leader.Post($"/follow-ups/{granted}/extension/grant")).ShouldHave(200)["dueOn"]).ShouldBe("2030-06-30");
        ((string?)(await of.Leader.Post($"/follow-ups/{refused}/extension/refuse", new { reason = "抓紧办理" })).ShouldHave(200)["dueOn"]).ShouldBe("2030-01-31");

        (await DueAndExtensions(granted)).ShouldBe(("2030-06-30", 1));
        (await DueAndExtensions(refused)).ShouldBe(("2030-01-31", 0));
        var decided = Only((await of.Secretary.Get($"/follow-ups/{refused}")).Json!, "extensions");
        ((string?)decided["outcome"], (string?)decided["refusal"], (bool)decided["late"]!).ShouldBe(("refused", "抓紧办理", false));

        async Task<(string? DueOn, int Extensions)> DueAndExtensions(Guid id)
        {
            var line = await Line(of, id);
            return ((string?)line["dueOn"], (int)line["extensions"]!);
        }
    }

    [Fact]
    public async Task What_was_refused_stands_in_the_inbox_with_who_when_and_why_until_it_is_handed_in_again()
    {
        var of = await Organisation.Register(host);
        var (office, press) = (await of.Department(), await of.Department());
        var (lead, joining) = (await Liaison(of, office), await Liaison(of, press));
        var id = await of.FollowUpDue(office);
        await Done(of, id, "reassign", new { coDepartmentIds = new[] { press }, reason = "增加协办" });
        (await lead.Post($"/follow-ups/{id}/submit", new { result = "已完成" })).ShouldHave(200);
        (await of.Leader.Post($"/follow-ups/{id}/return", new { reason = "缺台账" })).ShouldHave(200);
        (await lead.Post($"/follow-ups/{id}/extension", new { newDueOn = "2030-06-30", reason = "汛情影响" })).ShouldHave(200);
        (await RefusedTo(lead)).ShouldBe([("completion", "缺台账")]);

        (await of.Leader.Post($"/follow-ups/{id}/extension/refuse", new { reason = "抓紧办理" })).ShouldHave(200);

        (await RefusedTo(lead)).ShouldBe([("completion", "缺台账"), ("more-time", "抓紧办理")]);
        (await RefusedTo(joining)).ShouldBe([("completion", "缺台账"), ("more-time", "抓紧办理")]);
        var (told, refusal) = ((await of.Secretary.Get($"/follow-ups/{id}"))["history"]!.AsArray()[^1]!, (await Refusals(lead))[1]!);
        (refusal["who"]!.ToJsonString(), refusal["occurred"]!.ToJsonString()).ShouldBe((told["who"]!.ToJsonString(), told["occurred"]!.ToJsonString()));

        (await lead.Post($"/follow-ups/{id}/submit", new { result = "已完成，台账附后" })).ShouldHave(200);
        (await of.Leader.Get("/inbox")).ShouldHave(200)["completions"]![0]!["refusals"]!.AsArray().ShouldBeEmpty();
        (await of.Leader.Post($"/follow-ups/{id}/return", new { reason = "台账不全" })).ShouldHave(200);
        (await RefusedTo(lead)).ShouldBe([("completion", "台账不全")]);

        static async Task<JsonArray> Refusals(User liaison) => (await liaison.Get("/inbox")).ShouldHave(200)["items"]!.AsArray().ShouldHaveSingleItem()!["refusals"]!.AsArray();

        static async Task<IEnumerable<(string, string)>> RefusedTo(User liaison) =>
            (await Refusals(liaison)).Select(refusal => ((string)refusal!["what"]!, (string)refusal["reason"]!));
    }

    private static async Task Done(Organisation of, Guid id, string what, object body) => (await of.Secretary.Post($"/follow-ups/{id}/{what}", body)).ShouldHave(200);

    private static Task<User> Liaison(Organisation of, Guid departmentId) => of.User([Duty.DepartmentLiaison], personId: null, departmentId);

    private static async Task<IEnumerable<string>> WantedBy(User liaison) =>
        (await liaison.Get("/inbox")).ShouldHave(200)["items"]!.AsArray().Select(item => (string)item!["what"]!);

    private static async Task<JsonNode> Line(Organisation of, Guid id) =>
        (await of.Secretary.Get("/ledgers/follow-ups")).ShouldHave(200)["items"]!.AsArray().Single(line => (Guid)line!["followUpId"]! == id)!;

    private static async Task<(int Open, int Closed)> OfDepartment(Organisation of, Guid departmentId)
    {
        var month = Organisation.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var figures = (await of.Secretary.Get($"/progress/departments/{departmentId}?from=2022-01&to={month}")).ShouldHave(200)["total"]!["followUps"]!;
        return ((int)figures["open"]!, (int)figures["closed"]!);
    }

    private static JsonNode Only(JsonNode of, string list) => of[list]!.AsArray().ShouldHaveSingleItem()!;

    private static string?[] Text(JsonNode of, params string[] members) => [.. members.Select(member => (string?)of[member])];
}
