using CsCheck;
using StudyLog.Documents.Tables;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>Whatever is exported comes in again: where it was, as what is there already; where nothing was, so that it is exported alike.</summary>
public sealed class Bringing_in_what_was_exported(HostFixture host)
{
    [Fact]
    public Task Of_an_organisation_changes_nothing_there_and_makes_the_same_of_an_empty_one() => Try(organisations: 4);

    [Fact]
    [Trait("Category", "Long")]
    public Task Of_thirty_organisations_does_so_too() => Try(organisations: 30);

    [Fact]
    public async Task Says_a_person_with_several_posts_once_and_a_department_by_what_stands_above_it()
    {
        var of = await Organisation.Register(host);
        var (education, finance) = (await Establish(of, "教育局"), await Establish(of, "财政局"));
        var (first, second) = (await Establish(of, "办公室", education), await Establish(of, "办公室", finance));
        var closed = await Establish(of, "规划科");
        await Establish(of, "规划科");
        (await of.Secretary.Post($"/departments/{closed}/dissolve", new { on = "2023-06-30", reason = "机构改革" })).ShouldHave(200);
        var person = (await of.Secretary.Post("/people", new { name = "王芳", departmentId = first, title = "主任", from = "2020-03-01", rankNo = 1 })).ShouldHave(201).Id;
        (await of.Secretary.Post($"/people/{person}/posts", new { departmentId = closed, title = "=科长", from = "2019-01-01" })).ShouldHave(201);
        (await of.Secretary.Post("/people", new { name = "王芳", departmentId = second, title = "主任", rankNo = 2 })).ShouldHave(201);
        (await of.Secretary.Post("/people", new { name = "李教授", external = true, title = "教授" })).ShouldHave(201);
        var erased = (await of.Secretary.Post("/people", new { name = "赵某", external = true })).ShouldHave(201).Id;
        (await of.Secretary.Post($"/people/{erased}/erase", new { reason = "本人申请" })).ShouldHave(200);

        TablesBrought.CellsOf(await of.Exported("people", "xlsx"), "xlsx").Select(row => string.Join('|', row.Take(6))).ShouldBe(
        [
            "1|王芳|教育局/办公室|主任|2020-03-01|", "1|王芳|规划科（2023-06-30撤销）|=科长|2019-01-01|", "2|王芳|财政局/办公室|主任||", "3|李教授||教授||",
        ]);
        TablesBrought.CellsOf(await of.Exported("departments", "csv"), "csv").Select(row => string.Join('|', row)).Order(StringComparer.Ordinal).ShouldBe(
        [
            "办公室||部门|教育局||是|", "办公室||部门|财政局||是|", "教育局||部门|||是|", "规划科||部门|||是|", "规划科||部门|||是|2023-06-30", "财政局||部门|||是|",
        ]);
    }

    [Fact]
    public async Task With_one_line_more_takes_in_that_line_alone()
    {
        var of = await Organisation.Register(host);
        var office = await Establish(of, "办公室");
        await Establish(of, "规划科");
        var person = (await of.Secretary.Post("/people", new { name = "王芳", departmentId = office, title = "主任" })).ShouldHave(201).Id;

        var import = await of.Brings("people", "人员编号,姓名,部门,职务,任职日期,离任日期\n1,王芳,办公室,主任,,2024-05-31\n1,王芳,规划科,科长,2024-06-01,\n");
        (await of.Judged(import)).ShouldBe(["2 changed  changes 离任日期：由“（空）”改为“2024-05-31”。", "3 changed"]);
        await of.TakenIn(import.Id);

        var posts = (await of.Secretary.Get($"/people/{person}")).ShouldHave(200)["posts"]!.AsArray();
        posts.Select(post => ((string?)post!["title"], (string?)post["from"], (string?)post["to"])).ShouldBe([("主任", null, "2024-05-31"), ("科长", "2024-06-01", null)]);
        (await of.People()).ShouldBe(1);
    }

    [Fact]
    public async Task Chooses_all_rows_of_a_person_together()
    {
        var of = await Organisation.Register(host);
        await Establish(of, "办公室");
        await Establish(of, "规划科");
        var import = await of.Brings("people", "人员编号,姓名,部门\n1,王芳,办公室\n2,李强,办公室\n1,王芳,规划科\n");

        (await of.Secretary.Post($"/imports/{import.Id}/choose", new { chosen = false, places = new[] { 2 } })).ShouldHave(200);

        (await of.Rows(import)).Select(row => (bool)row!["chosen"]!).ShouldBe([false, true, false]);
        await of.TakenIn(import.Id);
        (await of.People()).ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_a_person_with_a_post_that_cannot_be_and_tells_what_it_leaves()
    {
        var of = await Organisation.Register(host);
        await Establish(of, "办公室");
        var closed = await Establish(of, "老干局");
        (await of.Secretary.Post($"/departments/{closed}/dissolve", new { on = "2023-06-30", reason = "机构改革" })).ShouldHave(200);
        var import = await of.Brings(
            "people",
            $"""
            人员编号,姓名,部门,职务,任职日期,离任日期,排序,是否外部人员
            1,王芳,办公室,主任,2020-03,,1,
            1,王芳,水政科,科长,,,1,
            2,李强,办公室,科员,2020年3月,,2,
            2,李强,老干局,科员,2019-01-01,2020-01-01,3,
            3,赵刚,老干局,,,,,
            4,钱教授,某大学,教授,2020-01-01,,,是
            5,{new string('长', 201)},办公室,,,,,
            6,孙八,办公室,,2020-05-01,2019-01-01,,

            """);

        (await of.Judged(import)).ShouldBe(
        [
            "2 refused  together-refused 同一人的第 3 行不能导入，这一行也就没有导入。",
            "3 refused C3 department-unknown 没有“水政科”这个部门。请先建立该部门或导入部门名单，再重新上传。",
            "4 new  month-only “任职日期”只写到月，没有导入。需要的话请写到日。",
            "5 new  otherwise-above “排序”与同一人前面的行不一致，以前面的行为准。",
            "6 refused C6 department-dissolved “老干局”已撤销，不能再登记人员。",
            "7 new  external-has-no-post 外部人员在本单位没有职务，“部门”没有导入。  external-has-no-post 外部人员在本单位没有职务，“任职日期”没有导入。",
            "8 refused B8 too-long 文字太长，最多 200 个字。请缩短。",
            "9 refused F9 date-invalid 早于开始时间。",
        ]);
    }

    [Theory]
    [InlineData("1,王芳,办公室,2015-03-01,2019年6月31日\n1,王芳,规划科,2019-07-01,\n", "2 refused", "3 refused  together-refused 同一人的第 2 行不能导入，这一行也就没有导入。")]
    [InlineData("１,王 芳,办公室,2015-03-01,\n1,王芳,规划科,2019-07-01,2018年13月\n", "2 refused  together-refused 同一人的第 3 行不能导入，这一行也就没有导入。", "3 refused")]
    [InlineData("1,王芳,办公室,2020-01-01,2019-01-01\n1,王芳,规划科,,\n", "2 refused E2 date-invalid 早于开始时间。", "3 refused  together-refused 同一人的第 2 行不能导入，这一行也就没有导入。")]
    public async Task Takes_in_no_post_of_somebody_of_whom_a_row_cannot_be_read(string rows, string first, string second)
    {
        var of = await Organisation.Register(host);
        await Establish(of, "办公室");
        await Establish(of, "规划科");

        var import = await of.Brings("people", "人员编号,姓名,部门,任职日期,离任日期\n" + rows + "2,李强,办公室,,\n");

        var judged = await of.Judged(import);
        judged.Select((row, at) => at == 0 ? row.StartsWith(first, StringComparison.Ordinal) : at == 1 ? row.StartsWith(second, StringComparison.Ordinal) : row == "4 new").ShouldAllBe(so => so, string.Join('\n', judged));
        await of.TakenIn(import.Id);
        (await of.People()).ShouldBe(1);
    }

    private Task Try(int organisations) => ToldOrganisation.All.SampleAsync(ComesInAgain, iter: organisations, threads: 1);

    private async Task ComesInAgain(ToldOrganisation told)
    {
        var (of, other) = (await Organisation.Register(host), await Organisation.Register(host));
        await told.Enter(of);
        foreach (var form in new[] { "xlsx", "csv" })
            foreach (var what in new[] { "departments", "people" }) await IsTheSame(of, of, what, form);

        foreach (var what in new[] { "departments", "people" })
        {
            var import = await other.Brings(what, await of.Exported(what, "csv"), "名单.csv");
            import.Counts().ShouldBe((Rows(await of.Exported(what, "csv")).Count, 0, 0, 0), string.Join('\n', await other.Judged(import)));
            await other.TakenIn(import.Id);
            await IsTheSame(of, other, what, "xlsx");
            Told(what, await other.Exported(what, "csv")).ShouldBe(Told(what, await of.Exported(what, "csv")));
        }
    }

    private static async Task IsTheSame(Organisation of, Organisation where, string what, string form)
    {
        var import = await where.Brings(what, await of.Exported(what, form), $"名单.{form}");
        var judged = await where.Judged(import);
        judged.ShouldAllBe(row => row.EndsWith(" same", StringComparison.Ordinal), $"{what}, {form}:\n{string.Join('\n', judged)}");
        judged.Count.ShouldBe(Rows(await of.Exported(what, "csv")).Count);
        import["head"]!["unknown"]!.AsArray().ShouldBeEmpty();
    }

    // Two posts that read alike are one in a table. Lines of one person stand together; what number they have, and who of equals comes first, counts in one file alone.
    private static IReadOnlyList<string> Told(string what, byte[] file) => what == "people"
        ? [.. Rows(file).GroupBy(row => row[0]).Select(person => string.Join('\n', person.Select(row => string.Join('|', row.Skip(1))).Distinct())).Order(StringComparer.Ordinal)]
        : [.. Rows(file).Select(row => string.Join('|', row)).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<IReadOnlyList<string>> Rows(byte[] file) => [.. TablesBrought.CellsOf(file, "csv").Select(row => row.Select(Wording.Key).ToList())];

    private static async Task<Guid> Establish(Organisation of, string name, Guid? parentId = null) =>
        (await of.Secretary.Post("/departments", new { name, parentId })).ShouldHave(201).Id;
}
