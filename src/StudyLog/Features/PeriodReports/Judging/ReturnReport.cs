using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Reports;
using StudyLog.Http;

namespace StudyLog.Features.PeriodReports.Judging;

/// <summary>退回, with a reason. The secretary enters so what a higher level without an account decided.</summary>
public static class ReturnReport
{
    [Requires(Act.JudgeReports)]
    public sealed record Body([property: Text(TextAttribute.Paragraph, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/period-reports/{id:guid}/return");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(asked, (report, now) => ReportDecisions.Return(report, new(asked.Body.Reason), asked.Asking, now), cancellation);
}
