using StudyLog.Domain.Attachments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attachments;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests.FollowUps;

/// <summary>A follow-up in every state: led by the office, with the research department.</summary>
internal static class KnownFollowUps
{
    public static readonly Guid FollowUpId = Id(0xF01);
    public static readonly Due Unspecified = new(DueKind.Unspecified, null);
    public static readonly Responsible OfficeWithResearch = new(Office, [Research], "各部门", Wang);

    public static readonly FollowUpIssued Issued =
        new(By(Secretary, On(October25)), KnownSessions.SessionId, "2022-1", null, "带头学习", OfficeWithResearch, Unspecified, Urgency.Normal);

    public static readonly FollowUpReceived Received = new(By(OfficeLiaison, On(new(2022, 10, 26))), KnownSessions.SessionId);

    public static readonly FollowUpCompletionSubmitted Submitted =
        new(By(OfficeLiaison, On(new(2022, 11, 1))), KnownSessions.SessionId, "已完成", null);

    public static readonly FollowUpReturned Returned = new(By(Leader, On(new(2022, 11, 2))), KnownSessions.SessionId, "补充材料", null);

    public static readonly FollowUpClosed Closed = new(By(Leader, On(new(2022, 11, 3))), KnownSessions.SessionId, "同意");

    public static readonly FollowUpClosedElsewhere ClosedElsewhere = new(By(Secretary, On(new(2022, 11, 3))), KnownSessions.SessionId, "督办台账.xlsx", "已印发");

    /// <summary>15 November 2022, five days from the tests' present.</summary>
    public static readonly DateOnly Tuesday = new(2022, 11, 15);

    public static readonly DateOnly Friday = new(2022, 11, 18);

    public static readonly FollowUpIssued DueOnTuesday = Issued with { Due = new(DueKind.Date, Tuesday) };

    public static readonly FollowUpSuspended Suspended = new(By(Leader, On(new(2022, 11, 2))), KnownSessions.SessionId, "等上级文件");

    public static readonly FollowUpResumed Resumed = new(By(Leader, On(new(2022, 11, 5))), KnownSessions.SessionId, "文件已到");

    public static readonly FollowUpCancelled Cancelled = new(By(Leader, On(new(2022, 11, 4))), KnownSessions.SessionId, "已并入另一事项");

    public static readonly FollowUpReopened Reopened = new(By(Leader, On(new(2022, 11, 6))), KnownSessions.SessionId, "复查未通过");

    public static readonly FollowUpExtensionRequested AskedForFriday =
        new(By(OfficeLiaison, On(new(2022, 11, 7))), KnownSessions.SessionId, Friday, "汛情");

    public static FollowUpReassigned ReassignedTo(Guid lead, params Guid[] co) =>
        new(By(Leader, On(new(2022, 11, 3))), KnownSessions.SessionId, new Responsible(lead, co, "各部门", Wang), "职责调整");

    public static Session Session { get; } = Scenario.Fold<Session>(
        [KnownSessions.Planned(), KnownSessions.Held, KnownSessions.Remark(1), KnownSessions.Remark(2)]);

    public static Guid LaterSessionId { get; } = Id(0x5E6);

    /// <summary>A session of today that is planned.</summary>
    public static Session LaterSession { get; } = Scenario.Fold<Session>([KnownSessions.Planned(KnownSessions.OnToday)]);

    public static IssueFollowUp Issue() =>
        new(FollowUpId, KnownSessions.SessionId, "2022-1", null, "带头学习", Office, [Research], "各部门", Wang, Unspecified, Urgency.Normal);

    public static FollowUpProgressReported Reported(int id = 1, int? percent = null) =>
        new(By(OfficeLiaison, RightNow), KnownSessions.SessionId, Id(0x800 + id), Office, percent, $"进展{id}", null);

    public static FollowUpAttachmentAdded Attached(int id = 0x901, AttachedFile? file = null) =>
        (file ?? KnownAttachments.Evidence) is var attached
            ? new(By(OfficeLiaison, RightNow), KnownSessions.SessionId, Id(id), attached.FileName, attached.MediaType, attached.Size, attached.Hash, attached.Purpose)
            : null!;

    public static FollowUpEvent[] Reaching(FollowUpState state) => state switch
    {
        FollowUpState.NotIssued => [],
        FollowUpState.Issued => [Issued],
        FollowUpState.Received => [Issued, Received],
        FollowUpState.Submitted => [Issued, Received, Submitted],
        FollowUpState.Returned => [Issued, Received, Submitted, Returned],
        FollowUpState.Closed => [Issued, Received, Submitted, Closed],
        FollowUpState.Suspended => [Issued, Received, Suspended],
        FollowUpState.Cancelled => [Issued, Received, Cancelled],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "say how this state is reached"),
    };

    public static FollowUp In(FollowUpState state) => Scenario.Fold<FollowUp>(Reaching(state));
}
