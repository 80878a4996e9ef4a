using CsCheck;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <summary>
/// Histories as offices write them: entered late and in any order, put on other days, rosters changed, marks corrected, leave
/// approved and withdrawn, sessions made up for, follow-ups returned, given to others, extended, suspended, cancelled and reopened, people and
/// departments that move, are renamed and ranked anew, settings that change from a day on.
/// Each is told from a list of numbers, so that a failing one can be made shorter.
/// </summary>
public sealed partial class RandomTale
{
    private readonly int[] choices;
    private readonly List<Guid> sessions = [];
    private readonly List<(Guid Session, Guid Id, string Kind)> parts = [];
    private readonly HashSet<Guid> locked = [];
    private readonly HashSet<Guid> voided = [];
    private int cursor;

    private RandomTale(int[] choices) => this.choices = choices;

    public static Gen<Tale> Gen { get; } = CsCheck.Gen.Int[0, 9_999].Array[40, 500].Select(Of);

    private Tale Tale { get; } = new(numbersGiven: 994);

    private Guid[] Departments { get; set; } = [];

    private Guid[] People { get; set; } = [];

    private Guid Outsider { get; set; }

    private Guid[] Materials { get; set; } = [];

    private Guid[] Programmes { get; set; } = [];

    /// <summary>The tale of these numbers, always the same.</summary>
    public static Tale Of(int[] choices) => new RandomTale(choices).Tell();

    /// <summary>The tale of this seed, always the same but for its ids.</summary>
    public static Tale From(int seed)
    {
        var random = new Random(seed);
        return Of([.. Enumerable.Range(0, random.Next(100, 600)).Select(_ => random.Next(10_000))]);
    }

    private int Next(int below)
    {
        var choice = cursor < choices.Length ? choices[cursor] : 0;
        cursor++;
        return choice % below;
    }

    private T One<T>(IReadOnlyList<T> of) => of[Next(of.Count)];

    private Tale Tell()
    {
        if (Next(2) == 0)
        {
            Tale.Tell(Tale.OrganisationId, new OrganisationTimeZoneSet(Tale.On(new DateOnly(2020, 1, 2)), "Asia/Urumqi"));
            Tale.Tell(Tale.OrganisationId, new OrganisationTimeZoneSet(Tale.On(new DateOnly(2020, 1, 3)), "Asia/Shanghai"));
        }

        Departments =
        [
            Tale.Department("办公室", 2), Tale.Department("宣传部", 1), Tale.Department("研究室"),
            Tale.Department("领导班子", 0, onBoard: false, DepartmentKind.Leadership), Tale.Department("旧部门", 9, kind: DepartmentKind.Branch),
            Tale.Department("第一支部", 5, kind: DepartmentKind.Branch, established: Tale.On(Date())),
        ];
        People = [.. "甲乙丙丁戊己".Select(name => Tale.Person($"陈{name}", Next(2) == 0 ? Next(3) : null))];
        foreach (var person in People) TakePost(person, One(Departments), Next(2) == 0 ? null : Date());
        Outsider = Guid.CreateVersion7();
        Tale.Tell(Outsider, new PersonRegistered(Sometime(), "罗侯勇", External: true, "县长"));
        Materials = [Tale.Material("工作报告"), Tale.Material("会议公报"), Tale.Material("重要讲话")];
        Programmes = [Tale.Programme("试点项目"), Tale.Programme("示范项目")];
        Tale.Tell(Programmes[0], new UnitTaskAssigned(Sometime(), Guid.CreateVersion7(), "荷花街社区", One(Departments), "社会组织参与型"));
        topics.AddRange(Enumerable.Range(1, 2).Select(quarter => new StudyTopic(Guid.CreateVersion7(), quarter, $"专题{quarter}", [One(Materials)])));
        Tale.Tell(Plan2022, new StudyPlanAdopted(Sometime(), 2022, [.. topics]));

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
        if (voided.Contains(session)) MoveElsewhere();
        else if (locked.Contains(session)) MoveLocked(session);
        else MoveOpen(session);
    }

    private void MoveOpen(Guid session)
    {
        switch (Next(40))
        {
            case 0 or 1 when sessions.Count < 6:
                Plan();
                break;
            case 2 or 3:
                Tale.Held(session);
                break;
            case 4:
                Tale.Tell(session, new StudySessionRescheduled(Sometime(), Day(), Next(2) == 0 ? null : Clock(), null, "另有安排"));
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
            case 12 or 13 or 14 or 15:
                Record(session);
                break;
            case 16 or 17:
                Step(session);
                break;
            case 18:
                Tale.Tell(session, new SessionContextSet(Sometime(), new SessionContext(Next(3) == 0 ? null : One(topics).TopicId, Next(2) == 0 ? null : One(Programmes))));
                break;
            case 19 or 20 or 34:
                if (Next(3) == 0) Reply(session);
                else Leave(session);
                break;
            case 21:
                Correct(session);
                break;
            case 22 or 23 or 24:
                if (Next(2) == 0) MakeUp(session);
                else MissAndMakeUp(session);
                break;
            case 25 or 26 or 27 or 32 or 33 when parts.Exists(part => part.Session == session):
                Mend(One(parts.FindAll(part => part.Session == session)));
                break;
            case 28:
                Tale.Tell(session, new SessionRecordConfirmed(Sometime()));
                locked.Add(session);
                break;
            case 29 or 30 or 31:
                Issue(session);
                break;
            default:
                MoveElsewhere();
                break;
        }
    }

    // Of a confirmed record: what was signed does not change any more.
    private void MoveLocked(Guid session)
    {
        switch (Next(9))
        {
            case 0:
                Correct(session);
                break;
            case 1:
                Tale.Tell(session, new SessionRecordArchived(Sometime(), "2022年卷"));
                break;
            case 2:
                MakeUp(session);
                break;
            case 3:
                Issue(session);
                break;
            case 4 or 5:
                MoveElsewhere();
                break;
            default:
                Amend(session);
                break;
        }
    }

    private void MoveElsewhere()
    {
        switch (Next(12))
        {
            case 0 or 1:
                AboutPerson(One(People));
                break;
            case 2:
                AboutOrganisation();
                break;
            case 3:
                AboutMaterial(One(Materials));
                break;
            case 4:
                AboutProgramme(One(Programmes));
                break;
            case 5:
                AboutPlan();
                break;
            case 6:
                AboutWhatNoFigureCounts();
                break;
            default:
                if (followUps.Count > 0) Work(One(followUps));
                break;
        }
    }

    private void Plan()
    {
        var id = Guid.CreateVersion7();
        var kind = One([SessionKind.ThemeDay, SessionKind.TheoryStudyGroup, SessionKind.MembersMeeting, SessionKind.Workshop, SessionKind.Ceremony]);
        var organiser = Next(5) switch { 0 => new Organiser(null, One(["县民政局", "机构"])), 1 or 2 => new Organiser(One(Departments), null), _ => null };
        Tale.Tell(id, new StudySessionPlanned(
            Sometime(),
            Tale.NextNumber(),
            kind,
            One(["学习会", "专题研讨会", "主题党日活动"]),
            Day(),
            organiser,
            Next(2) == 0 ? null : new Source("据中国社会工作联合会", null, null, null),
            Next(2) == 0 ? [] : ["年份"],
            Next(2) == 0 ? Domain.Sessions.Arrangements.None : Arrangements(),
            Next(3) == 0 ? new SessionContext(One(topics).TopicId, null) : null));
        sessions.Add(id);
        if (Next(3) == 0 && links.Add((Programmes[0], id))) Tale.Tell(Programmes[0], new ProgrammeActivityLinked(Sometime(), id));
    }

    private void Step(Guid session)
    {
        DomainEvent step = Next(10) switch
        {
            7 => new SelfCheckInOpened(Sometime()),
            8 => new SelfCheckInClosed(Sometime()),
            9 => new SessionRecordReminded(Sometime(), Reminder(null)),
            0 => new StudySessionCancelled(Sometime(), "取消"),
            1 => new SessionRecordSubmitted(Sometime()),
            2 => new SessionRecordReturned(Sometime(), "补材料"),
            3 => new SessionRecordConfirmed(Sometime()),
            4 when Next(2) == 0 => new StudySessionVoided(Sometime(), "重复录入"),
            5 => new SessionHeadCountsStated(Sometime(), Next(2) == 0 ? null : 20, Next(2) == 0 ? null : 18),
            _ => new SessionMembersDeclaredNotStated(Sometime(), [.. Enumerable.Range(0, 4).Select(_ => One(Enum.GetValues<SessionMember>())).Distinct()]),
        };
        Tale.Tell(session, step);
        if (step is StudySessionVoided) voided.Add(session);
    }

    private Arrangements Arrangements() => Domain.Sessions.Arrangements.None with
    {
        StartsAt = Next(2) == 0 ? Clock() : null,
        EndsAt = Next(2) == 0 ? Clock() : null,
        StudyHours = One<decimal?>([null, 1m, 1.5m, 2.25m, 4.00m]),
        Venue = Next(2) == 0 ? "会议室" : null,
        Chair = Somebody(),
        Recorder = Somebody(),
    };

    private Participant? Somebody() => Next(4) switch
    {
        0 => null,
        1 => new Participant(null, "书记", null),
        2 => new Participant(Outsider, "县长", null),
        _ => new Participant(One(People), "书记", null),
    };

    private Participant? Speaker() => Next(3) switch
    {
        0 => null,
        1 => new Participant(One(People), null, null),
        _ => new Participant(One(People), null, One(Departments)),
    };

    private DateOnly Date() => new DateOnly(2022, 8, 1).AddDays(Next(240));

    private DateTimeOffset Clock() => new(Date(), new TimeOnly(8 + Next(10), 30), TimeSpan.FromHours(8));

    private SessionDay Day() => Next(6) switch
    {
        0 => new SessionDay(null, Precision.Unknown, "日前"),
        1 => Date() is var date ? new SessionDay(new DateOnly(date.Year, date.Month, 1), Precision.Month, null) : null!,
        _ => new SessionDay(Date(), Precision.Day, null),
    };

    private Provenance Sometime()
    {
        var occurred = Next(6) switch
        {
            0 => Occurred.Unknown,
            1 => Occurred.InMonthOf(Date(), Tale.Zone),
            2 => Occurred.At(new DateTimeOffset(Date(), new TimeOnly(23, 30), TimeSpan.FromHours(8)), Tale.Zone),
            _ => Occurred.On(Date(), Tale.Zone),
        };
        return Tale.Of(occurred) with { OnBehalfOf = Next(8) == 0 ? new OnBehalfOf(One(Departments), null) : null };
    }
}
