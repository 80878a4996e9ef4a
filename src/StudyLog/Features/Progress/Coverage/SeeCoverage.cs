using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress.Coverage;

/// <summary>Which departments and people studied a material by a day, and who did not yet; as far as the asker's duties reach.</summary>
public static class SeeCoverage
{
    private const string StudiesOrNames = "(d.data @> ?::jsonb or d.data @> ?::jsonb)";

    public sealed record Answered(
        long AsOf, bool UpToDate, Guid MaterialId, string Title, DateOnly On, IReadOnlyList<CoveredDepartment> Departments);

    public static void Map(IEndpointRouteBuilder progress) =>
        progress.MapQuery("/progress/materials/{id:guid}/coverage", Act.SeeProgress, Answer).Produces<Answered>();

    /// <summary><paramref name="on"/> is a day, without it today.</summary>
    public static async Task<IResult> Answer(
        Guid id, HttpContext context, ReadModelDesk desk, string? departmentId, string? on, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var (department, day) = (parameters.Id("departmentId", departmentId), parameters.Day("on", on));
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(context.Asker(), cancellation);
        var today = reading.Now.Today;
        if (day > today) return new ProblemResult(ProblemTable.Invalid("on", "date.in-future"));
        if ((await reading.Names.OfMaterials([id]))[id] is not { Exists: true } material) return new ProblemResult(ProblemTable.NotFound(Thing.Material));
        if (!reading.Organisation.SettingsOn(today).ShowCoverage) return new ProblemResult(ProblemTable.Of(new Rejection.WrongState("switched-off")));

        var asker = context.Asker();
        var departments = (await Read(reading, new MaterialCoverage(id, day ?? today)))
            .Where(line => department is null || line.DepartmentId == department)
            .Where(line => asker.ReachFor(Act.SeeProgress) == Reach.Organisation || asker.DepartmentIds.Contains(line.DepartmentId));
        return new StampedResult(
            new Answered(reading.AsOf.EventNumber, reading.AsOf.UpToDate, id, material.Details!.Title, day ?? today, [.. departments]),
            reading.AsOf.UpToDate);
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
        var people = await session.Query<PersonEntry>().Where(entry => !entry.External).OrderBySql(PeopleNamed.InOrder).ToListAsync(cancellation);
        return coverage.Of(await session.Query<BoardDepartment>().ToListAsync(cancellation), people, sheets, places);
    }
}
