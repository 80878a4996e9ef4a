namespace StudyLog.Notices;

/// <summary>Time to forget notices that are older than they are kept. Sent once a day, by one node.</summary>
public sealed record SweepNotices
{
    public const string Daily = "43 3 * * *";

    public static Task Handle(SweepNotices sweep, NoticeStore notices, CancellationToken cancellation) => notices.Sweep(cancellation);
}
