using System.Reflection;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attachments;
using StudyLog.Domain.Tests.Attendances;
using StudyLog.Domain.Tests.FollowUps;
using StudyLog.Domain.Tests.Reports;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests;

/// <summary>The closed list of rejections is in reach, all of it: a decision for each.</summary>
public class RejectionTests
{
    private static readonly Session Complete = KnownSessions.In(SessionState.Planned);
    private static readonly FollowUp Submitted = KnownFollowUps.In(FollowUpState.Submitted);

    // One decision for each rejection, and for each fault that a rejection may name.
    private static readonly Rejection?[] InReach =
    [
        Of(DepartmentDecisions.CloseCalendar(Department.Initial, isOnes: false, OfficeLiaison, AtPresent)),
        Of(PersonDecisions.LeavePost(Person.Initial, new(Id(1), Today), Secretary, AtPresent)),
        Of(SessionDecisions.Submit(Complete, Secretary, AtPresent)),
        Of(SessionDecisions.RecordRemark(Complete, new(Id(1), RemarkKind.Remark, null, "发言", 9), Secretary, AtPresent)),
        Of(SessionDecisions.Plan(Complete, KnownSessions.Plan(KnownSessions.OnToday), Secretary, AtPresent)),
        Of(SessionDecisions.Cancel(Complete, new("防汛"), Secretary.Saying("2022-12"), AtPresent)),
        Of(SessionDecisions.Hold(Scenario.Fold<Session>([KnownSessions.Planned(KnownSessions.OnTomorrow)]), Secretary, AtPresent)),
        Of(SessionDecisions.Arrange(
            Complete, KnownSessions.ArrangeNothing with { StartsAt = KnownSessions.Noon, EndsAt = KnownSessions.NineOClock }, null, Id(1), Secretary, AtPresent)),
        Of(SessionDecisions.Arrange(Complete, KnownSessions.ArrangeNothing with { StartsAt = At(Today, 9) }, null, Id(1), Secretary, AtPresent)),
        Of(FollowUpDecisions.Close(Submitted, new(null), Leader.Saying("2022-10-31"), AtPresent)),
        Of(SessionDecisions.Plan(Session.Initial, KnownSessions.Plan() with { SlotHolder = Id(9) }, Secretary, AtPresent)),
        Of(ReportDecisions.Draft(PeriodReport.Initial, KnownReports.Draft() with { UnderWay = Id(9) }, Secretary, AtPresent)),
        AttendanceDecisions.Conflict([KnownAttendances.Entry(RollCallStatus.Present), KnownAttendances.Entry(RollCallStatus.OnLeave)]),
        Of(KnownAttendances.Mark(Attendance.Initial, KnownAttendances.Entry(RollCallStatus.Present))),
        Of(SessionDecisions.Arrange(Complete, KnownSessions.ArrangeNothing with { Expected = 1, Present = 2 }, null, Id(1), Secretary, AtPresent)),
        Of(SessionDecisions.Confirm(
            Scenario.Fold<Session>([KnownSessions.Planned(), KnownSessions.Held, KnownSessions.Submitted]), Leader, AtPresent)),
        Of(SessionDecisions.Cancel(KnownSessions.In(SessionState.Confirmed), new("防汛"), Secretary, AtPresent)),
        Of(SessionDecisions.RecordAgendaItem(Complete, new(Id(1), "议题", true), Secretary, AtPresent)),
        Of(SessionDecisions.Cancel(Complete, new(null), Secretary, AtPresent)),
        Of(SessionDecisions.CorrectRemark(
            Scenario.Fold<Session>([KnownSessions.Planned(), KnownSessions.Remark(), new RemarkWithdrawn(By(Secretary, RightNow), Id(0x701), "记错")]),
            new(Id(0x701), default, default, "发言", default, "笔误"),
            Secretary,
            AtPresent)),
        Of(SessionDecisions.RecordVote(Complete, new(Id(1), "选举", new(10, 5, 1, 6, 1, 0)), Secretary, AtPresent)),
        Of(SessionDecisions.RecordVote(Complete, new(Id(1), "选举", new(10, 8, 3, 6, 1, 0)), Secretary, AtPresent)),
        Of(FollowUpDecisions.Issue(FollowUp.Initial, Complete, KnownFollowUps.Issue() with { LeadDepartmentId = null }, Secretary, AtPresent)),
        Of(Issue(new(DueKind.Date, null))),
        Of(Issue(new(DueKind.Continuous, Today))),
        Of(Issue(new(DueKind.Date, new(2022, 10, 24)))),
        Of(FollowUpDecisions.Return(Submitted, new("补充", October25), Leader, AtPresent)),
        Of(FollowUpDecisions.RequestExtension(KnownFollowUps.In(FollowUpState.Received), new(Tomorrow, "汛情"), OfficeLiaison, AtPresent)),
        Of(FollowUpDecisions.RequestExtension(
            Scenario.Fold<FollowUp>([KnownFollowUps.DueOnTuesday, KnownFollowUps.Received]), new(KnownFollowUps.Tuesday, "汛情"), OfficeLiaison, AtPresent)),
        Of(FollowUpDecisions.Close(KnownFollowUps.In(FollowUpState.Received), new(null), Leader, AtPresent)),
        Of(FollowUpDecisions.Receive(Submitted, Secretary, AtPresent)),
        Of(AttendanceDecisions.CheckIn(
            Attendance.Initial, Complete, KnownSessions.SessionId, new(Wang, null, CheckInMethod.Qr, KnownAttendances.SelfCheckIn, ForAnybody: false), ResearchLiaison, AtPresent)),
        Of(KnownAttendances.Request(Scenario.Fold<Attendance>([KnownAttendances.Expected]), asking: ResearchLiaison)),
        Of(KnownAttendances.Approve(Scenario.Fold<Attendance>([KnownAttendances.Expected, KnownAttendances.LeaveAskedFor]), asking: OfficeLiaison)),
        Of(KnownAttendances.Assign(Scenario.Fold<Attendance>([KnownAttendances.Expected, KnownAttendances.Present]))),
        Of(KnownAttendances.Assign(Scenario.Fold<Attendance>([KnownAttendances.Expected, KnownAttendances.Absent]), new(2022, 10, 24))),
        Of(KnownAttendances.Accept(Scenario.Fold<Attendance>([KnownAttendances.Expected, KnownAttendances.Absent, KnownAttendances.Assigned]))),
        Of(FollowUpDecisions.Close(Submitted, new(null), OfficeLiaison, AtPresent)),
        Of(SessionDecisions.DeclareNotStated(Complete, new([SessionMember.HeldOn]), Secretary, AtPresent)),
        Of(AttendanceDecisions.CheckIn(
            Scenario.Fold<Attendance>([KnownAttendances.Expected]), Complete, KnownSessions.SessionId, new(Wang, null, CheckInMethod.Qr, KnownAttendances.SelfCheckIn, ForAnybody: false), OfficeLiaison, AtPresent)),
        Of(SessionDecisions.AddAttachment(Complete, new(Id(1), KnownAttachments.SignInSheet with { Size = 0 }), Secretary, AtPresent)),
        Of(PaperTemplateDecisions.Set(
            Organisation.Initial, new(TemplatedPaper.Record, new("模板.docx", 1, "a"), [new("nothing-to-fill", Control: null)]), Secretary, AtPresent)),
        Of(MaterialDecisions.Register(Material.Initial, new(Id(1), new("文件", MaterialKind.Document, null, null, null, null), true), Secretary, AtPresent)),
    ];

    [Fact]
    public void Every_rejection_is_reached_by_a_decision()
    {
        InReach.ShouldNotContain((Rejection?)null);
        var closedList = typeof(Rejection).GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(typeof(Rejection).IsAssignableFrom);
        InReach.Select(rejection => rejection!.GetType().Name).Distinct().Order().ShouldBe(closedList.Select(type => type.Name).Order());
    }

    [Fact]
    public void Every_fault_of_a_date_is_reached_by_a_decision() =>
        InReach.OfType<Rejection.DateInvalid>().Select(invalid => invalid.Fault).Distinct().ShouldBe(Enum.GetValues<DateFault>(), ignoreOrder: true);

    [Fact]
    public void Every_fault_of_a_due_date_is_reached_by_a_decision() =>
        InReach.OfType<Rejection.DueInvalid>().Select(invalid => invalid.Fault).Distinct().ShouldBe(Enum.GetValues<DueFault>(), ignoreOrder: true);

    [Fact]
    public void Nobody_outside_the_list_can_add_a_rejection()
    {
        typeof(Rejection).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .ShouldAllBe(constructor => constructor.IsPrivate || constructor.GetParameters().Length == 1 && constructor.IsFamily);
        typeof(Rejection).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rejection)))
            .ShouldAllBe(type => type.IsSealed && type.DeclaringType == typeof(Rejection));
    }

    private static Decision<FollowUpEvent> Issue(Due due) =>
        FollowUpDecisions.Issue(FollowUp.Initial, KnownFollowUps.Session, KnownFollowUps.Issue() with { Due = due }, Secretary, AtPresent);

    private static Rejection? Of<TEvent>(Decision<TEvent> decision)
        where TEvent : DomainEvent =>
        (decision as Decision<TEvent>.Refused)?.Rejection;
}
