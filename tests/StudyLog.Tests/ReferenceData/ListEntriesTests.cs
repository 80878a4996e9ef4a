using System.Runtime.CompilerServices;
using JasperFx.Events;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Materials;
using StudyLog.Domain.People;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Reports;
using StudyLog.Features.Departments.Listing;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.Materials.Listing;
using StudyLog.Features.People.Viewing;
using StudyLog.Features.PeriodReports.Listing;
using StudyLog.Features.Plans;
using StudyLog.Features.Programmes.Listing;
using StudyLog.ReadModels;
using StudyLog.Persistence;

namespace StudyLog.Tests.ReferenceData;

public sealed class ListEntriesTests
{
    private static readonly Guid Id = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Office = Guid.Parse("01900000-0000-7000-8000-000000000002");
    private static readonly Guid Branch = Guid.Parse("01900000-0000-7000-8000-000000000003");
    private static readonly Provenance Told = new(Guid.Parse("01900000-0000-7000-8000-000000000009"), null, Occurred.Unknown);

    [Fact]
    public void A_department_is_listed_as_its_stream_says()
    {
        DepartmentEvent[] events =
        [
            new DepartmentEstablished(Told, "宣传科", "宣", DepartmentKind.Department, ParentId: null, RankNo: 3, OnBoard: true),
            new DepartmentRenamed(Told, "宣传部", ShortName: null),
            new DepartmentRanked(Told, RankNo: 1, OnBoard: false),
            new DepartmentMoved(Told, Office),
            new DepartmentReclassified(Told, DepartmentKind.Branch),
            new DepartmentDissolved(Told, new DateOnly(2026, 1, 31), "合并"),
        ];

        var entry = Fold<DepartmentEntry>(events, new DepartmentEntries().Evolve);

        var state = events.Aggregate(Department.Initial, Department.Evolve);
        new DepartmentView(entry.Id, entry.Name, entry.ShortName, entry.Kind, entry.ParentId, entry.RankNo, entry.OnBoard, entry.DissolvedOn)
            .ShouldBe(DepartmentView.Of(Id, state));
    }

    [Fact]
    public void A_person_is_listed_as_the_stream_says_and_found_by_pinyin()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        PersonEvent[] events =
        [
            new PersonRegistered(Told, "曾庆", External: false, Title: null),
            new PersonRankAndSortKeysSet(Told, RankNo: 2, "12", "zeng qing hong"),
            new PersonTookPost(Told, first, Office, "科员", From: null),
            new PersonTookPost(Told, second, Branch, "书记", new DateOnly(2026, 2, 1)),
            new PersonLeftPost(Told, first, new DateOnly(2026, 1, 31)),
            new PersonRenamed(Told, "曾庆红"),
            new PartyMembershipStated(Told, PartyMember: true),
        ];

        var entry = Fold<PersonEntry>(events, new PersonEntries().Evolve);

        var state = events.Aggregate(Person.Initial, Person.Evolve);
        var day = new DateOnly(2026, 1, 31);
        var shown = PersonView.Of(Id, state, day);
        (entry.Id, entry.Name, entry.External, entry.RankNo, entry.StrokeKey, entry.PinyinKey, entry.PartyMemberOn(day))
            .ShouldBe((shown.Id, shown.Name, shown.External, shown.RankNo, shown.StrokeKey, shown.PinyinKey, shown.PartyMember));
        entry.Posts.ShouldBe(shown.Posts);
        entry.MainPostOn(day)!.DepartmentId.ShouldBe(Office);
        entry.MainPostOn(day.AddDays(1))!.DepartmentId.ShouldBe(Branch);
        entry.Pinyin.ShouldBe(new Pinyin("zengqinghong", "zqh"));
    }

    [Fact]
    public void Who_has_no_stated_pinyin_is_found_by_the_usual_reading_of_the_name()
    {
        PersonEvent[] events =
        [
            new PersonRegistered(Told, "单田芳", External: true, Title: null),
            new PersonRankAndSortKeysSet(Told, RankNo: null, StrokeKey: null, "dan tian fang"),
            new PersonRankAndSortKeysSet(Told, RankNo: null, StrokeKey: null, PinyinKey: null),
        ];

        Fold<PersonEntry>(events[..1], new PersonEntries().Evolve).Pinyin.ShouldBe(new Pinyin("shantianfang", "stf"));
        Fold<PersonEntry>(events[..2], new PersonEntries().Evolve).Pinyin.ShouldBe(new Pinyin("dantianfang", "dtf"));
        Fold<PersonEntry>(events, new PersonEntries().Evolve).Pinyin.ShouldBe(new Pinyin("shantianfang", "stf"));
        Fold<PersonEntry>([.. events, new PersonRenamed(Told, "王芳")], new PersonEntries().Evolve).Pinyin.ShouldBe(new Pinyin("wangfang", "wf"));
    }

    [Fact]
    public void A_material_is_listed_as_its_stream_says()
    {
        var details = new MaterialDetails("报告", MaterialKind.Report, "习近平", Issuer: null, new DateOnly(2022, 10, 16), Url: null);
        MaterialEvent[] events =
        [
            new MaterialRegistered(Told, details with { Title = "公报" }),
            new MaterialRevised(Told, details),
            new MaterialWithdrawn(Told, "重复"),
        ];

        Fold<MaterialEntry>(events, new MaterialEntries().Evolve).ShouldBe(new MaterialEntry { Id = Id, Details = details, Withdrawn = true });
    }

    [Fact]
    public void A_programme_is_listed_as_its_stream_says()
    {
        ProgrammeEvent[] events =
        [
            new ProgrammeEstablished(Told, "试点项目", "第三批", Source: null),
            new UnitTaskAssigned(Told, Guid.NewGuid(), "锦城社区", DepartmentId: null, "便民服务型"),
            new ProgrammeActivityLinked(Told, Office),
            new ProgrammeActivityLinked(Told, Branch),
            new ProgrammeActivityUnlinked(Told, Office),
            new UnitTaskAssigned(Told, Branch, "严陵镇", DepartmentId: null, "机制创新"),
            new UnitTaskWithdrawn(Told, Branch, "记错"),
            new ProgrammeRenamed(Told, "治理试点", Note: null),
        ];

        Fold<ProgrammeEntry>(events, new ProgrammeEntries().Evolve)
            .ShouldBe(new ProgrammeEntry { Id = Id, Name = "治理试点", Note = null, UnitTasks = 1, Activities = 1 });
    }

    [Fact]
    public void A_plan_is_found_by_every_topic_it_ever_had()
    {
        StudyPlanEvent[] events =
        [
            new StudyPlanAdopted(Told, 2022, [new StudyTopic(Office, 1, "报告", [])]),
            new StudyTopicPlanned(Told, new StudyTopic(Branch, 2, "党章", [])),
            new StudyTopicPlanned(Told, new StudyTopic(Branch, 3, "党章", [])),
            new StudyTopicDropped(Told, Office),
        ];

        var entry = Fold<StudyPlanEntry>(events, new StudyPlanEntries().Evolve);

        entry.Year.ShouldBe(2022);
        entry.Topics.ShouldBe([Office, Branch]);
    }

    [Fact]
    public void A_report_is_listed_as_its_stream_says()
    {
        PeriodReportEvent[] events =
        [
            new PeriodReportDrafted(Told, ReportKind.QuarterStudy, new DateOnly(2022, 7, 1), new DateOnly(2022, 9, 30), 7),
            new PeriodReportSubmitted(Told),
            new PeriodReportReturned(Told, "缺九月"),
            new PeriodReportRedrafted(Told, 9),
            new PeriodReportSubmitted(Told),
            new PeriodReportAccepted(Told),
        ];

        var entry = Fold<PeriodReportEntry>(events, new PeriodReportEntries().Evolve);

        var state = events.Aggregate(PeriodReport.Initial, PeriodReport.Evolve);
        (entry.Kind, entry.From, entry.To, entry.State, entry.AsOf, entry.Returns, entry.Reason)
            .ShouldBe((state.Kind, state.From, state.To, state.State, 9, state.Returns.Count, "缺九月"));
        (entry.Submitted, entry.Accepted).ShouldBe((Occurred.Unknown, Occurred.Unknown));
    }

    [Fact]
    public void Evolving_leaves_the_entry_before_as_it_was()
    {
        var before = new PersonEntry { Id = Id, Name = "张三" };

        PersonEntries.After(before, new PersonTookPost(Told, Guid.NewGuid(), Office, Title: null, From: null));

        before.ShouldBe(new PersonEntry { Id = Id, Name = "张三" });
    }

    [Fact]
    public void Every_event_of_a_listed_stream_is_known_to_its_list()
    {
        foreach (var type in EventsOf<DepartmentEvent>()) Should.NotThrow(() => DepartmentEntries.After(new(), Blank(type)));
        foreach (var type in EventsOf<PersonEvent>()) Should.NotThrow(() => PersonEntries.After(new(), Blank(type)));
        foreach (var type in EventsOf<MaterialEvent>()) Should.NotThrow(() => MaterialEntries.After(new(), Blank(type)));
        foreach (var type in EventsOf<ProgrammeEvent>()) Should.NotThrow(() => ProgrammeEntries.After(new(), Blank(type)));
    }

    [Fact]
    public void An_event_of_a_foreign_stream_is_not_read_past() =>
        Should.Throw<ForeignEventException>(() => PersonEntries.After(new(), new MaterialWithdrawn(Told, "误")));

    [Fact]
    public void Streams_of_another_kind_pass_a_list_by()
    {
        Taken(new DepartmentEntries().AppliesTo).ShouldBe(EventsOf<DepartmentEvent>(), ignoreOrder: true);
        Taken(new PersonEntries().AppliesTo).ShouldBe(EventsOf<PersonEvent>(), ignoreOrder: true);
        Taken(new MaterialEntries().AppliesTo).ShouldBe(EventsOf<MaterialEvent>(), ignoreOrder: true);
        Taken(new ProgrammeEntries().AppliesTo).ShouldBe(EventsOf<ProgrammeEvent>(), ignoreOrder: true);
        Taken(new StudyPlanEntries().AppliesTo).ShouldBe(EventsOf<StudyPlanEvent>(), ignoreOrder: true);
        Taken(new PeriodReportEntries().AppliesTo).ShouldBe(EventsOf<PeriodReportEvent>(), ignoreOrder: true);

        static IEnumerable<Type> Taken(Func<IEnumerable<Type>, bool> appliesTo) => StoreConfiguration.EventTypes.Where(type => appliesTo([type]));
    }

    private static TEntry Fold<TEntry>(IEnumerable<DomainEvent> events, Func<TEntry?, Guid, IEvent, TEntry?> evolve)
        where TEntry : class =>
        events.Aggregate(default(TEntry), (entry, @event) => evolve(entry, Id, Stored(@event)))!;

    private static IEvent Stored(DomainEvent @event) => (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(@event.GetType()), @event)!;

    private static IEnumerable<Type> EventsOf<TEvent>() => StoreConfiguration.EventTypes.Where(type => type.IsAssignableTo(typeof(TEvent)));

    private static DomainEvent Blank(Type type)
    {
        var blank = (DomainEvent)RuntimeHelpers.GetUninitializedObject(type);
        typeof(DomainEvent).GetProperty(nameof(DomainEvent.Provenance))!.SetValue(blank, Told);
        foreach (var text in type.GetProperties().Where(member => member.PropertyType == typeof(string))) text.SetValue(blank, "");
        return blank;
    }
}
