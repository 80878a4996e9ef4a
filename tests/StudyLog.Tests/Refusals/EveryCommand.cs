using StudyLog.Tests.Hosting;
using StudyLog.Tests.Papers;

namespace StudyLog.Tests.Refusals;

/// <summary>A command that can be given.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Pattern">The address under <c>/api/v1</c>, as the service maps it.</param>
/// <param name="Prepare">Makes what the command is about (null: the organisation itself), a part of it, and a body that will be granted.</param>
public sealed record Command(string Method, string Pattern, Func<Organisation, Task<(Guid? Target, Guid? Part, object? Body)>> Prepare)
{
    /// <summary>The year in the address of a plan, or of days off.</summary>
    public int? Year { get; init; }

    /// <summary>The paper in the address of a template.</summary>
    public string? Paper { get; init; }

    public string Name => $"{Method} {Pattern}";

    public bool HasTarget => Pattern.Contains("{id}", StringComparison.Ordinal);

    /// <summary>Who confirms, returns and closes is the leader, and one's own calendar is a member's; everything else the secretary does.</summary>
    public User By(Organisation of) => Pattern == "/me/calendar" ? of.Member : Pattern.EndsWith("/confirm", StringComparison.Ordinal) || Pattern.EndsWith("/return", StringComparison.Ordinal)
        || Pattern.EndsWith("/close", StringComparison.Ordinal)
            ? of.Leader
            : of.Secretary;

    public string Path(Guid? target, Guid? part) =>
        Pattern.Replace("{id}", target?.ToString(), StringComparison.Ordinal)
            .Replace("{part}", part?.ToString(), StringComparison.Ordinal)
            .Replace("{paper}", Paper, StringComparison.Ordinal)
            .Replace("{year}", Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public override string ToString() => Name;
}

/// <summary>Every command the service knows, each once, with an example that will be granted.</summary>
internal static class EveryCommand
{
    public static readonly IReadOnlyList<Command> All =
    [
        new("PATCH", "/organisation", _ => About(new { name = "新名称", settings = new
        {
            yellowDays = 5,
            hourNorm = 40,
            hourKinds = new[] { "training" },
            frequencies = new[] { new { kind = "theme-day", per = "quarter", times = 2, by = "branch" } },
            showCoverage = true,
        } })),

        new("PUT", "/organisation/templates/{paper}", _ => About(Upload.Of(new { }, WordFiles.Template($"模板 {NewId:N}", "title"))))
        {
            Paper = "record",
        },
        new("DELETE", "/organisation/templates/{paper}", async of =>
        {
            (await of.Secretary.Put("/organisation/templates/minutes", Upload.Of(new { }, WordFiles.Template("模板", "title")))).ShouldHave(200);
            return (null, null, null);
        })
        {
            Paper = "minutes",
        },

        new("PUT", "/organisation/notice-words", _ => About(new { kind = "follow-up-issued", language = "zh", subject = $"请抓落实 {NewId}", text = "{matter}" })),
        new("PUT", "/organisation/days-off/{year}", _ => About(new
        {
            days = new[] { new { from = "2030-10-01", to = "2030-10-07", name = $"国庆节 {NewId}", kind = "off" } },
        }))
        {
            Year = 2030,
        },

        new("POST", "/departments", _ => About(new { id = NewId, name = "办公室", rankNo = 1 })),
        new("PATCH", "/departments/{id}", async of => (await of.Department(), null, new { name = "新名称", kind = "branch", rankNo = 3 })),
        new("POST", "/departments/{id}/dissolve", async of => (await of.Department(), null, new { on = "2024-01-31", reason = "机构改革" })),

        new("POST", "/me/calendar", async of => (null, null, new { replacing = (int)(await of.Member.Get("/me/calendar")).ShouldHave(200)["number"]! })),
        new("DELETE", "/me/calendar", async of =>
        {
            (await of.Member.Post("/me/calendar")).ShouldHave(200);
            return (null, null, null);
        }),
        new("POST", "/departments/{id}/calendar", async of => (await of.Department(), null, null)),
        new("DELETE", "/departments/{id}/calendar", async of =>
        {
            var department = await of.Department();
            (await of.Secretary.Post($"/departments/{department}/calendar")).ShouldHave(200);
            return (department, null, null);
        }),

        new("POST", "/people", async of => (null, null, new { id = NewId, name = "某同志", departmentId = await of.Department(), rankNo = 2 })),
        new("POST", "/people/batch", async of => (null, null, new { text = "某甲\n某乙，，科员", departmentId = await of.Department() })),
        new("PATCH", "/people/{id}", async of => (await of.Person(), null, new { name = "新姓名", partyMember = true, hourNorm = 16, hoursExempt = true, hoursFrom = "2024-01-01", partyMemberFrom = "2024-01-01" })),
        new("POST", "/people/{id}/renew-check-in-code", async of => (await of.Person(), null, new { renewed = 0 })),
        new("POST", "/people/{id}/erase", async of =>
            ((await of.Secretary.Post("/people", new { name = "某专家", external = true, title = "教授" })).ShouldHave(201).Id, null, new { reason = "本人申请" })),
        new("POST", "/people/{id}/posts", async of =>
            (await of.Person(), null, new { id = NewId, departmentId = await of.Department(), title = "主任", from = "2023-01-01" })),
        new("POST", "/people/{id}/posts/{part}/end", async of =>
        {
            var (person, post) = (await of.Person(), NewId);
            (await of.Secretary.Post($"/people/{person}/posts", new { id = post, departmentId = await of.Department(), title = "主任" })).ShouldHave(201);
            return (person, post, new { to = "2024-01-31" });
        }),

        new("POST", "/archives", _ => About(new { id = NewId, year = 2024 })),
        new("POST", "/imports", _ => About(Upload.Of(new { id = NewId, kind = "people" }, "姓名,部门"u8.ToArray(), "名单.csv"))),
        new("POST", "/imports/{id}/choose", async of => (await of.Import(), null, new { chosen = false, places = new[] { 0 } })),
        new("POST", "/imports/{id}/commit", async of => (await of.Import(isEmpty: true), null, null)),
        new("DELETE", "/imports/{id}", async of => (await of.Import(), null, null)),
        new("POST", "/notices/{id}/read", async of => (await of.Notice(), null, null)),
        new("POST", "/notices/read", async of =>
        {
            await of.Notice();
            return (null, null, new { });
        }),
        new("POST", "/notice-channels", _ => About(new { id = NewId, kind = "wecom", name = "学习群", address = "https://qyapi.example.org/send?key=1" })),
        new("PATCH", "/notice-channels/{id}", async of => (await of.Channel(), null, new { isOn = false })),
        new("DELETE", "/notice-channels/{id}", async of => (await of.Channel(), null, null)),
        new("POST", "/notice-channels/{id}/try", async of => (await of.Channel(), null, null)),
        new("POST", "/deliveries/{id}/replay", async of => (await of.FailedDelivery(), null, null)),
        new("PUT", "/me/notice-settings", _ => About(new { address = $"{Guid.NewGuid():N}@example.org", pace = "daily" })),
        new("POST", "/me/notice-settings/try", async of =>
        {
            (await of.Secretary.Put("/me/notice-settings", new { address = "wang@example.org", pace = "daily" })).ShouldHave(200);
            return (null, null, null);
        }),
        new("POST", "/jobs/{id}/cancel", async of => (await of.Job(), null, null)),
        new("POST", "/jobs/{id}/seen", async of => (await of.EndedJob(), null, null)),
        new("DELETE", "/jobs/{id}", async of => (await of.EndedJob(), null, null)),

        new("POST", "/materials", _ => About(new { id = NewId, title = "某文件", kind = "document" })),
        new("PATCH", "/materials/{id}", async of => (await of.Material(), null, new { title = "新标题" })),
        new("POST", "/materials/{id}/withdraw", async of => (await of.Material(), null, new { reason = "已过时" })),

        new("POST", "/sessions", _ => About(new { id = NewId, kind = "workshop", title = "工作坊", chair = new { name = "某同志", post = "书记" } })),
        new("POST", "/sessions/{id}/reschedule", async of => (await of.Session(), null, new { heldOn = "2021-01-01", reason = "日期有误" })),
        new("POST", "/sessions/{id}/cancel", async of => (await of.Session(), null, new { reason = "人员出差" })),
        new("POST", "/sessions/{id}/void", async of => (await of.HeldSession(), null, new { reason = "重复录入" })),
        new("PATCH", "/sessions/{id}", async of => (await of.Session(), null, new { venue = "会议室", expected = 10, present = 9 })),
        new("POST", "/sessions/{id}/not-stated", async of => (await of.Session(), null, new { members = new[] { "venue" } })),
        new("PUT", "/sessions/{id}/roster", async of => (await of.Session(), null, new
        {
            people = new[] { new { personId = await of.Person(), capacity = "attending" } },
            groups = new[] { new { name = "部分部门负责人", capacity = "sitting-in" } },
        })),
        new("POST", "/sessions/{id}/pre-studies", async of => (await of.Session(), null, new { mode = "self-study", materialId = await of.Material() })),
        new("POST", "/sessions/{id}/pre-studies/{part}/correct", of => Part(of, Contents.PreStudy, new { mode = "group-broadcast", reason = "笔误" })),
        new("POST", "/sessions/{id}/pre-studies/{part}/withdraw", of => Part(of, Contents.PreStudy, new { reason = "未进行" })),
        new("POST", "/sessions/{id}/materials", async of => (await of.Session(), null, new { materialId = await of.Material(), mode = "collective" })),
        new("POST", "/sessions/{id}/materials/{part}/correct", async of =>
            await Part(of, await Contents.Material(of), new { materialId = await of.Material(), minutes = 40, reason = "笔误" })),
        new("POST", "/sessions/{id}/materials/{part}/withdraw", async of => await Part(of, await Contents.Material(of), new { reason = "未学习" })),
        new("POST", "/sessions/{id}/agenda-items", async of => (await of.Session(), null, new { id = NewId, title = "议程一", firstItem = true })),
        new("POST", "/sessions/{id}/agenda-items/{part}/correct", of => Part(of, Contents.AgendaItem, new { title = "议程", firstItem = true, reason = "笔误" })),
        new("POST", "/sessions/{id}/agenda-items/{part}/withdraw", of => Part(of, Contents.AgendaItem, new { reason = "未讨论" })),
        new("POST", "/sessions/{id}/remarks", async of =>
            (await of.Session(), null, new { id = NewId, kind = "requirement", text = "要求", speaker = new { name = "某同志", post = "书记" } })),
        new("POST", "/sessions/{id}/attachments", async of => (await of.Session(), null, Upload.Of(new { id = NewId, purpose = "scan", file = "签到表" }))),
        new("POST", "/sessions/{id}/attachments/{part}/remove", async of =>
        {
            var session = await of.Session();
            return (session, await of.Attachment($"/sessions/{session}"), new { reason = "误传" });
        }),
        new("POST", "/sessions/{id}/remarks/{part}/correct", of => Part(of, Contents.Remark, new { text = "另一说法", speaker = new { name = "某同志" }, reason = "笔误" })),
        new("POST", "/sessions/{id}/remarks/{part}/withdraw", of => Part(of, Contents.Remark, new { reason = "记错" })),
        new("POST", "/sessions/{id}/votes", async of =>
            (await of.Session(), null, new { id = NewId, matter = "选举", eligible = 12, present = 7, written = 1, @for = 7, against = 1, abstain = 0 })),
        new("POST", "/sessions/{id}/votes/{part}/correct", of => Part(of, Contents.Vote, new { @for = 6, reason = "笔误" })),
        new("POST", "/sessions/{id}/votes/{part}/withdraw", of => Part(of, Contents.Vote, new { reason = "未表决" })),
        new("POST", "/sessions/{id}/hold", async of => (await of.Session(), null, null)),
        new("POST", "/sessions/{id}/submit", async of => (await of.HeldSession(), null, null)),
        new("POST", "/sessions/{id}/return", async of => (await of.SubmittedSession(), null, new { reason = "缺议程" })),
        new("POST", "/sessions/{id}/confirm", async of => (await of.SubmittedSession(), null, null)),

        new("POST", "/sessions/{id}/amendments", async of => (await of.ConfirmedSession(), null, new { field = "studyHours", value = 1.5, reason = "漏记" })),
        new("POST", "/sessions/{id}/archive", async of => (await of.ConfirmedSession(), null, new { volume = "2023年卷" })),

        new("POST", "/sessions/{id}/attendance", async of =>
        {
            var (first, second) = (await of.Person(), await of.Person());
            return (await of.SessionWith(first, second), null, new { entries = new[] { new { personId = first, status = "absent" } }, othersPresent = true });
        }),
        new("POST", "/sessions/{id}/open-check-in", async of => (await of.SessionOfTodayWith(await of.Person()), null, null)),
        new("POST", "/sessions/{id}/close-check-in", async of =>
        {
            var session = await of.SessionOfTodayWith(await of.Person());
            (await of.Secretary.Post($"/sessions/{session}/open-check-in")).ShouldHave(200);
            return (session, null, null);
        }),
        new("POST", "/sessions/{id}/check-ins", async of =>
        {
            var person = await of.Person();
            return (await of.SessionWith(person), null, new { personId = person, method = "paper" });
        }),

        new("POST", "/programmes", _ => About(new { id = NewId, name = "试点项目", note = "第三批" })),
        new("POST", "/programmes/{id}/leading-group", async of =>
            (await of.Programme(), null, new { seats = new object[] { new { role = "lead", name = "某县长", post = "县长" }, new { role = "member-unit", headcount = 38 } } })),
        new("POST", "/programmes/{id}/experts", async of => (await of.Programme(), null, new { id = NewId, name = "专家团队", note = "高校" })),
        new("POST", "/programmes/{id}/unit-tasks", async of =>
            (await of.Programme(), null, new { id = NewId, unitName = "锦城社区", departmentId = await of.Department(), taskType = "便民服务型" })),
        new("POST", "/programmes/{id}/activities", async of => (await of.Programme(), null, new { sessionId = await of.Session() })),
        new("POST", "/programmes/{id}/figures", async of =>
            (await of.Programme(), null, new { id = NewId, name = "社区治理项目", count = 30, qualifier = "over", state = "reviewed" })),
        new("PATCH", "/programmes/{id}", async of => (await of.Programme(), null, new { name = "试点", note = "第三批" })),
        new("POST", "/programmes/{id}/experts/{part}/withdraw", of => Recorded(of, "experts", new { name = "专家团队" })),
        new("POST", "/programmes/{id}/unit-tasks/{part}/withdraw", of => Recorded(of, "unit-tasks", new { unitName = "锦城社区", taskType = "便民服务型" })),
        new("POST", "/programmes/{id}/figures/{part}/withdraw", of => Recorded(of, "figures", new { name = "社区治理项目", count = 30, state = "reviewed" })),
        new("PUT", "/plans/{year}", _ => About(new { topics = new[] { new { quarter = 4, title = $"学习报告 {NewId}" } } })) { Year = 2031 },
        new("POST", "/plans/{year}/topics", async of =>
        {
            await of.Plan(2032);
            return (null, null, new { id = NewId, quarter = 3, title = "学习条例" });
        }) { Year = 2032 },
        new("POST", "/plans/{year}/file", async of =>
        {
            await of.Plan(2033);
            return (null, null, null);
        }) { Year = 2033 },
        new("POST", "/period-reports", of => About(new { id = NewId, kind = "follow-up-bulletin", from = "1900-01", to = of.OwnMonth() })),
        new("POST", "/period-reports/{id}/redraft", async of => (await of.ReturnedReport(), null, null)),
        new("POST", "/period-reports/{id}/submit", async of => (await of.Report(), null, null)),
        new("POST", "/period-reports/{id}/return", async of => (await of.SubmittedReport(), null, new { reason = "缺九月" })),
        new("POST", "/period-reports/{id}/accept", async of => (await of.SubmittedReport(), null, null)),
        new("POST", "/sessions/{id}/attendance/{part}/correct", of => OfPlace(of.Missed(), new { status = "late", reason = "签到表核对" })),

        new("POST", "/sessions/{id}/replies", async of =>
        {
            var person = await of.Person();
            return (await of.PlannedWith(person), null, new { personId = person, answer = "declined", note = "出差" });
        }),
        new("POST", "/sessions/{id}/leave-requests", async of =>
        {
            var person = await of.Person();
            return (await of.SessionWith(person), null, new { personId = person, reason = "公务", deputyId = await of.Person() });
        }),
        new("POST", "/sessions/{id}/leave-requests/{part}/approve", async of =>
            await OfPlace(of.LeaveRequested(), new { onBehalfOf = new { personId = await of.Person() } })),
        new("POST", "/sessions/{id}/leave-requests/{part}/refuse", async of =>
            await OfPlace(of.LeaveRequested(), new { reason = "会议重要", onBehalfOf = new { personId = await of.Person() } })),
        new("POST", "/sessions/{id}/leave-requests/{part}/withdraw", of => OfPlace(of.LeaveRequested(), new { reason = "不再请假" })),

        new("POST", "/make-ups/{id}/{part}/assign", of => OfPlace(of.Missed(), new { dueOn = "2024-06-30" })),
        new("POST", "/make-ups/{id}/{part}/submit", of =>
            OfPlace(of.MakeUpAssigned(), new { on = "2024-05-01", mode = "tutoring", hours = 2.5, text = "重点导读" })),
        new("POST", "/make-ups/{id}/{part}/accept", of => OfPlace(of.MakeUpSubmitted(), null)),
        new("POST", "/make-ups/{id}/{part}/return", of => OfPlace(of.MakeUpSubmitted(), new { reason = "过于简略" })),

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

    private static async Task<(Guid? Target, Guid? Part, object? Body)> OfPlace(Task<(Guid SessionId, Guid PersonId)> place, object? body)
    {
        var (sessionId, personId) = await place;
        return (sessionId, personId, body);
    }

    private static async Task<(Guid? Target, Guid? Part, object? Body)> Part(Organisation of, Content content, object body)
    {
        var session = await of.Session();
        return (session, await of.Part(session, content), body);
    }

    private static async Task<(Guid? Target, Guid? Part, object? Body)> Recorded(Organisation of, string kind, object content)
    {
        var programme = await of.Programme();
        var part = (await of.Secretary.Post($"/programmes/{programme}/{kind}", content)).ShouldHave(201).Id;
        return (programme, part, new { reason = "记错" });
    }

    private static async Task<(Guid? Target, Guid? Part, object? Body)> OnBehalf(Organisation of, Func<object, object> body)
    {
        var lead = await of.Department();
        return (await of.FollowUp(lead), null, body(new { departmentId = lead }));
    }
}
