using CsCheck;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <summary>
/// Histories as offices write them: entered late and in any order, put on other days, rosters changed, marks corrected, leave
/// approved and withdrawn, sessions made up for, follow-ups returned, given to others, extended, suspended, cancelled and reopened.
/// Each is told from a list of numbers, so that a failing one can be made shorter.
/// </summary>
public sealed class RandomTale
{
    private readonly int[] choices;
    private readonly List<Guid> sessions = [];
    private readonly Dictionary<Guid, IReadOnlyList<RosterEntry>> rosters = [];
    private readonly List<(Guid Id, Guid SessionId)> followUps = [];
    private readonly List<(Guid Session, Guid Id, string Kind)> parts = [];
    private readonly HashSet<Guid> locked = [];
    private int cursor;

    private RandomTale(int[] choices) => this.choices = choices;

    public static Gen<Tale> Gen { get; } = CsCheck.Gen.Int[0, 9_999].Array[40, 400].Select(choices => new RandomTale(choices).Tell());

    private Tale Tale { get; } = new();

    private Guid[] Departments { get; set; } = [];

    private Guid[] People { get; set; } = [];

    private Guid[] Materials { get; set; } = [];

    private Guid[] Programmes { get; set; } = [];

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
            Tale.Department("领导班子", 0, onBoard: false, DepartmentKind.Leadership), Tale.Department("旧部门", 9, kind: DepartmentKind.Branch),
            Tale.Department("第一支部", 5, kind: DepartmentKind.Branch),
        ];
        People = [.. "甲乙丙丁戊己".Select(name => Tale.Person(name.ToString()))];
        foreach (var person in People) Tale.Tell(person, new PersonTookPost(Sometime(), Guid.CreateVersion7(), One(Departments), null, Next(2) == 0 ? null : Date()));
        Materials = [Tale.Material("报告"), Tale.Material("公报"), Tale.Material("讲话")];
        Programmes = [Tale.Programme("试点项目"), Tale.Programme("示范项目")];
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
        if (locked.Contains(session))
        {
            MoveLocked(session);
            return;
        }

        switch (Next(38))
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
                Tale.Tell(session, new MaterialStudied(Sometime(), New(session, "material"), One(Materials), StudyMode.Collective, null, null));
                break;
            case 13:
                Tale.Tell(session, new RemarkRecorded(Sometime(), New(session, "remark"), 1, RemarkKind.Remark, Speaker(), "发言", null));
                break;
            case 14:
                Tale.Tell(session, Next(6) switch
                {
                    0 => new StudySessionCancelled(Sometime(), "取消"),
                    1 => new SessionRecordSubmitted(Sometime()),
                    2 => new SessionRecordReturned(Sometime(), "补材料"),
                    3 => new SessionRecordConfirmed(Sometime()),
                    4 => new StudySessionVoided(Sometime(), "重复录入"),
                    _ => new SessionHeadCountsStated(Sometime(), Next(2) == 0 ? null : 20, Next(2) == 0 ? null : 18),
                });
                break;
            case 15:
                Tale.Tell(session, Next(6) switch
                {
                    0 => new AgendaItemRecorded(Sometime(), New(session, "agenda item"), 1, "第一议题", FirstItem: true),
                    1 => new PreStudyRecorded(Sometime(), New(session, "pre-study"), PreStudyMode.SelfStudy, One(Materials), null),
                    2 => new VoteRecorded(Sometime(), New(session, "vote"), "选举", new VoteCounts(12, 7, null, 7, 0, 0)),
                    3 => new SessionAttachmentAdded(Sometime(), Guid.CreateVersion7(), "签到表.pdf", MediaTypes.Pdf, 12_345, new string('a', 64), AttachmentPurpose.Scan),
                    4 => new SessionAttachmentRemoved(Sometime(), Guid.CreateVersion7(), "误传"),
                    _ => new SessionMembersDeclaredNotStated(Sometime(), [One(Enum.GetValues<SessionMember>()), One(Enum.GetValues<SessionMember>())]),
                });
                break;
            case 16 when followUps.Count < 8:
                followUps.Add((Tale.FollowUp(session, One(Departments), Next(3) == 0 ? null : Date(), Sometime().Occurred, null, One(Departments)), session));
                break;
            case 17:
                Tale.Tell(
                    Tale.OrganisationId,
                    new OrganisationSettingsChanged(Sometime(), Date(), Settings()));
                break;
            case 18:
                Tale.Tell(One(Programmes), Next(3) == 0 ? new ProgrammeActivityUnlinked(Sometime(), session) : new ProgrammeActivityLinked(Sometime(), session));
                break;
            case 19:
                Tale.Tell(session, new SessionContextSet(Sometime(), new SessionContext(Next(2) == 0 ? null : One(Materials), null)));
                break;
            case 20 or 21:
                Leave(session);
                break;
            case 22:
                Tell(session, person => new AttendanceCorrected(Sometime(), session, person, One(Enum.GetValues<RollCallStatus>()), null, "核对"));
                break;
            case 23 or 24 or 25:
                if (Next(2) == 0) MakeUp(session);
                else MissAndMakeUp(session);
                break;
            case 26 or 27 or 28 when parts.Exists(part => part.Session == session):
                Mend(One(parts.FindAll(part => part.Session == session)));
                break;
            case 29:
                Tale.Tell(session, new SessionRecordConfirmed(Sometime()));
                locked.Add(session);
                break;
            case 30:
                AboutPerson(One(People));
                break;
            default:
                if (followUps.Count > 0) Work(One(followUps));
                break;
        }
    }

    // Of a confirmed record: what was signed does not change any more.
    private void MoveLocked(Guid session)
    {
        switch (Next(6))
        {
            case 0:
                Mark(session);
                break;
            case 1:
                Tale.Tell(session, new SessionRecordArchived(Sometime(), "2022年卷"));
                break;
            case 2 when followUps.Count > 0:
                Work(One(followUps));
                break;
            default:
                var (field, value) = Amendment();
                Tale.Tell(session, new SessionRecordAmended(Sometime(), field, null, null, value, "笔误"));
                break;
        }
    }

    private (AmendableField Field, string? New) Amendment() => Next(6) switch
    {
        0 => (AmendableField.Title, "另一题目"),
        1 => (AmendableField.HeldOn, AmendedForm.Of(Day())),
        2 => (AmendableField.StudyHours, One<string?>([null, "1.5", "3"])),
        3 => (AmendableField.Expected, One<string?>([null, "20"])),
        4 => (AmendableField.Present, One<string?>([null, "18"])),
        _ => One<(AmendableField, string?)>([(AmendableField.Venue, null), (AmendableField.Venue, "礼堂"), (AmendableField.Chair, "书记"), (AmendableField.Recorder, null)]),
    };

    private void Mend((Guid Session, Guid Id, string Kind) part) => Tale.Tell(part.Session, (part.Kind, Next(3) == 0) switch
    {
        ("material", true) => new StudiedMaterialWithdrawn(Sometime(), part.Id, "未学习"),
        ("material", false) => new StudiedMaterialCorrected(Sometime(), part.Id, One(Materials), StudyMode.Relayed, null, null, "笔误"),
        ("remark", true) => new RemarkWithdrawn(Sometime(), part.Id, "记错"),
        ("remark", false) => new RemarkCorrected(Sometime(), part.Id, RemarkKind.Remark, Speaker(), "另一说法", null, "笔误"),
        ("agenda item", true) => new AgendaItemWithdrawn(Sometime(), part.Id, "未讨论"),
        ("agenda item", false) => new AgendaItemCorrected(Sometime(), part.Id, "议程", FirstItem: false, "笔误"),
        ("pre-study", true) => new PreStudyWithdrawn(Sometime(), part.Id, "未进行"),
        ("pre-study", false) => new PreStudyCorrected(Sometime(), part.Id, PreStudyMode.GroupBroadcast, null, "收看", "笔误"),
        (_, true) => new VoteWithdrawn(Sometime(), part.Id, "未表决"),
        _ => new VoteCorrected(Sometime(), part.Id, "选举", new VoteCounts(12, 7, null, 6, 0, 0), "笔误"),
    });

    private Guid New(Guid session, string kind)
    {
        var id = Guid.CreateVersion7();
        parts.Add((session, id, kind));
        return id;
    }

    private Participant? Speaker() => Next(3) switch
    {
        0 => null,
        1 => new Participant(One(People), null, null),
        _ => new Participant(One(People), null, One(Departments)),
    };

    private void Plan()
    {
        var day = Day();
        var kind = One([SessionKind.ThemeDay, SessionKind.TheoryStudyGroup, SessionKind.MembersMeeting, SessionKind.Workshop, SessionKind.Ceremony]);
        sessions.Add(Tale.Session(day.On, Next(2) == 0 ? One(Departments) : null, day.Precision, kind: kind));
    }

    private OrganisationSettings Settings() => OrganisationSettings.Default with
    {
        YellowDays = Next(20),
        YellowBehindPoints = Next(50),
        HourNorm = One([32m, 40m]),
        HourKinds = Next(2) == 0 ? StudyNorms.HourKinds : [SessionKind.ThemeDay, SessionKind.Ceremony],
        Frequencies = Next(2) == 0
            ? StudyNorms.Frequencies
            : [new(SessionKind.ThemeDay, NormPeriod.Quarter, 2, NormScope.Organisation), new(SessionKind.ThemeDay, NormPeriod.Month, 1, NormScope.Branch)],
    };

    private void AboutPerson(Guid person) => Tale.Tell(person, Next(4) switch
    {
        0 => new PartyMembershipStated(Sometime(), One<bool?>([true, true, false, null])),
        1 => new PersonTookPost(Sometime(), NameBasedGuid.Create(person, "second post"), One(Departments), null, Date()),
        2 => new PersonLeftPost(Sometime(), NameBasedGuid.Create(person, "second post"), Date()),
        _ => new PersonHourNormSet(Sometime(), One<decimal?>([null, 1m, 50m]), Exempt: Next(3) == 0, Next(2) == 0 ? null : Date()),
    });

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

    // Also in an order in which nobody could decide it: what is folded is what was recorded.
    private void Leave(Guid session) => Tell(session, person => Next(5) switch
    {
        0 or 1 => new LeaveRequested(Sometime(), session, person, "公务", Next(3) == 0 ? One(People) : null),
        2 => new LeaveApproved(Sometime(), session, person, One(People)),
        3 => new LeaveRefused(Sometime(), session, person, "会议重要"),
        _ => new LeaveWithdrawn(Sometime(), session, person, null),
    });

    private void MakeUp(Guid session) => Tell(session, person => Next(6) switch
    {
        0 or 1 => new MakeUpStudyAssigned(Sometime(), session, person, Date()),
        2 => new MakeUpStudySubmitted(Sometime(), session, person, Date(), One(Enum.GetValues<MakeUpMode>()), One([1m, 1.5m, 2.50m]), null),
        3 => new MakeUpStudyReturned(Sometime(), session, person, "过于简略"),
        _ => new MakeUpStudyAccepted(Sometime(), session, person, Next(2) == 0 ? One(People) : null),
    });

    // The whole way, which single steps seldom go.
    private void MissAndMakeUp(Guid session)
    {
        if (rosters.GetValueOrDefault(session, []) is not { Count: > 0 } roster) return;
        var person = One(roster).PersonId;
        Tale.Mark(session, person, AttendanceStatus.Absent);
        Tale.Tell(
            Attendance.StreamId(session, person),
            new MakeUpStudyAssigned(Sometime(), session, person, Date()),
            new MakeUpStudySubmitted(Sometime(), session, person, Date(), MakeUpMode.Recording, One([1m, 1.5m]), null),
            new MakeUpStudyAccepted(Sometime(), session, person, null));
    }

    private void Tell(Guid session, Func<Guid, AttendanceEvent> about)
    {
        var person = One(People);
        Tale.Tell(Attendance.StreamId(session, person), about(person));
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
