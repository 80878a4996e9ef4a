using System.Text.Json.Nodes;

namespace StudyLog.Tests.Acceptance;

/// <content>The four activities, one after the other.</content>
public abstract partial class The_second_report
{
    private static readonly string[] NotStatedOfAny = ["startsAt", "endsAt", "venue", "chair", "recorder", "studyHours", "expected", "present", "leave", "preStudies", "materials"];

    // Headings, who brought it about, which unit has which task, and the unveiling told once more: said by members, or twice on the page.
    private static readonly string[] Joints =
    [
        "，四川省内江市威远县举行", "，", "，", "、", "、", "参加了本次活动。",
        "做好顶层架构高位推动试点项目", "“", "”",
        "创新治理平台补齐“五社联动”弱项据了解，", "其中，", "承担", "试点任务，", "、", "两个社区承担", "试点项目任务，", "、", "两个社区承担", "试点项目任务，", "承担", "试点项目任务。在活动现场，",
        "为威远县“五社联动”支持中心揭幕。“", "”", "介绍说。持续专业赋能撬动社会多方参与为撬动社会多方参与社区治理，", "“", "”",
        "介绍道。项目撬动参与启动公益创投大赛", "，", "开展了", "，", "，并举办", "，", "踊跃参与。", "■",
    ];

    [Fact]
    public void The_launch_is_dated_as_printed_with_the_year_inferred()
    {
        (Text(Launch, "heldOn"), Text(Launch, "datePrecision"), Text(Launch, "dateSourceText")).ShouldBe(("2022-10-27", "day", Page.Verbatim("10 月 27 日")));
        ((bool)Launch["backFilled"]!).ShouldBeTrue();
        ((Guid?)Launch["organiserDepartmentId"]).ShouldBe(recorded.County);
        Lines(Launch, "inferred").Count.ShouldBe(4);
        foreach (var inference in (string[])["2022", "启动会", "议程", "民政局"]) Lines(Launch, "inferred").ShouldContain(line => line.Contains(inference, StringComparison.Ordinal));
    }

    [Fact]
    public void The_launch_was_attended_by_four_groups_without_head_counts()
    {
        Groups(Launch).ShouldBe(
        [
            Page.Verbatim("威远县委、县政府主要领导"), Page.Verbatim("威远县 38 个省级城乡社区治理试点项目领导小组成员单位主要负责人"),
            Page.Verbatim("试点镇、社区负责人"), Page.Verbatim("在地社会组织代表"),
        ]);
        Items(Launch["roster"]!, "people").ShouldBeEmpty();
        Items(Launch["roster"]!, "groups").ShouldAllBe(group => group["headcount"] == null, "The heads of 38 units are not said to be 38 people.");
    }

    [Fact]
    public void At_the_launch_the_centre_was_unveiled_and_the_pilots_enter_their_full_stage()
    {
        Items(Launch, "agendaItems").Select(item => Text(item, "title")).ShouldBe(
        [
            Page.From("罗侯勇在全县省级", "动员讲话。"),
            Page.From("威远县城乡社区治理试点项目工作领导小组组长", "全面实施阶段。"),
        ]);
        Text(Launch["source"]!, "citation").ShouldBe(Page.Verbatim("威远县“五社联动”支持中心揭牌仪式"), "the caption of the photo");
    }

    [Fact]
    public void At_the_launch_the_head_of_the_county_spoke_and_so_did_an_unnamed_leader()
    {
        var remarks = Items(Launch, "remarks");

        remarks.Select(remark => (Text(remark, "kind"), (string?)remark["speaker"]!["name"], (string?)remark["speaker"]!["post"], Text(remark, "text"))).ShouldBe(
        [
            ("keynote", "罗侯勇", "威远县委副书记、县长", Page.From("我们将深入贯彻", "‘攻坚战’。")),
            ("remark", null, Page.Verbatim("威远县民政局相关领导"), Page.From("我们创新‘五社联动’支持中心", "治理机制。")),
        ]);
        ((Guid?)remarks[0]["speaker"]!["personId"]).ShouldBe((Guid?)Items(Programme["leadingGroup"]!, "seats")[1]["personId"], "One person, whether in the chair of the group or speaking.");
        remarks[1]["speaker"]!["personId"].ShouldBeNull();
    }

    [Fact]
    public void The_workshop_has_its_participants_its_course_and_the_remark_of_the_one_who_is_named()
    {
        Groups(Workshop).ShouldBe([Page.Verbatim("严陵镇各社区“两委”成员"), Page.Verbatim("党员代表"), Page.Verbatim("居民骨干代表"), Page.Verbatim("在地社会组织代表")]);
        Text(Workshop, "organiserName").ShouldBe(Page.Verbatim("专家团队"));
        Items(Workshop, "agendaItems").Select(item => Text(item, "title")).ShouldBe(
        [
            Page.From("专家团队对县试点社区", "战术规划。"), Page.From("严陵镇各社区“两委”成员", "机遇与挑战。"), Page.From("成都团队就各小组", "活动场地等。"),
        ]);
        var remark = Items(Workshop, "remarks").ShouldHaveSingleItem();
        (Text(remark, "text"), Text(remark["speaker"]!, "name"), Text(remark["speaker"]!, "post"))
            .ShouldBe((Page.From("这种工作坊的互动方法", "难点、痛点。"), Page.Verbatim("张丽"), Page.Verbatim("严陵镇荷花街社区书记")));
        Text(remark, "text").ShouldContain("我们将用这个方法");
        Items(Workshop, "followUps").ShouldBeEmpty("A commitment is not yet a follow-up.");
        Lines(Workshop, "inferred").Count.ShouldBe(2);
    }

    [Fact]
    public void The_training_was_given_by_the_hub_organisation_and_explained_what_to_mind()
    {
        Text(Training, "organiserName").ShouldBe(Page.Verbatim("枢纽型社会组织"));
        Text(Training, "dateSourceText").ShouldBe(Page.Verbatim("前期"));
        Items(Training, "agendaItems").Select(item => Text(item, "title")).ShouldBe([Page.From("详细阐述了公益创投活动的意义", "注意事项")]);
        Lines(Training, "notStated").ShouldContain("roster");
    }

    [Fact]
    public void The_contest_has_its_entrants_the_seven_parties_of_its_judges_its_course_and_its_aims()
    {
        Groups(Contest).ShouldBe(
        [
            Page.Verbatim("威远县本土及外来社会组织、自组织"),
            Page.Verbatim("威远县委组织部"), Page.Verbatim("县民政局"), Page.Verbatim("严陵镇"), Page.Verbatim("五个试点社区"),
            Page.Verbatim("成都实务专家"), Page.Verbatim("财务专家"), Page.Verbatim("枢纽平台"),
        ]);
        Items(Contest, "agendaItems").Select(item => Text(item, "title")).ShouldBe([Page.From("经过精细化指导", "活动评委。"), Page.From("经评委团认真研判", "20 余个。")]);
        var aims = Items(Contest, "remarks").ShouldHaveSingleItem();
        (Text(aims, "text"), aims["speaker"]).ShouldBe((Page.From("据介绍", "治理共同体。"), null));
    }

    [Fact]
    public void What_is_undated_stays_undated()
    {
        foreach (var record in (JsonNode[])[Workshop, Training, Contest])
        {
            record["heldOn"].ShouldBeNull();
            Text(record, "datePrecision").ShouldBe("unknown");
            Lines(record, "notStated").ShouldContain("heldOn");
        }
    }

    [Fact]
    public void What_the_page_does_not_state_is_null_and_listed_and_nothing_is_missing()
    {
        foreach (var record in recorded.Records.Values)
        {
            Lines(record, "notStated").Intersect(NotStatedOfAny).ShouldBe(NotStatedOfAny, ignoreOrder: true);
            foreach (var member in (string[])["startsAt", "endsAt", "venue", "chair", "recorder", "studyHours", "expected", "present"])
            {
                record.AsObject().ContainsKey(member).ShouldBeTrue(member);
                record[member].ShouldBeNull(member);
            }

            Items(record, "materials").ShouldBeEmpty();
            Items(record, "preStudies").ShouldBeEmpty();
            Items(record, "votes").ShouldBeEmpty();
            record["missing"]!.AsArray().ShouldBeEmpty();
            ((Guid?)record["programmeId"]).ShouldBe(recorded.ProgrammeId);
        }
    }

    private static IEnumerable<string> Groups(JsonNode record) => Items(record["roster"]!, "groups").Select(group => Text(group, "name"));

    private static IReadOnlyList<string> Lines(JsonNode record, string member) => [.. record[member]!.AsArray().Select(line => (string)line!)];
}
