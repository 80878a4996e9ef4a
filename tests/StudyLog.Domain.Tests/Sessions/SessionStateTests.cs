using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attachments;
using StudyLog.Domain.Tests.Attendances;
using StudyLog.Domain.Tests.FollowUps;
using StudyLog.Domain.Tests.Reminders;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

/// <summary>Every state by every command: what is allowed, and how the rest is refused.</summary>
public class SessionStateTests
{
    // Event: allowed. Already: it is so. State: wrong-state, naming the state. Locked, Taken, Unknown: those rejections.
    private static readonly StateTable<SessionState> Table = new("""
                                 NotPlanned  Planned     Held        Submitted   Returned    Confirmed   Archived    Cancelled   Voided
        Plan                     Event       Taken       Taken       Taken       Taken       Taken       Taken       Taken       Taken
        Reschedule               State       Event       Event       State       Event       Locked      Locked      State       State
        Cancel                   State       Event       State       State       State       Locked      Locked      Already     State
        Void                     State       Event       Event       Event       Event       Locked      Locked      State       Already
        Arrange                  State       Event       Event       State       Event       Locked      Locked      State       State
        DeclareNotStated         State       Event       Event       State       Event       Locked      Locked      State       State
        RecordPreStudy           State       Event       Event       State       Event       Locked      Locked      State       State
        CorrectPreStudy          Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        WithdrawPreStudy         Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        StudyMaterial            State       Event       Event       State       Event       Locked      Locked      State       State
        CorrectStudiedMaterial   Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        WithdrawStudiedMaterial  Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        RecordAgendaItem         State       Event       Event       State       Event       Locked      Locked      State       State
        CorrectAgendaItem        Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        WithdrawAgendaItem       Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        RecordRemark             State       Event       Event       State       Event       Locked      Locked      State       State
        CorrectRemark            Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        WithdrawRemark           Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        RecordVote               State       Event       Event       State       Event       Locked      Locked      State       State
        CorrectVote              Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        WithdrawVote             Unknown     Event       Event       Event       Event       Locked      Locked      State       State
        AddAttachment            State       Event       Event       State       Event       Locked      Locked      State       State
        RemoveAttachment         State       Event       Event       State       Event       Locked      Locked      State       State
        SetRoster                State       Event       Event       State       Event       Locked      Locked      State       State
        CallRoll                 State       Event       Event       State       Event       Locked      Locked      State       State
        CheckIn                  State       Event       Event       State       Event       Locked      Locked      State       State
        Hold                     State       Event       Already     Already     Already     Already     Already     State       State
        OpenSelfCheckIn          State       Event       Event       State       Event       Locked      Locked      State       State
        CloseSelfCheckIn         Already     Already     Already     Already     Already     Already     Already     Already     Already
        Submit                   State       State       Event       Already     Event       Already     Already     State       State
        Return                   State       State       State       Event       State       Locked      Locked      State       State
        Confirm                  State       State       State       Event       State       Already     Already     State       State
        Amend                    State       State       State       State       State       Event       Event       State       State
        Archive                  State       State       State       State       State       Event       State       State       State
        Remind                   Already     Event       Event       Already     Event       Already     Already     Already     Already
        IssueFollowUp            State       State       Event       Event       Event       Event       Event       State       State
        """);

    private static readonly Attendance Expected = Scenario.Fold<Attendance>(KnownAttendances.Reaching(AttendanceStatus.Unmarked));

    // Commands on other streams that the session's state decides too.
    private static readonly string[] Neighbours = ["SetRoster", "CallRoll", "CheckIn", "IssueFollowUp"];

    [Fact]
    public void Every_state_and_every_command_has_its_place_in_the_table()
    {
        Table.States.ShouldBe(Enum.GetValues<SessionState>());
        Table.Commands.Except(Neighbours).Order().ShouldBe(StateTable.DecisionsOf(typeof(SessionDecisions)));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_is_reached(SessionState state)
    {
        In(state).State.ShouldBe(state);
        In(state).Exists.ShouldBe(state != SessionState.NotPlanned);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_command_meets_a_state(string command, SessionState state, string expected)
    {
        var (outcome, rejection) = Say(command, Before(command, state));
        var comesTo = rejection switch
        {
            null => outcome,
            Rejection.WrongState wrong when string.Equals(wrong.State.Replace("-", "", StringComparison.Ordinal), state.ToString(), StringComparison.OrdinalIgnoreCase) => "State",
            Rejection.RecordLocked => "Locked",
            Rejection.IdTaken => "Taken",
            Rejection.NotFound => "Unknown",
            _ => Written.Of(rejection),
        };
        comesTo.ShouldBe(expected);
    }

    [Fact]
    public void The_same_plan_is_the_same_session_in_every_state_that_exists()
    {
        foreach (var state in Enum.GetValues<SessionState>().Except([SessionState.NotPlanned]))
            Scenario.Given(Reaching(state)).When(session => SessionDecisions.Plan(session, Plan(), Secretary, AtPresent)).ThenAlreadySo();
    }

    [Theory]
    [InlineData(SessionState.NotPlanned, null)]
    [InlineData(SessionState.Planned, null)]
    [InlineData(SessionState.Held, "2022-10-25")]
    [InlineData(SessionState.Submitted, "2022-11-01")]
    [InlineData(SessionState.Returned, "2022-11-02")]
    [InlineData(SessionState.Confirmed, "2022-11-03")]
    [InlineData(SessionState.Archived, "2022-11-03")]
    [InlineData(SessionState.Cancelled, null)]
    public void The_last_step_is_when_it_was_held_or_the_record_last_submitted_returned_or_confirmed(SessionState state, string? lastStep) =>
        In(state).LastStep.ShouldBe(lastStep is null ? null : StatedTime.Parse(lastStep)!.In(Shanghai));

    public static TheoryData<SessionState> States() => [.. Enum.GetValues<SessionState>()];

    public static TheoryData<string, SessionState, string> Cells() => Table.Cells();

    // What is taken away was there.
    private static Session Before(string command, SessionState state) => command == "RemoveAttachment" ? Session.Evolve(In(state), Attached()) : In(state);

    private static (string Outcome, Rejection? Rejection) Say(string command, Session state) => command switch
    {
        "SetRoster" => Outcome(state, session => RosterDecisions.Set(
            session, SessionId, _ => Attendance.Initial, new([new(Wang, Capacity.Attending, Office)], []), Secretary, AtPresent).Session),
        "CallRoll" => Outcome(Expected, attendance => KnownAttendances.Mark(attendance, KnownAttendances.Entry(RollCallStatus.Present), session: state)),
        "CheckIn" => Outcome(Expected, attendance => AttendanceDecisions.CheckIn(
            attendance, state, SessionId, new(Wang, null, CheckInMethod.Qr, OrganisationSettings.Default, ForAnybody: true), Secretary, AtPresent)),
        "IssueFollowUp" => Outcome(FollowUp.Initial, followUp => FollowUpDecisions.Issue(followUp, state, KnownFollowUps.Issue(), Secretary, AtPresent)),
        _ => Outcome(state, session => Decide(command, session)),
    };

    private static Decision<SessionEvent> Decide(string command, Session session) => command switch
    {
        "Plan" => SessionDecisions.Plan(session, Plan() with { Title = "另一场" }, Secretary, AtPresent),
        "Reschedule" => SessionDecisions.Reschedule(session, new(SessionId, OnToday, null, null, "改期", null), Secretary, AtPresent),
        "Cancel" => SessionDecisions.Cancel(session, new("防汛"), Secretary, AtPresent),
        "Void" => SessionDecisions.Void(session, new("重复录入"), Secretary, AtPresent),
        "Arrange" => SessionDecisions.Arrange(session, ArrangeNothing with { Venue = "社区" }, null, SessionId, Secretary, AtPresent),
        "DeclareNotStated" => SessionDecisions.DeclareNotStated(session, new([SessionMember.Venue]), Secretary, AtPresent),
        "RecordPreStudy" => SessionDecisions.RecordPreStudy(session, new(Id(0x402), PreStudyMode.SelfStudy, null, null), Secretary, AtPresent),
        "CorrectPreStudy" => SessionDecisions.CorrectPreStudy(session, new(Id(0x401), PreStudyMode.SelfStudy, default, default, "笔误"), Secretary, AtPresent),
        "WithdrawPreStudy" => SessionDecisions.WithdrawPreStudy(session, new(Id(0x401), "未进行"), Secretary, AtPresent),
        "StudyMaterial" => SessionDecisions.StudyMaterial(session, new(Id(0x52), Report, StudyMode.Relayed, null, null), Secretary, AtPresent),
        "CorrectStudiedMaterial" => SessionDecisions.CorrectStudiedMaterial(
            session, new(Id(0x51), default, default, 40, default, "笔误"), Secretary, AtPresent),
        "WithdrawStudiedMaterial" => SessionDecisions.WithdrawStudiedMaterial(session, new(Id(0x51), "未学习"), Secretary, AtPresent),
        "RecordAgendaItem" => SessionDecisions.RecordAgendaItem(session, new(Id(0x602), "议题2", false), Secretary, AtPresent),
        "AddAttachment" => SessionDecisions.AddAttachment(session, new(Id(0x901), KnownAttachments.SignInSheet), Secretary, AtPresent),
        "RemoveAttachment" => SessionDecisions.RemoveAttachment(session, new(Id(0x901), "误传"), Secretary, AtPresent),
        "CorrectAgendaItem" => SessionDecisions.CorrectAgendaItem(session, new(Id(0x601), "议程", default, "笔误"), Secretary, AtPresent),
        "WithdrawAgendaItem" => SessionDecisions.WithdrawAgendaItem(session, new(Id(0x601), "未讨论"), Secretary, AtPresent),
        "RecordRemark" => SessionDecisions.RecordRemark(session, new(Id(0x702), RemarkKind.Remark, null, "发言", null), Secretary, AtPresent),
        "CorrectRemark" => SessionDecisions.CorrectRemark(session, new(Id(0x701), default, default, "说法", default, "笔误"), Secretary, AtPresent),
        "WithdrawRemark" => SessionDecisions.WithdrawRemark(session, new(Id(0x701), "记错"), Secretary, AtPresent),
        "RecordVote" => SessionDecisions.RecordVote(session, new(Id(0x802), "选举", SevenOfTwelve), Secretary, AtPresent),
        "CorrectVote" => SessionDecisions.CorrectVote(
            session, new(Id(0x801), default, default, default, default, 6, default, default, "笔误"), Secretary, AtPresent),
        "WithdrawVote" => SessionDecisions.WithdrawVote(session, new(Id(0x801), "未表决"), Secretary, AtPresent),
        "OpenSelfCheckIn" => SessionDecisions.OpenSelfCheckIn(session, Secretary, new Now(At(October25, 8), Shanghai)),
        "CloseSelfCheckIn" => SessionDecisions.CloseSelfCheckIn(session, Secretary, AtPresent),
        "Hold" => SessionDecisions.Hold(session, Secretary, AtPresent),
        "Submit" => SessionDecisions.Submit(session, Secretary, AtPresent),
        "Return" => SessionDecisions.Return(session, new("日期有误"), Leader, AtPresent),
        "Confirm" => SessionDecisions.Confirm(session, Leader, AtPresent),
        "Amend" => SessionDecisions.Amend(session, new(AmendableField.Venue, null, "三楼会议室", "笔误"), null, SessionId, Secretary, AtPresent),
        "Archive" => SessionDecisions.Archive(session, new("2023年卷"), Secretary, AtPresent),
        "Remind" => SessionDecisions.Remind(session, new(KnownReminders.Looking(Today), October25), KnownReminders.Service, AtPresent),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "say this command"),
    };

    private static (string Outcome, Rejection? Rejection) Outcome<TState, TEvent>(TState state, Func<TState, Decision<TEvent>> decide)
        where TState : IFold<TState>
        where TEvent : DomainEvent
    {
        var step = Law.Apply(state, decide);
        return (step.Events.Count > 0 ? "Event" : "Already", step.Rejection);
    }
}
