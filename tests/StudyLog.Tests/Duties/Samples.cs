using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Papers;
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

        ["GET /me/calendar"] = _ => Now(Get("/me/calendar")),
        ["POST /me/calendar"] = async c => Post("/me/calendar", new { replacing = await c.OwnCalendar() }),
        ["DELETE /me/calendar"] = async c =>
        {
            await c.OwnCalendar();
            return Delete("/me/calendar");
        },

        ["POST /users"] = c => Now(Post("/users", new { userName = $"user-{Guid.NewGuid():N}", roles = new[] { "member" }, personId = c.PersonId, departmentIds = new[] { c.DepartmentId } })),
        ["GET /users"] = _ => Now(Get("/users")),
        ["GET /users/{id:guid}"] = c => Now(Get($"/users/{c.Clerk.Account.Id}")),
        ["PATCH /users/{id:guid}"] = c => Now(Patch($"/users/{c.Clerk.Account.Id}", new { personId = c.PersonId, departmentIds = new[] { c.DepartmentId } })),

        ["GET /audit-trail"] = _ => Now(Get("/audit-trail")),

        ["GET /organisation"] = _ => Now(Get("/organisation")),
        ["PATCH /organisation"] = _ => Now(Patch("/organisation", new { aliases = new[] { $"别名 {Guid.NewGuid():N}" } })),

        ["GET /organisation/templates"] = _ => Now(Get("/organisation/templates")),
        [$"PUT {OwnTemplate}"] = _ => Now(Template("record")),
        [$"GET {OwnTemplate}"] = async c => Get(await HasTemplate(c)),
        [$"DELETE {OwnTemplate}"] = async c => Delete(await HasTemplate(c)),
        [$"GET {OwnTemplate}/sample"] = _ => Now(Get("/organisation/templates/minutes/sample")),

        ["GET /organisation/notice-words"] = _ => Now(Get("/organisation/notice-words")),
        ["PUT /organisation/notice-words"] = c => Now(Put("/organisation/notice-words", new { kind = "follow-up-issued", language = "zh", subject = $"请抓落实 {c.NextYear()}", text = "{matter}" })),
        ["GET /organisation/days-off"] = _ => Now(Get("/organisation/days-off?year=2025")),
        [$"PUT {Features.Organisations.Configuration.DaysOffOfYear}"] = c => Now(Put($"/organisation/days-off/{c.NextYear()}", new
        {
            days = new[] { new { from = $"{c.LastYear}-10-01", to = $"{c.LastYear}-10-07", name = "国庆节", kind = "off" } },
        })),

        ["POST /departments"] = c => Now(Post("/departments", new { name = "政策研究室", parentId = c.DepartmentId })),
        ["GET /departments"] = _ => Now(Get("/departments")),
        ["GET /departments/{id:guid}"] = c => Now(Get($"/departments/{c.DepartmentId}")),
        ["PATCH /departments/{id:guid}"] = async c => Patch($"/departments/{await c.Department()}", new { parentId = c.DepartmentId }),
        ["POST /departments/{id:guid}/dissolve"] = async c => Post($"/departments/{await c.Department()}/dissolve", new { reason = "机构改革" }),

        ["GET /departments/{id:guid}/calendar"] = c => Now(Get($"/departments/{c.DepartmentId}/calendar")),
        ["POST /departments/{id:guid}/calendar"] = async c => Post($"/departments/{c.DepartmentId}/calendar", new { replacing = await c.Calendar() }),
        ["DELETE /departments/{id:guid}/calendar"] = async c =>
        {
            await c.Calendar();
            return Delete($"/departments/{c.DepartmentId}/calendar");
        },

        ["POST /people"] = c => Now(Post("/people", new { name = "钱二", departmentId = c.DepartmentId })),
        ["POST /people/batch"] = c => Now(Post("/people/batch", new { text = $"孙三 {Guid.NewGuid():N}", departmentId = c.DepartmentId })),
        ["GET /people"] = c => Now(Get("/people")),
        ["GET /people/{id:guid}"] = c => Now(Get($"/people/{c.PersonId}")),
        ["PATCH /people/{id:guid}"] = async c => Patch($"/people/{await c.Person()}", new { rankNo = 7 }),
        ["POST /people/{id:guid}/posts"] = async c => Post($"/people/{await c.Person()}/posts", new { departmentId = c.DepartmentId, title = "主任" }),
        ["POST /people/{id:guid}/renew-check-in-code"] = async c => Post($"/people/{await c.Person()}/renew-check-in-code", new { renewed = 0 }),
        ["POST /people/{id:guid}/erase"] = async c => Post($"/people/{await c.Outsider()}/erase", new { reason = "本人申请" }),
        ["POST /people/{id:guid}/posts/{part:guid}/end"] = async c =>
        {
            var personId = await c.Person();
            var post = (await c.Clerk.Send(Post($"/people/{personId}/posts", new { departmentId = c.DepartmentId, title = "主任" }))).Granted();
            return Post($"/people/{personId}/posts/{post.NewId}/end", new { to = "2022-10-25" });
        },

        ["POST /materials"] = _ => Now(Post("/materials", new { title = "公报", kind = "communique" })),
        ["GET /materials"] = _ => Now(Get("/materials")),
        ["GET /materials/{id:guid}"] = c => Now(Get($"/materials/{c.MaterialId}")),
        ["GET /materials/{id:guid}/history"] = c => Now(Get($"/materials/{c.MaterialId}/history")),
        ["PATCH /materials/{id:guid}"] = async c => Patch($"/materials/{await c.Material()}", new { author = "某某" }),
        ["POST /materials/{id:guid}/withdraw"] = async c => Post($"/materials/{await c.Material()}/withdraw", new { reason = "已有新版" }),

        ["POST /sessions"] = c => Now(Post("/sessions", new
        {
            kind = "training",
            title = "培训",
            organiserDepartmentId = c.DepartmentId,
            chair = new { personId = c.PersonId, departmentId = c.DepartmentId },
            recorder = new { personId = c.PersonId },
            topicId = c.TopicId,
            programmeId = c.ProgrammeId,
        })),
        ["GET /sessions"] = _ => Now(Get("/sessions")),
        ["GET /sessions/proposed-days"] = _ => Now(Get("/sessions/proposed-days?every=month&day=10&from=2026-01-01&until=2026-12-31")),
        ["GET /sessions/{id:guid}"] = async c => Get($"/sessions/{await c.Session()}"),
        ["PATCH /sessions/{id:guid}"] = async c => Patch($"/sessions/{await c.Session()}", new
        {
            venue = "三楼会议室",
            chair = new { personId = c.PersonId },
            topicId = c.TopicId,
            programmeId = c.ProgrammeId,
        }),
        ["POST /sessions/{id:guid}/reschedule"] = async c => Post($"/sessions/{await c.Session()}/reschedule", new { heldOn = "2022-10", reason = "停电" }),
        ["POST /sessions/{id:guid}/cancel"] = async c => Post($"/sessions/{await c.Session()}/cancel", new { reason = "合并召开" }),
        ["POST /sessions/{id:guid}/void"] = async c => Post($"/sessions/{await c.Held()}/void", new { reason = "重复录入" }),
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
        ["POST /sessions/{id:guid}/votes"] = async c => Post($"/sessions/{await c.Session()}/votes", Vote),
        ["POST /sessions/{id:guid}/pre-studies/{part:guid}/correct"] = c => Mend(c, "pre-studies", PreStudy, "correct", new { materialId = c.MaterialId, reason = "漏记" }),
        ["POST /sessions/{id:guid}/pre-studies/{part:guid}/withdraw"] = c => Mend(c, "pre-studies", PreStudy, "withdraw", new { reason = "未进行" }),
        ["POST /sessions/{id:guid}/materials/{part:guid}/correct"] = async c => await Mend(
            c, "materials", StudyOf(c.MaterialId), "correct", new { materialId = await c.Material(), ledById = c.PersonId, reason = "笔误" }),
        ["POST /sessions/{id:guid}/materials/{part:guid}/withdraw"] = c => Mend(c, "materials", StudyOf(c.MaterialId), "withdraw", new { reason = "未学习" }),
        ["POST /sessions/{id:guid}/agenda-items/{part:guid}/correct"] = c => Mend(c, "agenda-items", AgendaItem, "correct", new { firstItem = true, reason = "漏记" }),
        ["POST /sessions/{id:guid}/agenda-items/{part:guid}/withdraw"] = c => Mend(c, "agenda-items", AgendaItem, "withdraw", new { reason = "未讨论" }),
        ["POST /sessions/{id:guid}/remarks/{part:guid}/correct"] = c => Mend(
            c, "remarks", Remark, "correct", new { speaker = new { personId = c.PersonId, departmentId = c.DepartmentId }, reason = "漏记" }),
        ["POST /sessions/{id:guid}/remarks/{part:guid}/withdraw"] = c => Mend(c, "remarks", Remark, "withdraw", new { reason = "记错" }),
        ["POST /sessions/{id:guid}/votes/{part:guid}/correct"] = c => Mend(c, "votes", Vote, "correct", new { @for = 6, reason = "笔误" }),
        ["POST /sessions/{id:guid}/votes/{part:guid}/withdraw"] = c => Mend(c, "votes", Vote, "withdraw", new { reason = "未表决" }),
        ["POST /sessions/{id:guid}/amendments"] = async c =>
        {
            var (session, remark) = await c.Confirmed();
            return Post($"/sessions/{session}/amendments", new { field = "remarkText", partId = remark, value = "谈认识", reason = "笔误" });
        },
        ["POST /sessions/{id:guid}/archive"] = async c => Post($"/sessions/{(await c.Confirmed()).Session}/archive", new { volume = "2015年卷" }),
        ["POST /sessions/{id:guid}/submit"] = async c => Post($"/sessions/{await c.Held()}/submit", new { }),
        ["POST /sessions/{id:guid}/return"] = async c => Post($"/sessions/{await c.Submitted()}/return", new { reason = "缺记录人" }),
        ["POST /sessions/{id:guid}/confirm"] = async c => Post($"/sessions/{await c.Submitted()}/confirm", new { }),
        ["GET /sessions/{id:guid}/history"] = async c => Get($"/sessions/{await c.Session()}/history"),

        ["POST /sessions/{id:guid}/attendance"] = async c => Post($"/sessions/{await c.Held()}/attendance", new
        {
            entries = new[] { new { personId = c.PersonId, status = "present" } },
        }),
        ["GET /sessions/{id:guid}/attendance"] = async c => Get($"/sessions/{await c.Held()}/attendance"),
        ["POST /sessions/{id:guid}/open-check-in"] = async c => Post($"/sessions/{await c.SessionOfToday()}/open-check-in", new { }),
        ["POST /sessions/{id:guid}/close-check-in"] = async c => Post($"/sessions/{await c.OpenToCheckIn()}/close-check-in", new { }),
        ["GET /sessions/{id:guid}/check-in-code"] = async c => Get($"/sessions/{await c.OpenToCheckIn()}/check-in-code"),
        ["GET /sessions/{id:guid}/personal-codes"] = async c => Get($"/sessions/{await c.SessionOfToday()}/personal-codes"),
        ["GET /sessions/{id:guid}/own-check-in"] = async c => Get($"/sessions/{await c.SessionOfToday()}/own-check-in"),
        ["POST /sessions/{id:guid}/check-ins"] = async c => Post($"/sessions/{await c.SessionOfToday()}/check-ins", new { personId = c.PersonId, method = "qr" }),

        ["POST /sessions/{id:guid}/attendance/{part:guid}/correct"] = async c =>
            Post($"/sessions/{await c.Missed(c.PersonId)}/attendance/{c.PersonId}/correct", new { status = "present", reason = "签到表核对" }),

        ["POST /sessions/{id:guid}/replies"] = async c => Post($"/sessions/{await c.Session()}/replies", new { personId = c.PersonId, answer = "tentative", note = "视会期而定" }),
        ["GET /sessions/{id:guid}/calendar"] = async c => Get($"/sessions/{await c.Session()}/calendar"),

        ["POST /sessions/{id:guid}/leave-requests"] = async c =>
            Post($"/sessions/{await c.Session()}/leave-requests", new { personId = c.PersonId, reason = "公务", deputyId = await c.Person() }),
        ["POST /sessions/{id:guid}/leave-requests/{part:guid}/approve"] = c =>
            OfAnother(c, async other => Post($"/sessions/{await c.LeaveRequested(other)}/leave-requests/{other}/approve", new { })),
        ["POST /sessions/{id:guid}/leave-requests/{part:guid}/refuse"] = c =>
            OfAnother(c, async other => Post($"/sessions/{await c.LeaveRequested(other)}/leave-requests/{other}/refuse", new { reason = "会议重要" })),
        ["POST /sessions/{id:guid}/leave-requests/{part:guid}/withdraw"] = async c =>
            Post($"/sessions/{await c.LeaveRequested(c.PersonId)}/leave-requests/{c.PersonId}/withdraw", new { }),

        ["POST /make-ups/{id:guid}/{part:guid}/assign"] = async c => Post($"/make-ups/{await c.Missed(c.PersonId)}/{c.PersonId}/assign", new { dueOn = "2016-12-31" }),
        ["POST /make-ups/{id:guid}/{part:guid}/submit"] = async c => Post(
            $"/make-ups/{await c.MakeUpAssigned(c.PersonId)}/{c.PersonId}/submit", new { on = "2016-06-01", mode = "recording", hours = 1.5, text = "听录音" }),
        ["POST /make-ups/{id:guid}/{part:guid}/accept"] = c =>
            OfAnother(c, async other => Post($"/make-ups/{await c.MakeUpSubmitted(other)}/{other}/accept", new { })),
        ["POST /make-ups/{id:guid}/{part:guid}/return"] = c =>
            OfAnother(c, async other => Post($"/make-ups/{await c.MakeUpSubmitted(other)}/{other}/return", new { reason = "过于简略" })),
        ["GET /leave-requests"] = c => OfAnother(c, async other =>
        {
            await c.LeaveRequested(other);
            return Get("/leave-requests");
        }),
        ["GET /make-ups"] = async c =>
        {
            await c.MakeUpAssigned(c.PersonId);
            return Get("/make-ups");
        },

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
        ["GET /sessions/{id:guid}/papers/record"] = async c => Get($"/sessions/{await c.Session()}/papers/record"),
        ["GET /sessions/{id:guid}/papers/minutes"] = async c => Get($"/sessions/{await c.Held()}/papers/minutes"),
        ["GET /sessions/{id:guid}/papers/sign-in-sheet"] = async c => Get($"/sessions/{await c.Session()}/papers/sign-in-sheet"),
        ["GET /papers/leave-register"] = _ => Now(Get("/papers/leave-register")),
        ["GET /papers/bulletin"] = _ => Now(Get("/papers/bulletin")),
        ["GET /bulletins/follow-ups"] = _ => Now(Get("/bulletins/follow-ups")),
        ["GET /inbox"] = _ => Now(Get("/inbox")),
        ["POST /programmes"] = _ => Now(Post("/programmes", new { name = "试点项目", source = new { name = "本报" } })),
        ["GET /programmes"] = _ => Now(Get("/programmes")),
        ["GET /programmes/{id:guid}"] = async c => Get($"/programmes/{await c.Programme()}"),
        ["PATCH /programmes/{id:guid}"] = async c => Patch($"/programmes/{await c.Programme()}", new { note = "第三批" }),
        ["GET /programmes/{id:guid}/board"] = async c => Get($"/programmes/{await c.Programme()}/board"),
        ["POST /programmes/{id:guid}/leading-group"] = async c => Post($"/programmes/{await c.Programme()}/leading-group", new
        {
            seats = new object[] { new { role = "lead", post = "县委书记" }, new { role = "deputy", personId = c.PersonId } },
        }),
        ["POST /programmes/{id:guid}/experts"] = async c => Post($"/programmes/{await c.Programme()}/experts", new { name = "专家团队" }),
        ["POST /programmes/{id:guid}/unit-tasks"] = async c => Post($"/programmes/{await c.Programme()}/unit-tasks", new
        {
            unitName = "锦城社区",
            departmentId = c.DepartmentId,
            taskType = "便民服务型",
        }),
        ["POST /programmes/{id:guid}/activities"] = async c => Post($"/programmes/{await c.Programme()}/activities", new { sessionId = await c.Session() }),
        ["POST /programmes/{id:guid}/figures"] = async c => Post($"/programmes/{await c.Programme()}/figures", new
        {
            name = "社区治理项目",
            count = 30,
            qualifier = "over",
            state = "reviewed",
            sessionId = await c.Held(),
        }),
        ["POST /programmes/{id:guid}/experts/{part:guid}/withdraw"] = c => Withdrawn(c, "experts", new { name = "专家团队" }),
        ["POST /programmes/{id:guid}/unit-tasks/{part:guid}/withdraw"] = c => Withdrawn(c, "unit-tasks", new { unitName = "锦城社区", taskType = "便民服务型" }),
        ["POST /programmes/{id:guid}/figures/{part:guid}/withdraw"] = c => Withdrawn(c, "figures", new { name = "社区治理项目", count = 30, state = "reviewed" }),
        ["PUT /plans/{year:int:range(1900,2200)}"] = c => Now(Put($"/plans/{c.NextYear()}", new
        {
            topics = new[] { new { quarter = 4, title = "学习二十大报告", materialIds = new[] { c.MaterialId } } },
        })),
        ["GET /plans/{year:int:range(1900,2200)}"] = async c => Get($"/plans/{await c.Plan()}"),
        ["POST /plans/{year:int:range(1900,2200)}/topics"] = async c => Post($"/plans/{await c.Plan()}/topics", new
        {
            quarter = 3,
            title = "学习条例",
            materialIds = new[] { c.MaterialId },
        }),
        ["POST /plans/{year:int:range(1900,2200)}/file"] = async c => Post($"/plans/{await c.Plan()}/file", new { }),
        ["POST /period-reports"] = c => Now(Post("/period-reports", new { kind = "year-study", from = $"{c.NextYear()}-01", to = $"{c.LastYear}-12" })),
        ["GET /period-reports"] = _ => Now(Get("/period-reports")),
        ["GET /period-reports/{id:guid}"] = async c => Get($"/period-reports/{await c.Report()}"),
        ["GET /period-reports/{id:guid}/paper"] = async c => Get($"/period-reports/{await c.Report()}/paper"),
        ["POST /period-reports/{id:guid}/redraft"] = async c => Post($"/period-reports/{await c.ReturnedReport()}/redraft", new { }),
        ["POST /period-reports/{id:guid}/submit"] = async c => Post($"/period-reports/{await c.Report()}/submit", new { }),
        ["POST /period-reports/{id:guid}/return"] = async c => Post($"/period-reports/{await c.SubmittedReport()}/return", new { reason = "缺九月" }),
        ["POST /period-reports/{id:guid}/accept"] = async c => Post($"/period-reports/{await c.SubmittedReport()}/accept", new { }),
        ["GET /search"] = async c =>
        {
            await c.Session();
            return Get($"/search?q={Uri.EscapeDataString("研讨")}");
        },
        ["GET /progress/departments"] = _ => Now(Get("/progress/departments?from=2015-01&to=2015-12")),
        ["GET /progress/departments/{id:guid}"] = c => Now(Get($"/progress/departments/{c.DepartmentId}?from=2015-01&to=2015-12")),
        ["GET /progress/departments/{id:guid}/rows"] = c => Now(Get($"/progress/departments/{c.DepartmentId}/rows?figure=owed&from=2015-01&to=2015-12")),
        ["GET /progress/months"] = _ => Now(Get("/progress/months?to=2015-12")),
        ["GET /progress/materials"] = _ => Now(Get("/progress/materials?year=2015")),
        ["GET /progress/people"] = async c =>
        {
            var session = await c.Held();
            (await c.Clerk.Send(Patch($"/sessions/{session}", new { studyHours = 2 }))).Granted();
            (await c.Clerk.Send(Post($"/sessions/{session}/attendance", new { entries = new[] { new { personId = c.PersonId, status = "present" } } }))).Granted();
            return Get("/progress/people?year=2015&pageSize=200");
        },
        ["GET /progress/frequency"] = _ => Now(Get("/progress/frequency?year=2015")),
        ["GET /progress/materials/{id:guid}/coverage"] = c => Now(Get($"/progress/materials/{c.MaterialId}/coverage?on=2015-12-31")),
        ["POST /archives"] = c => Now(Post("/archives", new { year = c.NextYear() })),
        ["POST /imports"] = _ => Now(Upload("/imports", new { kind = "departments", file = $"名称\n导入科 {Guid.NewGuid():N}" })),
        ["GET /imports"] = _ => Now(Get("/imports")),
        ["GET /imports/{id:guid}"] = async c => Get($"/imports/{await c.Import()}"),
        ["GET /imports/{id:guid}/rows"] = async c => Get($"/imports/{await c.Import()}/rows"),
        ["POST /imports/{id:guid}/choose"] = async c => Post($"/imports/{await c.Import()}/choose", new { chosen = false, places = new[] { 0 } }),
        ["POST /imports/{id:guid}/commit"] = async c => Post($"/imports/{await c.Import(isEmpty: true)}/commit", new { }),
        ["DELETE /imports/{id:guid}"] = async c => Delete($"/imports/{await c.Import()}"),
        ["GET /sessions/proposals"] = _ => Now(Get("/sessions/proposals")),
        ["GET /deadlines"] = async c =>
        {
            await c.FollowUpDue();
            return Get("/deadlines?pageSize=200");
        },

        ["GET /deadlines/reminders"] = async c =>
        {
            await c.FollowUpDue(Organisation.Today.AddDays(14));
            return Get("/deadlines/reminders");
        },

        ["GET /notices"] = async c =>
        {
            await c.Notice();
            return Get("/notices");
        },
        ["GET /notices/{id:guid}"] = async c => Get($"/notices/{await c.Notice()}"),
        ["POST /notices/{id:guid}/read"] = async c => Post($"/notices/{await c.Notice()}/read", new { }),
        ["POST /notices/read"] = async c =>
        {
            await c.Notice();
            return Post("/notices/read", new { });
        },

        ["GET /me/notice-settings"] = _ => Now(Get("/me/notice-settings")),
        ["PUT /me/notice-settings"] = _ => Now(Put("/me/notice-settings", new { address = $"{Guid.NewGuid():N}@example.org", pace = "daily" })),
        ["POST /me/notice-settings/try"] = async c =>
        {
            await c.EverybodyWantsMail();
            return Post("/me/notice-settings/try", new { });
        },
        ["POST /notice-channels"] = _ => Now(Post("/notice-channels", new { kind = "wecom", name = "学习群", address = "https://qyapi.example.org/send?key=1" })),
        ["GET /notice-channels"] = async c =>
        {
            await c.Channel();
            return Get("/notice-channels");
        },
        ["GET /notice-channels/{id:guid}"] = async c => Get($"/notice-channels/{await c.Channel()}"),
        ["PATCH /notice-channels/{id:guid}"] = async c => Patch($"/notice-channels/{await c.Channel()}", new { isOn = false }),
        ["DELETE /notice-channels/{id:guid}"] = async c => Delete($"/notice-channels/{await c.Channel()}"),
        ["POST /notice-channels/{id:guid}/try"] = async c => Post($"/notice-channels/{await c.Channel()}/try", new { }),
        ["GET /deliveries"] = async c =>
        {
            await c.FailedDelivery();
            return Get("/deliveries");
        },
        ["GET /deliveries/unreached"] = _ => Now(Get("/deliveries/unreached")),
        ["POST /deliveries/{id:guid}/replay"] = async c => Post($"/deliveries/{await c.FailedDelivery()}/replay", new { }),

        ["GET /jobs"] = _ => Now(Get("/jobs")),
        ["GET /jobs/{id:guid}"] = async c => Get($"/jobs/{await c.EndedJob()}"),
        ["GET /jobs/{id:guid}/file"] = async c => Get($"/jobs/{await c.Archive()}/file"),
        ["POST /jobs/{id:guid}/cancel"] = async c => Post($"/jobs/{await c.Job()}/cancel", new { }),
        ["POST /jobs/{id:guid}/seen"] = async c => Post($"/jobs/{await c.EndedJob()}/seen", new { }),
        ["DELETE /jobs/{id:guid}"] = async c => Delete($"/jobs/{await c.EndedJob()}"),
        ["GET /ledgers/sessions"] = _ => Now(Get("/ledgers/sessions")),
        ["GET /exports/session-ledger"] = _ => Now(Get("/exports/session-ledger?form=csv")),
        ["GET /exports/follow-up-ledger"] = _ => Now(Get("/exports/follow-up-ledger?form=csv")),
        ["GET /exports/attendance-book"] = _ => Now(Get("/exports/attendance-book?form=csv")),
        ["GET /exports/person-hours"] = _ => Now(Get("/exports/person-hours?form=csv")),
        ["GET /exports/days-off"] = _ => Now(Get("/exports/days-off?form=csv")),
        ["GET /exports/departments"] = _ => Now(Get("/exports/departments?form=csv")),
        ["GET /exports/people"] = _ => Now(Get("/exports/people?form=csv")),
        ["GET /exports/coverage/{id:guid}"] = c => Now(Get($"/exports/coverage/{c.MaterialId}?form=csv")),
        ["GET /ledgers/follow-ups"] = _ => Now(Get("/ledgers/follow-ups")),
        ["GET /ledgers/follow-ups/groups"] = _ => Now(Get("/ledgers/follow-ups/groups?by=department")),
        ["POST /follow-ups/{id:guid}/close"] = async c => Post($"/follow-ups/{await c.Completed()}/close", new { opinion = "同意" }),
    };

    private const string OwnTemplate = Features.Organisations.Configuration.Template;

    private static Request Template(string paper) =>
        Upload(HttpMethod.Put, $"/organisation/templates/{paper}", WordFiles.Template($"模板 {Guid.NewGuid():N}", "title"));

    // Of a paper that has none yet, so that each of several is there to be removed.
    private static async Task<string> HasTemplate(Committee committee)
    {
        var papers = (await committee.Clerk.Send(Get("/organisation/templates"))).Granted().Json["papers"]!.AsArray();
        var request = Template((string?)papers.FirstOrDefault(paper => paper!["template"] is null)?["paper"] ?? "record");
        (await committee.Clerk.Send(request)).Granted();
        return request.Path;
    }

    private static object PreStudy => new { mode = "self-study", note = "通读" };
    private static object AgendaItem => new { title = "传达学习" };
    private static object Remark => new { kind = "remark", text = "谈体会" };
    private static object Vote => new { matter = "接收预备党员", eligible = 12, present = 7, @for = 7, against = 0, abstain = 0 };

    private static object StudyOf(Guid materialId) => new { materialId, mode = "collective" };

    private static async Task<Request> Mend(Committee committee, string kind, object content, string verb, object body)
    {
        var (session, part) = await committee.Part(kind, content);
        return Post($"/sessions/{session}/{kind}/{part}/{verb}", body);
    }

    private static async Task<Request> Withdrawn(Committee committee, string kind, object content)
    {
        var programme = await committee.Programme();
        var part = (await committee.Clerk.Send(Post($"/programmes/{programme}/{kind}", content))).Granted().NewId;
        return Post($"/programmes/{programme}/{kind}/{part}/withdraw", new { reason = "记错" });
    }

    /// <summary>What a secretary enters of what somebody else decided, naming who that was.</summary>
    public static Request By(Duty duty, Request request, Committee committee)
    {
        if (duty != Duty.StudySecretary || !DecidedByName.Any(request.Path.EndsWith)) return request;
        var body = request.Body!.DeepClone().AsObject();
        body["onBehalfOf"] = new JsonObject { ["personId"] = committee.PersonId };
        return request with { Body = body };
    }

    private static readonly string[] DecidedByName = ["/approve", "/refuse"];

    // Nobody decides on what is his or her own.
    private static async Task<Request> OfAnother(Committee committee, Func<Guid, Task<Request>> ask) => await ask(await committee.Person());

    private static Task<Request> Now(Request request) => Task.FromResult(request);
}
