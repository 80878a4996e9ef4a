using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Refusals;

/// <summary>A command that can be given.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Pattern">The address under <c>/api/v1</c>, as the service maps it.</param>
/// <param name="Prepare">Makes what the command is about (null: the organisation itself), a part of it, and a body that will be granted.</param>
public sealed record Command(string Method, string Pattern, Func<Organisation, Task<(Guid? Target, Guid? Part, object? Body)>> Prepare)
{
    public string Name => $"{Method} {Pattern}";

    public bool HasTarget => Pattern.Contains("{id}", StringComparison.Ordinal);

    /// <summary>Who confirms, returns and closes is the leader; everything else the secretary does.</summary>
    public User By(Organisation of) => Pattern.EndsWith("/confirm", StringComparison.Ordinal) || Pattern.EndsWith("/return", StringComparison.Ordinal)
        || Pattern.EndsWith("/close", StringComparison.Ordinal)
            ? of.Leader
            : of.Secretary;

    public string Path(Guid? target, Guid? part) =>
        Pattern.Replace("{id}", target?.ToString(), StringComparison.Ordinal).Replace("{part}", part?.ToString(), StringComparison.Ordinal);

    public override string ToString() => Name;
}

/// <summary>Every command the service knows, each once, with an example that will be granted.</summary>
internal static class EveryCommand
{
    public static readonly IReadOnlyList<Command> All =
    [
        new("PATCH", "/organisation", _ => About(new { name = "新名称", settings = new { yellowDays = 5 } })),

        new("POST", "/departments", _ => About(new { id = NewId, name = "办公室", rankNo = 1 })),
        new("PATCH", "/departments/{id}", async of => (await of.Department(), null, new { name = "新名称", rankNo = 3 })),
        new("POST", "/departments/{id}/dissolve", async of => (await of.Department(), null, new { on = "2024-01-31", reason = "机构改革" })),

        new("POST", "/people", async of => (null, null, new { id = NewId, name = "某同志", departmentId = await of.Department(), rankNo = 2 })),
        new("POST", "/people/batch", async of => (null, null, new { text = "某甲\n某乙，，科员", departmentId = await of.Department() })),
        new("PATCH", "/people/{id}", async of => (await of.Person(), null, new { name = "新姓名", partyMember = true })),
        new("POST", "/people/{id}/posts", async of =>
            (await of.Person(), null, new { id = NewId, departmentId = await of.Department(), title = "主任", from = "2023-01-01" })),
        new("POST", "/people/{id}/posts/{part}/end", async of =>
        {
            var (person, post) = (await of.Person(), NewId);
            (await of.Secretary.Post($"/people/{person}/posts", new { id = post, departmentId = await of.Department(), title = "主任" })).ShouldHave(201);
            return (person, post, new { to = "2024-01-31" });
        }),

        new("POST", "/materials", _ => About(new { id = NewId, title = "某文件", kind = "document" })),
        new("PATCH", "/materials/{id}", async of => (await of.Material(), null, new { title = "新标题" })),
        new("POST", "/materials/{id}/withdraw", async of => (await of.Material(), null, new { reason = "已过时" })),

        new("POST", "/sessions", _ => About(new { id = NewId, kind = "workshop", title = "工作坊", chair = new { name = "某同志", post = "书记" } })),
        new("POST", "/sessions/{id}/reschedule", async of => (await of.Session(), null, new { heldOn = "2021-01-01", reason = "日期有误" })),
        new("POST", "/sessions/{id}/cancel", async of => (await of.Session(), null, new { reason = "人员出差" })),
        new("PATCH", "/sessions/{id}", async of => (await of.Session(), null, new { venue = "会议室", expected = 10, present = 9 })),
        new("POST", "/sessions/{id}/not-stated", async of => (await of.Session(), null, new { members = new[] { "venue" } })),
        new("PUT", "/sessions/{id}/roster", async of => (await of.Session(), null, new
        {
            people = new[] { new { personId = await of.Person(), capacity = "attending" } },
            groups = new[] { new { name = "部分部门负责人", capacity = "sitting-in" } },
        })),
        new("POST", "/sessions/{id}/pre-studies", async of => (await of.Session(), null, new { mode = "self-study", materialId = await of.Material() })),
        new("POST", "/sessions/{id}/materials", async of => (await of.Session(), null, new { materialId = await of.Material(), mode = "collective" })),
        new("POST", "/sessions/{id}/agenda-items", async of => (await of.Session(), null, new { id = NewId, title = "议程一", firstItem = true })),
        new("POST", "/sessions/{id}/remarks", async of =>
            (await of.Session(), null, new { id = NewId, kind = "requirement", text = "要求", speaker = new { name = "某同志", post = "书记" } })),
        new("POST", "/sessions/{id}/attachments", async of => (await of.Session(), null, Upload.Of(new { id = NewId, purpose = "scan", file = "签到表" }))),
        new("POST", "/sessions/{id}/attachments/{part}/remove", async of =>
        {
            var session = await of.Session();
            return (session, await of.Attachment($"/sessions/{session}"), new { reason = "误传" });
        }),
        new("POST", "/sessions/{id}/hold", async of => (await of.Session(), null, null)),
        new("POST", "/sessions/{id}/submit", async of => (await of.HeldSession(), null, null)),
        new("POST", "/sessions/{id}/return", async of => (await of.SubmittedSession(), null, new { reason = "缺议程" })),
        new("POST", "/sessions/{id}/confirm", async of => (await of.SubmittedSession(), null, null)),

        new("POST", "/sessions/{id}/attendance", async of =>
        {
            var (first, second) = (await of.Person(), await of.Person());
            return (await of.SessionWith(first, second), null, new { entries = new[] { new { personId = first, status = "absent" } }, othersPresent = true });
        }),
        new("POST", "/sessions/{id}/check-ins", async of =>
        {
            var person = await of.Person();
            return (await of.SessionWith(person), null, new { personId = person, method = "paper" });
        }),

        new("POST", "/sessions/{id}/follow-ups", async of =>
            (await of.HeldSession(), null, new { id = NewId, matter = "事项", leadDepartmentId = await of.Department(), dueKind = "continuous" })),
        new("POST", "/follow-ups/{id}/receive", of => OnBehalf(of, lead => new { onBehalfOf = lead })),
        new("POST", "/follow-ups/{id}/progress", of => OnBehalf(of, lead => new { id = NewId, text = "正在办理", percent = 50, onBehalfOf = lead })),
        new("POST", "/follow-ups/{id}/attachments", async of =>
            (await of.FollowUp(await of.Department()), null, Upload.Of(new { id = NewId, purpose = "evidence", file = "佐证" }))),
        new("POST", "/follow-ups/{id}/attachments/{part}/remove", async of =>
        {
            var followUp = await of.FollowUp(await of.Department());
            return (followUp, await of.Attachment($"/follow-ups/{followUp}"), new { reason = "误传" });
        }),
        new("POST", "/follow-ups/{id}/submit", of => OnBehalf(of, lead => new { result = "已完成", onBehalfOf = lead })),
        new("POST", "/follow-ups/{id}/return", async of => (await of.SubmittedFollowUp(await of.Department()), null, new { reason = "材料不全" })),
        new("POST", "/follow-ups/{id}/close", async of => (await of.SubmittedFollowUp(await of.Department()), null, new { opinion = "同意" })),
        new("POST", "/follow-ups/{id}/reassign", async of =>
            (await of.FollowUp(await of.Department()), null, new { leadDepartmentId = await of.Department(), reason = "职责调整" })),
        new("POST", "/follow-ups/{id}/extension", async of =>
        {
            var lead = await of.Department();
            return (await of.FollowUpDue(lead), null, new { newDueOn = "2030-02-28", reason = "汛情影响", onBehalfOf = new { departmentId = lead } });
        }),
        new("POST", "/follow-ups/{id}/extension/grant", async of => (await of.FollowUpToExtend(await of.Department()), null, null)),
        new("POST", "/follow-ups/{id}/extension/refuse", async of => (await of.FollowUpToExtend(await of.Department()), null, new { reason = "抓紧办理" })),
        new("POST", "/follow-ups/{id}/suspend", async of => (await of.FollowUp(await of.Department()), null, new { reason = "等待上级文件" })),
        new("POST", "/follow-ups/{id}/resume", async of => (await of.SuspendedFollowUp(await of.Department()), null, new { reason = "文件已到" })),
        new("POST", "/follow-ups/{id}/cancel", async of => (await of.FollowUp(await of.Department()), null, new { reason = "已并入另一事项" })),
        new("POST", "/follow-ups/{id}/reopen", async of => (await of.CancelledFollowUp(await of.Department()), null, new { reason = "复查未通过" })),
        new("POST", "/follow-ups/{id}/carry-over", async of => (await of.FollowUp(await of.Department()), null, new { sessionId = await of.Session() })),
    ];

    private static Guid NewId => Guid.CreateVersion7();

    public static Command Named(string name) => All.Single(command => command.Name == name);

    public static TheoryData<string> Names(Func<Command, bool> which) => [.. All.Where(which).Select(command => command.Name)];

    private static Task<(Guid? Target, Guid? Part, object? Body)> About(object body) => Task.FromResult(((Guid?)null, (Guid?)null, (object?)body));

    private static async Task<(Guid? Target, Guid? Part, object? Body)> OnBehalf(Organisation of, Func<object, object> body)
    {
        var lead = await of.Department();
        return (await of.FollowUp(lead), null, body(new { departmentId = lead }));
    }
}
