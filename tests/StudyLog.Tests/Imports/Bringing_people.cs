using System.Text;
using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>导入: a table somebody has comes in without retyping, row by row judged before anything is taken in, and changes nothing when it comes again.</summary>
public sealed class Bringing_people(HostFixture host)
{
    private const string People = "姓名,部门,职务,排序,政治面貌,手机\n王 芳,办公室,主任,1,中共党员,1\n李强,规划科,,2,群众,2\n赵刚,水政科,,,,3\n";

    [Fact]
    public async Task Judges_every_row_and_takes_nothing_in_before_it_is_told_to()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        await of.Department("规划科");
        var before = await of.People();

        var import = await of.Judged("people", People);

        import["counts"]!.ToJsonString().ShouldBe("""{"new":2,"changed":0,"same":0,"refused":1,"noData":0,"chosen":2,"leftOut":0}""");
        import["head"]!["unknown"]!.AsArray().Select(each => (string?)each).ShouldBe(["手机"]);
        var refused = (await of.Rows(import.Id, "refused")).Single()!;
        ((int?)refused["rowNumber"]).ShouldBe(4);
        var note = refused["notes"]!.AsArray().Single()!;
        ((string?)note["code"], (string?)note["cell"], (string?)note["column"]).ShouldBe(("department-unknown", "B4", "部门"));
        ((string?)note["sentence"]).ShouldBe("没有“水政科”这个部门。请先建立该部门或导入部门名单，再重新上传。");
        (await of.People()).ShouldBe(before);
    }

    [Fact]
    public async Task Takes_in_what_is_chosen_and_is_the_same_when_it_comes_again()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        await of.Department("规划科");
        var import = await of.Judged("people", People);
        var li = (await of.Rows(import.Id, "new")).Single(row => row!["cells"]!.AsArray().Any(cell => (string?)cell!["text"] == "李强"))!;
        (await of.Secretary.Post($"/imports/{import.Id}/choose", new { chosen = false, places = new[] { (int)li["place"]! } })).ShouldHave(200);

        (await of.TakenIn(import.Id))["counts"]!.ToJsonString().ShouldBe("""{"new":1,"changed":0,"same":0,"refused":1,"noData":0,"chosen":1,"leftOut":1}""");

        var wang = (await of.Secretary.Get("/people?q=王芳")).ShouldHave(200)["items"]!.AsArray().Single()!;
        ((string?)wang["name"], (int?)wang["rankNo"], (bool?)wang["partyMember"]).ShouldBe(("王芳", 1, true));
        (await of.Secretary.Get("/people?q=李强")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();

        var again = await of.Judged("people", People);
        again["counts"]!.ToJsonString().ShouldBe("""{"new":1,"changed":0,"same":1,"refused":1,"noData":0,"chosen":1,"leftOut":0}""");
        (await of.Secretary.Post($"/imports/{again.Id}/choose", new { chosen = false, judgement = "new" })).ShouldHave(200);
        await of.TakenIn(again.Id);
        (await of.People()).ShouldBe(1);
    }

    [Theory]
    [InlineData("POST", "/commit")]
    [InlineData("DELETE", "")]
    public async Task Need_not_be_told_judged_to_whoever_takes_it_in_or_puts_it_away(string verb, string step)
    {
        var of = await Organisation.Register(host);
        var import = await of.Judged("departments", "名称\n办公室\n");
        var job = (string?)import["jobId"];
        await Wait.Until(async () => (string?)(await of.Secretary.Get($"/jobs/{job}"))["state"] == "done", TimeSpan.FromMinutes(1));
        ((bool?)(await of.Secretary.Get($"/jobs/{job}"))["seen"]).ShouldBe(false);

        (await of.Secretary.Ask(verb, $"/imports/{import.Id}{step}")).ShouldHave(200);
        ((bool?)(await of.Secretary.Get($"/jobs/{job}"))["seen"]).ShouldBe(true);
    }

    [Fact]
    public async Task Takes_strokes_that_lost_their_nought_in_a_spreadsheet_program_for_the_same()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        await of.TakenIn("people", "姓名,部门,笔画\n王芳,办公室,0407\n");

        (await of.Judged("people", "姓名,部门,笔画\n王芳,办公室,407\n")).Counts().ShouldBe((0, 0, 1, 0));
        (await of.Judged("people", "姓名,部门,笔画\n王芳,办公室,408\n")).Counts().ShouldBe((0, 1, 0, 0));
    }

    [Fact]
    public async Task Says_what_it_would_change_and_leaves_a_post_that_reads_otherwise()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        await of.TakenIn((await of.Judged("people", "姓名,部门,职务,排序\n王芳,办公室,主任,1\n")).Id);

        var import = await of.Judged("people", "姓名,部门,职务,排序\n王芳,办公室,局长,5\n");

        var changed = (await of.Rows(import.Id, "changed")).Single()!;
        changed["notes"]!.AsArray().Select(note => (string?)note!["sentence"]).ShouldBe(["排序：由“1”改为“5”。", "现任职务是“主任”，保持不变；职务变动请在人员页面办理。"]);
    }

    [Fact]
    public async Task Establishes_departments_whatever_their_order_and_refuses_a_circle()
    {
        var of = await Organisation.Register(host);
        var import = await of.Judged("departments", "名称,简称,类别,上级部门,排序\n一支部,,党支部,机关党委,2\n机关党委,机关,党委,,1\n甲,,部门,乙,\n乙,,部门,甲,\n");

        import["counts"]!.ToJsonString().ShouldBe("""{"new":3,"changed":0,"same":0,"refused":1,"noData":0,"chosen":3,"leftOut":0}""");
        await of.TakenIn(import.Id);
        var branch = (await of.Secretary.Get("/departments?q=一支部")).ShouldHave(200)["items"]!.AsArray().Single()!;
        var committee = (await of.Secretary.Get("/departments?q=机关党委")).ShouldHave(200)["items"]!.AsArray().Single()!;
        ((string?)branch["kind"], (Guid?)branch["parentId"]).ShouldBe(("branch", (Guid?)committee["id"]));
        ((string?)committee["shortName"], (string?)committee["kind"]).ShouldBe(("机关", "committee"));
        (await of.Judged("departments", "名称,简称,类别,上级部门,排序\n一支部,,党支部,机关党委,2\n机关党委,机关,党委,,1\n"))["counts"]!["same"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData("名单.xlsx", "不是工作簿", "file.wrong-extension")]
    [InlineData("名单.pdf", "姓名,部门", "file.unknown-extension")]
    [InlineData("名单.csv", "张三,办公室\n", "file.columns-missing")]
    [InlineData("名单.csv", "姓名,姓名,部门\n张三,李四,办公室\n", "file.columns-repeated")]
    public async Task Says_why_a_file_cannot_be_read(string name, string content, string code)
    {
        var of = await Organisation.Register(host);

        var import = await of.Looked(await of.Brought("people", content, name), "unreadable");

        ((string?)import["problem"]!["code"]).ShouldBe(code);
        ((string?)import["problem"]!["sentence"]).ShouldNotBeNullOrWhiteSpace();
        if (code == "file.columns-repeated") ((string?)import["problem"]!["sentence"]).ShouldBe("这几列都是“姓名”，不知道该用哪一列：姓名（A1）、姓名（B1）。请改成不同的列名后重新上传。");
        (await of.Secretary.Post($"/imports/{import.Id}/commit")).ShouldBeProblem(409, "wrong-state");
    }

    [Fact]
    public async Task Of_another_organisation_is_unknown()
    {
        var (of, other) = (await Organisation.Register(host), await Organisation.Register(host));
        var import = await of.Brought("people", People);

        (await other.Secretary.Get($"/imports/{import}")).ShouldBeProblem(404, "not-found");
        (await other.Secretary.Get($"/imports/{import}/rows")).ShouldBeProblem(404, "not-found");
        (await other.Secretary.Post($"/imports/{import}/commit")).ShouldBeProblem(404, "not-found");
        (await other.Secretary.Get("/imports")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_away_leaves_nothing_of_the_names_it_held()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        var import = await of.Judged("people", People);

        (await of.Secretary.Ask("DELETE", $"/imports/{import.Id}")).ShouldHave(200);

        (await of.Secretary.Get($"/imports/{import.Id}/rows")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
        (await of.Secretary.Get("/imports")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_where_a_new_person_has_the_name_of_another_or_more_than_a_name()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        await of.Department("财务科");
        await of.TakenIn("people", "姓名,部门\n张三,办公室\n");

        var import = await of.Judged("people", "姓名,部门\n张三,办公室\n张三,财务科\n赵六（退休）,财务科\n");

        import.Counts().ShouldBe((2, 0, 1, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "new")).Notes().ShouldBe([(3, "A3", "namesake"), (4, "A4", "name-as-written")]);
        (await of.Rows(import.Id, "new")).Sentences().ShouldContain("名单里已有“张三”（办公室），这一行按另一个同名的人登记。如果是同一个人调动，请不要导入这一行，到“人员”页面登记任职。");
    }
}
