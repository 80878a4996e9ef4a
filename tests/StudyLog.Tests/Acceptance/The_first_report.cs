using System.Text.Json.Nodes;

namespace StudyLog.Tests.Acceptance;

/// <summary>
/// What must hold of the first report of the page, whoever recorded it: every fact is there, word for word, and none that the page does not
/// state. How it came into the store is said by the classes that derive from this.
/// </summary>
public abstract class The_first_report(ReportRecorded recorded)
{
    private static readonly NewspaperPage Page = NewspaperPage.First;
    private static readonly string[] NotStated = ["startsAt", "endsAt", "venue", "recorder", "studyHours", "expected", "present", "leave"];

    private JsonNode Record => recorded.Record;

    [Fact]
    public void The_session_is_a_special_session_of_the_federation()
    {
        Said("kind").ShouldBe("special-session");
        Said("title").ShouldBe(Page.From("中国社会工作联合会召开专题会议学习", "精神"));
        Printed("organiserDepartmentId").ShouldBe(recorded.Whole.ToString());
        ((string?)Record["source"]!["name"]).ShouldBe(Page.Verbatim("中国社会工作联合会"));
        ((string?)Record["source"]!["citation"]).ShouldBe(Page.Verbatim("据中国社会工作联合会"));
        Record["source"]!["reporter"].ShouldBeNull();
    }

    [Fact]
    public void The_day_is_kept_as_printed_and_the_year_is_inferred()
    {
        Said("heldOn").ShouldBe("2022-10-25");
        Said("datePrecision").ShouldBe("day");
        Page.AsPrinted.Trim().ShouldStartWith(Said("dateSourceText"));
        ((bool)Record["backFilled"]!).ShouldBeTrue();
        Lines("inferred").Count(line => line.Contains("2022", StringComparison.Ordinal)).ShouldBe(1);
        Lines("inferred").Count(line => line.Contains("议程", StringComparison.Ordinal)).ShouldBe(1);
        Lines("inferred").Count.ShouldBe(2);
    }

    [Fact]
    public void The_chair_has_the_one_post_that_is_stated()
    {
        ShouldBeTheChair(Record["chair"]!);
        Page.Text.ShouldContain("会长陈存根主持会议");
    }

    [Fact]
    public void What_the_page_does_not_state_is_null_and_listed()
    {
        Lines("notStated").ShouldBe(NotStated, ignoreOrder: true);
        foreach (var member in (string[])["startsAt", "endsAt", "venue", "recorder", "studyHours", "expected", "present"])
        {
            Record.AsObject().ContainsKey(member).ShouldBeTrue(member);
            Record[member].ShouldBeNull(member);
        }
    }

    [Fact]
    public void Those_who_came_are_named_by_group_without_head_counts()
    {
        Record["roster"]!["people"]!.AsArray().ShouldBeEmpty();
        Items("roster.groups").Select(group => (string)group["name"]!).ShouldBe([Page.Verbatim("联合会党政领导班子"), Page.Verbatim("部分部门负责人")]);
        foreach (var group in Items("roster.groups"))
        {
            ((string?)group["capacity"]).ShouldBe("attending");
            group["headcount"].ShouldBeNull();
            group["qualifier"].ShouldBeNull();
        }

        ((bool)Record["recordedByGroup"]!).ShouldBeTrue();
    }

    [Fact]
    public void Before_it_they_watched_together_and_read_the_report_by_themselves()
    {
        Items("preStudies").Select(study => ((string?)study["mode"], (string?)study["title"])).ShouldBe(
        [
            ("group-broadcast", null),
            ("self-study", Page.Verbatim("习近平总书记代表十九届中央委员会所做的报告")),
        ]);
        foreach (var study in Items("preStudies")) Page.Text.ShouldContain((string)study["note"]!);
    }

    [Fact]
    public void At_it_they_studied_the_communique_under_the_name_that_is_printed() =>
        Items("materials").Select(study => ((string?)study["title"], (string?)study["kind"], (string?)study["mode"])).ShouldBe(
            [(Page.Verbatim("二十大会议公报"), "communique", "collective")]);

    [Fact]
    public async Task The_report_is_kept_with_its_author()
    {
        var read = Items("preStudies").Single(study => study["materialId"] is not null);

        var report = (await recorded.Organisation.Secretary.Get($"/materials/{read["materialId"]}")).ShouldHave(200);

        ((string?)report["kind"]).ShouldBe("report");
        ((string?)report["author"]).ShouldBe(Page.Verbatim("习近平"));
    }

    [Fact]
    public void The_agenda_has_three_items_in_the_order_of_the_page()
    {
        Items("agendaItems").Select(item => (int)item["seq"]!).ShouldBe([1, 2, 3]);
        var places = Items("agendaItems").Select(item => Page.Text.IndexOf((string)item["title"]!, StringComparison.Ordinal)).ToArray();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBeInOrder();
        Items("agendaItems").ShouldAllBe(item => !(bool)item["firstItem"]!);
    }

    [Fact]
    public void Four_remarks_are_what_everybody_thought()
    {
        var consensus = Items("remarks").Where(remark => (string?)remark["kind"] == "consensus").ToArray();

        consensus.Select(remark => (string)remark["text"]!).ShouldBe(
        [
            Page.From("大家认为，刚刚胜利闭幕", "里程碑意义。"),
            Page.From("大会选举产生", "保持高度一致。"),
            Page.From("大家认为，党的二十大报告", "行动指南。"),
            Page.From("下一步要把学习宣传", "具体落实。"),
        ]);
        consensus.ShouldAllBe(remark => remark["speaker"] == null && (int)remark["agendaSeq"]! == 2);
    }

    [Fact]
    public void The_formulas_stand_as_printed()
    {
        var text = string.Concat(Items("remarks").Select(remark => (string)remark["text"]!));

        foreach (var formula in (string[])["“两个确立”", "“四个意识”", "“四个自信”", "“两个维护”", "政治判断力、政治领悟力、政治执行力", "“以人民为中心”"])
            text.ShouldContain(Page.Verbatim(formula));
    }

    [Fact]
    public void Three_remarks_are_what_the_chair_required()
    {
        var requirements = Items("remarks").Where(remark => (string?)remark["kind"] == "requirement").ToArray();

        requirements.Select(remark => (string)remark["text"]!).ShouldBe(recorded.Matters);
        requirements.Select(remark => (int)remark["seq"]!).ShouldBe([5, 6, 7]);
        foreach (var requirement in requirements)
        {
            ShouldBeTheChair(requirement["speaker"]!);
            ((int)requirement["agendaSeq"]!).ShouldBe(3);
        }
    }

    [Fact]
    public void The_chair_is_one_person_wherever_named() =>
        Items("remarks").Select(remark => remark["speaker"]?["personId"]).Where(id => id is not null).Append(Record["chair"]!["personId"])
            .Select(id => (Guid)id!).Distinct().Count().ShouldBe(1);

    [Fact]
    public void Each_requirement_is_a_follow_up_of_the_body_it_names_and_none_has_a_due_date()
    {
        Items("followUps").Select(followUp => (string)followUp["matter"]!).ShouldBe(recorded.Matters);
        Items("followUps").Select(followUp => (string)followUp["leadDepartmentName"]!).ShouldBe(["联合会领导班子", "联合会党委", "中国社会工作联合会"]);
        Items("followUps").Select(followUp => (int)followUp["remarkSeq"]!).ShouldBe([5, 6, 7]);
        foreach (var followUp in Items("followUps"))
        {
            ((string?)followUp["dueKind"]).ShouldBe("unspecified");
            followUp["dueOn"].ShouldBeNull();
            followUp["coResponsibles"].ShouldBeNull();
        }
    }

    [Fact]
    public async Task Each_follow_up_leads_back_to_its_source_sentence()
    {
        foreach (var (followUp, matter) in Items("followUps").Zip(recorded.Matters))
        {
            var view = (await recorded.Organisation.Secretary.Get($"/follow-ups/{followUp["id"]}")).ShouldHave(200);

            ((string?)view["matter"]).ShouldBe(matter);
            ((string?)view["sourceSentence"]).ShouldBe(matter);
            ((Guid)view["sessionId"]!).ShouldBe(recorded.SessionId);
            ((string?)view["status"]).ShouldBe("issued");
            ((string?)view["issued"]!["precision"]).ShouldBe("day");
            ((DateTimeOffset)view["issued"]!["from"]!).ShouldBe(new DateTimeOffset(2022, 10, 25, 0, 0, 0, TimeSpan.FromHours(8)));
            view["coDepartments"]!.AsArray().ShouldBeEmpty();
            view["ownerId"].ShouldBeNull();
        }
    }

    [Fact]
    public void Nothing_is_missing_for_confirmation() => Record["missing"]!.AsArray().ShouldBeEmpty();

    [Fact]
    public void Every_text_stands_on_the_page_word_for_word()
    {
        string[] texts =
        [
            Said("title"),
            .. Items("preStudies").Select(study => (string)study["note"]!),
            .. Items("preStudies").Select(study => (string?)study["title"]).OfType<string>(),
            .. Items("materials").Select(material => (string)material["title"]!),
            .. Items("agendaItems").Select(item => (string)item["title"]!),
            .. Items("remarks").Select(remark => (string)remark["text"]!),
            .. Items("roster.groups").Select(group => (string)group["name"]!),
            .. Items("followUps").Select(followUp => (string)followUp["matter"]!),
            .. Items("followUps").Select(followUp => (string)followUp["leadDepartmentName"]!),
            (string)Record["chair"]!["name"]!,
            (string)Record["chair"]!["post"]!,
            (string)Record["source"]!["name"]!,
            (string)Record["source"]!["citation"]!,
        ];

        foreach (var text in texts) Page.Text.ShouldContain(text, Case.Sensitive);
    }

    [Fact]
    public void Of_the_page_only_what_joins_its_parts_stands_in_no_text_of_the_record()
    {
        string[] kept =
        [
            Said("title"),
            Said("dateSourceText"),
            (string)Record["chair"]!["name"]!,
            (string)Record["source"]!["citation"]!,
            .. Items("preStudies").Select(study => (string)study["note"]!),
            .. Items("agendaItems").Select(item => (string)item["title"]!),
            .. Items("remarks").Select(remark => (string)remark["text"]!),
            .. Items("roster.groups").Select(group => (string)group["name"]!),
        ];

        // Who called it, what kind of session it was, who chaired it and who took part: said by members, not by texts.
        Page.Without(kept).ShouldBe(
        [
            "，中国社会工作联合会召开专题会议，认真学习贯彻党的二十大会议精神。中国社会工作联合会会长",
            "主持会议，",
            "和",
            "参加会议。会前大家在",
            "的基础上，",
            "，",
            "。",
            "。",
            "，",
            "强调，",
            "（",
            "）",
        ]);
    }

    [Fact]
    public async Task The_history_tells_each_step_with_the_day_it_belongs_to()
    {
        var history = (await recorded.Organisation.Secretary.Get($"/sessions/{recorded.SessionId}/history?pageSize=200")).ShouldHave(200);

        var steps = history["items"]!.AsArray().Select(entry => entry!).ToArray();
        // Who enters by hand says one after the other what a program says at once.
        string[] bitByBit = ["session-roster-set", "session-members-declared-not-stated"];
        var types = steps.Select(step => (string)step["type"]!).ToList();
        types.Where((type, place) => !bitByBit.Contains(type) || types[place - 1] != type).Take(18).ShouldBe(
        [
            "study-session-planned", "session-roster-set", "session-members-declared-not-stated", "study-session-held",
            "pre-study-recorded", "pre-study-recorded", "material-studied", "agenda-item-recorded", "agenda-item-recorded", "agenda-item-recorded",
            "remark-recorded", "remark-recorded", "remark-recorded", "remark-recorded", "remark-recorded", "remark-recorded", "remark-recorded",
            "session-record-submitted",
        ]);
        foreach (var step in steps.Where(step => (string)step["type"]! is "study-session-held" or "remark-recorded" or "material-studied"))
        {
            ((bool)step["backFilled"]!).ShouldBeTrue();
            ((DateTimeOffset)step["occurred"]!["from"]!).ShouldBe(new DateTimeOffset(2022, 10, 25, 0, 0, 0, TimeSpan.FromHours(8)));
            ((DateTimeOffset)step["recordedAt"]!).Year.ShouldBeGreaterThan(2022);
        }
    }

    [Fact]
    public async Task Its_ledger_line_shows_no_count_and_no_rate()
    {
        var ledger = (await recorded.Organisation.Secretary.Get("/ledgers/sessions?from=2022-10-25&to=2022-10-25&pageSize=200")).ShouldHave(200);

        var line = ledger["items"]!.AsArray().Single(line => (Guid)line!["sessionId"]! == recorded.SessionId)!;
        foreach (var column in (string[])["expected", "present", "attendanceRate", "studyHours"])
        {
            line.AsObject().ContainsKey(column).ShouldBeTrue(column);
            line[column].ShouldBeNull(column);
        }

        ((string?)line["date"], (string?)line["chair"]).ShouldBe(("2022-10-25", "陈存根"));
        line["missing"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_three_follow_ups_are_grey()
    {
        var ledger = (await recorded.Organisation.Secretary.Get("/ledgers/follow-ups?from=2022-10-25&to=2022-10-25&pageSize=200")).ShouldHave(200);

        var lines = ledger["items"]!.AsArray().Where(line => Items("followUps").Any(followUp => (Guid)followUp["id"]! == (Guid)line!["followUpId"]!)).ToArray();
        lines.Select(line => ((string?)line!["light"], (string?)line["dueOn"], (int?)line["daysLeft"])).ShouldBe([("grey", null, null), ("grey", null, null), ("grey", null, null)]);
    }

    [Fact]
    public async Task No_department_of_the_board_gains_a_figure_from_it()
    {
        var board = (await recorded.Organisation.Secretary.Get("/progress/departments?from=2022-10&to=2022-10")).ShouldHave(200);

        board["departments"]!.AsArray().ShouldBeEmpty("The bodies that the page names are no departments of the board.");
    }

    private static void ShouldBeTheChair(JsonNode named)
    {
        ((string?)named["name"]).ShouldBe(Page.Verbatim("陈存根"));
        ((string?)named["post"]).ShouldBe(Page.Verbatim("会长"));
    }

    private string Said(string member) => (string)Record[member]!;

    private string Printed(string member) => Record[member]!.ToString();

    private IReadOnlyList<string> Lines(string member) => [.. Record[member]!.AsArray().Select(line => (string)line!)];

    private IReadOnlyList<JsonNode> Items(string path) =>
        [.. path.Split('.').Aggregate(Record, (node, member) => node[member]!).AsArray().Select(item => item!)];
}
