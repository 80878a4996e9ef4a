using System.Globalization;
using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Refusals.Answers;
using static StudyLog.Tests.Refusals.Asked;

namespace StudyLog.Tests.Refusals;

public sealed class What_sessions_refuse(Organisations organisations) : IClassFixture<Organisations>
{
    private static readonly string NextYear = Day(365);

    private static readonly Refusal[] Rows =
    [
        // Dates
        new("to be held before their day", HeldInFuture, ["heldOn"], async of => Post(of.Secretary, $"/sessions/{await of.Session(Day(301))}/hold")),
        new("once held, a day to come", HeldInFuture, ["heldOn"], async of =>
            Post(of.Secretary, $"/sessions/{await of.HeldSession()}/reschedule", new { heldOn = NextYear, reason = "改期" })),
        new("a roll call before their day", HeldInFuture, ["heldOn"], async of =>
        {
            var (session, person) = (await of.Session(Day(302)), await of.Person());
            await Roster(of, session, person);
            return Post(of.Secretary, $"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = "present" } } });
        }),
        new("to end before they start", EndBeforeStart, ["endsAt"], of => Planning(of, new
        {
            kind = "training", title = "培训", heldOn = "2022-03-04", startsAt = "2022-03-04T15:00:00+08:00", endsAt = "2022-03-04T14:00:00+08:00",
        })),
        new("an end before the start that is known", EndBeforeStart, ["endsAt"], async of =>
        {
            var session = await of.Session("2022-03-05");
            (await of.Secretary.Patch($"/sessions/{session}", new { startsAt = "2022-03-05T15:00:00+08:00" })).ShouldHave(200);
            return Patch(of.Secretary, $"/sessions/{session}", new { endsAt = "2022-03-05T14:59:00+08:00" });
        }),
        new("a start on another day", NotOnSessionDay, ["startsAt"], of => Planning(of, new
        {
            kind = "training", title = "培训", heldOn = "2022-03-06", startsAt = "2022-03-07T09:00:00+08:00",
        })),
        new("a start on another day of the organisation, whatever its offset says", NotOnSessionDay, ["startsAt"], of => Planning(of, new
        {
            kind = "training", title = "培训", heldOn = "2022-03-08", startsAt = "2022-03-08T20:00:00+00:00",
        })),
        new("a day that no calendar has", NoSuchDate, ["heldOn"], of => Planning(of, new { kind = "training", title = "培训", heldOn = "2022-02-30" })),
        new("a month that no calendar has", NoSuchDate, ["heldOn"], of => Planning(of, new { kind = "training", title = "培训", heldOn = "2022-13" })),
        new("to have happened later than now", InFuture, ["occurredOn"], async of =>
            Post(of.Secretary, $"/sessions/{await of.HeldSession()}/remarks", new { kind = "consensus", text = "大家认为", occurredOn = NextYear })),
        new("to be submitted before they were held", BeforeItsCause, ["occurredOn"], async of =>
            Post(of.Secretary, $"/sessions/{await of.HeldSession("2022-05-06")}/submit", new { occurredOn = "2022-05-05" })),
        new("a remark before their own day", BeforeItsCause, ["occurredOn"], async of =>
            Post(of.Secretary, $"/sessions/{await of.HeldSession("2022-05-08")}/remarks", new { kind = "consensus", text = "大家认为", occurredOn = "2022-05-07" })),
        new("a follow-up before their own day", BeforeItsCause, ["occurredOn"], async of =>
            Post(
                of.Secretary,
                $"/sessions/{await of.HeldSession("2022-05-09")}/follow-ups",
                new { matter = "事项", leadDepartmentId = await of.Department(), dueKind = "unspecified", occurredOn = "2022-05-08" })),
        new("to be held before their own day", BeforeItsCause, ["occurredOn"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session("2022-05-07")}/hold", new { occurredOn = "2022-05-06" })),

        // The same twice
        new("the same kind, organiser and day twice", SessionDuplicate, async of =>
        {
            await of.Session("2022-06-01");
            return await Planning(of, new { kind = "theory-study-group", title = "另一题目", heldOn = "2022-06-01" });
        }),
        new("to be moved to where another one is", SessionDuplicate, async of =>
        {
            await of.Session("2022-06-02");
            return Post(of.Secretary, $"/sessions/{await of.Session("2022-06-03")}/reschedule", new { heldOn = "2022-06-02", reason = "改期" });
        }),
        new("to start when another one does", SessionDuplicate, async of =>
        {
            const string start = "2022-06-04T09:00:00+08:00";
            (await of.Secretary.Post("/sessions", new { kind = "theory-study-group", title = "上午", heldOn = "2022-06-04", startsAt = start })).ShouldHave(201);
            return Patch(of.Secretary, $"/sessions/{await of.Session("2022-06-04")}", new { startsAt = start });
        }),

        // Ids
        new("an id that is none", Invalid, ["id"], of => Planning(of, new { id = Guid.Empty, kind = "training", title = "培训" })),

        // Counts, agenda, remarks
        new("more present than expected", CountInvalid(12, 10), ["present"], async of =>
            Patch(of.Secretary, $"/sessions/{await of.Session()}", new { expected = 10, present = 12 })),
        new("more present than were expected before", CountInvalid(12, 10), ["present"], async of =>
        {
            var session = await of.Session();
            (await of.Secretary.Patch($"/sessions/{session}", new { expected = 10 })).ShouldHave(200);
            return Patch(of.Secretary, $"/sessions/{session}", new { present = 12 });
        }),
        new("more present than there are places", CountInvalid(2, 1), ["present"], async of =>
            Patch(of.Secretary, $"/sessions/{await of.SessionWith(await of.Person())}", new { present = 2 })),
        new("a roster with fewer places than people were present", CountInvalid(2, 1), ["present"], async of =>
        {
            var session = await of.Session();
            (await of.Secretary.Patch($"/sessions/{session}", new { present = 2 })).ShouldHave(200);
            return Put(of.Secretary, $"/sessions/{session}/roster", new { people = new[] { new { personId = await of.Person(), capacity = "attending" } } });
        }),
        new("a first agenda item that is item 2", FirstItemOrder, ["firstItem"], async of =>
        {
            var session = await of.Session();
            (await of.Secretary.Post($"/sessions/{session}/agenda-items", new { title = "议程一" })).ShouldHave(201);
            return Post(of.Secretary, $"/sessions/{session}/agenda-items", new { title = "第一议题", firstItem = true });
        }),
        new("a consensus with a speaker", Invalid, ["speaker"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/remarks", new { kind = "consensus", text = "大家认为", speaker = new { name = "某同志" } })),
        new("a remark on an agenda item that is not there", Invalid, ["agendaSeq"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/remarks", new { kind = "consensus", text = "大家认为", agendaSeq = 2 })),
        new("a chair without person, name and post", Invalid, ["chair"], async of =>
            Patch(of.Secretary, $"/sessions/{await of.Session()}", new { chair = new { } })),
        new("a speaker without person, name and post", Invalid, ["speaker"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/remarks", new { kind = "remark", text = "发言", speaker = new { } })),
        new("study hours below zero", Invalid, ["studyHours"], async of => Patch(of.Secretary, $"/sessions/{await of.Session()}", new { studyHours = -0.5 })),
        new("a month that is said to be a day", Invalid, ["datePrecision"], of =>
            Planning(of, new { kind = "training", title = "培训", heldOn = "2022-03", datePrecision = "day" })),
        new("an instant as their day", Invalid, ["heldOn"], of => Planning(of, new { kind = "training", title = "培训", heldOn = "昨天" })),
        new("the same person twice on a roster", Invalid, ["people"], async of =>
        {
            var person = new { personId = await of.Person(), capacity = "attending" };
            return Put(of.Secretary, $"/sessions/{await of.Session()}/roster", new { people = new[] { person, new { person.personId, capacity = "sitting-in" } } });
        }),

        // Material
        new("material that was withdrawn", WrongState("已停用", "withdrawn"), async of =>
        {
            var material = await of.Material();
            (await of.Secretary.Post($"/materials/{material}/withdraw", new { reason = "已过时" })).ShouldHave(200);
            return Post(of.Secretary, $"/sessions/{await of.Session()}/materials", new { materialId = material, mode = "collective" });
        }),

        new("reading of material that was withdrawn", WrongState("已停用", "withdrawn"), async of =>
        {
            var material = await of.Material();
            (await of.Secretary.Post($"/materials/{material}/withdraw", new { reason = "已过时" })).ShouldHave(200);
            return Post(of.Secretary, $"/sessions/{await of.Session()}/pre-studies", new { materialId = material, mode = "self-study" });
        }),

        // Departments that are gone
        new("a follow-up led by a department that was dissolved before", WrongState("已撤销", "dissolved"), async of =>
        {
            var (session, department) = (await of.HeldSession(Day(-1)), await Dissolved(of));
            return Post(of.Secretary, $"/sessions/{session}/follow-ups", new { matter = "事项", leadDepartmentId = department, dueKind = "unspecified" });
        }),
        new("a place for a department that was dissolved before", WrongState("已撤销", "dissolved"), async of =>
        {
            var (session, department, person) = (await of.Session(Day(0)), await Dissolved(of), await of.Person());
            return Put(
                of.Secretary, $"/sessions/{session}/roster", new { people = new[] { new { personId = person, capacity = "attending", departmentId = department } } });
        }),

        // States
        new("to be cancelled once held", WrongState("已召开", "held"), async of =>
            Post(of.Secretary, $"/sessions/{await of.HeldSession()}/cancel", new { reason = "不再需要" })),
        new("to be held once cancelled", WrongState("已取消", "cancelled"), async of =>
        {
            var session = await of.Session();
            (await of.Secretary.Post($"/sessions/{session}/cancel", new { reason = "不再需要" })).ShouldHave(200);
            return Post(of.Secretary, $"/sessions/{session}/hold");
        }),
        new("to be submitted before they are held", WrongState("已计划", "planned"), async of => Post(of.Secretary, $"/sessions/{await of.Session()}/submit")),
        new("to be confirmed before they are submitted", WrongState("已召开", "held"), async of =>
            Post(of.Leader, $"/sessions/{await of.HeldSession()}/confirm")),
        new("to be returned before they are submitted", WrongState("已召开", "held"), async of =>
            Post(of.Leader, $"/sessions/{await of.HeldSession()}/return", new { reason = "缺议程" })),
        new("remarks while the record waits to be confirmed", WrongState("已提交", "submitted"), async of =>
            Post(of.Secretary, $"/sessions/{await of.SubmittedSession()}/remarks", new { kind = "consensus", text = "大家认为" })),
        new("to be called not stated where something is stated", WrongStateIn("这些内容已有记录，不能再标为“未载明”；如要收回，请先清空。", "These are given, so they cannot be declared not stated. Take them back first."), ["heldOn"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/not-stated", new { members = new[] { "heldOn" } })),
        new("edits once confirmed", RecordLocked, async of => Patch(of.Secretary, $"/sessions/{await of.ConfirmedSession()}", new { venue = "会议室" })),
        new("a roll call once confirmed", RecordLocked, async of =>
        {
            var (session, person) = (await of.HeldSession(), await of.Person());
            await Roster(of, session, person);
            (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } })).ShouldHave(200);
            (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
            (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
            return Post(of.Secretary, $"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = "late" } } });
        }),

        // What a record needs
        new(
            "to be confirmed without chair, material and agenda",
            RecordIncomplete("主持人、学习材料、议程", "chair, materials, agenda"),
            ["agendaItems", "chair", "materials"],
            async of =>
            {
                var session = await of.HeldSession();
                (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
                return Post(of.Leader, $"/sessions/{session}/confirm");
            }),
        new("to be confirmed without a date", RecordIncomplete("日期", "date"), ["heldOn"], async of =>
        {
            var session = (await of.Secretary.Post("/sessions", new { kind = "workshop", title = "未注明日期的工作坊", chair = new { post = "书记" } })).Id;
            (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "materials", "agendaItems" } })).ShouldHave(200);
            (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
            (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
            return Post(of.Leader, $"/sessions/{session}/confirm");
        }),

        // Reasons
        new("to be cancelled without a reason", ReasonRequired, ["reason"], async of => Post(of.Secretary, $"/sessions/{await of.Session()}/cancel")),
        new("to be cancelled with an empty reason", ReasonRequired, ["reason"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/cancel", new { reason = "" })),
        new("to be put on another day without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/reschedule", new { heldOn = Day(-1) })),
        new("to be put on another day with a blank reason", ReasonRequired, ["reason"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/reschedule", new { heldOn = Day(-1), reason = " " })),
        new("to be returned without a reason", ReasonRequired, ["reason"], async of => Post(of.Leader, $"/sessions/{await of.SubmittedSession()}/return")),
        new("to be returned with a blank reason", ReasonRequired, ["reason"], async of =>
            Post(of.Leader, $"/sessions/{await of.SubmittedSession()}/return", new { reason = "　 " })),

        // Attendance
        new("one person present and on leave in one roll call", AttendanceConflict, ["entries[0].personId", "entries[1].personId"], async of =>
        {
            var person = await of.Person();
            return Post(
                of.Secretary,
                $"/sessions/{await of.SessionWith(person)}/attendance",
                new { entries = new[] { new { personId = person, status = "present" }, new { personId = person, status = "on-leave" } } });
        }),
        new("to mark somebody who is not on the roster", NotOnRoster, ["entries[0].personId"], async of =>
            Post(of.Secretary, $"/sessions/{await of.SessionWith()}/attendance", new { entries = new[] { new { personId = await of.Person(), status = "late" } } })),
        new("to check in somebody who is not on the roster", NotOnRoster, ["personId"], async of =>
            Post(of.Secretary, $"/sessions/{await of.SessionWith()}/check-ins", new { personId = await of.Person(), method = "manual" })),
        new("a reason for being present", Invalid, ["entries[0].reason"], of => Marking(of, new { status = "present", reason = "原因" })),
        new("a time of being absent", Invalid, ["entries[0].at"], of => Marking(of, new { status = "absent", at = "2022-10-25T09:00:00+08:00" })),
        new("a mark that is none", Invalid, ["entries[0].status"], async of =>
        {
            var person = await of.Person();
            return Post(
                of.Secretary, $"/sessions/{await of.SessionWith(person)}/attendance", new { entries = new[] { new { personId = person, status = "unmarked" } } });
        }),
        new("somebody who came later than now", InFuture, ["at"], async of =>
        {
            var person = await of.Person();
            return Post(of.Secretary, $"/sessions/{await of.SessionWith(person)}/check-ins", new { personId = person, at = $"{NextYear}T09:00:00+08:00", method = "paper" });
        }),
        new("a member who checks in a colleague", OnlyForOneself, async of =>
        {
            var (oneself, colleague) = (await of.Person(), await of.Person());
            return Post(
                await of.User([Duty.Member], oneself), $"/sessions/{await of.SessionWith(oneself, colleague)}/check-ins", new { personId = colleague, method = "qr" });
        }),
        new("a member who checks in where only the roll is called", WrongStateIn("本场次没有开放本人签到，请由学习秘书点名。", "Nobody checks in himself or herself to this session; the study secretary calls the roll."), async of =>
        {
            var (oneself, session) = (await of.Person(), await of.HeldSession("2019-05-01"));
            await Roster(of, session, oneself);
            return Post(await of.User([Duty.Member], oneself), $"/sessions/{session}/check-ins", new { method = "qr" });
        }),
        new("a member who checks in another day", NotToday, ["heldOn"], async of =>
        {
            (await of.Secretary.Patch("/organisation", new { settings = new { selfCheckIn = true }, settingsFrom = "2020-01-01" })).ShouldHave(200);
            var oneself = await of.Person();
            return Post(await of.User([Duty.Member], oneself), $"/sessions/{await of.SessionWith(oneself)}/check-ins", new { method = "qr" });
        }),
        new("a member who says when he or she came", Invalid, ["at"], async of =>
        {
            var oneself = await of.Person();
            return Post(
                await of.User([Duty.Member], oneself),
                $"/sessions/{await of.SessionOfTodayWith(oneself)}/check-ins",
                new { method = "qr", at = $"{Day(0)}T00:00:00+08:00" });
        }),
        new("a check-in of who was marked absent", WrongState("已记缺席", "marked absent"), of => CheckingInAfter(of, "absent")),
        new("a check-in of who was marked on leave", WrongState("已记请假", "marked on leave"), of => CheckingInAfter(of, "on-leave")),
        new("a check-in of nobody", Invalid, ["personId"], async of => Post(of.Secretary, $"/sessions/{await of.SessionWith()}/check-ins", new { method = "manual" })),
        new("a check-in by roll call", Invalid, ["method"], async of =>
        {
            var person = await of.Person();
            return Post(of.Secretary, $"/sessions/{await of.SessionWith(person)}/check-ins", new { personId = person, method = "roll-call" });
        }),

        // Duties
        new("a drawing that can hold scripts", SvgRefused, ["file"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/attachments", Upload.Of(new { purpose = "scan", file = "<svg/>" }, fileName: "签到表.pdf"))),
        new("a file once they are confirmed", RecordLocked, async of =>
            Post(of.Secretary, $"/sessions/{await of.ConfirmedSession()}/attachments", Upload.Of(new { purpose = "scan", file = "签到" }))),
        new("a file once they are submitted", WrongState("已提交", "submitted"), async of =>
            Post(of.Secretary, $"/sessions/{await of.SubmittedSession()}/attachments", Upload.Of(new { purpose = "scan", file = "签到" }))),
        new("a file that is attached later than now", InFuture, ["occurredOn"], async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/attachments", Upload.Of(new { purpose = "scan", file = "签到", occurredOn = NextYear }))),
        new("a file that a leader attaches", DutySeparation, async of =>
            Post(of.Leader, $"/sessions/{await of.Session()}/attachments", Upload.Of(new { purpose = "scan", file = "签到" }))),
        new("that a file is taken away without a reason", ReasonRequired, ["reason"], async of =>
        {
            var session = await of.Session();
            return Post(of.Secretary, $"/sessions/{session}/attachments/{await of.Attachment($"/sessions/{session}")}/remove", new { reason = "" });
        }),
        new("that a file is taken away that is not there", NotFound("附件", "attachment"), async of =>
            Post(of.Secretary, $"/sessions/{await of.Session()}/attachments/{Guid.CreateVersion7()}/remove", new { reason = "误传" })),
        new("somebody who acts on behalf of nobody", Invalid, ["onBehalfOf"], async of =>
            Post(of.Secretary, $"/sessions/{await of.HeldSession()}/remarks", new { kind = "consensus", text = "大家认为", onBehalfOf = new { } })),
        new("to be planned by a member", DutySeparation, async of =>
            Post(await of.User(Duty.Member), "/sessions", new { kind = "training", title = "培训" })),
        new("to be confirmed by a liaison", DutySeparation, async of =>
            Post(await of.User(Duty.DepartmentLiaison), $"/sessions/{await of.SubmittedSession()}/confirm")),
        new("a leader who acts on behalf of a department", DutySeparation, async of =>
            Post(of.Leader, $"/sessions/{await of.SubmittedSession()}/confirm", new { onBehalfOf = new { departmentId = await of.Department() } })),
    ];

    public static TheoryData<string> Everything => [.. Rows.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(Everything))]
    public Task In_both_languages_and_without_a_trace(string what) => Rows.Single(row => row.What == what).ShouldBeGivenTo(organisations.Own);

    [Fact]
    public async Task A_duplicate_names_the_session_that_is_there()
    {
        var of = organisations.Own;
        var there = await of.Session("2022-07-01");

        var answer = await of.Secretary.Post("/sessions", new { kind = "theory-study-group", title = "重复", heldOn = "2022-07-01" });

        ((string?)answer.ShouldBeProblem(409, "session-duplicate")["existing"]).ShouldBe($"/api/v1/sessions/{there}");
    }

    [Fact]
    public async Task Undated_sessions_are_no_duplicates()
    {
        var undated = new { kind = "theory-study-group", title = "未注明日期" };

        (await organisations.Own.Secretary.Post("/sessions", undated)).ShouldHave(201);
        (await organisations.Own.Secretary.Post("/sessions", undated)).ShouldHave(201);
    }

    [Fact]
    public async Task A_cancelled_session_gives_its_place_back()
    {
        var of = organisations.Own;
        (await of.Secretary.Post($"/sessions/{await of.Session("2022-07-02")}/cancel", new { reason = "人员出差" })).ShouldHave(200);

        await of.Session("2022-07-02");
    }

    [Fact]
    public async Task A_refused_duplicate_takes_no_number()
    {
        var of = await organisations.Fresh();
        var first = await of.Secretary.Post("/sessions", new { kind = "training", title = "一", heldOn = "2022-07-03" });
        (await of.Secretary.Post("/sessions", new { kind = "training", title = "二", heldOn = "2022-07-03" })).ShouldHave(409);
        var second = await of.Secretary.Post("/sessions", new { kind = "training", title = "三", heldOn = "2022-07-04" });

        (Number(second) - Number(first)).ShouldBe(1);

        static int Number(Reply made) => int.Parse(((string)made["number"]!).Split('-')[^1], CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_stranger_is_put_on_the_roster_when_that_is_wished()
    {
        var of = organisations.Own;
        var (person, session) = (await of.Person(), await of.SessionWith());

        (await of.Secretary.Post(
            $"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = "late" } }, addToRoster = true })).ShouldHave(200);

        var record = await of.Secretary.Get($"/sessions/{session}");
        ((Guid)record["roster"]!["people"]![0]!["personId"]!).ShouldBe(person);
    }

    [Fact]
    public async Task A_stranger_comes_late_and_all_others_are_present_in_one_roll_call()
    {
        var of = organisations.Own;
        var (member, stranger) = (await of.Person(), await of.Person());
        var session = await of.SessionWith(member);

        var standing = await of.Secretary.Post(
            $"/sessions/{session}/attendance",
            new { entries = new[] { new { personId = stranger, status = "late" } }, othersPresent = true, addToRoster = true });

        standing.ShouldHave(200);
        ((int)standing["marked"]!, (int)standing["present"]!, (int)standing["late"]!, (int)standing["unmarked"]!).ShouldBe((2, 1, 1, 0));
    }

    [Fact]
    public async Task Who_is_not_on_the_roster_is_named()
    {
        var of = organisations.Own;
        var (known, first, second) = (await of.Person(), await of.Person(), await of.Person());

        var answer = await of.Secretary.Post(
            $"/sessions/{await of.SessionWith(known)}/attendance",
            new { entries = new[] { known, first, second }.Select(personId => new { personId, status = "present" }) });

        answer.ShouldBeProblem(422, "not-on-roster")["personIds"]!.AsArray().Select(id => (Guid)id!).ShouldBe([first, second]);
    }

    [Fact]
    public async Task What_is_missing_is_listed_for_programs_too()
    {
        var of = organisations.Own;
        var session = await of.HeldSession();
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);

        var answer = await of.Leader.Post($"/sessions/{session}/confirm");

        answer.ShouldBeProblem(422, "record-incomplete")["missing"]!.AsArray().Select(member => (string)member!).ShouldBe(["chair", "materials", "agendaItems"]);
    }

    [Fact]
    public async Task The_present_state_is_told_to_programs()
    {
        var of = organisations.Own;

        var answer = await of.Secretary.Post($"/sessions/{await of.Session()}/submit");

        ((string?)answer.ShouldBeProblem(409, "wrong-state")["state"]).ShouldBe("planned");
    }

    private static Task<Asked> Planning(Organisation of, object plan) => Task.FromResult(Post(of.Secretary, "/sessions", plan));

    private static async Task<Asked> CheckingInAfter(Organisation of, string status)
    {
        var person = await of.Person();
        var session = await of.SessionOfTodayWith(person);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status } } })).ShouldHave(200);
        return Post(await of.User([Duty.Member], person), $"/sessions/{session}/check-ins", new { method = "qr" });
    }

    private static async Task<Asked> Marking(Organisation of, object mark)
    {
        var person = await of.Person();
        var entry = JsonSerializer.SerializeToNode(mark)!;
        entry["personId"] = person;
        return Post(of.Secretary, $"/sessions/{await of.SessionWith(person)}/attendance", new { entries = new[] { entry } });
    }

    private static async Task<Guid> Dissolved(Organisation of)
    {
        var department = await of.Department();
        (await of.Secretary.Post($"/departments/{department}/dissolve", new { on = Day(-2), reason = "机构改革" })).ShouldHave(200);
        return department;
    }

    private static async Task Roster(Organisation of, Guid session, Guid person) =>
        (await of.Secretary.Put($"/sessions/{session}/roster", new { people = new[] { new { personId = person, capacity = "attending" } } })).ShouldHave(200);

    private static string Day(int fromToday) => Organisation.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
