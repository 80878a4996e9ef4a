using CsCheck;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <summary>
/// Histories as offices write them: entered late and in any order, put on other days, rosters changed, marks corrected, follow-ups returned, given to others, extended, suspended, cancelled and reopened.
/// Each is told from a list of numbers, so that a failing one can be made shorter.
/// </summary>
public sealed class RandomTale
{
    private readonly int[] choices;
    private readonly List<Guid> sessions = [];
    private readonly Dictionary<Guid, IReadOnlyList<RosterEntry>> rosters = [];
    private readonly List<(Guid Id, Guid SessionId)> followUps = [];
    private int cursor;

    private RandomTale(int[] choices) => this.choices = choices;

    public static Gen<Tale> Gen { get; } = CsCheck.Gen.Int[0, 9_999].Array[40, 400].Select(choices => new RandomTale(choices).Tell());

    private Tale Tale { get; } = new();

    private Guid[] Departments { get; set; } = [];

    private Guid[] People { get; set; } = [];

    private Guid[] Materials { get; set; } = [];

    private int Next(int below)
    {
        var choice = cursor < choices.Length ? choices[cursor] : 0;
        cursor++;
        return choice % below;
    }

    private T One<T>(IReadOnlyList<T> of) => of[Next(of.Count)];

    private Tale Tell()
    {
        Departments =
        [
            Tale.Department("办公室", 2), Tale.Department("宣传部", 1), Tale.Department("研究室"),
            Tale.Department("领导班子", 0, onBoard: false, DepartmentKind.Leadership), Tale.Department("旧部门", 9),
        ];
        People = [.. "甲乙丙丁戊己".Select(name => Tale.Person(name.ToString()))];
        Materials = [Tale.Material("报告"), Tale.Material("公报"), Tale.Material("讲话")];
        if (Next(2) == 0) Tale.Tell(Departments[4], new DepartmentDissolved(Tale.On(new DateOnly(2023, 1, 5)), new DateOnly(2023, 1, 5), "撤并"));

        while (cursor < choices.Length) Move();
        return Tale;
    }

    private void Move()
    {
        if (sessions.Count == 0)
        {
            Plan();
            return;
        }

        var session = One(sessions);
        switch (Next(25))
        {
            case 0 or 1 when sessions.Count < 6:
                Plan();
                break;
            case 2 or 3:
                Tale.Held(session);
                break;
            case 4:
                Tale.Tell(session, new StudySessionRescheduled(Sometime(), Day(), null, null, "另有安排"));
                break;
            case 5 or 6:
                Roster(session);
                break;
            case 7 or 8 or 9 or 10:
                Mark(session);
                break;
            case 11:
                Tale.Tell(session, new SessionArrangementsSet(Sometime(), Arrangements()));
                break;
            case 12:
                Tale.Tell(session, new MaterialStudied(Sometime(), Guid.CreateVersion7(), One(Materials), StudyMode.Collective, null, null));
                break;
            case 13:
                var speaker = Next(3) switch
                {
                    0 => null,
                    1 => new Participant(One(People), null, null),
                    _ => new Participant(One(People), null, One(Departments)),
                };
                Tale.Tell(session, new RemarkRecorded(Sometime(), Guid.CreateVersion7(), 1, RemarkKind.Remark, speaker, "发言", null));
                break;
            case 14:
                Tale.Tell(session, Next(5) switch
                {
                    0 => new StudySessionCancelled(Sometime(), "取消"),
                    1 => new SessionRecordSubmitted(Sometime()),
                    2 => new SessionRecordReturned(Sometime(), "补材料"),
                    3 => new SessionRecordConfirmed(Sometime()),
                    _ => new SessionHeadCountsStated(Sometime(), Next(2) == 0 ? null : 20, Next(2) == 0 ? null : 18),
                });
                break;
            case 15:
                Tale.Tell(session, Next(5) switch
                {
                    3 => new SessionAttachmentAdded(Sometime(), Guid.CreateVersion7(), "签到表.pdf", MediaTypes.Pdf, 12_345, new string('a', 64), AttachmentPurpose.Scan),
                    4 => new SessionAttachmentRemoved(Sometime(), Guid.CreateVersion7(), "误传"),
                    0 => new AgendaItemRecorded(Sometime(), Guid.CreateVersion7(), 1, "第一议题", FirstItem: true),
                    1 => new PreStudyRecorded(Sometime(), Guid.CreateVersion7(), PreStudyMode.SelfStudy, One(Materials), null),
                    _ => new SessionMembersDeclaredNotStated(Sometime(), [One(Enum.GetValues<SessionMember>()), One(Enum.GetValues<SessionMember>())]),
                });
                break;
            case 16 when followUps.Count < 8:
                followUps.Add((Tale.FollowUp(session, One(Departments), Next(3) == 0 ? null : Date(), Sometime().Occurred, null, One(Departments)), session));
                break;
            case 17:
                Tale.Tell(
                    Tale.OrganisationId,
                    new OrganisationSettingsChanged(Sometime(), Date(), OrganisationSettings.Default with { YellowDays = Next(20), YellowBehindPoints = Next(50) }));
                break;
            default:
                if (followUps.Count > 0) Work(One(followUps));
                break;
        }
    }

    private void Plan()
    {
        var day = Day();
        sessions.Add(Tale.Session(day.On, Next(2) == 0 ? One(Departments) : null, day.Precision));
    }

    private void Roster(Guid session)
    {
        var people = People.Where(_ => Next(2) == 0)
            .Select(personId => new RosterEntry(
                personId, Next(4) == 0 ? Capacity.SittingIn : Capacity.Attending, Next(6) == 0 ? null : One(Departments)))
            .ToList();
        var groups = Next(4) == 0
            ? [new RosterGroup("部分负责人", Next(3) == 0 ? Capacity.SittingIn : Capacity.Attending, Next(3) == 0 ? null : One(Departments), null, null)]
            : Array.Empty<RosterGroup>();
        foreach (var gone in rosters.GetValueOrDefault(session, []).Where(entry => people.TrueForAll(stays => stays.PersonId != entry.PersonId)))
            Tale.Tell(Attendance.StreamId(session, gone.PersonId), new AttendanceNoLongerExpected(Sometime(), session, gone.PersonId));
        Tale.Roster(session, people, groups);
        rosters[session] = people;
    }

    private void Mark(Guid session)
    {
        var person = One(People);
        var status = One([AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.LeftEarly, AttendanceStatus.Absent, AttendanceStatus.OnLeave]);
        if (Next(6) == 0)
            Tale.Tell(Attendance.StreamId(session, person), new AttendeeCheckedIn(Sometime(), session, person, null, CheckInMethod.Qr));
        else
            Tale.Mark(session, person, status);
    }

    private void Work((Guid Id, Guid SessionId) followUp) => Tale.Tell(followUp.Id, Next(17) switch
    {
        0 => new FollowUpReceived(Sometime(), followUp.SessionId),
        1 => new FollowUpProgressReported(Sometime(), followUp.SessionId, Guid.CreateVersion7(), null, Next(3) == 0 ? null : Next(101), "进展", null),
        2 => new FollowUpCompletionSubmitted(Sometime(), followUp.SessionId, "完成", null),
        3 => new FollowUpReturned(Sometime(), followUp.SessionId, "重做", Next(2) == 0 ? null : Date()),
        4 => new FollowUpReassigned(Sometime(), followUp.SessionId, new Responsible(One(Departments), [One(Departments)], null, null), "职责调整"),
        5 => new FollowUpExtensionRequested(Sometime(), followUp.SessionId, Date(), "汛情"),
        6 => new FollowUpExtensionGranted(Sometime(), followUp.SessionId, Date()),
        7 => new FollowUpExtensionRefused(Sometime(), followUp.SessionId, "抓紧办理"),
        8 => new FollowUpSuspended(Sometime(), followUp.SessionId, "等待文件"),
        9 => new FollowUpResumed(Sometime(), followUp.SessionId, "文件已到"),
        10 => new FollowUpCancelled(Sometime(), followUp.SessionId, "并入另一事项"),
        11 => new FollowUpReopened(Sometime(), followUp.SessionId, "复查未通过"),
        12 => new FollowUpCarriedOver(Sometime(), followUp.SessionId, One(sessions)),
        13 => new FollowUpAttachmentAdded(
            Sometime(), followUp.SessionId, Guid.CreateVersion7(), "佐证.docx", MediaTypes.Docx, 12_345, new string('a', 64), AttachmentPurpose.Evidence),
        14 => new FollowUpAttachmentRemoved(Sometime(), followUp.SessionId, Guid.CreateVersion7(), "误传"),
        _ => new FollowUpClosed(Sometime(), followUp.SessionId, null),
    });

    private Arrangements Arrangements() => Domain.Sessions.Arrangements.None with
    {
        StudyHours = One<decimal?>([null, 1m, 1.5m, 2.25m, 4.00m]),
        Venue = Next(2) == 0 ? "会议室" : null,
        Chair = Next(2) == 0 ? new Participant(One(People), "书记", null) : null,
    };

    private DateOnly Date() => new DateOnly(2022, 8, 1).AddDays(Next(240));

    private SessionDay Day() => Next(6) switch
    {
        0 => new SessionDay(null, Precision.Unknown, "日前"),
        1 => Date() is var date ? new SessionDay(new DateOnly(date.Year, date.Month, 1), Precision.Month, null) : null!,
        _ => new SessionDay(Date(), Precision.Day, null),
    };

    private Provenance Sometime() => Tale.Of(Next(6) switch
    {
        0 => Occurred.Unknown,
        1 => Occurred.InMonthOf(Date(), Tale.Zone),
        2 => Occurred.At(new DateTimeOffset(Date(), new TimeOnly(23, 30), TimeSpan.FromHours(8)), Tale.Zone),
        _ => Occurred.On(Date(), Tale.Zone),
    });
}
