using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Reports;
using StudyLog.Http;
using StudyLog.Projections;

namespace StudyLog.Features.PeriodReports.Drafting;

/// <summary>重新起草 from what is known now, before it is handed in or after it came back.</summary>
public static class RedraftReport
{
    [Requires(Act.KeepReports)]
    public sealed record Body : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/period-reports/{id:guid}/redraft");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ReadModelDesk desk, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (asOf, upToDate) = await LastFact.Number(desk, asked.Asker, cancellation);
            var report = await attempt.Open<PeriodReport>(asked.Target, Thing.PeriodReport);
            var after = attempt.Append<PeriodReport, PeriodReportEvent>(
                asked.Target, ReportDecisions.Redraft(report, new(asOf), asked.Asking, attempt.Now));
            var version = attempt.VersionOf(asked.Target)!.Value;
            return Answer.Ok(new { id = asked.Target, version, after.State, after.AsOf, upToDate }, version);
        }, cancellation);
}
