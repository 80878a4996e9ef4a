using StudyLog.Domain.Departments;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Notices;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <content>The organisation with its departments, people, materials, programmes and plan.</content>
public sealed partial class RandomTale
{
    private readonly Dictionary<Guid, List<Guid>> posts = [];
    private readonly HashSet<Guid> dissolved = [];
    private readonly HashSet<Guid> erased = [];
    private readonly HashSet<(Guid Programme, Guid Session)> links = [];
    private readonly List<StudyTopic> topics = [];

    private Guid Plan2022 => StudyPlan.StreamId(Tale.OrganisationId, 2022);

    private void TakePost(Guid person, Guid department, DateOnly? from)
    {
        var post = Guid.CreateVersion7();
        posts.TryAdd(person, []);
        posts[person].Add(post);
        Tale.Tell(person, new PersonTookPost(Sometime(), post, department, Next(2) == 0 ? null : "科员", from));
    }

    private void AboutPerson(Guid person)
    {
        // Of who is erased nothing more can be said than that a post was left.
        switch (erased.Contains(person) ? 2 : Next(8))
        {
            case 0:
                Tale.Tell(person, new PartyMembershipStated(Sometime(), One<bool?>([true, true, false, null]), Next(2) == 0 ? null : Date()));
                break;
            case 1:
                TakePost(person, One(Departments), Date());
                break;
            case 2:
                Tale.Tell(person, new PersonLeftPost(Sometime(), One(posts[person]), Date()));
                break;
            case 3 or 4:
                MoveToAnotherDepartment(person);
                break;
            case 5 when Next(4) == 0:
                Tale.Erase(person, Sometime());
                erased.Add(person);
                break;
            case 5:
                Tale.Tell(person, new PersonRenamed(Sometime(), $"陈{One(["子", "丑", "寅"])}{Array.IndexOf(People, person)}"));
                break;
            case 6:
                Tale.Tell(person, new PersonRankAndSortKeysSet(Sometime(), Next(3) == 0 ? null : Next(4), Next(2) == 0 ? null : $"0{Next(9)}", "chen"));
                break;
            default:
                Tale.Tell(person, new PersonHourNormSet(Sometime(), One<decimal?>([null, 0.5m, 1m, 50m]), Exempt: Next(3) == 0, Next(2) == 0 ? null : Date()));
                break;
        }
    }

    // From one day to the next, be it the day of a session.
    private void MoveToAnotherDepartment(Guid person)
    {
        var day = Date();
        Tale.Tell(person, new PersonLeftPost(Sometime(), posts[person][^1], day.AddDays(-1)));
        TakePost(person, One(Departments), day);
    }

    private void AboutOrganisation()
    {
        switch (Next(3))
        {
            case 0:
                Tale.Tell(Tale.OrganisationId, new OrganisationSettingsChanged(Sometime(), Date(), Settings()));
                break;
            case 1 when Next(4) == 0:
                Tale.Tell(Tale.OrganisationId, new OrganisationRenamed(Sometime(), "新机构", []));
                break;
            case 1 when Next(4) == 0:
                Tale.Tell(Tale.OrganisationId, new DaysOffAnnounced(
                    Sometime(), 2022, Next(3) == 0 ? [] : [new(new(2022, 10, 1), new(2022, 10, 7), "国庆节", HolidayKind.Off)]));
                break;
            case 1 when Next(2) == 0:
                Tale.Tell(Tale.OrganisationId, new NoticeWordsSet(Sometime(), NoticeKind.FollowUpIssued, NoticeLanguage.Zh, new("{matter}", "请落实。")));
                Tale.Tell(Tale.OrganisationId, new NoticeWordsRemoved(Sometime(), NoticeKind.FollowUpIssued, NoticeLanguage.Zh));
                break;
            default:
                AboutDepartment(One(Departments));
                break;
        }
    }

    private void AboutDepartment(Guid department)
    {
        switch (Next(6))
        {
            case 0:
                Tale.Tell(department, new DepartmentRenamed(Sometime(), $"新设部门{Array.IndexOf(Departments, department)}", Next(2) == 0 ? null : "新"));
                break;
            case 1 or 2:
                Tale.Tell(department, new DepartmentRanked(Sometime(), Next(3) == 0 ? null : Next(6), OnBoard: Next(4) > 0));
                break;
            case 3 or 4:
                if (Next(2) == 0) Tale.Tell(department, new DepartmentReclassified(Sometime(), One([DepartmentKind.Department, DepartmentKind.Branch])));
                else Tale.Tell(department, new DepartmentMoved(Sometime(), Departments[0] == department ? null : Departments[0]));
                break;
            default:
                if (Date() is var on && dissolved.Add(department)) Tale.Tell(department, new DepartmentDissolved(Tale.On(on), on, "撤并"));
                break;
        }
    }

    // Codes, addresses and forms: kept beside what happened, and changing none of it.
    private void AboutWhatNoFigureCounts()
    {
        switch (Next(4))
        {
            case 3:
                var period = new RequiredPeriod(SessionKind.ThemeDay, One(Departments), NormPeriod.Month, new DateOnly(2022, 10, 1));
                Tale.Tell(period.StreamId(Tale.OrganisationId), new FrequencyGapReminded(Sometime(), period, Reminder(null)));
                break;
            case 0:
                Tale.Tell(One(People), One<PersonEvent>([new CheckInCodeRenewed(Sometime()), new PersonCalendarOpened(Sometime(), 1), new PersonCalendarClosed(Sometime())]));
                break;
            case 1:
                Tale.Tell(One(Departments), One<DepartmentEvent>([new DepartmentCalendarOpened(Sometime(), 1), new DepartmentCalendarClosed(Sometime())]));
                break;
            default:
                Tale.Tell(Tale.OrganisationId, Next(2) == 0
                    ? new PaperTemplateSet(Sometime(), One(Enum.GetValues<TemplatedPaper>()), new TemplateFile("会议记录.docx", 1_024, "a1"))
                    : new PaperTemplateRemoved(Sometime(), One(Enum.GetValues<TemplatedPaper>())));
                break;
        }
    }

    private void AboutMaterial(Guid material) => Tale.Tell(material, Next(3) == 0
        ? new MaterialWithdrawn(Sometime(), "已废止")
        : new MaterialRevised(Sometime(), new MaterialDetails($"修订讲话{Array.IndexOf(Materials, material)}", MaterialKind.Speech, Next(2) == 0 ? null : "习近平", null, null, null)));

    private void AboutProgramme(Guid programme)
    {
        switch (Next(7))
        {
            case 0 or 1:
                var session = One(sessions);
                if (links.Add((programme, session))) Tale.Tell(programme, new ProgrammeActivityLinked(Sometime(), session));
                else if (links.Remove((programme, session))) Tale.Tell(programme, new ProgrammeActivityUnlinked(Sometime(), session));
                break;
            case 2:
                Record(
                    programme,
                    id => new UnitTaskAssigned(Sometime(), id, "荷花街社区", Next(3) == 0 ? null : One(Departments), "社会组织参与型"),
                    id => new UnitTaskWithdrawn(Sometime(), id, "记错"));
                break;
            case 3:
                Record(
                    programme,
                    id => new ProgrammeFigureReported(
                        Sometime(), id, "申报项目", Next(3) == 0 ? null : 30, Next(2) == 0 ? null : One(Enum.GetValues<Qualifier>()), One(Enum.GetValues<FigureState>()), null),
                    id => new ProgrammeFigureWithdrawn(Sometime(), id, "记错"));
                break;
            case 4:
                Tale.Tell(programme, new LeadingGroupFormed(Sometime(), [new Seat(SeatRole.Lead, "县长", Outsider, null, null), new Seat(SeatRole.MemberUnit, null, null, "成员单位", 38)]));
                break;
            case 5:
                Record(programme, id => new ExpertsEngaged(Sometime(), id, "专家团队", null), id => new ExpertsWithdrawn(Sometime(), id, "记错"));
                break;
            default:
                Tale.Tell(programme, new ProgrammeRenamed(Sometime(), $"试点项目{Next(9)}", Next(2) == 0 ? null : "第四批"));
                break;
        }
    }

    // Now and then what was recorded turns out to be wrong.
    private void Record(Guid programme, Func<Guid, ProgrammeEvent> recorded, Func<Guid, ProgrammeEvent> withdrawn)
    {
        var id = Guid.CreateVersion7();
        Tale.Tell(programme, recorded(id));
        if (Next(2) == 0) Tale.Tell(programme, withdrawn(id));
    }

    private void AboutPlan()
    {
        switch (Next(4))
        {
            case 0:
                var planned = new StudyTopic(Next(2) == 0 ? One(topics).TopicId : Guid.CreateVersion7(), 1 + Next(4), One(["新专题", "另一专题"]), [One(Materials)]);
                if (topics.TrueForAll(topic => topic.TopicId != planned.TopicId)) topics.Add(planned);
                Tale.Tell(Plan2022, new StudyTopicPlanned(Sometime(), planned));
                break;
            case 1:
                Tale.Tell(Plan2022, new StudyTopicDropped(Sometime(), One(topics).TopicId));
                break;
            default:
                Tale.Tell(Plan2022, new StudyPlanFiled(Sometime(), Date()));
                break;
        }
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
        ShowHourGaps = Next(6) > 0,
        ShowCoverage = Next(6) > 0,
        ShowClosureRates = Next(6) > 0,
    };
}
