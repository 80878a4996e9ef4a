using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress.Coverage;

/// <summary>The materials that were studied in a year, the latest first, each with how many people of each department came to it; as far as the asker's duties reach.</summary>
public static class ListCoverage
{
    private const string StudiesOrNamesOneOf = "d.data @> any(?::jsonb[])";

    /// <param name="DepartmentId">The department.</param>
    /// <param name="People">How many people are in it.</param>
    /// <param name="Reached">How many of them came to the material, in whatever way.</param>
    public sealed record Cell(Guid DepartmentId, int People, int Reached);

    public sealed record Row(Guid MaterialId, string Title, IReadOnlyList<Cell> Departments);

    /// <summary>A department, in the departments' own order.</summary>
    public sealed record Column(Guid DepartmentId, string Name, string? ShortName);

    public sealed record Answered(int Year, DateOnly On, IReadOnlyList<Column> Departments, IReadOnlyList<Row> Items, int PageNumber, int PageSize, long Total, long AsOf, bool UpToDate)
        : StampedPage<Row>(Items, PageNumber, PageSize, Total, AsOf, UpToDate);

    /// <summary>Of a year, by its end or today; without one, this year.</summary>
    [Requires(Act.SeeProgress)]
    public sealed record Query(string? Year = null, string? Page = null, string? PageSize = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapQuery<Query, Answered>("/progress/materials");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var asked = parameters.Year("year", query.Year);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(queried.Asker, cancellation);
        if (!reading.Organisation.SettingsOn(reading.Now.Today).ShowCoverage) return ProblemTable.Of(new Rejection.WrongState("switched-off"));

        return await Read(reading, queried.Asker, asked ?? reading.Now.Today.Year, paging);
    }

    public static async Task<Answered> Read(Reading reading, Asker asker, int year, Paging paging)
    {
        var (first, last, today) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), reading.Now.Today);
        var (session, cancellation, on) = (reading.Session, reading.Cancellation, last < today ? last : today);
        var ofYear = await session.Query<SessionSheet>().Where(sheet => sheet.FirstDay >= first && sheet.FirstDay <= on).ToListAsync(cancellation);
        var shown = paging.Of(ofYear.Where(sheet => sheet.Counts)
            .SelectMany(sheet => sheet.Materials.Select(material => (material.MaterialId, sheet.FirstDay)))
            .GroupBy(each => each.MaterialId, each => each.FirstDay)
            .OrderByDescending(days => days.Max()).ThenBy(days => days.Key)
            .Select(days => days.Key));

        object wanted = shown.Items.SelectMany(Written).ToArray();
        var sheets = await session.Query<SessionSheet>().Where(sheet => sheet.MatchesSql(StudiesOrNamesOneOf, wanted)).ToListAsync(cancellation);
        var ids = sheets.Select(sheet => sheet.Id).ToArray();
        var places = (await session.Query<AttendanceEntry>().Where(entry => entry.MakeUpDueOn != null && entry.SessionId.IsOneOf(ids)).ToListAsync(cancellation))
            .ToLookup(entry => entry.SessionId);
        var people = await session.Query<PersonEntry>().Where(entry => !entry.External).OrderBySql(PeopleNamed.Order).ToListAsync(cancellation);
        var departments = (await session.Query<BoardDepartment>().ToListAsync(cancellation))
            .Where(department => asker.ReachFor(Act.SeeProgress) == Reach.Organisation || asker.DepartmentIds.Contains(department.Id)).ToList();
        var titles = await reading.Names.OfMaterials(shown.Items.Select(id => (Guid?)id));

        var lines = shown.Items.Select(id => (Id: id, Covered: CoverageOf(id))).ToList();
        var columns = lines.SelectMany(line => line.Covered.Select(covered => covered.DepartmentId)).ToHashSet();
        return new Answered(
            year,
            on,
            [.. BoardDepartment.InOrder(departments.Where(department => columns.Contains(department.Id))).Select(department => new Column(department.Id, department.Name, department.ShortName))],
            [.. lines.Select(line => new Row(line.Id, TitleOf(titles[line.Id]), [.. line.Covered.Select(covered => new Cell(covered.DepartmentId, covered.People, covered.People - covered.NotYet))]))],
            shown.PageNumber,
            shown.PageSize,
            shown.Total,
            reading.AsOf.EventNumber,
            reading.AsOf.UpToDate);

        IReadOnlyList<CoveredDepartment> CoverageOf(Guid materialId)
        {
            var its = sheets.Where(sheet => sheet.Materials.Any(each => each.MaterialId == materialId) || sheet.PreStudies.Any(each => each.MaterialId == materialId)).ToList();
            return new MaterialCoverage(materialId, on).Of(departments, people, its, its.SelectMany(sheet => places[sheet.Id]));
        }
    }

    private static string TitleOf(Material material) => material.Details?.Title ?? "";

    private static string[] Written(Guid materialId) =>
        [$$"""{"materials": [{"materialId": "{{materialId:D}}"}]}""", $$"""{"preStudies": [{"materialId": "{{materialId:D}}"}]}"""];
}
