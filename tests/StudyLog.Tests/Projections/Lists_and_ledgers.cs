using Marten;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Attendances.ListingMakeUps;
using StudyLog.Features.FollowUps.ListingFollowUps;
using StudyLog.Features.Inbox;
using StudyLog.Features.Ledgers;
using StudyLog.Features.Progress;
using StudyLog.Features.Sessions.ListingSessions;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Projections;

public sealed class Lists_and_ledgers(HostFixture host, Store store) : IClassFixture<Store>
{
    private static readonly Paging All = new(1, 200);
    private readonly Tale tale = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Provenance Now => Tale.On(new DateOnly(2022, 10, 25));

    private ReadModelDesk Desk => store.Services.GetRequiredService<ReadModelDesk>();

    private AccountDirectory Accounts => store.Services.GetRequiredService<AccountDirectory>();

    [Fact]
    public async Task The_session_ledger_says_what_domain_says_in_the_order_of_days()
    {
        var office = tale.Department("办公室");
        var (chair, member) = (tale.Person("陈存根"), tale.Person("甲"));
        var material = tale.Material("二十大会议公报");
        var undated = tale.Session(null, title: "日前的会");
        var late = tale.Session(new DateOnly(2022, 11, 1), title: "后一场");
        var early = tale.Session(new DateOnly(2022, 10, 25), title: "前一场");
        var month = tale.Session(new DateOnly(2022, 10, 1), precision: Precision.Month, title: "十月");
        var nothing = Tale.Of(Occurred.Unknown);
        tale.Tell(
            early,
            new SessionArrangementsSet(nothing, Arrangements.None with { Chair = new Participant(chair, "会长", null), StudyHours = 2m }),
            new MaterialStudied(nothing, Guid.CreateVersion7(), material, StudyMode.Collective, null, null),
            new AgendaItemRecorded(nothing, Guid.CreateVersion7(), 1, "第一议题", FirstItem: true));
        tale.Roster(early, [new RosterEntry(chair, Capacity.Attending, office), new RosterEntry(member, Capacity.Attending, office)]);
        tale.Held(early);
        tale.Mark(early, chair, AttendanceStatus.Late);
        tale.Mark(early, member, AttendanceStatus.OnLeave);
        tale.Tell(
            Attendance.StreamId(early, member),
            new MakeUpStudyAssigned(Now, early, member, new DateOnly(2022, 11, 30)),
            new MakeUpStudySubmitted(Now, early, member, new DateOnly(2022, 11, 2), MakeUpMode.SelfStudy, 2m, null),
            new MakeUpStudyAccepted(Now, early, member, chair));
        tale.Roster(late, [new RosterEntry(member, Capacity.Attending, office)], new RosterGroup("部分负责人", Capacity.Attending, null, null, null));
        tale.FollowUp(early, office);
        await Stored();

        var ledger = await SessionLedger.Read(Desk, tale.Asker(), new SessionFilter(), All, Cancellation);
        ledger.UpToDate.ShouldBeTrue();
        ledger.Total.ShouldBe(4);
        ledger.Items.Select(line => line.SessionId).ShouldBe([month, early, late, undated]);
        ledger.Items.Select(line => line.Date).ShouldBe(["2022-10", "2022-10-25", "2022-11-01", null]);
        var line = ledger.Items[1];
        (line.Chair, line.Expected, line.Present, line.AttendanceRate, line.OnLeave, line.MadeUp, line.FollowUps).ShouldBe(("陈存根", 2, 1, 0.5m, 1, 1, 1));
        line.Materials.ShouldBe(["二十大会议公报"]);
        (line.FirstAgendaItem, line.StudyHours, line.RecordedByGroup).ShouldBe((true, 2m, false));
        (ledger.Items[2].Expected, ledger.Items[2].AttendanceRate).ShouldBe((null, null));

        var october = await SessionLedger.Read(
            Desk, tale.Asker(), new SessionFilter(new DateOnly(2022, 10, 20), new DateOnly(2022, 10, 31)), All, Cancellation);
        october.Items.Select(each => each.SessionId).ShouldBe([month, early]);
    }

    [Fact]
    public async Task A_list_of_sessions_keeps_to_the_filter_and_to_whom_the_asker_may_see()
    {
        var (office, press) = (tale.Department("办公室"), tale.Department("宣传部"));
        var member = tale.Person("甲");
        var material = tale.Material("报告");
        var ours = tale.Session(new DateOnly(2022, 10, 1), office, title: "百分之100%的会", kind: SessionKind.Workshop);
        var theirs = tale.Session(new DateOnly(2022, 10, 2), title: "别的会");
        tale.Roster(theirs, [new RosterEntry(member, Capacity.SittingIn, press)]);
        tale.Tell(theirs, new MaterialStudied(Tale.Of(Occurred.Unknown), Guid.CreateVersion7(), material, StudyMode.Relayed, null, null));
        tale.Held(theirs);
        await Stored();

        (await Ids(new SessionFilter())).ShouldBe([ours, theirs]);
        (await Ids(new SessionFilter(Kind: SessionKind.Workshop))).ShouldBe([ours]);
        (await Ids(new SessionFilter(State: SessionState.Held))).ShouldBe([theirs]);
        (await Ids(new SessionFilter(DepartmentId: press))).ShouldBe([theirs]);
        (await Ids(new SessionFilter(MaterialId: material))).ShouldBe([theirs]);
        (await Ids(new SessionFilter(Text: "100%的"))).ShouldBe([ours]);
        (await Ids(new SessionFilter(Text: "%"))).ShouldBe([ours]);
        (await Ids(new SessionFilter(), tale.Asker(Duty.DepartmentLiaison, null, office))).ShouldBe([ours]);
        (await Ids(new SessionFilter(), tale.Asker(Duty.Member, member))).ShouldBe([theirs]);
        (await Ids(new SessionFilter(), tale.Asker(Duty.Member))).ShouldBeEmpty();

        async Task<IEnumerable<Guid>> Ids(SessionFilter filter, Asker? asker = null) =>
            (await ListSessions.Read(Desk, asker ?? tale.Asker(), filter, All, Cancellation)).Items.Select(row => row.Id);
    }

    [Fact]
    public async Task Sessions_are_sorted_by_day_or_number_either_way_and_what_has_no_day_stands_last()
    {
        var undated = tale.Session(null);
        var late = tale.Session(new DateOnly(2022, 11, 1));
        var early = tale.Session(new DateOnly(2022, 10, 25));
        await Stored();

        (await Sorted()).ShouldBe([early, late, undated]);
        (await Sorted(new SortKey<SessionSort>(SessionSort.Date))).ShouldBe([early, late, undated]);
        (await Sorted(new SortKey<SessionSort>(SessionSort.Date, IsDescending: true))).ShouldBe([late, early, undated]);
        (await Sorted(new SortKey<SessionSort>(SessionSort.Number))).ShouldBe([undated, late, early]);
        (await Sorted(new SortKey<SessionSort>(SessionSort.Number, IsDescending: true))).ShouldBe([early, late, undated]);

        async Task<IEnumerable<Guid>> Sorted(params SortKey<SessionSort>[] keys) =>
            (await ListSessions.Read(Desk, tale.Asker(), new SessionFilter(), All, Cancellation, keys)).Items.Select(row => row.Id);
    }

    [Fact]
    public async Task Follow_ups_are_listed_by_part_state_and_light_and_stand_in_the_inbox_of_those_who_have_to_act()
    {
        var (office, press) = (tale.Department("办公室"), tale.Department("宣传部"));
        var speaker = tale.Person("罗侯勇");
        var session = tale.Session(new DateOnly(2022, 10, 25), title: "专题会议");
        var remark = Guid.CreateVersion7();
        tale.Tell(session, new RemarkRecorded(Tale.Of(Occurred.Unknown), remark, 1, RemarkKind.Requirement, new Participant(speaker, null, null), "要带头学习", null));
        var red = tale.FollowUp(session, office, new DateOnly(2022, 11, 1), remarkId: remark, co: press);
        var grey = tale.FollowUp(session, press);
        var done = tale.FollowUp(session, press, new DateOnly(2022, 11, 5));
        tale.Tell(red, new FollowUpReceived(Tale.On(new DateOnly(2022, 10, 26)), session));
        tale.Tell(
            done,
            new FollowUpCompletionSubmitted(Tale.On(new DateOnly(2022, 11, 5)), session, "完成", null),
            new FollowUpClosed(Tale.On(new DateOnly(2022, 11, 9)), session, null));
        await Stored();

        (await Ids(new FollowUpFilter())).ShouldBe([red, grey, done]);
        (await Ids(new FollowUpFilter(DepartmentId: press))).ShouldBe([red, grey, done]);
        (await Ids(new FollowUpFilter(DepartmentId: press, Role: FollowUpRole.Co))).ShouldBe([red]);
        (await Ids(new FollowUpFilter(DepartmentId: press, Role: FollowUpRole.Lead))).ShouldBe([grey, done]);
        (await Ids(new FollowUpFilter(State: FollowUpState.Closed))).ShouldBe([done]);
        (await Ids(new FollowUpFilter(Light: Light.Red))).ShouldBe([red]);
        (await Ids(new FollowUpFilter(DueBefore: new DateOnly(2022, 11, 5)))).ShouldBe([red]);
        (await Ids(new FollowUpFilter(), tale.Asker(Duty.DepartmentHead, null, office))).ShouldBe([red]);

        var ledger = await FollowUpLedger.Read(Desk, tale.Asker(), new FollowUpFilter(), All, Cancellation);
        var line = ledger.Items[0];
        (line.LeadDepartment, line.Source.SessionTitle, line.Source.Remark, line.Light, line.IssuedOn).ShouldBe(
            ("办公室", "专题会议", "要带头学习", Light.Red, new DateOnly(2022, 10, 25)));
        line.DaysLeft!.Value.ShouldBeLessThan(0);
        (ledger.Items[2].Light, ledger.Items[2].DaysLeft, ledger.Items[2].ClosedOn).ShouldBe((null, null, new DateOnly(2022, 11, 9)));

        var inbox = await SeeInbox.Read(Desk, Accounts, tale.Asker(Duty.DepartmentLiaison, null, press), Cancellation);
        inbox.Items.Select(item => (item.FollowUpId, item.What)).ShouldBe([(red, Wanted.Report), (grey, Wanted.Receive)]);
        (inbox.Items[0].SourceSentence, inbox.Items[0].WhoAsked, inbox.Items[0].Light).ShouldBe(("要带头学习", "罗侯勇", Light.Red));

        async Task<IEnumerable<Guid>> Ids(FollowUpFilter filter, Asker? asker = null) =>
            (await ListFollowUps.Read(Desk, asker ?? tale.Asker(), filter, All, Cancellation)).Items.Select(row => row.Id);
    }

    [Fact]
    public async Task Make_up_studies_are_listed_by_due_date_and_rank_to_those_they_concern_and_stand_in_the_inbox_of_who_has_to_do_them()
    {
        var (office, press) = (tale.Department("办公室"), tale.Department("宣传部"));
        var (second, first, other) = (tale.Person("甲", 2), tale.Person("乙", 1), tale.Person("丙", 3));
        var (early, late, cancelled) = (tale.Session(new DateOnly(2022, 10, 5)), tale.Session(new DateOnly(2022, 10, 12)), tale.Session(new DateOnly(2022, 10, 19)));
        foreach (var session in new[] { early, late, cancelled })
        {
            tale.Roster(
                session,
                [new RosterEntry(second, Capacity.Attending, office), new RosterEntry(first, Capacity.Attending, office), new RosterEntry(other, Capacity.Attending, press)]);
            if (session != cancelled) tale.Held(session);
            foreach (var person in new[] { first, second, other }) tale.Mark(session, person, AttendanceStatus.Absent);
        }

        var (soon, later) = (new DateOnly(2022, 11, 1), new DateOnly(2099, 1, 1));
        Assign(early, second, soon);
        Assign(early, first, soon);
        Assign(late, first, later);
        Assign(late, other, soon);
        Assign(late, second, soon);
        Assign(cancelled, first, soon);
        tale.Tell(late, new SessionRecordConfirmed(Now), new SessionRecordAmended(Now, AmendableField.Title, null, "学习会", "专题学习会", "笔误"));
        Submit(late, other);
        Submit(early, first);
        tale.Tell(Attendance.StreamId(early, first), new MakeUpStudyReturned(Now, early, first, "过于简略"));
        tale.Tell(Attendance.StreamId(late, second), new AttendanceCorrected(Now, late, second, RollCallStatus.Present, null, "签到表核对"));
        await Stored();

        (await Places(new MakeUpFilter())).ShouldBe([(early, first), (early, second), (late, other), (late, first)]);
        (await Places(new MakeUpFilter(MakeUpState.Returned))).ShouldBe([(early, first)]);
        (await Places(new MakeUpFilter(DepartmentId: press))).ShouldBe([(late, other)]);
        (await Places(new MakeUpFilter(PersonId: first))).ShouldBe([(early, first), (late, first)]);
        (await Places(new MakeUpFilter(DueBefore: soon.AddDays(1)))).ShouldBe([(early, first), (early, second), (late, other)]);
        (await Places(new MakeUpFilter(DueBefore: soon))).ShouldBeEmpty();
        (await Places(new MakeUpFilter(), tale.Asker(Duty.DepartmentHead, null, press))).ShouldBe([(late, other)]);
        (await Places(new MakeUpFilter(), tale.Asker(Duty.DepartmentLiaison, second, press))).ShouldBe([(early, second), (late, other)]);
        (await Places(new MakeUpFilter(), tale.Asker(Duty.Member, second))).ShouldBe([(early, second)]);
        (await Places(new MakeUpFilter(), tale.Asker(Duty.Member))).ShouldBeEmpty();

        var page = await ListMakeUps.Read(Desk, tale.Asker(), new MakeUpFilter(), new Paging(2, 3), Cancellation);
        (page.Total, page.Items.Single().SessionId, page.Items.Single().Overdue).ShouldBe((4, late, false));
        var rows = (await ListMakeUps.Read(Desk, tale.Asker(), new MakeUpFilter(), All, Cancellation)).Items;
        rows.Select(row => row.Overdue).ShouldBe([true, true, false, false], "What is handed in waits for somebody else.");
        (rows[2].Name, rows[2].Department, rows[2].SessionTitle, rows[2].Date, rows[2].Status, rows[2].State, rows[2].Hours)
            .ShouldBe(("丙", "宣传部", "专题学习会", "2022-10-12", AttendanceStatus.Absent, MakeUpState.Submitted, 1.5m));

        var inbox = await SeeInbox.Read(Desk, Accounts, tale.Asker(Duty.Member, first), Cancellation);
        inbox.MakeUps.Select(item => (item.SessionId, item.State, item.DueOn, item.Answer, item.Overdue))
            .ShouldBe([(early, MakeUpState.Returned, soon, "过于简略", true), (late, MakeUpState.Assigned, later, null, false)]);
        (await SeeInbox.Read(Desk, Accounts, tale.Asker(Duty.Member, other), Cancellation)).MakeUps.ShouldBeEmpty("What is handed in is not to be done.");

        void Assign(Guid session, Guid person, DateOnly dueOn) =>
            tale.Tell(Attendance.StreamId(session, person), new MakeUpStudyAssigned(Now, session, person, dueOn));

        void Submit(Guid session, Guid person) => tale.Tell(
            Attendance.StreamId(session, person), new MakeUpStudySubmitted(Now, session, person, new DateOnly(2022, 10, 20), MakeUpMode.Recording, 1.5m, null));

        async Task<IEnumerable<(Guid, Guid)>> Places(MakeUpFilter filter, Asker? asker = null) =>
            (await ListMakeUps.Read(Desk, asker ?? tale.Asker(), filter, All, Cancellation)).Items.Select(row => (row.SessionId, row.PersonId));
    }

    [Fact]
    public async Task A_department_is_shown_by_month_with_its_people_and_the_months_sum_to_the_board()
    {
        var office = tale.Department("办公室");
        var (first, second) = (tale.Person("乙", 1), tale.Person("甲", 2));
        foreach (var day in new[] { new DateOnly(2022, 9, 5), new DateOnly(2022, 10, 5) })
        {
            var session = tale.Session(day);
            tale.Tell(session, new SessionArrangementsSet(Tale.Of(Occurred.Unknown), Arrangements.None with { StudyHours = 1.5m }));
            tale.Roster(session, [new RosterEntry(second, Capacity.Attending, office), new RosterEntry(first, Capacity.Attending, office)]);
            tale.Held(session);
            tale.Mark(session, first, AttendanceStatus.Present);
        }

        tale.Held(tale.Session(null, office));
        await Stored();

        var (from, to) = (new DateOnly(2022, 8, 1), new DateOnly(2022, 10, 1));
        var shown = (await SeeDepartment.Read(Desk, tale.Asker(), office, from, to, null, Cancellation))!;
        shown.Months.Select(month => (month.Month, month.Figures.Owed)).ShouldBe([("2022-08", 0), ("2022-09", 2), ("2022-10", 2)]);
        shown.Months[1].People.Select(person => (person.Name, person.Owed, person.Present, person.Unmarked, person.StudyHours))
            .ShouldBe([("乙", 1, 1, 0, 1.5m), ("甲", 1, 0, 1, 0m)]);
        shown.Undated!.Figures.SessionsHeld.ShouldBe(1);

        var board = await SeeBoard.Read(Desk, store.Services.GetRequiredService<BoardCache>(), tale.Asker(), from, to, null, Cancellation);
        (board.Departments.Single().Owed, board.Departments.Single().StudyHours).ShouldBe((shown.Total.Owed, shown.Total.StudyHours));
        (await SeeDepartment.Read(Desk, tale.Asker(Duty.DepartmentHead, null, Guid.CreateVersion7()), office, from, to, null, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Board_and_department_can_be_seen_as_they_were_known()
    {
        var office = tale.Department("办公室");
        var session = tale.Session(new DateOnly(2022, 10, 5), office);
        tale.Held(session);
        await Stored();
        var then = DateTimeOffset.UtcNow;
        await Task.Delay(20, Cancellation);
        tale.Tell(session, new StudySessionRescheduled(Tale.Of(Occurred.Unknown), new SessionDay(new DateOnly(2022, 11, 5), Precision.Day, null), null, null, "改期"));
        await Stored();

        var (cache, october) = (store.Services.GetRequiredService<BoardCache>(), new DateOnly(2022, 10, 1));
        var now = await SeeBoard.Read(Desk, cache, tale.Asker(), october, october, null, Cancellation);
        var past = await SeeBoard.Read(Desk, cache, tale.Asker(), october, october, then, Cancellation);
        now.Departments.Single().SessionsHeld.ShouldBe(0);
        past.Departments.Single().SessionsHeld.ShouldBe(1);
        past.AsOf.ShouldBeLessThan(now.AsOf);

        var (known, knownThen) = (await OctoberOf(null), await OctoberOf(then));
        (known.Total.SessionsHeld, knownThen.Total.SessionsHeld, knownThen.AsOf).ShouldBe((0, 1, past.AsOf));

        async Task<SeeDepartment.Answered> OctoberOf(DateTimeOffset? asOf) =>
            (await SeeDepartment.Read(Desk, tale.Asker(), office, october, october, asOf, Cancellation))!;
    }

    [Fact]
    public async Task Numbers_that_a_lost_race_left_unused_are_no_part_of_what_was_known()
    {
        var office = tale.Department("办公室");
        tale.Held(tale.Session(new DateOnly(2022, 10, 5), office));
        await Stored();
        var then = DateTimeOffset.UtcNow;
        await Task.Delay(20, Cancellation);
        tale.Held(tale.Session(new DateOnly(2022, 10, 6), office));
        await Stored();
        await LoseARace();

        var (cache, october) = (store.Services.GetRequiredService<BoardCache>(), new DateOnly(2022, 10, 1));
        var past = await SeeBoard.Read(Desk, cache, tale.Asker(), october, october, then, Cancellation);
        var present = await SeeBoard.Read(Desk, cache, tale.Asker(), october, october, DateTimeOffset.UtcNow, Cancellation);
        past.Departments.Single().SessionsHeld.ShouldBe(1);
        present.Departments.Single().SessionsHeld.ShouldBe(2);
    }

    // Of two streams one was written to meanwhile: both have their numbers by then.
    private async Task LoseARace()
    {
        Guid[] ids = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        await using (var begin = store.Documents.LightweightSession(tale.Tenant))
        {
            foreach (var id in ids)
            {
                begin.Events.StartStream<Domain.Departments.Department>(
                    id, new DepartmentEstablished(Tale.On(new DateOnly(2020, 1, 1)), "处室", null, DepartmentKind.Department, null, null, OnBoard: false));
            }

            await begin.SaveChangesAsync(Cancellation);
        }

        await Rank(ids[1..]);
        await Should.ThrowAsync<Exception>(() => Rank(ids));

        await using var query = store.Documents.QuerySession(tale.Tenant);
        await Wait.Until(
            async () => await query.Events.QueryAllRawEvents().AnyAsync(e => e.EventTypeName == "tombstone", Cancellation), TimeSpan.FromSeconds(20));
    }

    private async Task Rank(params Guid[] ids)
    {
        await using var session = store.Documents.LightweightSession(tale.Tenant);
        foreach (var id in ids) session.Events.Append(id, 2, new DepartmentRanked(Tale.On(new DateOnly(2020, 1, 1)), 1, OnBoard: false));
        await session.SaveChangesAsync(Cancellation);
    }

    private async Task Stored()
    {
        await store.Started(host, Cancellation);
        await tale.Store(store.Documents, Cancellation);
    }
}
