using System.Globalization;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Refusals.Answers;
using static StudyLog.Tests.Refusals.Asked;

namespace StudyLog.Tests.Refusals;

/// <summary>Departments, people, materials and the organisation itself.</summary>
public sealed class What_reference_data_refuses(Organisations organisations) : IClassFixture<Organisations>
{
    private static readonly string NextYear =
        DateOnly.FromDateTime(DateTime.UtcNow).AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly Refusal[] Rows =
    [
        // Departments
        new("a department above itself", Invalid, ["parentId"], async of =>
        {
            var id = await of.Department();
            return Patch(of.Secretary, $"/departments/{id}", new { parentId = id });
        }),
        new("a department below one that is below it", Invalid, ["parentId"], async of =>
        {
            var (above, below) = (await of.Department(), await of.Department());
            (await of.Secretary.Patch($"/departments/{below}", new { parentId = above })).ShouldHave(200);
            return Patch(of.Secretary, $"/departments/{above}", new { parentId = below });
        }),
        new("a department that is dissolved without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Secretary, $"/departments/{await of.Department()}/dissolve", new { on = "2024-01-31" })),
        new("a department that is dissolved with an empty reason", ReasonRequired, ["reason"], async of =>
            Post(of.Secretary, $"/departments/{await of.Department()}/dissolve", new { on = "2024-01-31", reason = "" })),
        new("a department that is dissolved later than today", InFuture, ["on"], async of =>
            Post(of.Secretary, $"/departments/{await of.Department()}/dissolve", new { on = NextYear, reason = "机构改革" })),
        new("a department that is dissolved on a day no calendar has", NoSuchDate, ["on"], async of =>
            Post(of.Secretary, $"/departments/{await of.Department()}/dissolve", new { on = "2022-02-30", reason = "机构改革" })),
        new("a department that is dissolved again on another day", WrongState("已撤销", "dissolved"), async of =>
            Post(of.Secretary, $"/departments/{await Dissolved(of)}/dissolve", new { on = "2023-01-31", reason = "机构改革" })),
        new("a new name of a dissolved department", WrongState("已撤销", "dissolved"), async of =>
            Patch(of.Secretary, $"/departments/{await Dissolved(of)}", new { name = "新名称" })),
        new("a department below a dissolved one", WrongState("已撤销", "dissolved"), async of =>
            Post(of.Secretary, "/departments", new { name = "新部门", parentId = await Dissolved(of) })),
        new("a department that a leader establishes", DutySeparation, of => Task.FromResult(Post(of.Leader, "/departments", new { name = "新部门" }))),

        // People
        new("a person of the organisation without a department", Invalid, ["departmentId"], of =>
            Task.FromResult(Post(of.Secretary, "/people", new { name = "某同志" }))),
        new("a person from outside with a department", Invalid, ["departmentId"], async of =>
            Post(of.Secretary, "/people", new { name = "某专家", external = true, departmentId = await of.Department() })),
        new("a person of a dissolved department", WrongState("已撤销", "dissolved"), async of =>
            Post(of.Secretary, "/people", new { name = "某同志", departmentId = await Dissolved(of) })),
        new("a post of a person from outside", WrongStateIn("外部人员不在本组织任职，不能进行这项操作。", "Somebody from outside holds no post here, which does not allow this."), async of =>
        {
            var outsider = (await of.Secretary.Post("/people", new { id = Guid.CreateVersion7(), name = "某专家", external = true })).ShouldHave(201).Id;
            return Post(of.Secretary, $"/people/{outsider}/posts", new { departmentId = await of.Department(), title = "顾问" });
        }),
        new("a paste of more than 1000 lines", Invalid, ["text"], async of =>
            Post(of.Secretary, "/people/batch", new { text = string.Join('\n', Enumerable.Range(1, 1001).Select(i => $"某{i}")), departmentId = await of.Department() })),
        new("a paste without anybody in it", Invalid, ["text"], of => Task.FromResult(Post(of.Secretary, "/people/batch", new { text = "姓名\t部门\n\t\n" }))),
        new("a blank paste", Invalid, ["text"], of => Task.FromResult(Post(of.Secretary, "/people/batch", new { text = " \n" }))),
        new("a paste of more than 200,000 characters", Invalid, ["text"], of =>
            Task.FromResult(Post(of.Secretary, "/people/batch", new { text = new string('某', 200_001) }))),
        new("a paste by a leader", DutySeparation, of => Task.FromResult(Post(of.Leader, "/people/batch", new { text = "某同志，办公室" }))),
        new("people who are said to come later than today", InFuture, ["occurredOn"], async of =>
            Post(of.Secretary, "/people/batch", new { text = "某同志", departmentId = await of.Department(), occurredOn = NextYear })),
        new("the end of a post that is not held", NotFound("职务", "post"), async of =>
            Post(of.Secretary, $"/people/{await of.Person()}/posts/{Guid.CreateVersion7()}/end", new { to = "2024-01-31" })),
        new("the end of a post before its beginning", EndBeforeStart, ["to"], async of =>
        {
            var (person, post) = await Holding(of);
            return Post(of.Secretary, $"/people/{person}/posts/{post}/end", new { to = "2022-12-31" });
        }),
        new("another end of a post that has ended", WrongState("职务已结束", "post ended"), async of =>
        {
            var (person, post) = await Holding(of);
            (await of.Secretary.Post($"/people/{person}/posts/{post}/end", new { to = "2024-01-31" })).ShouldHave(200);
            return Post(of.Secretary, $"/people/{person}/posts/{post}/end", new { to = "2024-02-29" });
        }),

        new("hours that nobody studies in a year", Invalid, ["hourNorm"], async of =>
            Patch(of.Secretary, $"/people/{await of.Person()}", new { hourNorm = 200.5 })),
        new("a person who is to study less than nothing", Invalid, ["hourNorm"], async of =>
            Post(of.Secretary, "/people", new { name = "某同志", departmentId = await of.Department(), hourNorm = -1 })),
        new("a day from which no hours hold", Invalid, ["hourNorm"], async of =>
            Patch(of.Secretary, $"/people/{await of.Person()}", new { hoursFrom = "2024-01-01" })),
        new("a day from which no membership holds", Invalid, ["partyMember"], async of =>
            Patch(of.Secretary, $"/people/{await of.Person()}", new { partyMemberFrom = "2024-01-01" })),

        // Materials
        new("classified material", ClassifiedRefused, ["classified"], of =>
            Task.FromResult(Post(of.Secretary, "/materials", new { title = "某文件", kind = "document", classified = true }))),
        new("material that turns out to be classified", ClassifiedRefused, ["classified"], async of =>
            Patch(of.Secretary, $"/materials/{await of.Material()}", new { classified = true })),
        new("an address that is none of the web", Invalid, ["url"], of =>
            Task.FromResult(Post(of.Secretary, "/materials", new { title = "某文件", kind = "document", url = "javascript:alert(1)" }))),
        new("material that is withdrawn without a reason", ReasonRequired, ["reason"], async of =>
            Post(of.Secretary, $"/materials/{await of.Material()}/withdraw")),
        new("material that is withdrawn with an empty reason", ReasonRequired, ["reason"], async of =>
            Post(of.Secretary, $"/materials/{await of.Material()}/withdraw", new { reason = "" })),
        new("a new title of withdrawn material", WrongState("已停用", "withdrawn"), async of =>
        {
            var material = await of.Material();
            (await of.Secretary.Post($"/materials/{material}/withdraw", new { reason = "已过时" })).ShouldHave(200);
            return Patch(of.Secretary, $"/materials/{material}", new { title = "新标题" });
        }),

        // The organisation
        new("a time zone that does not exist", Invalid, ["timeZone"], of => Task.FromResult(Patch(of.Secretary, "/organisation", new { timeZone = "Asia/Nowhere" }))),
        new("another time zone after the first session", WrongStateIn("已有登记的场次，时区不能再更改。", "Sessions are recorded already, so the time zone can no longer change."), async of =>
        {
            await of.Session();
            return Patch(of.Secretary, "/organisation", new { timeZone = "Asia/Tokyo" });
        }),
        new("a day from which no settings hold", Invalid, ["settings"], of =>
            Task.FromResult(Patch(of.Secretary, "/organisation", new { settingsFrom = "2024-01-01" }))),
        new("more hours than there are", Invalid, ["settings.hourNorm"], of =>
            Task.FromResult(Patch(of.Secretary, "/organisation", new { settings = new { hourNorm = 1000 } }))),
        new("one kind of session with two norms of a kind", Invalid, ["settings.frequencies"], of => Task.FromResult(Patch(of.Secretary, "/organisation", new
        {
            settings = new
            {
                frequencies = new[] { new { kind = "theme-day", per = "month", times = 1, by = "branch" }, new { kind = "theme-day", per = "month", times = 2, by = "branch" } },
            },
        }))),
        new("settings that a liaison changes", DutySeparation, async of =>
            Patch(await of.User(Duty.DepartmentLiaison), "/organisation", new { settings = new { yellowDays = 3 } })),
    ];

    public static TheoryData<string> Everything => [.. Rows.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(Everything))]
    public Task In_both_languages_and_without_a_trace(string what) => Rows.Single(row => row.What == what).ShouldBeGivenTo(organisations.Own);

    private static async Task<Guid> Dissolved(Organisation of)
    {
        var id = await of.Department();
        (await of.Secretary.Post($"/departments/{id}/dissolve", new { on = "2024-01-31", reason = "机构改革" })).ShouldHave(200);
        return id;
    }

    private static async Task<(Guid Person, Guid Post)> Holding(Organisation of)
    {
        var person = await of.Person();
        var post = new { id = Guid.CreateVersion7(), departmentId = await of.Department(), title = "主任", from = "2023-01-01" };
        (await of.Secretary.Post($"/people/{person}/posts", post)).ShouldHave(201);
        return (person, post.id);
    }
}
