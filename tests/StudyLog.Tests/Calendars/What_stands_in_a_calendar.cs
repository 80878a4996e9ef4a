using Marten;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Calendars;
using StudyLog.Projections;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Projections;
using static StudyLog.Tests.Calendars.Subscribed;

namespace StudyLog.Tests.Calendars;

public sealed class What_stands_in_a_calendar(HostFixture host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_as_it_was_announced()
    {
        var of = await Subscribed.Begin(host);
        var session = await of.Session();

        var entry = (await of.Own())[session];

        entry["SUMMARY"].ShouldBe("集体学习");
        entry["LOCATION"].ShouldBe("三楼会议室");
        entry["CATEGORIES"].ShouldBe("理论学习中心组学习");
        entry["URL"].ShouldEndWith($"/sessions/{session}");
        (entry["STATUS"], entry["SEQUENCE"]).ShouldBe(("CONFIRMED", "0"));
        entry.Says($"DTSTART;TZID=Asia/Shanghai:{Written(10)}T090000").ShouldBeTrue();
        entry.Says($"DTEND;TZID=Asia/Shanghai:{Written(10)}T110000").ShouldBeTrue();
    }

    [Fact]
    public async Task One_that_is_moved_keeps_its_uid_and_is_revised_and_a_remark_revises_nothing()
    {
        var of = await Subscribed.Begin(host);
        var session = await of.Session();
        var before = (await of.Own())[session];

        await of.Do("POST", $"/sessions/{session}/remarks", new { kind = "remark", text = "谈体会" });
        await of.Do("PATCH", $"/sessions/{session}", new { studyHours = 2, expected = 12 });
        await of.Do("POST", $"/sessions/{session}/replies", new { personId = of.Person, answer = "accepted" });
        (await of.Own())[session].Lines.ShouldBe(before.Lines);

        await of.Do("POST", $"/sessions/{session}/reschedule", new { heldOn = In(12), reason = "停电" });
        var moved = (await of.Own())[session];
        (moved["UID"], moved.Sequence).ShouldBe((before["UID"], 1));
        moved["DTSTART"].ShouldStartWith(Written(12));
        string.CompareOrdinal(moved["LAST-MODIFIED"], before["LAST-MODIFIED"]).ShouldBeGreaterThanOrEqualTo(0);

        await of.Do("PATCH", $"/sessions/{session}", new { venue = "大礼堂" });
        await of.Do("PATCH", $"/sessions/{session}", new { venue = "大礼堂" });
        (await of.Own())[session].Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_cancelled_or_void_stays_in_it_as_such()
    {
        var of = await Subscribed.Begin(host);
        var (cancelled, voided) = (await of.Session(), await of.Session(days: -3));
        await of.Do("POST", $"/sessions/{voided}/hold");

        await of.Do("POST", $"/sessions/{cancelled}/cancel", new { reason = "防汛" });
        await of.Do("POST", $"/sessions/{voided}/void", new { reason = "重复录入" });

        var feed = await of.Own();
        (feed[cancelled]["STATUS"], feed[cancelled]["COMMENT"], feed[cancelled]["SUMMARY"], feed[cancelled].Sequence).ShouldBe(("CANCELLED", "防汛", "【已取消】集体学习", 1));
        (feed[voided]["STATUS"], feed[voided]["COMMENT"], feed[voided]["SUMMARY"]).ShouldBe(("CANCELLED", "重复录入", "【已作废】集体学习"));
    }

    [Fact]
    public async Task A_day_without_a_start_is_a_whole_day_and_what_has_no_day_is_not_in_it()
    {
        var of = await Subscribed.Begin(host);
        var day = await of.Session(new { kind = "theme-day", title = "主题党日", heldOn = In(5) }, of.Person);
        var month = await of.Session(new { kind = "workshop", title = "工作坊", heldOn = In(40)[..7] }, of.Person);
        var undated = await of.Session(new { kind = "training", title = "培训" }, of.Person);
        var old = await of.Session(new { kind = "training", title = "培训", heldOn = In(-400) }, of.Person);

        var feed = await of.Own();

        feed[day].Says($"DTSTART;VALUE=DATE:{Written(5)}").ShouldBeTrue();
        feed[day].Says($"DTEND;VALUE=DATE:{Written(6)}").ShouldBeTrue();
        (feed.Holds(month), feed.Holds(undated), feed.Holds(old)).ShouldBe((false, false, false));
        await of.Do("POST", $"/sessions/{undated}/reschedule", new { heldOn = In(20), reason = "定期" });
        (await of.Own())[undated].Sequence.ShouldBe(0, "it is shown for the first time");
    }

    [Fact]
    public async Task A_make_up_study_until_it_is_accepted()
    {
        var of = await Subscribed.Begin(host);
        var session = await of.Session(days: -2);
        await of.Do("POST", $"/sessions/{session}/hold");
        await of.Do("POST", $"/sessions/{session}/attendance", new { entries = new[] { new { personId = of.Person, status = "absent" } } });
        await of.Do("POST", $"/make-ups/{session}/{of.Person}/assign", new { dueOn = In(8) });

        var entry = Entry(await of.Own())!;
        (entry["SUMMARY"], entry["DTSTART"], entry["SEQUENCE"]).ShouldBe(("补学到期：集体学习", Written(8), "0"));
        Entry(await of.Departmental())!["SUMMARY"].ShouldStartWith("补学到期（同志");

        await of.Do("POST", $"/make-ups/{session}/{of.Person}/assign", new { dueOn = In(9) });
        await of.Do("POST", $"/make-ups/{session}/{of.Person}/submit", new { on = In(-1), mode = "self-study", hours = 2 });
        entry = Entry(await of.Own())!;
        (entry["DTSTART"], entry["SEQUENCE"]).ShouldBe((Written(9), "1"));

        await of.Do("POST", $"/make-ups/{session}/{of.Person}/accept");
        Entry(await of.Own()).ShouldBeNull();

        static Dated? Entry(Feed feed) => feed.Events.SingleOrDefault(each => each["UID"]!.StartsWith("make-up-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_follow_up_of_its_owner_and_of_its_departments_until_it_is_closed()
    {
        var of = await Subscribed.Begin(host);
        var lead = await of.Of.Department();
        var session = await of.Session(days: -2);
        await of.Do("POST", $"/sessions/{session}/hold");
        var owned = await Issue(lead, ownerId: of.Person, dueOn: In(15));
        var joined = await Issue(lead, co: of.Department, dueOn: In(16));
        var foreign = await Issue(lead, dueOn: In(17));
        var undated = (await of.Do("POST", $"/sessions/{session}/follow-ups", new { matter = "抓好落实", leadDepartmentId = of.Department, dueKind = "continuous" })).Id;

        var (own, departmental) = (await of.Own(), await of.Departmental());
        (own[owned]["SUMMARY"], own[owned]["DTSTART"], own[owned]["SEQUENCE"]).ShouldBe(("督办到期：抓好落实", Written(15), "0"));
        (own.Holds(joined), own.Holds(foreign), departmental.Holds(joined), departmental.Holds(owned), departmental.Holds(foreign), departmental.Holds(undated))
            .ShouldBe((false, false, true, false, false, false));

        await of.Do("POST", $"/follow-ups/{owned}/extension", new { newDueOn = In(25), reason = "汛情影响", onBehalfOf = new { departmentId = lead } });
        await of.Do("POST", $"/follow-ups/{owned}/extension/grant");
        await of.Do("POST", $"/follow-ups/{owned}/progress", new { text = "正在办理", onBehalfOf = new { departmentId = lead } });
        own = await of.Own();
        (own[owned]["DTSTART"], own[owned]["SEQUENCE"]).ShouldBe((Written(25), "1"));

        await of.Do("POST", $"/follow-ups/{owned}/suspend", new { reason = "等待上级文件" });
        (await of.Own()).Holds(owned).ShouldBeFalse("what is suspended is due on no day");
        await of.Do("POST", $"/follow-ups/{owned}/resume", new { reason = "文件已到" });
        (await of.Own())[owned].Sequence.ShouldBeGreaterThan(1);
        await of.Do("POST", $"/follow-ups/{owned}/cancel", new { reason = "已并入另一事项" });
        (await of.Own()).Holds(owned).ShouldBeFalse();

        async Task<Guid> Issue(Guid leadDepartmentId, string dueOn, Guid? ownerId = null, Guid? co = null) =>
            (await of.Do("POST", $"/sessions/{session}/follow-ups", new
            {
                matter = "抓好落实", leadDepartmentId, ownerId, coDepartmentIds = co is { } id ? new[] { id } : [], dueKind = "date", dueOn,
            })).Id;
    }

    [Fact]
    public async Task Of_a_department_what_it_organises_and_where_it_attends_and_not_where_it_only_sits_in()
    {
        var of = await Subscribed.Begin(host);
        var other = await of.Of.Person();
        var organised = await of.Session(new { kind = "training", title = "培训", heldOn = In(3), organiserDepartmentId = of.Department }, other);
        var attended = await of.Session(days: 4);
        var foreign = await of.Session(new { kind = "training", title = "培训", heldOn = In(5) }, other);
        var (group, satIn) = (await of.Session(new { kind = "training", title = "培训", heldOn = In(6) }), await of.Session(new { kind = "training", title = "培训", heldOn = In(7) }));
        await of.Do("PUT", $"/sessions/{group}/roster", new { groups = new[] { new { name = "全体", capacity = "attending", departmentId = of.Department } } });
        await of.Do("PUT", $"/sessions/{satIn}/roster", new { people = new[] { new { personId = of.Person, capacity = "sitting-in" } } });

        var feed = await of.Departmental();

        (feed.Holds(organised), feed.Holds(attended), feed.Holds(group), feed.Holds(foreign), feed.Holds(satIn)).ShouldBe((true, true, true, false, false));
        (await of.Own()).Holds(satIn).ShouldBeTrue();
        feed[organised].Says("ORGANIZER;CN=部门").ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_of_another_organisation_or_of_somebody_else()
    {
        var (of, other) = (await Subscribed.Begin(host), await Subscribed.Begin(host));
        await other.Session();
        await of.Session(new { kind = "training", title = "培训", heldOn = In(5) }, await of.Of.Person());

        (await of.Own()).Events.ShouldBeEmpty();
        (await of.Own()).Lines.ShouldContain(line => line.StartsWith("X-WR-CALNAME:同志", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_bytes_after_every_document_was_made_anew()
    {
        await using var app = await HostFixture.Start(await host.NewDatabase(Cancellation));
        var tale = new Tale();
        var (department, person) = (tale.Department("办公室"), tale.Person("陈甲"));
        var (session, today) = (tale.Session(Organisation.Today.AddDays(3), department), Organisation.Today);
        var told = Tale.On(today);
        tale.Roster(session, [new RosterEntry(person, Capacity.Attending, department)]);
        tale.Tell(session, new StudySessionRescheduled(told, new(today.AddDays(-4), Domain.Precision.Day, null), null, null, "另有安排"));
        tale.Held(session);
        tale.Mark(session, person, AttendanceStatus.Absent);
        tale.Tell(Attendance.StreamId(session, person), new MakeUpStudyAssigned(told, session, person, today.AddDays(2)), new MakeUpStudyAssigned(told, session, person, today.AddDays(9)));
        var followUp = tale.FollowUp(session, department, today.AddDays(5));
        tale.Tell(followUp, new FollowUpExtensionGranted(told, session, today.AddDays(11)));
        tale.Tell(department, new DepartmentCalendarOpened(told, 1));
        await tale.Store(app.Services.GetRequiredService<IDocumentStore>(), Cancellation, () => 2);
        var address = await app.Services.GetRequiredService<CalendarAddresses>().Of(new(CalendarOf.Department, tale.OrganisationId, department, 1), Cancellation);
        var service = new Uri(app.Urls.First());
        var before = (await Feed.Read(service, address)).ShouldBeOpen();
        before.Events.Select(entry => entry.Sequence).ShouldBe([1, 1, 1], before.Text);

        await app.Services.GetRequiredService<Rebuild>().Run(Cancellation);

        var after = (await Feed.Read(service, address)).ShouldBeOpen();
        after.Text.ShouldBe(before.Text);
        after.Message.Headers.ETag.ShouldBe(before.Message.Headers.ETag);
    }
}
