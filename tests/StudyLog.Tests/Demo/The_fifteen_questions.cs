using System.Globalization;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Demo.Office;
using StudyLog.Domain;
using StudyLog.Domain.Reports;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Projections;

namespace StudyLog.Tests.Demo;

/// <summary>
/// What is asked every month, each by one request of whoever asks it, answered on the office's year as the plain reference works it out; and the
/// year holds a case of it.
/// </summary>
[Collection(nameof(OfficeYear))]
public sealed class The_fifteen_questions(OfficeYear year, HostFixture host)
{
    private const string Sessions = "/ledgers/sessions?pageSize=200";
    private const string FollowUps = "/ledgers/follow-ups?pageSize=200";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateOnly Today => year.Days.Today;

    private DateOnly FirstMonth => new(year.Days.First.Year, year.Days.First.Month, 1);

    private DateOnly LastMonth => new(Today.Year, Today.Month, 1);

    private string Board => string.Create(CultureInfo.InvariantCulture, $"/progress/departments?from={FirstMonth:yyyy-MM}&to={LastMonth:yyyy-MM}");

    private string People => string.Create(CultureInfo.InvariantCulture, $"/progress/people?year={Today.Year}&pageSize=200");

    [Fact]
    public async Task _01_Which_required_sessions_were_not_held() => await Ask(
        "office-secretary",
        string.Create(CultureInfo.InvariantCulture, $"/progress/frequency?year={Today.Year}"),
        reference => new { Today.Year, Rows = reference.Frequency(Today.Year, Today) },
        "rows",
        row => (int)row["gap"]! > 0);

    [Fact]
    public async Task _02_What_was_studied_when_and_who_chaired() => await Ask(
        "office-leader", Sessions, reference => reference.SessionLedger(), "items", row => row["materials"]!.AsArray().Count > 0 && row["chair"] is not null && row["date"] is not null);

    [Fact]
    public async Task _03_Attendance_by_department() => await Ask(
        "office-reader", Board, reference => reference.Board(FirstMonth, LastMonth, Today), "departments", row => (decimal?)row["attendanceRate"] is > 0 and < 1);

    [Fact]
    public async Task _04_Who_still_owes_make_up_study_past_which_date() => await Ask(
        "office-secretary", "/make-ups?pageSize=200", reference => reference.MakeUps(Today), "items", row => (bool)row["overdue"]!);

    [Fact]
    public async Task _05_Whose_hours_of_the_year_fall_short() => await Ask(
        "office-leader",
        People,
        reference => reference.Hours(Today.Year, Today) is var rows ? new { Today.Year, Items = rows, Total = rows.Count } : null!,
        "items",
        row => (decimal?)row["gap"] > 0);

    [Fact]
    public async Task _06_Which_departments_have_not_studied_a_material() => await Ask(
        "office-secretary",
        $"/progress/materials/{Theme}/coverage",
        reference => reference.CoverageOf(Theme, Today),
        "departments",
        row => (int)row["notYet"]! > 0 && (int)row["notYet"]! == (int)row["people"]!);

    [Fact]
    public async Task _07_Whether_every_committee_meeting_had_its_first_agenda_item() => await Ask(
        "office-reader", Sessions, reference => reference.SessionLedger(), "items", row => (string?)row["kind"] == "committee-meeting" && !(bool)row["firstAgendaItem"]!);

    [Fact]
    public async Task _08_Which_records_are_incomplete_unconfirmed_or_not_archived()
    {
        var rows = await Ask("office-secretary", Sessions, reference => reference.SessionLedger(), "items", row => row["missing"]!.AsArray().Count > 0);

        new[] { "submitted", "confirmed" }.Except(rows.Select(row => (string?)row["state"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task _09_Which_follow_ups_are_red_yellow_or_undated()
    {
        var rows = await Ask("office-secretary", FollowUps, reference => reference.FollowUpLedger(Today), "items", row => (string?)row["light"] == "red");

        rows.Select(row => (string?)row["light"]).ShouldContain("yellow");
        rows.ShouldContain(row => row["dueOn"] == null && row["light"] != null);
    }

    [Fact]
    public async Task _10_What_my_department_must_do_and_by_when()
    {
        var liaison = OfficeUsers.Of(year.Ids).Single(user => user.UserName == "office-liaison");

        await Ask("office-liaison", "/inbox", reference => reference.Inbox(liaison.DepartmentIds, liaison.PersonId, Today, accepts: false), "items", row => row["dueOn"] is not null);
    }

    [Fact]
    public async Task _11_Which_issued_items_are_not_yet_received()
    {
        var rows = await Ask("office-leader", FollowUps, reference => reference.FollowUpLedger(Today), "items", row => (string?)row["status"] == "issued");

        var issued = (await (await year.User("office-leader")).Get("/follow-ups?status=issued&pageSize=200")).ShouldHave(200)["items"]!.AsArray();
        issued.Select(row => (string?)row!["number"]).ShouldBe(rows.Where(row => (string?)row["status"] == "issued").Select(row => (string?)row["number"]), ignoreOrder: true);
    }

    [Fact]
    public async Task _12_What_was_returned_why_and_how_often() => await Ask(
        "office-reader",
        FollowUps,
        reference => reference.FollowUpLedger(Today),
        "items",
        row => (int)row["returns"]! > 1 && row["returnReasons"]!.AsArray().Count == (int)row["returns"]! && (string?)row["returnReasons"]![0]!["reason"] is { Length: > 0 });

    [Fact]
    public async Task _13_How_many_follow_ups_were_closed_and_how_many_on_time_by_department() => await Ask(
        "office-leader", Board, reference => reference.Board(FirstMonth, LastMonth, Today), "departments", row => (decimal?)row["followUps"]!["closureRate"] > 0 && (decimal?)row["followUps"]!["onTimeRate"] > 0);

    [Fact]
    public async Task _14_Which_pilot_unit_has_which_task_and_its_latest_activity()
    {
        var pilot = year.Ids.Of("programme", "pilot");

        await Ask("office-reader", $"/programmes/{pilot}/board", reference => reference.ProgrammeBoard(pilot), "units", row => row["latestActivity"] is not null);
    }

    [Fact]
    public async Task _15_What_was_reported_upward_for_the_period_and_whether_it_was_returned()
    {
        var items = (await (await year.User("office-reader")).Get("/period-reports?pageSize=200")).ShouldHave(200)["items"]!.AsArray();

        var reports = (await Recorded())
            .Where(recorded => recorded.Event is PeriodReportEvent)
            .GroupBy(recorded => recorded.StreamId)
            .Select(stream => (Id: stream.Key, Told: stream.Select(each => (PeriodReportEvent)each.Event).ToList()))
            .Select(report => (report.Id, report.Told, Now: report.Told.Aggregate(PeriodReport.Initial, PeriodReport.Evolve)))
            .OrderByDescending(report => report.Now.From).ThenByDescending(report => report.Now.To).ThenByDescending(report => report.Id);
        items.Select(item => ($"{item!["id"]}", $"{item["from"]} {item["to"]}", (int)item["returns"]!, (string?)item["reason"])).ShouldBe(reports.Select(report => (
            $"{report.Id:D}",
            string.Create(CultureInfo.InvariantCulture, $"{report.Now.From:yyyy-MM-dd} {report.Now.To:yyyy-MM-dd}"),
            report.Told.OfType<PeriodReportReturned>().Count(),
            report.Told.OfType<PeriodReportReturned>().LastOrDefault()?.Reason)));
        items.ShouldContain(item => (int)item!["returns"]! > 0);
    }

    private Guid Theme => year.Ids.Theme(Themes.Of(4).Name);

    private async Task<IReadOnlyList<JsonNode>> Ask(string userName, string request, Func<Reference, object> expected, string rows, Func<JsonNode, bool> isACase)
    {
        var answer = (await (await year.User(userName)).Get(request)).ShouldHave(200);

        Alike.Difference(JsonNode.Parse(answer.Text), Alike.Written(expected(new Reference(await Recorded())))).ShouldBeNull();
        var shown = answer[rows]!.AsArray().Select(row => row!).ToList();
        shown.ShouldContain(row => isACase(row));
        return shown;
    }

    private async Task<IReadOnlyList<(Guid StreamId, DomainEvent Event)>> Recorded()
    {
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession(year.Organisation.Id.ToString("D"));
        var events = await session.Events.QueryAllRawEvents().OrderBy(stored => stored.Sequence).ToListAsync(Cancellation);
        return [.. events.Select(stored => (stored.StreamId, (DomainEvent)stored.Data))];
    }
}
