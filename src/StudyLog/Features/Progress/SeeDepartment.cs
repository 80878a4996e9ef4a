using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>One department over a period, by month and with its people, now or as it was known at an instant.</summary>
public static class SeeDepartment
{
    /// <summary>A person's places of a month that count for the department.</summary>
    public sealed record PersonLine(
        Guid PersonId,
        string? Name,
        int Owed,
        int Present,
        int Late,
        int LeftEarly,
        int OnLeave,
        int Absent,
        int Unmarked,
        int MadeUp,
        int MakeUpOpen,
        decimal StudyHours);

    /// <summary>What somebody made up for in a month, whenever the session was.</summary>
    public sealed record MadeUpLine(Guid PersonId, string? Name, Guid SessionId, string Title, DateOnly On, decimal Hours);

    /// <summary>A month; without one, what nobody can date.</summary>
    public sealed record MonthLine(string? Month, Figures Figures, IReadOnlyList<PersonLine> People, IReadOnlyList<MadeUpLine> MadeUpStudies);

    public sealed record Answered(
        long AsOf,
        bool UpToDate,
        Guid DepartmentId,
        string Name,
        int? RankNo,
        string From,
        string To,
        Figures Total,
        IReadOnlyList<MonthLine> Months,
        MonthLine? Undated) : IStamped;

    [Requires(Act.SeeProgress)]
    public sealed record Query(Guid Id, string? From = null, string? To = null, string? AsOf = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapQuery<Query, Answered>("/progress/departments/{id:guid}");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, id, parameters) = (queried.Query, queried.Query.Id, new Parameters());
        var (first, last, instant) = (parameters.Month("from", query.From), parameters.Month("to", query.To), parameters.Instant("asOf", query.AsOf));
        parameters.InOrder("to", first, last);
        parameters.NotLonger("from", first, last, Period.Longest);
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, queried.Asker, id, first, last, instant, cancellation) is { } answer
            ? answer
            : ProblemTable.NotFound(Thing.Department);
    }

    /// <summary>Null: the asker knows no such department.</summary>
    public static async Task<Answered?> Read(
        ReadModelDesk desk, Asker asker, Guid departmentId, DateOnly? from, DateOnly? to, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        if (asker.ReachFor(Act.SeeProgress) != Reach.Organisation && !asker.DepartmentIds.Contains(departmentId)) return null;
        await using var reading = await desk.Open(asker, cancellation);
        var known = asOf is { } instant
            ? DepartmentKnown.At(await History.Until(reading.Session, instant, cancellation), departmentId, History.DayOf(instant, reading.Now), from, to)
            : await DepartmentKnown.Now(reading, departmentId, from, to);
        if (known is not { Department: { } department }) return null;

        var (today, period, months, sheets, stock) = (known.Today, known.Period, known.Months, known.Sheets, known.Stock);
        var people = await reading.Names.OfPeople(
            sheets.Values.SelectMany(sheet => sheet.Attending).Where(entry => entry.DepartmentId == departmentId).Select(entry => (Guid?)entry.PersonId)
                .Concat(known.MadeUp.Select(study => (Guid?)study.PersonId)));

        var madeUp = known.MadeUp.ToLookup(study => new DateOnly(study.On.Year, study.On.Month, 1));
        var lines = period.Months.Select(month => LineOf(
            Periods.Written(month),
            months.GetValueOrDefault(new MonthKey(departmentId, month)),
            [.. madeUp[month]],
            stock.On(new Period(month, month).StockDay(today))[departmentId]));
        var undated = LineOf(null, months.GetValueOrDefault(new MonthKey(departmentId, null)), [], stock.Undated(today)[departmentId]);
        var total = MonthFigures.Sum(months.Values.Where(month => month.Month is not null).Select(MonthFigures.Of));
        return new Answered(
            known.EventNumber,
            known.UpToDate,
            departmentId,
            department.Name,
            department.RankNo,
            Periods.Written(period.From),
            Periods.Written(period.To),
            Figures.Of(total, known.MadeUp, stock.On(period.StockDay(today))[departmentId], stock.ShowsRates(today)),
            [.. lines],
            IsEmpty(undated) ? null : undated);

        MonthLine LineOf(string? month, DepartmentMonth? document, IReadOnlyList<MadeUpStudy> studies, IEnumerable<Light> lights) => new(
            month,
            Figures.Of(document is null ? new MonthFigures() : MonthFigures.Of(document), studies, lights, stock.ShowsRates(today)),
            document is null ? [] : PeopleOf(document.Sessions.Keys.Select(id => sheets[id]), departmentId, people),
            [
                .. studies.Select(study => new MadeUpLine(
                    study.PersonId, people.GetValueOrDefault(study.PersonId)?.Name, study.SessionId, study.Title, study.On, study.Hours)),
            ]);

        static bool IsEmpty(MonthLine line) => line.Figures == Figures.Of(new MonthFigures(), [], [], showsRates: false);
    }

    /// <summary>The people of a department in these sessions: by rank, then strokes, then name.</summary>
    public static IReadOnlyList<PersonLine> PeopleOf(
        IEnumerable<SessionSheet> sheets, Guid departmentId, IReadOnlyDictionary<Guid, Person> people)
    {
        var places = sheets
            .SelectMany(sheet => sheet.Attending
                .Where(entry => entry.DepartmentId == departmentId)
                .Select(entry => (entry.PersonId, Mark: sheet.MarkOf(entry.PersonId), Hours: sheet.Arrangements.StudyHours ?? 0)))
            .GroupBy(place => place.PersonId);
        return
        [
            .. places
                .Select(ofPerson => (Person: people.GetValueOrDefault(ofPerson.Key, Person.Initial), Line: LineOf(ofPerson.Key, [.. ofPerson])))
                .OrderBy(each => each.Person, ByRank.Comparer)
                .ThenBy(each => each.Line.PersonId)
                .Select(each => each.Line),
        ];

        PersonLine LineOf(Guid personId, IReadOnlyCollection<(Guid PersonId, PlaceMark Mark, decimal Hours)> ofPerson)
        {
            var counts = StatusCounts.Of(ofPerson.Select(place => place.Mark.Status));
            return new PersonLine(
                personId,
                people.GetValueOrDefault(personId)?.Name,
                counts.Owed,
                counts.Present,
                counts.Late,
                counts.LeftEarly,
                counts.OnLeave,
                counts.Absent,
                counts.Unmarked,
                ofPerson.Count(place => place.Mark.IsMadeUp),
                ofPerson.Count(place => place.Mark.HasOpenMakeUp),
                ofPerson.Where(place => place.Mark.Status.IsThere()).Sum(place => place.Hours));
        }
    }
}
