using System.Text.Json.Nodes;

namespace StudyLog.Tests.Acceptance;

/// <summary>
/// What must hold of the second report of the page, whoever recorded it: the pilot programme and its four activities, every fact word for
/// word, and none that the page does not state. How it came into the store is said by the classes that derive from this.
/// </summary>
public abstract partial class The_second_report(SecondReportRecorded recorded)
{
    private static readonly NewspaperPage Page = NewspaperPage.Second;

    private JsonNode Programme => recorded.Programme;

    private JsonNode Launch => recorded.Records[recorded.Launch];

    private JsonNode Workshop => recorded.Records[recorded.Workshop];

    private JsonNode Training => recorded.Records[recorded.Training];

    private JsonNode Contest => recorded.Records[recorded.Contest];

    [Fact]
    public void The_programme_has_its_name_its_background_and_its_source()
    {
        Text(Programme, "name").ShouldBe(Page.Verbatim("四川省第三批城乡社区治理试点项目"));
        Text(Programme, "note").Split('\n').ShouldBe(
        [
            Page.From("党的二十大明确指出", "新路径。"),
            Page.From("为高位推进该项试点项目", "治理试点项目。"),
            Page.From("威远县省级城乡社区治理试点项目涉及", "五个社区。"),
        ]);
        var source = Programme["source"]!;
        Text(source, "name").ShouldBe(Page.From("四川：首个县级", "建立"));
        Text(source, "citation").ShouldBe(Page.Verbatim("本报记者于俊如"));
        Text(source, "reporter").ShouldBe(Page.Verbatim("于俊如"));
        Text(Programme["established"]!, "precision").ShouldBe("unknown", "The page does not say when.");
    }

    [Fact]
    public void The_leading_group_has_two_leads_two_deputies_and_thirty_eight_member_units()
    {
        var seats = Items(Programme["leadingGroup"]!, "seats");

        seats.Select(seat => ((string?)seat["role"], (string?)seat["post"], (string?)seat["name"], (string?)seat["unitName"], (int?)seat["headcount"])).ShouldBe(
        [
            ("lead", Page.Verbatim("县委书记"), null, null, null),
            ("lead", Page.Verbatim("威远县委副书记、县长"), Page.Verbatim("罗侯勇"), null, null),
            ("deputy", Page.Verbatim("县委组织部部长"), null, null, null),
            ("deputy", Page.Verbatim("县政府分管副县长"), null, null, null),
            ("member-unit", null, null, Page.Verbatim("省级城乡社区治理试点项目领导小组成员单位"), 38),
        ]);
        Page.Text.ShouldContain("威远县 38 个");
    }

    [Fact]
    public void The_experts_are_a_team_that_analyses_plans_and_guides()
    {
        var team = Items(Programme, "experts").ShouldHaveSingleItem();

        Text(team, "name").ShouldBe(Page.Verbatim("跟踪指导专家团队"));
        Text(team, "note").ShouldBe(Page.From("为做好试点项目", "开展试点。"));
    }

    [Fact]
    public void Six_units_have_their_tasks_in_the_order_of_the_page()
    {
        var tasks = Items(Programme, "unitTasks");

        tasks.Select(task => (Text(task, "unitName"), Text(task, "departmentName"), Text(task, "taskType"))).ShouldBe(
        [
            Task("严陵镇", "“五社联动”机制创新"),
            Task("东风路社区", "便民服务型"), Task("锦城社区", "便民服务型"),
            Task("荷花街社区", "社会组织参与型"), Task("大桥街社区", "社会组织参与型"),
            Task("杨家坝社区", "自治互助型"),
        ]);
        tasks.ShouldAllBe(task => (string?)task["assigned"]!["precision"] == "unknown");

        static (string, string, string) Task(string unit, string type) => (Page.Verbatim(unit), unit, Page.Verbatim(type));
    }

    [Fact]
    public void The_figures_are_as_exact_as_the_page_and_the_one_it_lacks_is_null()
    {
        var figures = Items(Programme, "figures");

        figures.Select(figure => (Text(figure, "name"), (int?)figure["count"], (string?)figure["qualifier"], (string?)figure["state"], (Guid?)figure["sessionId"])).ShouldBe(
        [
            (Page.Verbatim("社区治理项目"), 30, "over", "reviewed", recorded.Contest),
            ("社区治理项目", 20, "over", "proposed", recorded.Contest),
            ("社区治理项目", null, null, "approved", recorded.Contest),
        ]);
        Page.Text.ShouldContain("30 余个社区治理项目进入现场评审");
        Page.Text.ShouldContain("拟立项目 20 余个");
    }

    [Fact]
    public void Its_activities_are_the_four_of_the_page() =>
        Items(Programme, "activities").Select(activity => ((Guid)activity["sessionId"]!, Text(activity, "title"), Text(activity, "kind"), (string?)activity["heldOn"])).ShouldBe(
        [
            (recorded.Launch, Page.Verbatim("四川省第三批城乡社区治理试点项目启动仪式"), "ceremony", "2022-10-27"),
            (recorded.Workshop, Page.Verbatim("SWOT工作坊"), "workshop", null),
            (recorded.Training, Page.Verbatim("项目书撰写培训会"), "training", null),
            (recorded.Contest, Page.Verbatim("威远县暨严陵镇首届公益创投大赛"), "other", null),
        ]);

    [Fact]
    public async Task The_board_shows_each_unit_with_its_task_and_its_latest_activity()
    {
        var board = (await recorded.Organisation.Secretary.Get($"/programmes/{recorded.ProgrammeId}/board")).ShouldHave(200);

        // Only the town is named among those who came to one of them; the communities are shown the programme's own latest one.
        Items(board.Json!, "units").Select(line => (Text(line, "unitName"), (Guid)line["latestActivity"]!["sessionId"]!, (bool)line["latestActivity"]!["ofUnit"]!)).ShouldBe(
        [
            ("严陵镇", recorded.Contest, true), ("东风路社区", recorded.Launch, false), ("锦城社区", recorded.Launch, false),
            ("荷花街社区", recorded.Launch, false), ("大桥街社区", recorded.Launch, false), ("杨家坝社区", recorded.Launch, false),
        ]);
    }

    [Fact]
    public async Task No_department_gains_a_figure_that_it_did_not_earn()
    {
        var board = (await recorded.Organisation.Secretary.Get("/progress/departments?from=2022-01&to=2022-12")).ShouldHave(200);

        var rows = Items(board.Json!, "departments");
        rows.Select(row => Text(row, "name")).ShouldBe(["严陵镇", "东风路社区", "锦城社区", "荷花街社区", "大桥街社区", "杨家坝社区"]);
        Earned(rows).ShouldBeEmpty("Of what is dated nobody is said to have been there by name or unit.");
        Earned(rows.Where(row => row["undated"] is not null).Select(row => (Text(row, "name"), row["undated"]!))).ShouldBe(
            ["严陵镇 recordedByGroup 1", "严陵镇 sessionsHeld 1", "荷花街社区 remarks 1"], ignoreOrder: true);
        rows.ShouldAllBe(row => row["attendanceRate"] == null && row["coverageRate"] == null);
    }

    [Fact]
    public async Task Its_ledger_lines_show_no_count_and_no_rate_and_miss_nothing()
    {
        var ledger = (await recorded.Organisation.Secretary.Get("/ledgers/sessions?pageSize=200")).ShouldHave(200);

        var lines = Items(ledger.Json!, "items").Where(line => recorded.Records.ContainsKey((Guid)line["sessionId"]!)).ToArray();
        lines.Length.ShouldBe(4);
        foreach (var line in lines)
        {
            foreach (var column in (string[])["expected", "present", "attendanceRate", "studyHours", "chair"])
            {
                line.AsObject().ContainsKey(column).ShouldBeTrue(column);
                line[column].ShouldBeNull(column);
            }

            line["missing"]!.AsArray().ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_text_stands_on_the_page_word_for_word()
    {
        foreach (var text in recorded.Records.Values.SelectMany(Texts).Concat(ProgrammeTexts)) Page.Text.ShouldContain(text, Case.Sensitive);
    }

    [Fact]
    public void Of_the_page_only_what_joins_its_parts_stands_in_no_text() =>
        Page.Without([.. recorded.Records.Values.SelectMany(Texts), .. ProgrammeTexts, .. recorded.Records.Values.Select(record => (string?)record["dateSourceText"]).OfType<string>()])
            .ShouldBe(Joints);

    private IEnumerable<string> ProgrammeTexts =>
    [
        Text(Programme, "name"), .. Text(Programme, "note").Split('\n'), Text(Programme["source"]!, "name"), Text(Programme["source"]!, "citation"),
        .. Items(Programme, "experts").Select(team => Text(team, "note")),
        .. Items(Programme["leadingGroup"]!, "seats").SelectMany(seat => new[] { (string?)seat["post"], (string?)seat["name"], (string?)seat["unitName"] }).OfType<string>(),
        .. Items(Programme, "unitTasks").SelectMany(task => new[] { Text(task, "unitName"), Text(task, "taskType") }),
    ];

    private static IEnumerable<string> Texts(JsonNode record) =>
    [
        Text(record, "title"),
        .. Items(record["roster"]!, "groups").Select(group => Text(group, "name")),
        .. Items(record, "agendaItems").Select(item => Text(item, "title")),
        .. Items(record, "remarks").Select(remark => Text(remark, "text")),
        .. Items(record, "remarks").Select(remark => remark["speaker"]).OfType<JsonNode>().SelectMany(speaker => new[] { (string?)speaker["name"], (string?)speaker["post"] }).OfType<string>(),
        .. new[] { (string?)record["organiserName"], (string?)record["source"]?["citation"] }.OfType<string>(),
    ];

    private static IEnumerable<string> Earned(IEnumerable<JsonNode> rows) => Earned(rows.Select(row => (Text(row, "name"), row)));

    private static IEnumerable<string> Earned(IEnumerable<(string Name, JsonNode Figures)> rows) =>
        from row in rows
        from figure in row.Figures.AsObject().Concat(row.Figures["followUps"]!.AsObject())
        where figure is { Key: not "rankNo", Value: JsonValue value } && value.TryGetValue<decimal>(out var number) && number != 0
        select $"{row.Name} {figure.Key} {figure.Value}";

    private static string Text(JsonNode of, string member) => (string?)of[member] ?? throw new InvalidOperationException($"{member} is null in {of}");

    private static IReadOnlyList<JsonNode> Items(JsonNode of, string member) => [.. of[member]!.AsArray().Select(item => item!)];
}
