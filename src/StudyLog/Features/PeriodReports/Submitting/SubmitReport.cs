using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Reports;
using StudyLog.Http;

namespace StudyLog.Features.PeriodReports.Submitting;

/// <summary>上报.</summary>
public static class SubmitReport
{
    [Requires(Act.KeepReports)]
    public sealed record Body : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/period-reports/{id:guid}/submit");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(asked, (report, now) => ReportDecisions.Submit(report, asked.Asking, now), cancellation);
}
