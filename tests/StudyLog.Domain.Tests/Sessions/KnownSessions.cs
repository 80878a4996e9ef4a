using StudyLog.Domain.Attachments;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attachments;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests.Sessions;

/// <summary>Sessions in every state, and the commands said of them.</summary>
internal static class KnownSessions
{
    public static readonly Guid SessionId = Id(0x5E5);
    public static readonly Guid Communique = Id(0xE01);
    public static readonly Guid Report = Id(0xE02);

    public static readonly SessionDay OnOctober25 = new(October25, Precision.Day, "10月25日");
    public static readonly SessionDay OnToday = new(Today, Precision.Day, null);
    public static readonly SessionDay OnTomorrow = new(Tomorrow, Precision.Day, null);
    public static readonly SessionDay InOctober = new(new(2022, 10, 1), Precision.Month, null);
    public static readonly SessionDay InDecember = new(new(2022, 12, 1), Precision.Month, null);
    public static readonly SessionDay Undated = new(null, Precision.Unknown, null);

    public static readonly Source Source = new("据中国社会工作联合会", null, null, null);
    public static readonly Participant Chair = new(Chen, "会长", null);
    public static readonly DateTimeOffset NineOClock = At(October25, 9);
    public static readonly DateTimeOffset Noon = At(October25, 12);

    public static readonly StudySessionHeld Held = new(By(Secretary, On(October25)));
    public static readonly SessionRecordSubmitted Submitted = new(By(Secretary, On(new(2022, 11, 1))));
    public static readonly SessionRecordReturned Returned = new(By(Leader, On(new(2022, 11, 2))), "缺少发言");
    public static readonly SessionRecordConfirmed Confirmed = new(By(Leader, On(new(2022, 11, 3))));
    public static readonly SessionRecordArchived Archived = new(By(Secretary, On(new(2022, 11, 4))), "2022年卷");
    public static readonly StudySessionCancelled Cancelled = new(By(Secretary, On(October25)), "防汛");
    public static readonly StudySessionVoided Voided = new(By(Secretary, RightNow), "重复录入");

    public static readonly SelfCheckInOpened CheckInOpened = new(By(Secretary, RightNow));

    /// <summary>Twelve may vote; seven were there and one wrote: a quorum, and seven for it.</summary>
    public static readonly VoteCounts SevenOfTwelve = new(12, 7, 1, 7, 1, 0);

    public static readonly ArrangeSession ArrangeNothing = new();

    public static StudySessionPlanned Planned(SessionDay? day = null) => new(
        By(Secretary, RightNow), "2022-1", SessionKind.SpecialSession, "专题会议", day ?? OnOctober25, null, Source, ["year"], Arrangements.None);

    public static PlanSession Plan(SessionDay? day = null) =>
        new(SessionId, "2022-1", SessionKind.SpecialSession, "专题会议", day ?? OnOctober25, null, Source, ["year"], Arrangements.None, null);

    public static SessionArrangementsSet Arranged(Arrangements arrangements) => new(By(Secretary, On(October25)), arrangements);

    public static SessionHeadCountsStated Counted(int? expected, int? present) => new(By(Secretary, On(October25)), expected, present);

    public static SessionMembersDeclaredNotStated NotStated(params SessionMember[] members) => new(By(Secretary, RightNow), members);

    public static SessionRosterSet Roster(params Guid[] people) =>
        new(By(Secretary, On(October25)), [.. people.Select(person => new RosterEntry(person, Capacity.Attending, Office))], []);

    public static MaterialStudied Studied(int id = 0x51, Guid? material = null) =>
        new(By(Secretary, On(October25)), Id(id), material ?? Communique, StudyMode.Collective, null, null);

    public static AgendaItemRecorded AgendaItem(int seq = 1, bool firstItem = false) =>
        new(By(Secretary, On(October25)), Id(0x600 + seq), seq, $"议题{seq}", firstItem);

    public static RemarkRecorded Remark(int seq = 1, RemarkKind kind = RemarkKind.Requirement) =>
        new(By(Secretary, On(October25)), Id(0x700 + seq), seq, kind, null, $"要求{seq}", null);

    public static SessionAttachmentAdded Attached(int id = 0x901, AttachedFile? file = null) =>
        (file ?? KnownAttachments.SignInSheet) is var attached
            ? new(By(Secretary, RightNow), Id(id), attached.FileName, attached.MediaType, attached.Size, attached.Hash, attached.Purpose)
            : null!;

    public static PreStudyRecorded PreStudy(int id = 0x401, string? note = "集中收听收看") =>
        new(By(Secretary, On(October25)), Id(id), PreStudyMode.GroupBroadcast, Report, note);

    public static VoteRecorded Vote(int id = 0x801, VoteCounts? counts = null) =>
        new(By(Secretary, On(October25)), Id(id), "接收预备党员", counts ?? SevenOfTwelve);

    public static SessionRecordAmended Amended(AmendableField field, string? old, string? @new, Guid? partId = null) =>
        new(By(Secretary, RightNow), field, partId, old, @new, "笔误");

    /// <summary>What confirmation needs besides the day, and one of everything that a record may hold.</summary>
    public static SessionEvent[] Complete() =>
        [Planned(), Arranged(Arrangements.None with { Chair = Chair }), PreStudy(), Studied(), AgendaItem(), Remark(), Vote()];

    /// <summary>The events that lead to a state; what confirmation needs is given in all of them.</summary>
    public static SessionEvent[] Reaching(SessionState state) => state switch
    {
        SessionState.NotPlanned => [],
        SessionState.Planned => Complete(),
        SessionState.Held => [.. Complete(), Held],
        SessionState.Submitted => [.. Complete(), Held, Submitted],
        SessionState.Returned => [.. Complete(), Held, Submitted, Returned],
        SessionState.Confirmed => [.. Complete(), Held, Submitted, Confirmed],
        SessionState.Archived => [.. Complete(), Held, Submitted, Confirmed, Archived],
        SessionState.Cancelled => [.. Complete(), Cancelled],
        SessionState.Voided => [.. Complete(), Held, Voided],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "say how this state is reached"),
    };

    public static Session In(SessionState state) => Scenario.Fold<Session>(Reaching(state));
}
