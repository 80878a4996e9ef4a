using StudyLog.Persistence;

namespace StudyLog.Commands;

/// <summary>Time to forget the lines of the audit trail that are older than they are kept. Sent once a day, by one node.</summary>
public sealed record SweepAuditTrail
{
    public const string Daily = "41 3 * * *";

    /// <summary>For how many months lines are kept, where that is set.</summary>
    public const string Setting = "StudyLog:AuditTrailMonths";

    public const int UsualMonths = 12;

    public static Task Handle(SweepAuditTrail sweep, AuditTrail trail, IConfiguration configuration, CancellationToken cancellation) =>
        trail.Sweep(configuration.GetValue(Setting, UsualMonths), cancellation);
}
