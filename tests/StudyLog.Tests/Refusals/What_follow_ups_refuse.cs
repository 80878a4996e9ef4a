using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Refusals.Answers;
using static StudyLog.Tests.Refusals.Asked;

namespace StudyLog.Tests.Refusals;

public sealed class What_follow_ups_refuse(Organisations organisations) : IClassFixture<Organisations>
{
    private static readonly Refusal[] Rows =
    [
        // Issuing
        new("to be issued without a lead", LeadRequired, ["leadDepartmentId"], async of =>
            Post(of.Secretary, $"/sessions/{await of.HeldSession()}/follow-ups", new { matter = "事项", dueKind = "unspecified" })),
        new("a due date that is not given", DueMissing, ["dueOn"], of => Issuing(of, new { dueKind = "date" })),
        new("a due date where none belongs", DueNotAllowed, ["dueOn"], of => Issuing(of, new { dueKind = "continuous", dueOn = "2030-01-01" })),
        new("to be due before they are issued", DueBeforeIssue, ["dueOn"], of => Issuing(of, new { dueKind = "date", dueOn = "2021-12-31" })),
        new("to be due before the day they are said to be issued on", DueBeforeIssue, ["dueOn"], of =>
            Issuing(of, new { dueKind = "date", dueOn = "2023-06-30", occurredOn = "2024-07-01" })),
        new("a due date that no calendar has", NoSuchDate, ["dueOn"], of => Issuing(of, new { dueKind = "date", dueOn = "2030-02-30" })),
        new("a lead that joins itself", Invalid, ["coDepartmentIds"], async of =>
        {
            var lead = await of.Department();
            return Post(
                of.Secretary,
                $"/sessions/{await of.HeldSession()}/follow-ups",
                new { matter = "事项", leadDepartmentId = lead, coDepartmentIds = new[] { lead }, dueKind = "unspecified" });
        }),
        new("a source that was not said", Invalid, ["remarkSeq"], of => Issuing(of, new { dueKind = "unspecified", remarkSeq = 3 })),
        new("to be issued from a session that was not held", WrongState("已计划", "planned"), async of => Post(
            of.Secretary, $"/sessions/{await of.Session()}/follow-ups", new { matter = "事项", leadDepartmentId = await of.Department(), dueKind = "unspecified" })),
        new("to be issued by a member", DutySeparation, async of => Post(
            await of.User(Duty.Member),
            $"/sessions/{await of.HeldSession()}/follow-ups",
            new { matter = "事项", leadDepartmentId = await of.Department(), dueKind = "unspecified" })),

        // Working
        new("to be received by another department", NotResponsible, of => ByAnotherDepartment(of, "receive", new { })),
        new("progress from another department", NotResponsible, of => ByAnotherDepartment(of, "progress", new { text = "正在办理" })),
        new("a completion from another department", NotResponsible, of => ByAnotherDepartment(of, "submit", new { result = "已完成" })),
        new("progress from a secretary who does not say for whom", NotResponsible, async of =>
            Post(of.Secretary, $"/follow-ups/{await of.FollowUp(await of.Department())}/progress", new { text = "正在办理" })),
        new("progress on behalf of a department that has no part in them", NotResponsible, async of => Post(
            of.Secretary,
            $"/follow-ups/{await of.FollowUp(await of.Department())}/progress",
            new { text = "正在办理", onBehalfOf = new { departmentId = await of.Department() } })),
        new("progress of more than everything", Invalid, ["percent"], async of => await OnBehalf(of, "progress", lead => new
        {
            text = "正在办理", percent = 101, onBehalfOf = new { departmentId = lead },
        })),
        new("progress before they were issued", BeforeItsCause, ["occurredOn"], async of => await OnBehalf(of, "progress", lead => new
        {
            text = "正在办理", occurredOn = "2020-01-01", onBehalfOf = new { departmentId = lead },
        })),
        new("progress while the completion waits", WrongState("已提交办结", "completion submitted"), async of =>
        {
            var lead = await of.Department();
            return Post(
                of.Secretary,
                $"/follow-ups/{await of.SubmittedFollowUp(lead)}/progress",
                new { text = "正在办理", onBehalfOf = new { departmentId = lead } });
        }),
        new("another completion once closed", WrongState("已办结", "closed"), async of =>
        {
            var lead = await of.Department();
            var followUp = await of.SubmittedFollowUp(lead);
            (await of.Leader.Post($"/follow-ups/{followUp}/close")).ShouldHave(200);
            return Post(of.Secretary, $"/follow-ups/{followUp}/submit", new { result = "另一结果", onBehalfOf = new { departmentId = lead } });
        }),

        // Attaching
        new("a drawing that can hold scripts", SvgRefused, ["file"], async of => Post(
            of.Secretary, $"/follow-ups/{await of.FollowUp(await of.Department())}/attachments", Upload.Of(new { purpose = "evidence", file = "<svg/>" }))),
        new("a file from another department", NotResponsible, async of => Post(
            await of.User([Duty.DepartmentLiaison], null, await of.Department()),
            $"/follow-ups/{await of.FollowUp(await of.Department())}/attachments",
            Upload.Of(new { purpose = "evidence", file = "佐证" }))),
        new("a file once closed", WrongState("已办结", "closed"), async of =>
        {
            var followUp = await of.SubmittedFollowUp(await of.Department());
            (await of.Leader.Post($"/follow-ups/{followUp}/close")).ShouldHave(200);
            return Post(of.Secretary, $"/follow-ups/{followUp}/attachments", Upload.Of(new { purpose = "evidence", file = "佐证" }));
        }),
        new("a file from before they were issued", BeforeItsCause, ["occurredOn"], async of => Post(
            of.Secretary,
            $"/follow-ups/{await of.FollowUp(await of.Department())}/attachments",
            Upload.Of(new { purpose = "evidence", file = "佐证", occurredOn = "2020-01-01" }))),
        new("that a file is taken away while the completion is judged", WrongState("已提交办结", "completion submitted"), async of =>
        {
            var lead = await of.Department();
            var followUp = await of.FollowUp(lead);
            var attachment = await of.Attachment($"/follow-ups/{followUp}");
            (await of.Secretary.Post($"/follow-ups/{followUp}/submit", new { result = "已完成", onBehalfOf = new { departmentId = lead } })).ShouldHave(200);
            return Post(of.Secretary, $"/follow-ups/{followUp}/attachments/{attachment}/remove", new { reason = "误传" });
        }),
        new("that a file is taken away without a reason", ReasonRequired, ["reason"], async of =>
        {
            var followUp = await of.FollowUp(await of.Department());
            return Post(of.Secretary, $"/follow-ups/{followUp}/attachments/{await of.Attachment($"/follow-ups/{followUp}")}/remove");
        }),

        // Accepting
        new("to be closed before a completion", NotSubmitted, async of => Post(of.Leader, $"/follow-ups/{await of.FollowUp(await of.Department())}/close")),
        new("to be returned before a completion", NotSubmitted, async of =>
            Post(of.Leader, $"/follow-ups/{await of.FollowUp(await of.Department())}/return", new { reason = "材料不全" })),
        new("to be closed by the account that handed the completion in", SelfClose, async of =>
            Post(of.Secretary, $"/follow-ups/{await of.SubmittedFollowUp(await of.Department())}/close")),
        new("to be closed before the completion", BeforeItsCause, ["occurredOn"], async of =>
            Post(of.Leader, $"/follow-ups/{await of.SubmittedFollowUp(await of.Department())}/close", new { occurredOn = "2020-01-01" })),
        new("to be returned without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Leader, $"/follow-ups/{await of.SubmittedFollowUp(await of.Department())}/return")),
        new("to be returned with an empty reason", ReasonRequired, ["reason"], async of =>
            Post(of.Leader, $"/follow-ups/{await of.SubmittedFollowUp(await of.Department())}/return", new { reason = "" })),
        new("to be done again before they are returned", RedoBeforeReturn, ["redoBy"], async of =>
            Post(of.Leader, $"/follow-ups/{await of.SubmittedFollowUp(await of.Department())}/return", new { reason = "材料不全", redoBy = "2022-01-01" })),
        new("to be returned once closed", WrongState("已办结", "closed"), async of =>
        {
            var followUp = await of.SubmittedFollowUp(await of.Department());
            (await of.Leader.Post($"/follow-ups/{followUp}/close")).ShouldHave(200);
            return Post(of.Leader, $"/follow-ups/{followUp}/return", new { reason = "材料不全" });
        }),
        new("to be closed by a liaison", DutySeparation, async of =>
            Post(await of.User(Duty.DepartmentLiaison), $"/follow-ups/{await of.SubmittedFollowUp(await of.Department())}/close")),

        // Giving to others
        new("to be given to others by a liaison", DutySeparation, async of => Post(
            await of.User(Duty.DepartmentLiaison),
            $"/follow-ups/{await of.FollowUp(await of.Department())}/reassign",
            new { leadDepartmentId = await of.Department(), reason = "职责调整" })),
        new("to be given to others without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Secretary, $"/follow-ups/{await of.FollowUp(await of.Department())}/reassign", new { leadDepartmentId = await of.Department() })),
        new("to be led by nobody", Invalid, ["leadDepartmentId"], async of => Post(
            of.Secretary, $"/follow-ups/{await of.FollowUp(await of.Department())}/reassign", new { leadDepartmentId = (Guid?)null, reason = "职责调整" })),
        new("a new lead that joins itself", Invalid, ["coDepartmentIds"], async of =>
        {
            var lead = await of.Department();
            return Post(
                of.Secretary,
                $"/follow-ups/{await of.FollowUp(await of.Department())}/reassign",
                new { leadDepartmentId = lead, coDepartmentIds = new[] { lead }, reason = "职责调整" });
        }),
        new("to be given to a dissolved department", WrongState("已撤销", "dissolved"), async of =>
        {
            var gone = await of.Department();
            (await of.Secretary.Post($"/departments/{gone}/dissolve", new { on = "2024-01-31", reason = "机构改革" })).ShouldHave(200);
            return Post(of.Secretary, $"/follow-ups/{await of.FollowUp(await of.Department())}/reassign", new { leadDepartmentId = gone, reason = "职责调整" });
        }),
        new("to be given to others while the completion waits", WrongState("已提交办结", "completion submitted"), async of => Post(
            of.Secretary,
            $"/follow-ups/{await of.SubmittedFollowUp(await of.Department())}/reassign",
            new { leadDepartmentId = await of.Department(), reason = "职责调整" })),
        new("to be given to others once cancelled", WrongState("已取消", "cancelled"), async of => Post(
            of.Secretary,
            $"/follow-ups/{await of.CancelledFollowUp(await of.Department())}/reassign",
            new { leadDepartmentId = await of.Department(), reason = "职责调整" })),
        new("to be given to others before they were issued", BeforeItsCause, ["occurredOn"], async of => Post(
            of.Secretary,
            $"/follow-ups/{await of.FollowUp(await of.Department())}/reassign",
            new { leadDepartmentId = await of.Department(), reason = "职责调整", occurredOn = "2020-01-01" })),

        // Extending
        new("more time that another department asks for", NotResponsible, async of => Post(
            await of.User([Duty.DepartmentLiaison], personId: null, await of.Department()),
            $"/follow-ups/{await of.FollowUpDue(await of.Department())}/extension",
            new { newDueOn = "2030-02-28", reason = "汛情影响" })),
        new("more time without a reason", ReasonRequired, ["reason"], of => Extending(of, new { newDueOn = "2030-02-28" })),
        new("more time without a new date", Invalid, ["newDueOn"], of => Extending(of, new { reason = "汛情影响" })),
        new("to be due earlier by an extension", DueNotLater, ["newDueOn"], of => Extending(of, new { newDueOn = "2030-01-31", reason = "汛情影响" })),
        new("more time where they are due on no day", NothingToExtend, ["newDueOn"], of => OnBehalf(of, "extension", lead => new
        {
            newDueOn = "2030-02-28", reason = "汛情影响", onBehalfOf = new { departmentId = lead },
        })),
        new("another extension while one is pending", ExtensionPending, async of =>
        {
            var lead = await of.Department();
            return Post(
                of.Secretary,
                $"/follow-ups/{await of.FollowUpToExtend(lead)}/extension",
                new { newDueOn = "2030-04-30", reason = "再延", onBehalfOf = new { departmentId = lead } });
        }),
        new("an extension that nobody asked for", NoExtensionPending, async of =>
            Post(of.Leader, $"/follow-ups/{await of.FollowUpDue(await of.Department())}/extension/grant")),
        new("to refuse an extension that nobody asked for", NoExtensionPending, async of =>
            Post(of.Leader, $"/follow-ups/{await of.FollowUpDue(await of.Department())}/extension/refuse", new { reason = "抓紧办理" })),
        new("to refuse an extension that was granted", NoExtensionPending, async of =>
        {
            var followUp = await of.FollowUpToExtend(await of.Department());
            (await of.Leader.Post($"/follow-ups/{followUp}/extension/grant")).ShouldHave(200);
            return Post(of.Leader, $"/follow-ups/{followUp}/extension/refuse", new { reason = "抓紧办理" });
        }),
        new("to refuse an extension without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Leader, $"/follow-ups/{await of.FollowUpToExtend(await of.Department())}/extension/refuse")),
        new("an extension that a liaison grants", DutySeparation, async of =>
            Post(await of.User(Duty.DepartmentLiaison), $"/follow-ups/{await of.FollowUpToExtend(await of.Department())}/extension/grant")),

        // Halting
        new("to be suspended without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Leader, $"/follow-ups/{await of.FollowUp(await of.Department())}/suspend")),
        new("to be resumed without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Leader, $"/follow-ups/{await of.SuspendedFollowUp(await of.Department())}/resume", new { reason = "　" })),
        new("to be cancelled without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Leader, $"/follow-ups/{await of.FollowUp(await of.Department())}/cancel")),
        new("to be reopened without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Leader, $"/follow-ups/{await of.CancelledFollowUp(await of.Department())}/reopen")),
        new("receipt while suspended", Suspended, of => WhileSuspended(of, "receive", lead => new { onBehalfOf = lead })),
        new("progress while suspended", Suspended, of => WhileSuspended(of, "progress", lead => new { text = "正在办理", onBehalfOf = lead })),
        new("a completion while suspended", Suspended, of => WhileSuspended(of, "submit", lead => new { result = "已完成", onBehalfOf = lead })),
        new("to be suspended while the completion waits", WrongState("已提交办结", "completion submitted"), async of =>
            Post(of.Leader, $"/follow-ups/{await of.SubmittedFollowUp(await of.Department())}/suspend", new { reason = "等待上级文件" })),
        new("to be resumed when they were never suspended", WrongState("已交办", "issued"), async of =>
            Post(of.Leader, $"/follow-ups/{await of.FollowUp(await of.Department())}/resume", new { reason = "文件已到" })),
        new("to be reopened when they are received and open", WrongState("已签收", "received"), async of =>
        {
            var lead = await of.Department();
            var followUp = await of.FollowUp(lead);
            (await of.Secretary.Post($"/follow-ups/{followUp}/receive", new { onBehalfOf = new { departmentId = lead } })).ShouldHave(200);
            return Post(of.Leader, $"/follow-ups/{followUp}/reopen", new { reason = "复查未通过" });
        }),
        new("to be cancelled once closed", WrongState("已办结", "closed"), async of =>
        {
            var followUp = await of.SubmittedFollowUp(await of.Department());
            (await of.Leader.Post($"/follow-ups/{followUp}/close")).ShouldHave(200);
            return Post(of.Leader, $"/follow-ups/{followUp}/cancel", new { reason = "已并入另一事项" });
        }),
        new("to be reopened before they were cancelled", BeforeItsCause, ["occurredOn"], async of => Post(
            of.Leader, $"/follow-ups/{await of.CancelledFollowUp(await of.Department())}/reopen", new { reason = "复查未通过", occurredOn = "2020-01-01" })),
        new("to be cancelled by a liaison", DutySeparation, async of =>
            Post(await of.User(Duty.DepartmentLiaison), $"/follow-ups/{await of.FollowUp(await of.Department())}/cancel", new { reason = "已并入另一事项" })),

        // Carrying over
        new("to be carried over to the session they come from", Invalid, ["sessionId"], async of =>
        {
            var session = await of.HeldSession();
            return Post(of.Secretary, $"/follow-ups/{await of.FollowUp(await of.Department(), session)}/carry-over", new { sessionId = session });
        }),
        new("to be carried over to an earlier session", Invalid, ["sessionId"], async of => Post(
            of.Secretary, $"/follow-ups/{await of.FollowUp(await of.Department())}/carry-over", new { sessionId = await of.Session("2022-01-10") })),
        new("to be carried over to a confirmed session", RecordLocked, async of => Post(
            of.Secretary, $"/follow-ups/{await of.FollowUp(await of.Department())}/carry-over", new { sessionId = await of.ConfirmedSession() })),
        new("to be carried over once cancelled", WrongState("已取消", "cancelled"), async of => Post(
            of.Secretary, $"/follow-ups/{await of.CancelledFollowUp(await of.Department())}/carry-over", new { sessionId = await of.Session() })),
        new("to be carried over by a head", DutySeparation, async of => Post(
            await of.User(Duty.DepartmentHead), $"/follow-ups/{await of.FollowUp(await of.Department())}/carry-over", new { sessionId = await of.Session() })),
    ];

    public static TheoryData<string> Everything => [.. Rows.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(Everything))]
    public Task In_both_languages_and_without_a_trace(string what) => Rows.Single(row => row.What == what).ShouldBeGivenTo(organisations.Own);

    [Fact]
    public async Task Progress_before_receipt_receives_too()
    {
        var of = organisations.Own;
        var lead = await of.Department();
        var liaison = await of.User([Duty.DepartmentLiaison], personId: null, lead);
        var followUp = await of.FollowUp(lead);

        (await liaison.Post($"/follow-ups/{followUp}/progress", new { text = "正在办理", percent = 20 })).ShouldHave(200);

        ((string?)(await liaison.Get($"/follow-ups/{followUp}"))["status"]).ShouldBe("received");
    }

    private static async Task<Asked> Issuing(Organisation of, object due)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(due)!.AsObject();
        (body["matter"], body["leadDepartmentId"]) = ("事项", await of.Department());
        return Post(of.Secretary, $"/sessions/{await of.HeldSession()}/follow-ups", body);
    }

    private static async Task<Asked> OnBehalf(Organisation of, string what, Func<Guid, object> body)
    {
        var lead = await of.Department();
        return Post(of.Secretary, $"/follow-ups/{await of.FollowUp(lead)}/{what}", body(lead));
    }

    private static async Task<Asked> Extending(Organisation of, object body)
    {
        var lead = await of.Department();
        var asked = System.Text.Json.JsonSerializer.SerializeToNode(body)!.AsObject();
        asked["onBehalfOf"] = new System.Text.Json.Nodes.JsonObject { ["departmentId"] = lead };
        return Post(of.Secretary, $"/follow-ups/{await of.FollowUpDue(lead)}/extension", asked);
    }

    private static async Task<Asked> WhileSuspended(Organisation of, string what, Func<object, object> body)
    {
        var lead = await of.Department();
        return Post(of.Secretary, $"/follow-ups/{await of.SuspendedFollowUp(lead)}/{what}", body(new { departmentId = lead }));
    }

    private static async Task<Asked> ByAnotherDepartment(Organisation of, string what, object body) => Post(
        await of.User([Duty.DepartmentLiaison], personId: null, await of.Department()),
        $"/follow-ups/{await of.FollowUp(await of.Department())}/{what}",
        body);
}
