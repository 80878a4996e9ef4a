using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Duties;

/// <summary>
/// For every route a request that is granted to whoever's duties reach far enough, and that writes something if it is a command. A new route
/// needs a line here; the tests about duties, organisations and repetition then hold for it too.
/// </summary>
internal static class Samples
{
    public static IReadOnlyDictionary<string, Func<Committee, Task<Request>>> OfRoutes { get; } = new Dictionary<string, Func<Committee, Task<Request>>>
    {
        ["GET /me"] = _ => Now(Get("/me")),
        ["POST /sign-out"] = _ => Now(Post("/sign-out", new { })),

        ["POST /users"] = c => Now(Post("/users", new { userName = $"user-{Guid.NewGuid():N}", roles = new[] { "member" }, personId = c.PersonId, departmentIds = new[] { c.DepartmentId } })),
        ["GET /users"] = _ => Now(Get("/users")),
        ["GET /users/{id:guid}"] = c => Now(Get($"/users/{c.Clerk.Account.Id}")),
        ["PATCH /users/{id:guid}"] = c => Now(Patch($"/users/{c.Clerk.Account.Id}", new { personId = c.PersonId, departmentIds = new[] { c.DepartmentId } })),

        ["GET /organisation"] = _ => Now(Get("/organisation")),
        ["PATCH /organisation"] = _ => Now(Patch("/organisation", new { aliases = new[] { $"别名 {Guid.NewGuid():N}" } })),

        ["POST /departments"] = c => Now(Post("/departments", new { name = "政策研究室", parentId = c.DepartmentId })),
        ["GET /departments"] = _ => Now(Get("/departments")),
        ["GET /departments/{id:guid}"] = c => Now(Get($"/departments/{c.DepartmentId}")),
        ["PATCH /departments/{id:guid}"] = async c => Patch($"/departments/{await c.Department()}", new { parentId = c.DepartmentId }),
        ["POST /departments/{id:guid}/dissolve"] = async c => Post($"/departments/{await c.Department()}/dissolve", new { reason = "机构改革" }),

        ["POST /people"] = c => Now(Post("/people", new { name = "钱二", departmentId = c.DepartmentId })),
        ["POST /people/batch"] = c => Now(Post("/people/batch", new { text = $"孙三 {Guid.NewGuid():N}", departmentId = c.DepartmentId })),
        ["GET /people"] = c => Now(Get("/people")),
        ["GET /people/{id:guid}"] = c => Now(Get($"/people/{c.PersonId}")),
        ["PATCH /people/{id:guid}"] = async c => Patch($"/people/{await c.Person()}", new { rankNo = 7 }),
        ["POST /people/{id:guid}/posts"] = async c => Post($"/people/{await c.Person()}/posts", new { departmentId = c.DepartmentId, title = "主任" }),
        ["POST /people/{id:guid}/posts/{part:guid}/end"] = async c =>
        {
            var personId = await c.Person();
            var post = (await c.Clerk.Send(Post($"/people/{personId}/posts", new { departmentId = c.DepartmentId, title = "主任" }))).Granted();
            return Post($"/people/{personId}/posts/{post.NewId}/end", new { to = "2022-10-25" });
        },

        ["POST /materials"] = _ => Now(Post("/materials", new { title = "公报", kind = "communique" })),
        ["GET /materials"] = _ => Now(Get("/materials")),
        ["GET /materials/{id:guid}"] = c => Now(Get($"/materials/{c.MaterialId}")),
        ["PATCH /materials/{id:guid}"] = async c => Patch($"/materials/{await c.Material()}", new { author = "某某" }),
        ["POST /materials/{id:guid}/withdraw"] = async c => Post($"/materials/{await c.Material()}/withdraw", new { reason = "已有新版" }),

        ["POST /sessions"] = c => Now(Post("/sessions", new
        {
            kind = "training",
            title = "培训",
            organiserDepartmentId = c.DepartmentId,
            chair = new { personId = c.PersonId, departmentId = c.DepartmentId },
            recorder = new { personId = c.PersonId },
        })),
        ["GET /sessions"] = _ => Now(Get("/sessions")),
        ["GET /sessions/{id:guid}"] = async c => Get($"/sessions/{await c.Session()}"),
        ["PATCH /sessions/{id:guid}"] = async c => Patch($"/sessions/{await c.Session()}", new { venue = "三楼会议室", chair = new { personId = c.PersonId } }),
        ["POST /sessions/{id:guid}/reschedule"] = async c => Post($"/sessions/{await c.Session()}/reschedule", new { heldOn = "2022-10", reason = "停电" }),
        ["POST /sessions/{id:guid}/cancel"] = async c => Post($"/sessions/{await c.Session()}/cancel", new { reason = "合并召开" }),
        ["POST /sessions/{id:guid}/hold"] = async c => Post($"/sessions/{await c.Session()}/hold", new { }),
        ["POST /sessions/{id:guid}/not-stated"] = async c => Post($"/sessions/{await c.Session()}/not-stated", new { members = new[] { "venue" } }),
        ["PUT /sessions/{id:guid}/roster"] = async c => Put($"/sessions/{await c.Session()}/roster", new
        {
            people = new[] { new { personId = c.PersonId, capacity = "sitting-in", departmentId = c.DepartmentId } },
            groups = new[] { new { name = "部分负责人", capacity = "attending", departmentId = c.DepartmentId } },
        }),
        ["POST /sessions/{id:guid}/pre-studies"] = async c => Post($"/sessions/{await c.Session()}/pre-studies", new { mode = "self-study", materialId = c.MaterialId }),
        ["POST /sessions/{id:guid}/materials"] = async c => Post($"/sessions/{await c.Session()}/materials", new
        {
            materialId = c.MaterialId,
            mode = "led-reading",
            ledById = c.PersonId,
        }),
        ["POST /sessions/{id:guid}/agenda-items"] = async c => Post($"/sessions/{await c.Session()}/agenda-items", new { title = "传达学习", firstItem = true }),
        ["POST /sessions/{id:guid}/remarks"] = async c => Post($"/sessions/{await c.Session()}/remarks", new
        {
            kind = "remark",
            text = "谈体会",
            speaker = new { personId = c.PersonId, departmentId = c.DepartmentId },
        }),
        ["POST /sessions/{id:guid}/attachments"] = async c => Upload($"/sessions/{await c.Session()}/attachments", new { purpose = "scan", file = $"签到表 {Guid.NewGuid():N}" }),
        ["GET /sessions/{id:guid}/attachments/{part:guid}"] = async c => Get(await c.Attachment($"/sessions/{await c.Session()}")),
        ["POST /sessions/{id:guid}/attachments/{part:guid}/remove"] = async c => Post($"{await c.Attachment($"/sessions/{await c.Session()}")}/remove", new { reason = "误传" }),
        ["POST /sessions/{id:guid}/submit"] = async c => Post($"/sessions/{await c.Held()}/submit", new { }),
        ["POST /sessions/{id:guid}/return"] = async c => Post($"/sessions/{await c.Submitted()}/return", new { reason = "缺记录人" }),
        ["POST /sessions/{id:guid}/confirm"] = async c => Post($"/sessions/{await c.Submitted()}/confirm", new { }),
        ["GET /sessions/{id:guid}/history"] = async c => Get($"/sessions/{await c.Session()}/history"),

        ["POST /sessions/{id:guid}/attendance"] = async c => Post($"/sessions/{await c.Held()}/attendance", new
        {
            entries = new[] { new { personId = c.PersonId, status = "present" } },
        }),
        ["GET /sessions/{id:guid}/attendance"] = async c => Get($"/sessions/{await c.Held()}/attendance"),
        ["POST /sessions/{id:guid}/check-ins"] = async c => Post($"/sessions/{await c.SessionOfToday()}/check-ins", new { personId = c.PersonId, method = "qr" }),

        ["POST /sessions/{id:guid}/follow-ups"] = async c => Post($"/sessions/{await c.Held()}/follow-ups", new
        {
            matter = "整改",
            leadDepartmentId = c.DepartmentId,
            coDepartmentIds = new[] { await c.Department() },
            ownerId = c.PersonId,
            dueKind = "continuous",
        }),
        ["GET /follow-ups"] = _ => Now(Get("/follow-ups")),
        ["GET /follow-ups/{id:guid}"] = async c => Get($"/follow-ups/{await c.FollowUp()}"),
        ["POST /follow-ups/{id:guid}/receive"] = async c => Post($"/follow-ups/{await c.FollowUp()}/receive", new { }),
        ["POST /follow-ups/{id:guid}/progress"] = async c => Post($"/follow-ups/{await c.FollowUp()}/progress", new { percent = 30, text = "已动员" }),
        ["POST /follow-ups/{id:guid}/attachments"] = async c => Upload($"/follow-ups/{await c.FollowUp()}/attachments", new { purpose = "evidence", file = $"佐证 {Guid.NewGuid():N}" }),
        ["GET /follow-ups/{id:guid}/attachments/{part:guid}"] = async c => Get(await c.Attachment($"/follow-ups/{await c.FollowUp()}")),
        ["POST /follow-ups/{id:guid}/attachments/{part:guid}/remove"] = async c => Post($"{await c.Attachment($"/follow-ups/{await c.FollowUp()}")}/remove", new { reason = "误传" }),
        ["POST /follow-ups/{id:guid}/submit"] = async c => Post($"/follow-ups/{await c.FollowUp()}/submit", new { result = "已完成" }),
        ["POST /follow-ups/{id:guid}/return"] = async c => Post($"/follow-ups/{await c.Completed()}/return", new { reason = "佐证不足" }),
        ["POST /follow-ups/{id:guid}/reassign"] = async c => Post($"/follow-ups/{await c.FollowUp()}/reassign", new
        {
            leadDepartmentId = await c.Department(),
            coDepartmentIds = new[] { c.DepartmentId },
            ownerId = c.PersonId,
            reason = "职责调整",
        }),
        ["POST /follow-ups/{id:guid}/extension"] = async c =>
            Post($"/follow-ups/{await c.FollowUpDue()}/extension", new { newDueOn = "2030-02-28", reason = "汛情影响" }),
        ["POST /follow-ups/{id:guid}/extension/grant"] = async c => Post($"/follow-ups/{await c.FollowUpToExtend()}/extension/grant", new { }),
        ["POST /follow-ups/{id:guid}/extension/refuse"] = async c => Post($"/follow-ups/{await c.FollowUpToExtend()}/extension/refuse", new { reason = "抓紧办理" }),
        ["POST /follow-ups/{id:guid}/suspend"] = async c => Post($"/follow-ups/{await c.FollowUp()}/suspend", new { reason = "等待上级文件" }),
        ["POST /follow-ups/{id:guid}/resume"] = async c => Post($"/follow-ups/{await c.Suspended()}/resume", new { reason = "文件已到" }),
        ["POST /follow-ups/{id:guid}/cancel"] = async c => Post($"/follow-ups/{await c.FollowUp()}/cancel", new { reason = "已并入另一事项" }),
        ["POST /follow-ups/{id:guid}/reopen"] = async c => Post($"/follow-ups/{await c.Cancelled()}/reopen", new { reason = "复查未通过" }),
        ["POST /follow-ups/{id:guid}/carry-over"] = async c =>
            Post($"/follow-ups/{await c.FollowUp()}/carry-over", new { sessionId = await c.Session() }),
        ["GET /sessions/{id:guid}/carry-over"] = async c => Get($"/sessions/{await c.Session()}/carry-over"),
        ["GET /bulletins/follow-ups"] = _ => Now(Get("/bulletins/follow-ups")),
        ["GET /inbox"] = _ => Now(Get("/inbox")),
        ["GET /progress/departments"] = _ => Now(Get("/progress/departments?from=2015-01&to=2015-12")),
        ["GET /progress/departments/{id:guid}"] = c => Now(Get($"/progress/departments/{c.DepartmentId}?from=2015-01&to=2015-12")),
        ["GET /ledgers/sessions"] = _ => Now(Get("/ledgers/sessions")),
        ["GET /ledgers/follow-ups"] = _ => Now(Get("/ledgers/follow-ups")),
        ["POST /follow-ups/{id:guid}/close"] = async c => Post($"/follow-ups/{await c.Completed()}/close", new { opinion = "同意" }),
    };

    private static Task<Request> Now(Request request) => Task.FromResult(request);
}
