using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Reports;
using StudyLog.Http;
using StudyLog.Projections;

namespace StudyLog.Features.PeriodReports.Drafting;

/// <summary>起草: a report on a period from what is known now.</summary>
public static class DraftReport
{
    [Requires(Act.KeepReports)]
    public sealed record Body(Guid? Id, ReportKind Kind, [property: Text(10)] string From, [property: Text(10)] string To) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/period-reports");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ReadModelDesk desk, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Body.Id ?? attempt.NewId);
            var (from, to) = ReportPeriod.Of(body.From, body.To);
            var (asOf, upToDate) = await LastFact.Number(desk, asked.Asker, cancellation);
            var report = await attempt.Open<PeriodReport>(id);
            var command = new Domain.Reports.DraftReport(
                id, body.Kind, from, to, asOf, report.Exists ? null : await ReportsUnderWay.Find(attempt, body.Kind, from, to));
            var after = attempt.Append<PeriodReport, PeriodReportEvent>(id, ReportDecisions.Draft(report, command, asked.Asking, attempt.Now));
            return Answer.Created(attempt.Wrote(id), ReportAnswer.AddressOf(id), new { id, after.AsOf, upToDate }, attempt.VersionOf(id));
        }, cancellation);
}
