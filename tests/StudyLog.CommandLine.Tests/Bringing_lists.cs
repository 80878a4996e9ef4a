using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.CommandLine.Tests;

/// <summary>studylog import: judged first, taken in if that is wished, and told row by row what cannot be.</summary>
public sealed class Bringing_lists(HostFixture host)
{
    private const string Sound = "姓名,部门,职务\n王芳,办公室,主任\n李强,办公室,\n";
    private const string WithARefusedRow = "姓名,部门,手机\n王芳,办公室,1\n李强,办公室,2\n赵刚,水政科,3\n";

    [Fact]
    public async Task A_dry_run_names_each_refused_row_with_its_cell_and_takes_nothing_in()
    {
        var (of, caller) = await Begin();
        using var leaving = caller;

        var ran = (await caller.Run("import", "people", caller.Write("名单.csv", WithARefusedRow), "--dry-run")).ShouldEnd(3);

        ran.Out.ShouldContain("名单.csv: 2 new, 0 changed, 0 the same, 1 refused.");
        ran.Out.ShouldContain("Columns that are not taken in: 手机");
        ran.Out.ShouldContain("  row 4, B4 (部门): ");
        ran.Out.ShouldContain("“水政科”");
        ran.Out.ShouldContain("nothing was taken in");
        (await of.People()).ShouldBe(0);
        (await of.Secretary.Get("/imports")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_can_be_is_taken_in_and_the_exit_code_says_that_rows_were_refused()
    {
        var (of, caller) = await Begin();
        using var leaving = caller;

        var ran = (await caller.Run("import", "people", caller.Write("名单.csv", WithARefusedRow), "--yes")).ShouldEnd(3);

        ran.Out.ShouldContain("Taken in: 2 new, 0 changed, 0 the same, 1 refused.");
        ran.Out.Split("row 4, B4").Length.ShouldBe(2, "told once");
        (await of.People()).ShouldBe(2);
        var jobs = (await of.Secretary.Get("/jobs")).ShouldHave(200)["items"]!.AsArray();
        jobs.ShouldAllBe(job => (bool)job!["seen"]!);
    }

    [Fact]
    public async Task Of_very_many_refused_rows_the_first_are_named_and_the_others_counted()
    {
        var (_, caller) = await Begin();
        using var leaving = caller;
        var many = "姓名,部门\n" + string.Concat(Enumerable.Range(0, 1_003).Select(at => $"王{(char)('一' + at)},水政科\n"));

        var ran = (await caller.Run("import", "people", caller.Write("名单.csv", many), "--dry-run")).ShouldEnd(3);

        ran.Out.Split("水政科").Length.ShouldBe(1_001);
        ran.Out.ShouldContain("3 more rows cannot be imported");
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var (of, caller) = await Begin();
        using var leaving = caller;
        var file = caller.Write("名单.csv", Sound);
        (await caller.Run("import", "people", file, "-y")).ShouldEnd(0).Out.ShouldContain("Taken in: 2 new");

        var again = (await caller.Run("import", "people", file, "-y")).ShouldEnd(0);

        again.Out.ShouldContain("0 new, 0 changed, 2 the same, 0 refused.");
        again.Out.ShouldContain("There is nothing to take in.");
        (await of.People()).ShouldBe(2);
    }

    [Theory]
    [InlineData("y\n", 0, 2)]
    [InlineData("n\n", 1, 0)]
    [InlineData("", 1, 0)]
    public async Task Whoever_sits_there_is_asked_first(string typed, int exitCode, int people)
    {
        var (of, caller) = await Begin();
        using var leaving = caller;
        caller.Typed = typed;

        (await caller.Run("import", "people", caller.Write("名单.csv", Sound))).ShouldEnd(exitCode).Error.ShouldContain("Take 2 rows in? [y/N]");

        (await of.People()).ShouldBe(people);
    }

    [Fact]
    public async Task Left_alone_without_a_terminal_it_asks_for_a_decision_before_anything_is_sent()
    {
        var (of, caller) = await Begin();
        using var leaving = caller;

        (await caller.Run("import", "people", caller.Write("名单.csv", Sound))).ShouldEnd(2).Error.ShouldContain("--yes");

        (await of.Secretary.Get("/imports")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_in_the_servers_words_and_put_away()
    {
        var (of, caller) = await Begin();
        using var leaving = caller;

        var ran = (await caller.Run("import", "people", caller.Write("名单.csv", "张三,办公室\n"), "--yes")).ShouldEnd(1);

        ran.Error.ShouldContain("名单.csv: ");
        ran.Error.ShouldContain("姓名");
        (await of.Secretary.Get("/imports")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_kind_that_the_server_does_not_know_is_refused_with_those_it_does()
    {
        var (_, caller) = await Begin();
        using var leaving = caller;

        var ran = (await caller.Run("import", "horses", caller.Write("名单.csv", Sound), "--yes")).ShouldEnd(1);

        ran.Error.ShouldContain("kind: ");
        ran.Error.ShouldContain("departments");
        ran.Error.ShouldContain("people");
    }

    [Fact]
    public async Task Programs_get_the_servers_json_and_nothing_else()
    {
        var (_, caller) = await Begin();
        using var leaving = caller;

        var taken = JsonNode.Parse((await caller.Run("import", "people", caller.Write("名单.csv", Sound), "--yes", "--json")).ShouldEnd(0).Out)!;
        var refused = JsonNode.Parse((await caller.Run("import", "horses", "名单.csv", "--yes", "--json")).ShouldEnd(1).Out)!;

        ((string?)taken["state"], (int?)taken["counts"]!["new"]).ShouldBe(("committed", 2));
        ((int?)refused["status"], (string?)refused["code"]).ShouldBe((400, "invalid-request"));
    }

    [Fact]
    public async Task An_import_is_come_back_to_by_its_id()
    {
        var (of, caller) = await Begin();
        using var leaving = caller;
        var import = await of.Import();

        (await caller.Run("import", "--resume", import.ToString(), "--yes")).ShouldEnd(0).Out.ShouldContain("Taken in: 1 new");

        var again = (await caller.Run("import", "--resume", import.ToString(), "--yes")).ShouldEnd(0);
        again.Out.ShouldContain("Taken in: 1 new");
    }

    [Theory]
    [InlineData("LANG", "zh_CN.UTF-8")]
    [InlineData("LC_ALL", "zh_TW.UTF-8")]
    public async Task Where_the_terminal_is_Chinese_everything_is(string variable, string value)
    {
        var (_, caller) = await Begin();
        using var leaving = caller;
        caller.Variables[variable] = value;

        var ran = (await caller.Run("import", "people", caller.Write("名单.csv", WithARefusedRow), "--dry-run")).ShouldEnd(3);

        ran.Out.ShouldContain("新增 2，有变动 0，已有 0，不能导入 1。");
        ran.Out.ShouldContain("第 4 行 B4（部门）：没有“水政科”这个部门。");
        (await caller.Run("import", "people", "名单.csv", "--dry-run", "--language", "en")).Out.ShouldContain("1 refused");
    }

    private async Task<(Organisation Of, Caller Caller)> Begin()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        return (of, await Caller.Secretary(host, of));
    }
}
