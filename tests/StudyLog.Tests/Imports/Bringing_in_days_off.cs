using System.Text;
using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>节假日安排 as the State Council announces it comes in as a table, is announced year by year, and changes nothing when it comes again.</summary>
public sealed class Bringing_in_days_off(HostFixture host)
{
    private const string Of2024 =
        """
        2024年节假日安排,,,
        节日,放假时间,调休上班日期,天数
        元旦,1月1日放假，与周末连休,,
        春节,2月10日至17日放假调休，共8天,2月4日（星期日）、2月18日（星期日）上班,8
        清明节,4月4日至6日放假调休，共3天,4月7日（星期日）上班,3
        劳动节,5月1日至5日放假调休，共5天,4月28日（星期日）、5月11日（星期六）上班,5
        端午节,6月10日放假，与周末连休,,
        中秋节,9月15日至17日放假调休，共3天,9月14日（星期六）上班,3
        国庆节,10月1日至7日放假调休，共7天,9月29日（星期日）、10月12日（星期六）上班,7
        """;

    private const string Of2025 =
        """
        2025年节假日安排,,,
        节日,放假时间,调休上班日期,天数
        元旦,1月1日（星期三）放假1天,,1
        春节,1月28日（星期二）至2月4日（星期二）放假调休，共8天,1月26日（星期日）、2月8日（星期六）上班,8
        清明节,4月4日（星期五）至6日（星期日）放假，共3天,,3
        劳动节,5月1日（星期四）至5日（星期一）放假调休，共5天,4月27日（星期日）上班,5
        端午节,5月31日（星期六）至6月2日（星期一）放假，共3天,,3
        国庆节、中秋节,10月1日（星期三）至8日（星期三）放假调休，共8天,9月28日（星期日）、10月11日（星期六）上班,8
        """;

    [Fact]
    public async Task The_announcements_of_two_years_are_announced_and_are_the_same_when_they_come_again()
    {
        var of = await Organisation.Register(host);

        foreach (var table in (string[])[Of2025, Of2024]) await TakenIn(of, await Judged(of, table));

        (await Days(of, 2025)).ShouldBe(
        [
            "2025-01-01 2025-01-01 元旦 off", "2025-01-26 2025-01-26 春节 worked", "2025-01-28 2025-02-04 春节 off", "2025-02-08 2025-02-08 春节 worked",
            "2025-04-04 2025-04-06 清明节 off", "2025-04-27 2025-04-27 劳动节 worked", "2025-05-01 2025-05-05 劳动节 off", "2025-05-31 2025-06-02 端午节 off",
            "2025-09-28 2025-09-28 国庆节、中秋节 worked", "2025-10-01 2025-10-08 国庆节、中秋节 off", "2025-10-11 2025-10-11 国庆节、中秋节 worked",
        ]);
        (await Days(of, 2024)).ShouldBe(
        [
            "2024-01-01 2024-01-01 元旦 off", "2024-02-04 2024-02-04 春节 worked", "2024-02-10 2024-02-17 春节 off", "2024-02-18 2024-02-18 春节 worked",
            "2024-04-04 2024-04-06 清明节 off", "2024-04-07 2024-04-07 清明节 worked", "2024-04-28 2024-04-28 劳动节 worked", "2024-05-01 2024-05-05 劳动节 off",
            "2024-05-11 2024-05-11 劳动节 worked", "2024-06-10 2024-06-10 端午节 off", "2024-09-14 2024-09-14 中秋节 worked", "2024-09-15 2024-09-17 中秋节 off",
            "2024-09-29 2024-09-29 国庆节 worked", "2024-10-01 2024-10-07 国庆节 off", "2024-10-12 2024-10-12 国庆节 worked",
        ]);
        var version = await VersionOf(of);
        var again = await Judged(of, Of2025);
        again["counts"]!.ToJsonString().ShouldBe("""{"new":0,"changed":0,"same":11,"refused":0,"noData":0,"chosen":0,"leftOut":0}""");
        await TakenIn(of, again);
        (await VersionOf(of)).ShouldBe(version);
    }

    [Fact]
    public async Task What_is_exported_comes_in_again_elsewhere()
    {
        var (of, other) = (await Organisation.Register(host), await Organisation.Register(host));
        await TakenIn(of, await Judged(of, Of2024));
        await TakenIn(of, await Judged(of, Of2025));

        foreach (var form in (string[])["csv", "xlsx"])
        {
            var exported = await (await of.Secretary.Get($"/exports/days-off?form={form}")).ShouldHave(200).Bytes();
            var import = await Looked(other, await Brought(other, exported, $"节假日安排.{form}"), "judged");
            import["counts"]!.ToJsonString().ShouldBe(form == "csv"
                ? """{"new":26,"changed":0,"same":0,"refused":0,"noData":0,"chosen":26,"leftOut":0}"""
                : """{"new":0,"changed":0,"same":26,"refused":0,"noData":0,"chosen":0,"leftOut":0}""");
            await TakenIn(other, import);
        }

        foreach (var year in (int[])[2024, 2025]) (await Days(other, year)).ShouldBe(await Days(of, year));
        (await (await of.Secretary.Get("/exports/days-off?form=csv&year=2024")).ShouldHave(200).Bytes()).Count(each => each == '\n').ShouldBe(16);
    }

    [Fact]
    public async Task Rows_are_added_days_that_are_otherwise_are_changed_and_what_the_table_does_not_list_stays()
    {
        var of = await Organisation.Register(host);
        (await of.Secretary.Put("/organisation/days-off/2025", new
        {
            days = new[]
            {
                new { from = "2025-01-26", to = "2025-01-31", name = "春节", kind = "off" },
                new { from = "2025-03-08", to = "2025-03-08", name = "植树", kind = "worked" },
            },
        })).ShouldHave(200);

        var import = await Judged(of, "日期,名称,类型\n2025-01-26,春节,调休上班\n2025-01-28至2025-02-04,,放假\n2025-05-01至2025-05-05,劳动节,放假\n");

        import["counts"]!.ToJsonString().ShouldBe("""{"new":1,"changed":2,"same":0,"refused":0,"noData":0,"chosen":3,"leftOut":0}""");
        (await Rows(of, import.Id, "changed")).Select(row => Sentences(row)).ShouldBe(
        [
            ["2025-01-26：由“放假 春节”改为“调休上班 春节”。", "2025-01-27（放假 春节）已有，表里没有列，保持不变；不要的请在“设置”里删去。",
                "2025-03-08（调休上班 植树）已有，表里没有列，保持不变；不要的请在“设置”里删去。"],
            ["2025-02-01—2025-02-04：新增“放假”。"],
        ]);
        await TakenIn(of, import);
        (await Days(of, 2025)).ShouldBe(
        [
            "2025-01-26 2025-01-26 春节 worked", "2025-01-27 2025-01-31 春节 off", "2025-02-01 2025-02-04  off", "2025-03-08 2025-03-08 植树 worked",
            "2025-05-01 2025-05-05 劳动节 off",
        ]);
        Sentences((await Rows(of, import.Id, "changed"))[0]).Count.ShouldBe(3, "what was told while the rows were judged stays when they are taken in");
    }

    [Fact]
    public async Task Only_the_rows_that_are_chosen_come_in()
    {
        var of = await Organisation.Register(host);
        var import = await Judged(of, "日期,名称\n2025-05-01至2025-05-05,劳动节\n2025-10-01至2025-10-08,国庆节\n");
        (await of.Secretary.Post($"/imports/{import.Id}/choose", new { chosen = false, places = new[] { 0 } })).ShouldHave(200);

        await TakenIn(of, import);

        (await Days(of, 2025)).ShouldBe(["2025-10-01 2025-10-08 国庆节 off"]);
    }

    [Fact]
    public async Task A_festival_within_another_is_one_and_comes_in_once()
    {
        var of = await Organisation.Register(host);
        const string Both = "日期,名称\n2025-10-01至2025-10-08,国庆节\n2025-10-06,中秋节\n";
        await TakenIn(of, await Judged(of, Both));

        (await Days(of, 2025)).ShouldBe(["2025-10-01 2025-10-08 国庆节 off"]);
        (await Judged(of, Both))["counts"]!.ToJsonString().ShouldBe("""{"new":0,"changed":0,"same":2,"refused":0,"noData":0,"chosen":0,"leftOut":0}""");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_cell_and_the_rest_comes_in()
    {
        var of = await Organisation.Register(host);

        var import = await Judged(of, "开始日期,结束日期,名称,类型\n2025-10-01,2025-10-08,国庆节,放假\n2025-10-08,,国庆节,调休上班\n2022-12-20,2023-01-02,元旦,放假\n2025-02-30,,春节,放假\n");

        var refused = (await Rows(of, import.Id, "refused")).Select(row => row!["notes"]!.AsArray().Single()!).ToList();
        refused.Select(note => $"{note["code"]} {note["cell"]}").ShouldBe(["day-off-and-worked A3", "days-of-two-years A4", "fault.impossible-date A5"]);
        ((string?)refused[0]["sentence"]).ShouldBe("2025-10-08 在第 2 行是另一种安排，同一天不能既放假又上班。请核对。");
        await TakenIn(of, import);
        (await Days(of, 2025)).ShouldBe(["2025-10-01 2025-10-08 国庆节 off"]);
    }

    [Fact]
    public async Task A_year_of_more_lines_than_may_be_is_refused_and_others_come_in()
    {
        var of = await Organisation.Register(host);
        var every = string.Concat(Enumerable.Range(0, 101).Select(at => $"{new DateOnly(2025, 1, 1).AddDays(2 * at):yyyy-MM-dd},假日\n"));

        var import = await Judged(of, $"日期,名称\n{every}2026-01-01,元旦\n");

        import["counts"]!.ToJsonString().ShouldBe("""{"new":1,"changed":0,"same":0,"refused":101,"noData":0,"chosen":1,"leftOut":0}""");
        var note = (await Rows(of, import.Id, "refused"))[0]!["notes"]!.AsArray().Single()!;
        ((string?)note["sentence"]).ShouldBe("一年的放假安排最多 100 行，连续的日子请并成一行。");
    }

    // How many events the organisation's own stream has.
    private static async Task<string> VersionOf(Organisation of) => (await of.Secretary.Get("/organisation/days-off")).ShouldHave(200).Header("ETag").ShouldNotBeNull();

    private static IReadOnlyList<string> Sentences(JsonNode? row) => [.. row!["notes"]!.AsArray().Select(note => (string)note!["sentence"]!)];

    private static async Task<IReadOnlyList<string>> Days(Organisation of, int year) =>
        [.. (await of.Secretary.Get("/organisation/days-off")).ShouldHave(200)["years"]!.AsArray()
            .Single(each => (int)each!["year"]! == year)!["days"]!.AsArray()
            .Select(days => $"{days!["from"]} {days["to"]} {days["name"]} {days["kind"]}")];

    private static async Task<Guid> Brought(Organisation of, byte[] content, string name) =>
        (await of.Secretary.Ask("POST", "/imports", Upload.Of(new { kind = "days-off" }, content, name))).ShouldHave(201).Id;

    private static async Task<Reply> Judged(Organisation of, string content) =>
        await Looked(of, await Brought(of, Encoding.UTF8.GetBytes(content), "安排.csv"), "judged");

    private static async Task TakenIn(Organisation of, Reply import)
    {
        (await of.Secretary.Post($"/imports/{import.Id}/commit")).ShouldHave(200);
        await Looked(of, import.Id, "committed");
    }

    private static async Task<Reply> Looked(Organisation of, Guid import, string state)
    {
        Reply? seen = null;
        await Wait.Until(
            async () => (string?)(seen = (await of.Secretary.Get($"/imports/{import}")).ShouldHave(200))["state"] == state,
            TimeSpan.FromSeconds(60),
            () => seen?.Text ?? "");
        return seen!;
    }

    private static async Task<JsonArray> Rows(Organisation of, Guid import, string judgement) =>
        (await of.Secretary.Get($"/imports/{import}/rows?judgement={judgement}")).ShouldHave(200)["items"]!.AsArray();
}
