using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.DaysOff;

/// <summary>节假日安排: announced year by year, and used where days are proposed.</summary>
public sealed class Announcing_days_off(Organisations organisations) : IClassFixture<Organisations>
{
    private const string Of2025 = "/organisation/days-off/2025";

    private static readonly object[] SpringFestival =
    [
        new { from = "2025-01-28", to = "2025-02-04", name = "春节", kind = "off" },
        new { from = "2025-02-08", to = "2025-02-08", name = "春节", kind = "worked" },
        new { from = "2025-01-26", to = "2025-01-26", kind = "worked" },
    ];

    [Fact]
    public async Task A_year_is_announced_whole_replaced_and_taken_back_and_the_same_again_is_no_news()
    {
        var of = await organisations.Fresh();
        (await of.Secretary.Get("/organisation/days-off")).ShouldHave(200)["years"]!.AsArray().ShouldBeEmpty();
        var before = await of.Events();

        var first = (await of.Secretary.Put(Of2025, new { days = SpringFestival })).ShouldHave(200);
        (await of.Secretary.Put(Of2025, new { days = SpringFestival.Reverse() })).ShouldHave(200).Header("ETag").ShouldBe(first.Header("ETag"));
        ((await of.Events()) - before).ShouldBe(1);

        first.Text.ShouldBe(
            """{"year":2025,"days":[{"from":"2025-01-26","to":"2025-01-26","name":null,"kind":"worked"},"""
            + """{"from":"2025-01-28","to":"2025-02-04","name":"春节","kind":"off"},"""
            + """{"from":"2025-02-08","to":"2025-02-08","name":"春节","kind":"worked"}]}""");
        (await of.Secretary.Get("/organisation/days-off")).ShouldHave(200)["years"]!.AsArray().Single()!.ToJsonString().ShouldBe(first.Json!.ToJsonString());

        (await of.Secretary.Put(Of2025, new { days = SpringFestival[..1] })).ShouldHave(200)["days"]!.AsArray().Count.ShouldBe(1);
        (await of.Secretary.Put(Of2025, new { days = Array.Empty<object>() })).ShouldHave(200);
        (await of.Secretary.Put(Of2025, new { days = Array.Empty<object>() })).ShouldHave(200);
        (await of.Secretary.Get("/organisation/days-off")).ShouldHave(200)["years"]!.AsArray().ShouldBeEmpty();
        ((await of.Events()) - before).ShouldBe(3);
    }

    [Fact]
    public async Task Of_a_year_every_day_is_told_on_which_nobody_works_and_why()
    {
        var of = await organisations.Fresh();
        (await of.Secretary.Put(Of2025, new { days = SpringFestival })).ShouldHave(200);

        var member = await of.User(Duty.Member);
        var days = (await member.Get("/organisation/days-off?year=2025")).ShouldHave(200)["days"]!.AsArray();

        days.Select(Told).Where(day => string.CompareOrdinal(day, "2025-01-25") >= 0 && string.CompareOrdinal(day, "2025-02-10") < 0).ShouldBe(
        [
            "2025-01-25 off weekend ", "2025-01-26 worked  ", "2025-01-28 off spring-festival 春节", "2025-01-29 off spring-festival 春节",
            "2025-01-30 off spring-festival 春节", "2025-01-31 off spring-festival 春节", "2025-02-01 off announced 春节", "2025-02-02 off announced 春节",
            "2025-02-03 off announced 春节", "2025-02-04 off announced 春节", "2025-02-08 worked  春节", "2025-02-09 off weekend ",
        ]);
        (await member.Get("/organisation/days-off")).ShouldHave(200)["days"].ShouldBeNull();
        (await member.Get("/organisation/days-off?year=3000")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["year"]);
    }

    [Fact]
    public async Task Days_are_proposed_past_what_was_announced_and_it_is_said_of_which_years_nothing_was()
    {
        var of = await organisations.Fresh();
        const string Proposed = "/sessions/proposed-days?every=month&day=1&from=2025-02-01&until=2026-02-28";
        var before = (await of.Secretary.Get(Proposed)).ShouldHave(200);
        (await of.Secretary.Put(Of2025, new { days = SpringFestival })).ShouldHave(200);

        var proposed = (await of.Secretary.Get(Proposed)).ShouldHave(200);

        before["unannouncedYears"]!.ToJsonString().ShouldBe("[2025,2026]");
        proposed["unannouncedYears"]!.ToJsonString().ShouldBe("[2026]");
        Proposal(before).ShouldBe("2025-02-03 2025-02-01 weekend ");
        Proposal(proposed).ShouldBe("2025-02-05 2025-02-01 announced 春节");
    }

    [Theory]
    [InlineData("2025", """{"days":[{"from":"2025-02-04","to":"2025-01-28","kind":"off"}]}""", 422, "date-invalid", "days[0].to")]
    [InlineData("2025", """{"days":[{"from":"2025-12-25","to":"2025-12-31","kind":"off"}]}""", 400, "invalid-request", "days[0].from")]
    [InlineData(
        "2025",
        """{"days":[{"from":"2025-01-28","to":"2025-02-04","kind":"off"},{"from":"2025-02-04","to":"2025-02-04","kind":"worked"}]}""",
        400,
        "invalid-request",
        "days[1].from")]
    [InlineData("2025", """{"days":[{"from":"2025-01-28","to":"2025-02-04","kind":"free"}]}""", 400, "invalid-request", "days[0].kind")]
    [InlineData("2025", """{"days":[{"from":"2025-01-28","kind":"off"}]}""", 400, "invalid-request", "days[0].to")]
    [InlineData("2025", "{}", 400, "invalid-request", "days")]
    public async Task What_cannot_be_is_refused_with_its_line(string year, string body, int status, string code, string member)
    {
        var of = organisations.Own;

        var refused = (await of.Secretary.SendText("PUT", $"/organisation/days-off/{year}", body)).ShouldBeProblem(status, code);

        refused.Faults.ShouldBe([member]);
        (await of.Secretary.Get("/organisation/days-off")).ShouldHave(200)["years"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_New_Year_may_begin_in_December()
    {
        var of = await organisations.Fresh();
        object[] days =
        [
            new { from = "2018-12-30", to = "2019-01-01", name = "元旦", kind = "off" },
            new { from = "2018-12-29", to = "2018-12-29", name = "元旦", kind = "worked" },
        ];

        (await of.Secretary.Put("/organisation/days-off/2019", new { days })).ShouldHave(200);

        var december = (await of.Secretary.Get("/organisation/days-off?year=2018")).ShouldHave(200)["days"]!.AsArray().Select(Told).TakeLast(3);
        december.ShouldBe(["2018-12-29 worked  元旦", "2018-12-30 off announced 元旦", "2018-12-31 off announced 元旦"]);
    }

    [Fact]
    public async Task Whoever_keeps_the_settings_announces_them_and_everybody_sees_them()
    {
        var of = organisations.Own;
        var member = await of.User(Duty.Member);
        (await member.Put("/organisation/days-off/2031", new { days = Array.Empty<object>() })).ShouldBeProblem(403, "duty-separation");
        (await (await of.User(Duty.SystemAdministrator)).Put("/organisation/days-off/2031", new { days = Array.Empty<object>() })).ShouldHave(200);
        (await member.Get("/organisation/days-off")).ShouldHave(200);
        (await of.Secretary.Put("/organisation/days-off/3000", new { days = Array.Empty<object>() })).ShouldBeProblem(404, "not-found");
    }

    private static string Proposal(Reply reply) => reply["days"]![0]! is var day ? $"{day["on"]} {day["wished"]} {day["because"]} {day["announcedAs"]}" : "";

    private static string Told(JsonNode? day) => $"{day!["on"]} {day["kind"]} {day["because"]} {day["name"]}";
}
