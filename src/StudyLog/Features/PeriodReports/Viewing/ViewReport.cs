using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Reports;
using StudyLog.Features.Progress;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.PeriodReports.Viewing;

/// <summary>One report with its figures as they were known when it was drafted: the same for ever, whatever is recorded later.</summary>
public static class ViewReport
{
    /// <summary>A report.</summary>
    /// <param name="Id">The report.</param>
    /// <param name="Version">Its version, also the ETag.</param>
    /// <param name="Kind">What it reports on.</param>
    /// <param name="From">The first day of the period.</param>
    /// <param name="To">The last day of the period.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="AsOf">The number of the last event that its figures are made of.</param>
    /// <param name="StockOn">The day on which open follow-ups and their lights were taken.</param>
    /// <param name="Total">The whole organisation, each session and follow-up once.</param>
    /// <param name="Departments">The departments of the board, in their own order.</param>
    /// <param name="Others">What counts for none of them: departments not on the board, people without one, sessions that none of them held; null: nothing does.</param>
    /// <param name="Returns">How often and why it was returned.</param>
    /// <param name="History">Everything that happened to it.</param>
    public sealed record Answered(
        Guid Id,
        long Version,
        ReportKind Kind,
        DateOnly From,
        DateOnly To,
        ReportState State,
        long AsOf,
        DateOnly StockOn,
        Figures Total,
        IReadOnlyList<Board.Row> Departments,
        Figures? Others,
        IReadOnlyList<ReturnView> Returns,
        IReadOnlyList<HistoryEntry> History);

    public sealed record ReturnView(Occurred Occurred, string Reason);

    [Requires(Act.SeeReports)]
    public sealed record Query(Guid Id) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/period-reports/{id:guid}");

    public static async Task<Reply<Answered>> Handle(
        Queried<Query> queried, IDocumentStore store, StateReader states, CommandRunner commands, AccountDirectory accounts, CancellationToken cancellation)
    {
        var (id, asker) = (queried.Query.Id, queried.Asker);
        await using var query = store.QuerySession(asker.Tenant);
        var (report, version) = await states.Read<PeriodReport>(query, id, cancellation);
        if (!report.Exists) return ProblemTable.NotFound(Thing.PeriodReport);

        var known = await History.UpTo(query, report.AsOf, cancellation);
        var period = new Period(report.From, new DateOnly(report.To.Year, report.To.Month, 1));
        var events = await query.Events.FetchStreamAsync(id, version, token: cancellation);
        var zone = (await commands.NowOf(asker, cancellation)).Zone;

        return Reply.At(new Answered(
                id,
                version,
                report.Kind,
                report.From,
                report.To,
                report.State,
                report.AsOf,
                report.StockDay,
                Board.TotalOf(known, period, report.StockDay),
                Board.Of(known, period, report.StockDay),
                Board.OthersOf(known, period, report.StockDay),
                [.. report.Returns.Select(returned => new ReturnView(returned.Provenance.Occurred, returned.Reason))],
                await HistoryEntry.Of(events, zone, accounts, new Names(states, query, cancellation), cancellation)), version);
    }
}
