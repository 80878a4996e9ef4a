using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.People;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Demo;

/// <summary>What the demo's office has to show.</summary>
[Collection(nameof(OfficeYear))]
public sealed partial class The_year_of_an_office(OfficeYear year, HostFixture host)
{
    // What the year does without: sources that say nothing, most kinds of slips, and what the plan of a session or of the year said at once.
    private static readonly string[] NotTold =
    [
        "AgendaItemCorrected", "AgendaItemWithdrawn", "AttendanceNoLongerExpected", "AttendeeMarkedOnLeave", "CheckInCodeRenewed", "FollowUpAttachmentRemoved", "FollowUpClosedElsewhere", "FollowUpReminded",
        "InvitationAnswered", "MakeUpStudyReminded", "PersonCalendarClosed", "PersonCalendarOpened", "PersonErased", "PersonRenamed", "PreStudyCorrected", "PreStudyWithdrawn", "RemarkWithdrawn", "SelfCheckInClosed", "SelfCheckInOpened", "SessionArrangementsSet", "SessionAttachmentAdded", "SessionAttachmentRemoved",
        "SessionContextSet", "SessionHeadCountsStated", "SessionMembersDeclaredNotStated", "SessionRecordReminded", "StudiedMaterialCorrected", "StudiedMaterialWithdrawn",
        "StudyTopicDropped", "StudyTopicPlanned", "VoteCorrected", "VoteWithdrawn",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Holds_every_fact_but_those_that_it_does_without()
    {
        Type[] rooms = [typeof(SessionEvent), typeof(AttendanceEvent), typeof(FollowUpEvent), typeof(PeriodReportEvent), typeof(StudyPlanEvent), typeof(PersonEvent)];
        var recorded = await TypesOfEvents();

        var missing = StoreConfiguration.EventTypes
            .Where(type => rooms.Any(room => type.IsAssignableTo(room)) && !recorded.Contains(Capital().Replace(type.Name, "_$0").ToLowerInvariant()))
            .Select(type => type.Name);

        missing.Order(StringComparer.Ordinal).ShouldBe(NotTold);
    }

    [Fact]
    public async Task Has_sessions_in_every_state()
    {
        var states = (await Items("/sessions")).Select(session => (string)session!["state"]!);

        Missing(states, "planned", "cancelled", "voided", "held", "submitted", "returned", "confirmed", "archived").ShouldBeEmpty();
    }

    [Fact]
    public async Task Has_follow_ups_in_every_state_and_light()
    {
        var followUps = await Items("/follow-ups");

        Missing(
            followUps.Select(followUp => (string)followUp!["status"]!), "issued", "received", "submitted", "returned", "closed", "suspended", "cancelled").ShouldBeEmpty();
        Missing(followUps.Select(followUp => (string?)followUp!["light"] ?? "none"), "red", "yellow", "green", "grey", "none").ShouldBeEmpty();
        followUps.ShouldContain(followUp => (int)followUp!["returns"]! > 1);
        followUps.ShouldContain(followUp => (int)followUp!["extensions"]! > 0);
    }

    [Fact]
    public async Task Has_make_up_studies_in_every_state_and_some_that_are_overdue()
    {
        var makeUps = await Items("/make-ups");

        Missing(makeUps.Select(makeUp => (string)makeUp!["state"]!), "assigned", "submitted", "returned", "accepted").ShouldBeEmpty();
        Missing(makeUps.Select(makeUp => (bool)makeUp!["overdue"]! ? "overdue" : "in time"), "overdue", "in time").ShouldBeEmpty();
    }

    [Fact]
    public async Task Has_a_hundred_and_twenty_people_some_of_them_gone_new_or_exempt()
    {
        ((int)(await year.Organisation.Secretary.Get("/people?pageSize=1")).ShouldHave(200)["total"]!).ShouldBe(120);
        var hours = await Items($"/progress/people?year={Organisation.Today.Year.ToString(CultureInfo.InvariantCulture)}");

        hours.ShouldContain(person => (bool)person!["exempt"]!);
        hours.ShouldContain(person => (decimal?)person!["gap"] > 0);
        hours.ShouldContain(person => (decimal?)person!["gap"] == 0);
        hours.ShouldContain(person => person!["norm"] == null);
    }

    [Fact]
    public async Task Lets_everybody_see_what_the_duty_is_there_for()
    {
        (await (await year.User("office-liaison")).Get("/inbox")).ShouldHave(200)["items"]!.AsArray().ShouldNotBeEmpty();
        (await (await year.User("office-head")).Get("/follow-ups")).ShouldHave(200)["items"]!.AsArray().ShouldNotBeEmpty();
        (await (await year.User("office-member")).Get("/sessions")).ShouldHave(200)["items"]!.AsArray().ShouldNotBeEmpty();
        (await (await year.User("office-reader")).Get("/period-reports")).ShouldHave(200)["items"]!.AsArray().ShouldNotBeEmpty();
        (await (await year.User("office-leader")).Get("/inbox")).ShouldHave(200)["items"]!.AsArray()
            .Select(item => (string)item!["what"]!).ShouldBe(["decide-extension"]);
    }

    [Fact]
    public async Task Recorded_again_it_adds_nothing()
    {
        var before = await year.Organisation.Events();

        await year.Again();

        (await year.Organisation.Events()).ShouldBe(before);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Recorded_with_the_same_seed_it_gives_the_same_figures_and_with_another_seed_others()
    {
        var same = await OfficeYear.Record(host, StudyLog.Demo.Office.OfficeDemo.Of(Guid.CreateVersion7(), StudyLog.Demo.Office.OfficeDemo.Seed));
        var other = await OfficeYear.Record(host, StudyLog.Demo.Office.OfficeDemo.Of(Guid.CreateVersion7(), StudyLog.Demo.Office.OfficeDemo.Seed + 1));

        var figures = await Figures(year.Organisation);
        (await Figures(same)).ShouldBe(figures);
        (await Figures(other)).ShouldNotBe(figures);
    }

    // By names: ids and the numbering of events are an organisation's own.
    private async Task<IReadOnlyList<string>> Figures(Organisation organisation)
    {
        var (first, last) = (year.Days.First, year.Days.Today);
        var theme = new StudyLog.Demo.Office.OfficeIds(organisation.Id).Theme(StudyLog.Demo.Office.Themes.Of(1).Name);
        string[] paths =
        [
            string.Create(CultureInfo.InvariantCulture, $"/progress/departments?from={first:yyyy-MM}&to={last:yyyy-MM}"),
            string.Create(CultureInfo.InvariantCulture, $"/progress/people?year={last.Year}&pageSize=200"),
            string.Create(CultureInfo.InvariantCulture, $"/progress/frequency?year={last.Year}"),
            $"/progress/materials/{theme}/coverage",
            "/ledgers/sessions?pageSize=200",
            "/ledgers/follow-ups?pageSize=200",
        ];
        var figures = new List<string>();
        foreach (var path in paths) figures.Add(OwnNumber().Replace(OwnId().Replace((await organisation.Secretary.Get(path)).ShouldHave(200).Text, "<id>"), "<n>"));
        return figures;
    }

    private async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode?>> Items(string path) =>
        [.. (await year.Organisation.Secretary.Get($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}pageSize=200")).ShouldHave(200)["items"]!.AsArray()];

    private static IEnumerable<string> Missing(IEnumerable<string> found, params string[] wanted) => wanted.Except(found);

    private async Task<IReadOnlySet<string>> TypesOfEvents()
    {
        await using var database = new NpgsqlConnection(host.Connections.Running);
        await database.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("select distinct type from studylog.mt_events where tenant_id = $1", database)
        {
            Parameters = { new() { Value = year.Organisation.Id.ToString("D") } },
        };
        var types = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation)) types.Add(reader.GetString(0));
        return types;
    }

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnId();

    [GeneratedRegex("\"asOf\":[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnNumber();
}
