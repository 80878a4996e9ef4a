using Marten;
using StudyLog.Accounts;
using StudyLog.Documents.Papers;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;
using StudyLog.Resources;

namespace StudyLog.Features.Bulletins;

/// <summary>督办通报 as a file: the bulletin of a day, and of each unit that is behind its matters by number.</summary>
public static class MakeFollowUpBulletin
{
    /// <param name="Number">发文字号 as the office gave it; without it the place is left open.</param>
    [Requires(Act.SeePapers)]
    public sealed record Query(string? On = null, string? SessionId = null, string? Number = null, string? Form = null) : IPaperQuery;

    public static void Map(IEndpointRouteBuilder bulletins) => bulletins.MapPaper<Query>("/papers/bulletin");

    public static async Task<Reply<MadePaper>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (day, sessionId, number) = (parameters.Day("on", query.On), parameters.Id("sessionId", query.SessionId), parameters.Text("number", query.Number));
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(asker, cancellation);
        if (day > reading.Now.Today) return ProblemTable.Invalid("on", "date.in-future");
        var session = sessionId is { } id ? (await reading.Names.OfSessions([id]))[id] : null;
        if (session is { Exists: false }) return ProblemTable.NotFound(Domain.Thing.Session);

        var bulletin = await SeeFollowUpBulletin.Read(reading, asker, day ?? reading.Now.Today, sessionId);
        var numbers = bulletin.Lagging.SelectMany(lagging => lagging.Numbers).ToArray();
        var matters = (await reading.Session.Query<FollowUpEntry>().Where(entry => numbers.Contains(entry.Number)).ToListAsync(cancellation)).ToDictionary(entry => entry.Number, StringComparer.Ordinal);
        var figures = new BulletinFigures(
            reading.Organisation.Name,
            bulletin.On,
            session?.AsAmended.Title,
            bulletin.Total,
            bulletin.Closed,
            bulletin.ClosedShare,
            bulletin.InProgress,
            bulletin.InProgressShare,
            bulletin.Suspended,
            [.. bulletin.Lagging.Select(lagging => new LaggingUnit(lagging.Name, [.. lagging.Numbers.Select(each => MatterOf(matters[each], bulletin.On))]))]);
        return new MadePaper(Documents.Papers.FollowUpBulletin.Of(figures, number), reading.AsOf.UpToDate);
    }

    private static LaggingMatter MatterOf(FollowUpEntry entry, DateOnly on)
    {
        var due = entry.BasisOn(on).DueOn;
        return new(entry.Number, entry.Matter, due is { } day ? Days.Written(day) : Words.Of(Domain.FollowUps.DueKind.Unspecified, Words.Chinese));
    }
}
