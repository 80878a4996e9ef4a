using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.Acceptance;

/// <summary>What a secretary finds out later to be wrong, she takes back or puts right, and nothing else changes with it.</summary>
public sealed class What_was_recorded_wrongly(Organisations organisations) : IClassFixture<Organisations>
{
    private readonly Organisation of = organisations.Own;

    [Fact]
    public async Task A_value_is_taken_back_and_its_member_is_missing_again()
    {
        var session = await of.Session("2022-03-01");
        await Set(session, new { venue = "三楼会议室", startsAt = "2022-03-01T09:00:00+08:00", chair = new { name = "某同志", post = "书记" }, expected = 12, present = 11 });

        await Set(session, new { chair = (object?)null, startsAt = (object?)null, present = (object?)null });

        var record = await of.Secretary.Get($"/sessions/{session}");
        (record["chair"], record["startsAt"], record["present"]).ShouldBe((null, null, null));
        ((string?)record["venue"], (int?)record["expected"]).ShouldBe(("三楼会议室", 12));
        var missing = record["missing"]!.AsArray().Select(member => (string)member!).ToArray();
        new[] { "startsAt", "chair", "present" }.Except(missing).ShouldBeEmpty();
        missing.Intersect(["venue", "expected"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_moved_to_another_day_keeps_its_time_of_day_until_other_times_are_given()
    {
        var session = await of.Session("2022-03-02");
        await Set(session, new { startsAt = "2022-03-02T09:00:00+08:00", endsAt = "2022-03-02T11:30:00+08:00" });

        await Move(session, new { heldOn = "2022-03-03", reason = "会议室占用" });
        (await TimesOf(session)).ShouldBe(("2022-03-03T09:00:00+08:00", "2022-03-03T11:30:00+08:00"));

        await Move(session, new { heldOn = "2022-03-04", startsAt = "2022-03-04T14:00:00+08:00", endsAt = (object?)null, reason = "改为下午" });
        (await TimesOf(session)).ShouldBe(("2022-03-04T14:00:00+08:00", null));

        await Move(session, new { heldOn = "2022-03", reason = "日期待定" });
        (await TimesOf(session)).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_session_moved_with_its_times_takes_no_other_sessions_place()
    {
        var (first, second) = (await of.Session("2022-03-05"), await of.Session("2022-03-06"));
        foreach (var (session, day) in new[] { (first, "2022-03-05"), (second, "2022-03-06") }) await Set(session, new { startsAt = $"{day}T09:00:00+08:00" });

        (await of.Secretary.Post($"/sessions/{first}/reschedule", new { heldOn = "2022-03-06", reason = "改期" })).ShouldBeProblem(409, "session-duplicate");
        await Move(first, new { heldOn = "2022-03-06", startsAt = "2022-03-06T14:00:00+08:00", reason = "改期" });
    }

    [Fact]
    public async Task A_user_who_is_nobody_of_the_list_any_more_loses_the_person()
    {
        var account = await of.Account([Duty.Member], await of.Person(), await of.Department());

        var changed = (await (await of.User(Duty.SystemAdministrator)).Patch($"/users/{account.Id}", new { personId = (object?)null })).ShouldHave(200);

        changed["personId"].ShouldBeNull();
        changed["departmentIds"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_report_says_which_department_made_it_and_a_co_department_receives_for_nobody()
    {
        var (lead, co) = (await of.Department("主办室"), await of.Department("协办室"));
        var followUp = (await of.Secretary.Post(
            $"/sessions/{await of.HeldSession()}/follow-ups",
            new { matter = "事项", leadDepartmentId = lead, coDepartmentIds = new[] { co }, dueKind = "unspecified" })).Id;
        var (leading, joining) = (await of.User([Duty.DepartmentLiaison], personId: null, lead), await of.User([Duty.DepartmentLiaison], personId: null, co));

        (await joining.Post($"/follow-ups/{followUp}/receive")).ShouldBeProblem(403, "not-responsible");
        (await joining.Post($"/follow-ups/{followUp}/progress", new { text = "已提供材料" })).ShouldHave(200);
        ((string?)(await joining.Get($"/follow-ups/{followUp}"))["status"]).ShouldBe("issued");
        (await leading.Post($"/follow-ups/{followUp}/progress", new { text = "正在办理" })).ShouldHave(200);
        (await joining.Post($"/follow-ups/{followUp}/submit", new { result = "已完成" })).ShouldBeProblem(403, "not-responsible");

        var view = await of.Secretary.Get($"/follow-ups/{followUp}");
        ((string?)view["status"]).ShouldBe("received");
        view["reports"]!.AsArray().Select(report => ((string?)report!["departmentName"], (string?)report["text"]))
            .ShouldBe([("协办室", "已提供材料"), ("主办室", "正在办理")]);
    }

    private async Task Set(Guid session, object members) => (await of.Secretary.Patch($"/sessions/{session}", members)).ShouldHave(200);

    private async Task Move(Guid session, object to) => (await of.Secretary.Post($"/sessions/{session}/reschedule", to)).ShouldHave(200);

    private async Task<(string? StartsAt, string? EndsAt)> TimesOf(Guid session) =>
        await of.Secretary.Get($"/sessions/{session}") is var record ? ((string?)record["startsAt"], (string?)record["endsAt"]) : default;
}
