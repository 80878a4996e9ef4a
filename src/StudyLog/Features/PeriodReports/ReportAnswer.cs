using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Reports;

namespace StudyLog.Features.PeriodReports;

/// <summary>What a command on a report answers: where it stands, and up to which event its figures go.</summary>
public sealed record ReportStanding(Guid Id, long Version, ReportState State, long AsOf);

public static class ReportAnswer
{
    public static string AddressOf(Guid id) => $"/api/v1/period-reports/{id}";

    /// <summary>Runs a command that touches the report's stream alone.</summary>
    public static Task<Outcome> Decide<TBody>(
        this CommandRunner commands, Asked<TBody> asked, Func<PeriodReport, Now, Decision<PeriodReportEvent>> decide, CancellationToken cancellation)
        where TBody : CommandBody =>
        commands.Run(asked, async attempt =>
        {
            var report = await attempt.Open<PeriodReport>(asked.Target, Thing.PeriodReport);
            var after = attempt.Append<PeriodReport, PeriodReportEvent>(asked.Target, decide(report, attempt.Now));
            var version = attempt.VersionOf(asked.Target)!.Value;
            return Answer.Ok(new ReportStanding(asked.Target, version, after.State, after.AsOf), version);
        }, cancellation);
}
