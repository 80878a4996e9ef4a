using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Domain.People;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <summary>A query, and what it is to answer.</summary>
/// <param name="Pattern">Its address.</param>
/// <param name="Query">Its parameters.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Expected">The answer by the reference; a number is a status.</param>
/// <param name="Id">The thing asked about; null where the address names none.</param>
/// <param name="Year">The year asked about, likewise.</param>
internal sealed record Question(string Pattern, string Query, Asker Asker, Func<object> Expected, Guid? Id = null, int? Year = null)
{
    public override string ToString() => $"{Pattern}{Query} ({Id})";
}

/// <summary>Everything that is asked of a tale, as the secretary asks it.</summary>
/// <param name="Tale">The tale.</param>
/// <param name="Recorded">Its events in the order in which they were stored.</param>
/// <param name="Report">A report on it, with what was known when it was drafted.</param>
/// <param name="Today">The day on which it is asked.</param>
internal sealed record Questions(Tale Tale, IReadOnlyList<(Guid StreamId, DomainEvent Event)> Recorded, ReportOn Report, DateOnly Today)
{
    private static readonly (string From, string To)[] Periods = [("2022-08", "2023-04"), ("2022-11", "2022-12")];
    private static readonly string[] Words = ["学习", "讲话", "落实", "更正", "陈甲", "新专题", "罗侯勇", "陈子"];

    private readonly Reference reference = new(Recorded);
    private readonly Asker secretary = Tale.Asker();

    /// <summary>The number that the tale came from.</summary>
    public int Seed { get; init; }

    public IEnumerable<Question> All() => [.. Ledgers(), .. Records(), .. Progress(), .. Norms(), .. Duties(), .. Bulletins(), .. Elsewhere()];

    private IEnumerable<Question> Ledgers() =>
    [
        new("/ledgers/sessions", "?pageSize=200", secretary, reference.SessionLedger),
        new("/ledgers/follow-ups", "?pageSize=200", secretary, () => reference.FollowUpLedger(Today)),
    ];

    private IEnumerable<Question> Records() => reference.Sessions.Keys.SelectMany(id => new Question[]
    {
        new("/sessions/{id:guid}", "", secretary, () => reference.Record(id, Today), id),
        new("/sessions/{id:guid}/attendance", "?pageSize=200", secretary, () => reference.AttendanceBook(id), id),
        new("/sessions/{id:guid}/history", "?pageSize=200", secretary, () => reference.Trail(id), id),
        new("/sessions/{id:guid}/carry-over", "?pageSize=200", secretary, () => reference.ToCarryOver(id, Today), id),
    });

    private IEnumerable<Question> Progress() =>
    [
        .. Periods.Select(period => new Question("/progress/departments", $"?from={period.From}&to={period.To}", secretary, () => reference.Board(First(period.From), First(period.To), Today))),
        .. Departments.Where((_, index) => index % 3 == Recorded.Count % 3).Select(id => new Question(
            "/progress/departments/{id:guid}", "?from=2022-09&to=2023-02", secretary, () => reference.DepartmentByMonth(id, First("2022-09"), First("2023-02"), Today), id)),
    ];

    private IEnumerable<Question> Norms() =>
    [
        .. new[] { 2022, 2023 }.Select(year => new Question(
            "/progress/people", $"?year={year}&pageSize=200", secretary, () => Page(reference.Hours(year, Today), year))),
        .. new[] { 2022, 2023 }.Select(year => new Question(
            "/progress/frequency", $"?year={year}", secretary, () => new { Year = year, Rows = reference.Frequency(year, Today) })),
        .. StreamsOf<MaterialRegistered>().SelectMany(id => new[] { new DateOnly(2022, 11, 15), Today }.Select(on => new Question(
            "/progress/materials/{id:guid}/coverage", $"?on={on:yyyy-MM-dd}", secretary, () => reference.ShowsCoverage(Today) ? reference.CoverageOf(id, on) : 409, id))),
    ];

    // What is to be done: seen by who speaks for some departments, and by each person.
    private IEnumerable<Question> Duties() =>
    [
        .. Internal.Select((person, index) => (Person: person, Departments: Departments.Where((_, each) => each % 4 == index % 4).ToArray())).Select(each => new Question(
            "/inbox", "", Tale.Asker(Duty.StudySecretary, each.Person, each.Departments), () => reference.Inbox(each.Departments, each.Person, Today))),
        new("/make-ups", "?pageSize=200", secretary, () => reference.MakeUps(Today)),
        new("/deadlines", "?pageSize=200", secretary, () => reference.Deadlines(Today)),
    ];

    private IEnumerable<Question> Bulletins() =>
    [
        .. new[] { new DateOnly(2022, 10, 31), new DateOnly(2022, 12, 20), Today }.Select(on => new Question(
            "/bulletins/follow-ups", $"?on={on:yyyy-MM-dd}", secretary, () => reference.Bulletin(on, null, Today))),
        .. reference.Sessions.Keys.Take(1).Select(id => new Question("/bulletins/follow-ups", $"?sessionId={id}", secretary, () => reference.Bulletin(Today, id, Today))),
    ];

    private IEnumerable<Question> Elsewhere() =>
    [
        .. StreamsOf<ProgrammeEstablished>().Select(id => new Question("/programmes/{id:guid}/board", "", secretary, () => reference.ProgrammeBoard(id), id)),
        .. StreamsOf<ProgrammeEstablished>().Select(id => new Question("/programmes/{id:guid}", "", secretary, () => reference.ProgrammeWhole(id), id)),
        .. StreamsOf<StudyPlanAdopted>().Select(id => new Question(Features.Plans.Configuration.Address, "", secretary, () => reference.Plan(id), Year: 2022)),
        .. Words.Where((_, index) => index % 4 == Recorded.Count % 4).Select(word => new Question("/search", $"?q={Uri.EscapeDataString(word)}&pageSize=200", secretary, () => Found(word))),
        new("/period-reports/{id:guid}", "", secretary, Report.Expected, Report.Id),
    ];

    private object Found(string word) => reference.Found(word).ToList() is var found ? new { Items = found, Total = found.Count } : null!;

    private static object Page(IReadOnlyList<object> rows, int year) => new { Year = year, Items = rows, Total = rows.Count };

    private IReadOnlyList<Guid> Departments => [.. StreamsOf<DepartmentEstablished>()];

    private IEnumerable<Guid> Internal => Recorded.Where(told => told.Event is PersonRegistered { External: false }).Select(told => told.StreamId);

    private IEnumerable<Guid> StreamsOf<TFirst>() => Recorded.Where(told => told.Event is TFirst).Select(told => told.StreamId);

    private static DateOnly First(string month) => ((StatedTime.InMonth)StatedTime.Parse(month)!).FirstDay;
}
