using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
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

    public static Session Session { get; } = Scenario.Fold<Session>(
        [KnownSessions.Planned(), KnownSessions.Held, KnownSessions.Remark(1), KnownSessions.Remark(2)]);

    public static IssueFollowUp Issue() =>
        new(FollowUpId, KnownSessions.SessionId, "2022-1", null, "带头学习", Office, [Research], "各部门", Wang, Unspecified, Urgency.Normal);

    public static FollowUpProgressReported Reported(int id = 1, int? percent = null) =>
        new(By(OfficeLiaison, RightNow), KnownSessions.SessionId, Id(0x800 + id), Office, percent, $"进展{id}", null);

    public static FollowUpEvent[] Reaching(FollowUpState state) => state switch
    {
        FollowUpState.NotIssued => [],
        FollowUpState.Issued => [Issued],
        FollowUpState.Received => [Issued, Received],
        FollowUpState.Submitted => [Issued, Received, Submitted],
        FollowUpState.Returned => [Issued, Received, Submitted, Returned],
        FollowUpState.Closed => [Issued, Received, Submitted, Closed],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "say how this state is reached"),
    };

    public static FollowUp In(FollowUpState state) => Scenario.Fold<FollowUp>(Reaching(state));
}
