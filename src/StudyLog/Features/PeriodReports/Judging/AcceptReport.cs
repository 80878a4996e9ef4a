using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Reports;
using StudyLog.Http;

namespace StudyLog.Features.PeriodReports.Judging;

/// <summary>接受. The secretary enters so what a higher level without an account decided.</summary>
public static class AcceptReport
{
    [Requires(Act.JudgeReports)]
    public sealed record Body : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/period-reports/{id:guid}/accept");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(asked, (report, now) => ReportDecisions.Accept(report, asked.Asking, now), cancellation);
}
