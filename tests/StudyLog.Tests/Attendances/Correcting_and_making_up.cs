using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Attendances;

/// <summary>What goes on after a record is confirmed: attendance is corrected and missed sessions are made up for.</summary>
public sealed class Correcting_and_making_up(HostFixture host)
{
    [Fact]
    public async Task A_correction_changes_the_figures_and_leaves_the_confirmed_record_alone()
    {
        var (of, session, person, department) = await Confirmed("absent");
        var before = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);

        var corrected = (await of.Secretary.Post($"/sessions/{session}/attendance/{person}/correct", new { status = "late", reason = "签到表核对" })).ShouldHave(200);

        ((string?)corrected["status"]).ShouldBe("late");
        var after = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        ((long)after["version"]!, (string?)after["state"]).ShouldBe(((long)before["version"]!, "confirmed"));
        ((int?)before["present"], (int?)before["presentAsSigned"]).ShouldBe((0, null));
        ((int?)after["present"], (int?)after["presentAsSigned"]).ShouldBe((1, 0));
        var signed = after["roster"]!["people"]![0]!;
        ((string?)signed["status"], (string?)signed["statusAsSigned"]).ShouldBe(("late", "absent"));
        var row = await BoardRow(of, department);
        ((int)row["owed"]!, (int)row["late"]!, (int)row["absent"]!, (decimal)row["attendanceRate"]!).ShouldBe((1, 1, 0, 1m));
        var place = (await of.Secretary.Get($"/sessions/{session}/attendance"))["items"]![0]!;
        ((string?)place["status"], (string?)place["method"], (string?)place["correctionReason"]).ShouldBe(("late", "manual", "签到表核对"));
    }

    [Fact]
    public async Task What_was_missed_is_assigned_handed_in_returned_handed_in_again_accepted_and_counted()
    {
        var (of, session, person, department) = await Confirmed("on-leave");
        var (member, path) = (await of.User([Duty.Member], person), $"/make-ups/{session}/{person}");

        (await of.Secretary.Post($"{path}/assign", new { dueOn = "2024-12-31" })).ShouldHave(200);
        Open(await BoardRow(of, department)).ShouldBe((0, 1, 0m));
        var item = (await member.Get("/inbox")).ShouldHave(200)["makeUps"]![0]!;
        ((Guid)item["sessionId"]!, (string?)item["dueOn"], (string?)item["state"], (bool)item["overdue"]!).ShouldBe((session, "2024-12-31", "assigned", true));

        (await member.Post($"{path}/submit", new { on = "2024-06-01", mode = "recording", hours = 1.5, text = "听录音" })).ShouldHave(200);
        (await of.Leader.Post($"{path}/return", new { reason = "过于简略" })).ShouldHave(200);
        ((string?)(await member.Get("/inbox"))["makeUps"]![0]!["answer"]).ShouldBe("过于简略");
        (await member.Post($"{path}/submit", new { on = "2024-06-02", mode = "recording", hours = 2, text = "听录音并写笔记" })).ShouldHave(200);
        Open(await BoardRow(of, department)).ShouldBe((0, 1, 0m));
        var accepted = (await of.Secretary.Post($"{path}/accept")).ShouldHave(200);

        ((string?)accepted["makeUp"]!["state"], (string?)accepted["status"]).ShouldBe(("accepted", "on-leave"));
        Open(await BoardRow(of, department)).ShouldBe((1, 0, 1m));
        (await member.Get("/inbox"))["makeUps"]!.AsArray().ShouldBeEmpty();
        var makeUp = (await of.Secretary.Get($"/sessions/{session}/attendance"))["items"]![0]!["makeUp"]!;
        ((string?)makeUp["state"], (string?)makeUp["dueOn"], (string?)makeUp["on"], (string?)makeUp["mode"], (decimal)makeUp["hours"]!, (string?)makeUp["text"])
            .ShouldBe(("accepted", "2024-12-31", "2024-06-02", "recording", 2m, "听录音并写笔记"));
        var row = (await of.Secretary.Get("/make-ups?state=accepted"))["items"]![0]!;
        ((Guid)row["personId"]!, (string?)row["status"], (string?)row["state"], (bool)row["overdue"]!).ShouldBe((person, "on-leave", "accepted", false));
        ((int?)(await of.Secretary.Get("/ledgers/sessions"))["items"]![0]!["madeUp"]).ShouldBe(1);
        var ofPerson = (await of.Secretary.Get($"/progress/departments/{department}?from=2023-01&to=2023-12"))["months"]!.AsArray()
            .SelectMany(month => month!["people"]!.AsArray()).Single()!;
        ((int)ofPerson["madeUp"]!, (int)ofPerson["makeUpOpen"]!).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Who_turns_out_to_have_been_there_has_made_up_for_nothing()
    {
        var (of, session, person, department) = await Confirmed("absent");
        var path = $"/make-ups/{session}/{person}";
        (await of.Secretary.Post($"{path}/assign", new { dueOn = "2024-12-31" })).ShouldHave(200);
        (await of.Secretary.Post($"{path}/submit", new { on = "2024-06-01", mode = "self-study", hours = 2 })).ShouldHave(200);
        (await of.Secretary.Post($"{path}/accept")).ShouldHave(200);

        (await of.Secretary.Post($"/sessions/{session}/attendance/{person}/correct", new { status = "present", reason = "签到表核对" })).ShouldHave(200);

        var row = await BoardRow(of, department);
        ((int)row["present"]!, (int)row["madeUp"]!, (decimal)row["coverageRate"]!).ShouldBe((1, 0, 1m));
        (await of.Secretary.Get("/make-ups"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("state=done")]
    [InlineData("departmentId=1")]
    [InlineData("dueBefore=2024-02-30")]
    [InlineData("page=0")]
    public async Task A_list_of_make_up_studies_cannot_be_asked_for_like_that(string query)
    {
        var of = await Organisation.Register(host);

        (await of.Secretary.Get($"/make-ups?{query}")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe([query.Split('=')[0]]);
    }

    private async Task<(Organisation Of, Guid Session, Guid Person, Guid Department)> Confirmed(string status)
    {
        var of = await Organisation.Register(host);
        var department = await of.Department();
        var person = await of.Person(department);
        var session = await of.SessionWith(person);
        await Do(of.Secretary, "attendance", new { entries = new[] { new { personId = person, status } } });
        await Do(of.Secretary, "not-stated", new { members = new[] { "chair", "materials", "agendaItems" } });
        await Do(of.Secretary, "submit", new { });
        await Do(of.Leader, "confirm", new { });
        return (of, session, person, department);

        async Task Do(User by, string what, object body) => (await by.Post($"/sessions/{session}/{what}", body)).ShouldHave(200);
    }

    private static async Task<JsonNode> BoardRow(Organisation of, Guid department) =>
        (await of.Secretary.Get("/progress/departments?from=2023-01&to=2023-12")).ShouldHave(200)["departments"]!.AsArray()
            .Single(row => (Guid)row!["departmentId"]! == department)!;

    private static (int MadeUp, int Open, decimal Coverage) Open(JsonNode row) =>
        ((int)row["madeUp"]!, (int)row["makeUpOpen"]!, (decimal)row["coverageRate"]!);
}
