using System.Globalization;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Refusals.Answers;
using static StudyLog.Tests.Refusals.Asked;

namespace StudyLog.Tests.Refusals;

public sealed class What_leave_and_make_ups_refuse(Organisations organisations) : IClassFixture<Organisations>
{
    private static readonly Answer LeaveApproved = WrongStateIn("请假已获批准；如不再请假，请先撤回请假。", "The leave is approved. If it no longer holds, please withdraw it first.");

    private static readonly Answer LeaveRefused = WrongStateIn("请假未获批准；如仍需请假，请重新申请。", "The leave was refused. If it is still needed, please ask for it again.");

    private static readonly Answer LeaveWithdrawn = WrongStateIn("请假已撤回；如仍需请假，请重新申请。", "The leave was withdrawn. If it is still needed, please ask for it again.");

    private static readonly Answer LeaveNotRequested = WrongStateIn("这位同志没有请假，请先登记请假。", "This person has not asked for leave. Please enter the request first.");

    private static readonly Refusal[] Rows =
    [
        // Leave
        new("leave without a reason", ReasonRequired, ["reason"], of => AskingForLeave(of, "absent", person => new { personId = person })),
        new("leave for a blank reason", ReasonRequired, ["reason"], of => AskingForLeave(of, "absent", person => new { personId = person, reason = " " })),
        new("a deputy who is the person on leave", Invalid, ["deputyId"], of =>
            AskingForLeave(of, "absent", person => new { personId = person, reason = "公务", deputyId = person })),
        new("leave of who was there", WrongState("已记出席", "marked present"), of =>
            AskingForLeave(of, "late", person => new { personId = person, reason = "公务" })),
        new("leave of who was marked on leave", WrongState("已记请假", "marked on leave"), of =>
            AskingForLeave(of, "on-leave", person => new { personId = person, reason = "公务" })),
        new("leave of who is not on the roster", NotOnRoster, ["personId"], async of =>
            Post(of.Secretary, $"/sessions/{await of.SessionWith()}/leave-requests", new { personId = await of.Person(), reason = "公务" })),
        new("leave of nobody", Invalid, ["personId"], async of =>
            Post(of.Secretary, $"/sessions/{await of.SessionWith()}/leave-requests", new { reason = "公务" })),
        new("a member who asks for the leave of a colleague", NotOnesOwn, async of =>
        {
            var (oneself, colleague) = (await of.Person(), await of.Person());
            return Post(
                await of.User([Duty.Member], oneself), $"/sessions/{await of.SessionWith(oneself, colleague)}/leave-requests", new { personId = colleague, reason = "公务" });
        }),
        new("leave once the record is confirmed", RecordLocked, async of =>
        {
            var person = await of.Person();
            return Post(of.Secretary, $"/sessions/{await Confirmed(of, person)}/leave-requests", new { personId = person, reason = "公务" });
        }),
        new("a secretary who does not say who approved", Invalid, ["onBehalfOf"], of => Deciding(of, "approve", _ => new { })),
        new("a secretary who does not say who refused", Invalid, ["onBehalfOf"], of => Deciding(of, "refuse", _ => new { reason = "会议重要" })),
        new("a department that approves", Invalid, ["onBehalfOf"], async of =>
        {
            var department = await of.Department();
            return await Deciding(of, "approve", _ => new { onBehalfOf = new { departmentId = department } });
        }),
        new("a leader who approves and is linked to no person", Invalid, ["onBehalfOf"], async of =>
        {
            var (session, person) = await of.LeaveRequested();
            return Post(of.Leader, $"/sessions/{session}/leave-requests/{person}/approve");
        }),
        new("leave approved by the person on leave", SelfApproval, of => Deciding(of, "approve", person => new { onBehalfOf = new { personId = person } })),
        new("a leader who approves his or her own leave", SelfApproval, async of =>
        {
            var (session, person) = await of.LeaveRequested();
            return Post(await of.User([Duty.GroupLeader], person), $"/sessions/{session}/leave-requests/{person}/approve");
        }),
        new("leave refused without a reason", ReasonRequired, ["reason"], async of =>
        {
            var leader = await of.Person();
            return await Deciding(of, "refuse", _ => new { onBehalfOf = new { personId = leader } });
        }),
        new("to refuse leave that is approved", LeaveApproved, of => After(of, ["approve"], "refuse")),
        new("to approve leave that is refused", LeaveRefused, of => After(of, ["refuse"], "approve")),
        new("to approve leave that is withdrawn", LeaveWithdrawn, of => After(of, ["withdraw"], "approve")),
        new("to withdraw leave that is refused", LeaveRefused, of => After(of, ["refuse"], "withdraw")),
        new("to withdraw leave nobody asked for", LeaveNotRequested, async of =>
        {
            var (session, person) = await of.Missed();
            return Post(of.Secretary, $"/sessions/{session}/leave-requests/{person}/withdraw");
        }),
        new("to mark absent who is on approved leave", LeaveApproved, async of =>
        {
            var (session, person) = await of.LeaveRequested();
            (await of.Secretary.Post($"/sessions/{session}/leave-requests/{person}/approve", new { onBehalfOf = new { personId = await of.Person() } })).ShouldHave(200);
            return Post(of.Secretary, $"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = "absent" } } });
        }),
        new("leave decided on by a member", DutySeparation, async of =>
        {
            var (session, person) = await of.LeaveRequested();
            return Post(await of.User(Duty.Member), $"/sessions/{session}/leave-requests/{person}/approve");
        }),

        // Corrections
        new("a correction without a reason", ReasonRequired, ["reason"], of => OfMissed(of, "attendance", "correct", new { status = "present" })),
        new("a correction to nothing", Invalid, ["status"], of => OfMissed(of, "attendance", "correct", new { status = "unmarked", reason = "核对" })),
        new("a correction to absent at a time", Invalid, ["at"], of =>
            OfMissed(of, "attendance", "correct", new { status = "on-leave", at = "2023-01-01T09:00:00+08:00", reason = "核对" })),
        new("a correction before the session is held", WrongState("已计划", "planned"), async of =>
        {
            var (session, person) = (await of.Session(), await of.Person());
            (await of.Secretary.Put($"/sessions/{session}/roster", new { people = new[] { new { personId = person, capacity = "attending" } } })).ShouldHave(200);
            return Post(of.Secretary, $"/sessions/{session}/attendance/{person}/correct", new { status = "present", reason = "核对" });
        }),
        new("a correction of who is not on the roster", NotOnRoster, async of =>
            Post(of.Secretary, $"/sessions/{await of.SessionWith()}/attendance/{await of.Person()}/correct", new { status = "present", reason = "核对" })),

        // Make-up study
        new("make-up study of who was there", NotAbsent, async of =>
        {
            var person = await of.Person();
            var session = await of.SessionWith(person);
            (await of.Secretary.Post($"/sessions/{session}/attendance", new { othersPresent = true })).ShouldHave(200);
            return Post(of.Secretary, $"/make-ups/{session}/{person}/assign", new { dueOn = "2024-12-31" });
        }),
        new("make-up study due before the session", DueBeforeSession, ["dueOn"], of => OfMissed(of, "make-ups", "assign", new { dueOn = "2022-12-31" })),
        new("make-up study without a due date", Invalid, ["dueOn"], of => OfMissed(of, "make-ups", "assign", new { })),
        new("make-up study that nobody assigned", WrongStateIn("还没有安排补学，请先由学习秘书安排并写明期限。", "No make-up study is assigned. Please have the study secretary assign it with a due date first."), of =>
            OfMissed(of, "make-ups", "submit", Work())),
        new("make-up study done in the future", InFuture, ["on"], async of =>
            OfMakeUp(of.Secretary, await of.MakeUpAssigned(), "submit", Work(Organisation.Today.AddDays(2)))),
        new("make-up study done before the session", BeforeItsCause, ["on"], async of =>
            OfMakeUp(of.Secretary, await of.MakeUpAssigned(), "submit", Work(new(2022, 12, 31)))),
        new("make-up study of more hours than there are", Invalid, ["hours"], async of =>
            OfMakeUp(of.Secretary, await of.MakeUpAssigned(), "submit", new { on = "2024-06-01", mode = "self-study", hours = 200.5 })),
        new("make-up study in no known way", Invalid, ["mode"], async of =>
            OfMakeUp(of.Secretary, await of.MakeUpAssigned(), "submit", new { on = "2024-06-01", mode = "group-broadcast", hours = 1 })),
        new("a member who hands in for a colleague", NotOnesOwn, async of =>
            OfMakeUp(await of.User([Duty.Member], await of.Person()), await of.MakeUpAssigned(), "submit", Work())),
        new("another make-up study while one waits", WrongStateIn("补学已提交，正等待验收；如需修改，请先退回。", "The make-up study is submitted and waits to be looked at. To change it, have it returned first."), async of =>
            OfMakeUp(of.Secretary, await of.MakeUpSubmitted(), "submit", Work())),
        new("another date once it is accepted", WrongStateIn("补学已验收，不能再改动。", "The make-up study is accepted and cannot be changed."), async of =>
        {
            var place = await of.MakeUpSubmitted();
            (await of.Leader.Post($"/make-ups/{place.SessionId}/{place.PersonId}/accept")).ShouldHave(200);
            return OfMakeUp(of.Secretary, place, "assign", new { dueOn = "2025-12-31" });
        }),
        new("to accept what is not submitted", MakeUpNotSubmitted, async of => OfMakeUp(of.Leader, await of.MakeUpAssigned(), "accept")),
        new("to return what is not submitted", MakeUpNotSubmitted, async of => OfMakeUp(of.Leader, await of.MakeUpAssigned(), "return", new { reason = "过于简略" })),
        new("to return without a reason", ReasonRequired, ["reason"], async of => OfMakeUp(of.Leader, await of.MakeUpSubmitted(), "return")),
        new("somebody who accepts his or her own", SelfApproval, async of =>
        {
            var place = await of.MakeUpSubmitted();
            return OfMakeUp(await of.User([Duty.GroupLeader], place.PersonId), place, "accept");
        }),
        new("make-up study assigned by a leader", DutySeparation, async of => OfMakeUp(of.Leader, await of.Missed(), "assign", new { dueOn = "2024-12-31" })),
    ];

    public static TheoryData<string> Everything => [.. Rows.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(Everything))]
    public Task In_both_languages_and_without_a_trace(string what) => Rows.Single(row => row.What == what).ShouldBeGivenTo(organisations.Own);

    private static async Task<Asked> AskingForLeave(Organisation of, string marked, Func<Guid, object> body)
    {
        var person = await of.Person();
        var session = await of.SessionWith(person);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = marked } } })).ShouldHave(200);
        return Post(of.Secretary, $"/sessions/{session}/leave-requests", body(person));
    }

    private static async Task<Asked> Deciding(Organisation of, string what, Func<Guid, object> body)
    {
        var (session, person) = await of.LeaveRequested();
        return Post(of.Secretary, $"/sessions/{session}/leave-requests/{person}/{what}", body(person));
    }

    private static async Task<Asked> After(Organisation of, string[] before, string what)
    {
        var (session, person) = await of.LeaveRequested();
        var leader = await of.User([Duty.GroupLeader], await of.Person());
        foreach (var step in before) (await Step(step)).ShouldHave(200);
        return Post(By(what), Path(what), Body(what));

        Task<Reply> Step(string step) => By(step).Post(Path(step), Body(step));

        User By(string step) => step == "withdraw" ? of.Secretary : leader;

        string Path(string step) => $"/sessions/{session}/leave-requests/{person}/{step}";

        object Body(string step) => step == "refuse" ? new { reason = "会议重要" } : new { };
    }

    private static async Task<Asked> OfMissed(Organisation of, string area, string what, object body)
    {
        var (session, person) = await of.Missed();
        return Post(of.Secretary, area == "make-ups" ? $"/make-ups/{session}/{person}/{what}" : $"/sessions/{session}/{area}/{person}/{what}", body);
    }

    private static Asked OfMakeUp(User by, (Guid SessionId, Guid PersonId) place, string what, object? body = null) =>
        Post(by, $"/make-ups/{place.SessionId}/{place.PersonId}/{what}", body);

    private static object Work(DateOnly? on = null) =>
        new { on = (on ?? new(2024, 5, 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), mode = "recording", hours = 1 };

    private static async Task<Guid> Confirmed(Organisation of, Guid person)
    {
        var session = await of.SessionWith(person);
        (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
        return session;
    }
}
