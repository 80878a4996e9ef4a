using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress.Coverage;

/// <summary>Which departments and people studied a material by a day, and who did not yet, now or as it was known at an instant; as far as the asker's duties reach.</summary>
public static class SeeCoverage
{
    private const string StudiesOrNames = "(d.data @> ?::jsonb or d.data @> ?::jsonb)";

    public sealed record Answered(
        long AsOf, bool UpToDate, Guid MaterialId, string Title, DateOnly On, IReadOnlyList<CoveredDepartment> Departments) : IStamped;

    /// <summary>By the end of a day, without one today, or the day of the instant as of which it is asked.</summary>
    [Requires(Act.SeeProgress)]
    public sealed record Query(Guid Id, string? DepartmentId = null, string? On = null, string? AsOf = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapQuery<Query, Answered>("/progress/materials/{id:guid}/coverage");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, id, asker, parameters) = (queried.Query, queried.Query.Id, queried.Asker, new Parameters());
        var (department, day, instant) = (parameters.Id("departmentId", query.DepartmentId), parameters.Day("on", query.On), parameters.Instant("asOf", query.AsOf));
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(asker, cancellation);
        var history = instant is { } at ? await History.Until(reading.Session, at, cancellation) : null;
        var today = instant is { } past ? History.DayOf(past, reading.Now) : reading.Now.Today;
        if (day > today) return ProblemTable.Invalid("on", "date.in-future");
        var material = history is null ? (await reading.Names.OfMaterials([id]))[id] : history.Materials.GetValueOrDefault(id);
        if (material is not { Exists: true }) return ProblemTable.NotFound(Thing.Material);
        if (!await reading.Names.KnowDepartment(department)) return ProblemTable.NotFound(Thing.Department);
        if (!reading.Organisation.SettingsOn(reading.Now.Today).ShowCoverage) return ProblemTable.Of(new Rejection.WrongState("switched-off"));

        var coverage = new MaterialCoverage(id, day ?? today);
        var lines = (history is null ? await Read(reading, coverage) : coverage.Of(history.Departments, history.People, history.Sheets.Values, history.Places))
            .Where(line => department is null || line.DepartmentId == department)
            .Where(line => asker.ReachFor(Act.SeeProgress) == Reach.Organisation || asker.DepartmentIds.Contains(line.DepartmentId));
        var (eventNumber, upToDate) = history is null ? (reading.AsOf.EventNumber, reading.AsOf.UpToDate) : (history.EventNumber, true);
        return new Answered(eventNumber, upToDate, id, material.Details!.Title, coverage.On, [.. lines]);
    }

    public static async Task<IReadOnlyList<CoveredDepartment>> Read(Reading reading, MaterialCoverage coverage)
    {
        var (session, cancellation) = (reading.Session, reading.Cancellation);
        var studies = $$"""{"materials": [{"materialId": "{{coverage.MaterialId:D}}"}]}""";
        var names = $$"""{"preStudies": [{"materialId": "{{coverage.MaterialId:D}}"}]}""";
        var sheets = await session.Query<SessionSheet>()
            .Where(sheet => sheet.MatchesSql(StudiesOrNames, studies, names))
            .ToListAsync(cancellation);
        var ids = sheets.Select(sheet => sheet.Id).ToArray();
        var places = await session.Query<AttendanceEntry>()
            .Where(entry => entry.MakeUpDueOn != null && entry.SessionId.IsOneOf(ids))
            .ToListAsync(cancellation);
        var people = await session.Query<PersonEntry>().Where(entry => !entry.External).OrderBySql(PeopleNamed.Order).ToListAsync(cancellation);
        return coverage.Of(await session.Query<BoardDepartment>().ToListAsync(cancellation), people, sheets, places);
    }
}
