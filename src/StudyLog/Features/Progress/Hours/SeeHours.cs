using Marten;
using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress.Hours;

/// <summary>学时 of people in a year beside what they are to study, in the order of lists, now or as it was known at an instant; as far as the asker's duties reach.</summary>
public static class SeeHours
{
    public sealed record Row(
        Guid PersonId,
        string Name,
        Guid? DepartmentId,
        string? DepartmentName,
        decimal Hours,
        decimal? Norm,
        decimal? Gap,
        bool Exempt,
        decimal UndatedHours,
        IReadOnlyList<StudiedHours> Sessions);

    public sealed record Answered(int Year, IReadOnlyList<Row> Items, int PageNumber, int PageSize, long Total, long AsOf, bool UpToDate)
        : StampedPage<Row>(Items, PageNumber, PageSize, Total, AsOf, UpToDate);

    /// <summary>Of whom; what is null does not matter.</summary>
    /// <param name="DepartmentId">Of people of this department.</param>
    /// <param name="PersonId">Of this person.</param>
    public sealed record OfWhom(Guid? DepartmentId = null, Guid? PersonId = null);

    /// <summary>The hours of a year; without one, this year.</summary>
    [Requires(Act.SeeHours)]
    public sealed record Query(
        string? Year = null, string? DepartmentId = null, string? PersonId = null, string? AsOf = null, string? Page = null, string? PageSize = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapQuery<Query, Answered>("/progress/people");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (asked, instant) = (parameters.Year("year", query.Year), parameters.Instant("asOf", query.AsOf));
        var of = new OfWhom(parameters.Id("departmentId", query.DepartmentId), parameters.Id("personId", query.PersonId));
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(asker, cancellation);
        var today = reading.Now.Today;
        return instant is { } at
            ? AsKnown(await History.Until(reading.Session, at, cancellation), asker, asked, History.DayOf(at, reading.Now), of, paging)
            : await Read(reading, asker, new HourYear(asked ?? today.Year, today, reading.Organisation), of, paging);
    }

    public static async Task<Answered> Read(Reading reading, Asker asker, HourYear year, OfWhom of, Paging paging)
    {
        var wanted = reading.Session.Query<PersonEntry>().Where(entry => !entry.External);
        if (of.PersonId is { } personId) wanted = wanted.Where(entry => entry.Id == personId);
        var people = await wanted.OrderBySql(PeopleNamed.Order).ToListAsync(reading.Cancellation);
        var shown = Shown(people, await HoursIn(reading, year), asker, of, paging);
        var departments = await reading.Names.OfDepartments(shown.Items.Select(person => person.DepartmentId));
        return Of(year, shown, person => Named.Of(person.DepartmentId, departments), reading.AsOf.EventNumber, reading.AsOf.UpToDate);
    }

    /// <summary>As it was known, that day being today; without a year, that day's.</summary>
    public static Answered AsKnown(History history, Asker asker, int? asked, DateOnly today, OfWhom of, Paging paging)
    {
        var year = new HourYear(asked ?? today.Year, today, history.Organisation);
        var hours = new HoursOfPeople(year, history.Sheets.Values, MadeUpStudy.Known(history, year.First, year.Last));
        var names = history.Departments.ToDictionary(department => department.Id, department => department.Name);
        return Of(
            year,
            Shown(history.People, hours, asker, of, paging),
            person => person.DepartmentId is { } id ? names.GetValueOrDefault(id) : null,
            history.EventNumber,
            upToDate: true);
    }

    private static Page<PersonHours> Shown(IEnumerable<PersonEntry> people, HoursOfPeople hours, Asker asker, OfWhom of, Paging paging)
    {
        return paging.Of(people.Where(person => of.PersonId is null || person.Id == of.PersonId).Select(hours.Of).OfType<PersonHours>()
            .Where(person => Reaches(person) && (of.DepartmentId is null || person.DepartmentId == of.DepartmentId)));

        bool Reaches(PersonHours person) => asker.ReachFor(Act.SeeHours) switch
        {
            Reach.Organisation => true,
            Reach.Departments => person.PersonId == asker.PersonId || (person.DepartmentId is { } of && asker.DepartmentIds.Contains(of)),
            _ => person.PersonId == asker.PersonId,
        };
    }

    private static Answered Of(HourYear year, Page<PersonHours> shown, Func<PersonHours, string?> departmentName, long eventNumber, bool upToDate) => new(
        year.Year,
        [
            .. shown.Items.Select(person => new Row(
                person.PersonId,
                person.Name,
                person.DepartmentId,
                departmentName(person),
                person.Hours,
                person.Norm,
                person.Gap,
                person.Exempt,
                person.UndatedHours,
                person.Sessions)),
        ],
        shown.PageNumber,
        shown.PageSize,
        shown.Total,
        eventNumber,
        upToDate);

    private static async Task<HoursOfPeople> HoursIn(Reading reading, HourYear year)
    {
        var (session, cancellation, first, last) = (reading.Session, reading.Cancellation, year.First, year.Last);
        var sheets = await session.Query<SessionSheet>()
            .Where(sheet => sheet.FirstDay == null || (sheet.FirstDay >= first && sheet.FirstDay <= last))
            .ToListAsync(cancellation);
        return new HoursOfPeople(year, sheets, await MadeUpStudy.Read(reading, first, last));
    }
}
