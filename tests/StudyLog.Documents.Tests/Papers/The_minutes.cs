using StudyLog.Documents.Papers;
using StudyLog.Documents.Tests.Word;

namespace StudyLog.Documents.Tests.Papers;

public class The_minutes
{
    [Fact]
    public void Say_what_was_studied_said_and_required_under_headings()
    {
        using var minutes = new Written(Minutes.Of(Sessions.StudyGroup));
        minutes.Of("Heading1").ShouldBe(["学习内容", "交流发言", "会议认为", "会议要求", "表决情况"]);
        minutes.Text.ShouldContain("2026年3月5日9:00—11:30，某某县水务局党组在三楼会议室召开理论学习中心组学习“专题学习水资源管理有关规定”。会议由党组书记、局长陈立新主持。");
        minutes.Text.ShouldContain("会前，自学了《水法》。");
        minutes.Text.ShouldContain("会议领学了《关于加强水资源管理的意见》，传达了《全市水利工作会议精神》。");
        minutes.Text.ShouldContain("通过全年学习计划：应到会6人，实到会4人；赞成4票，反对0票，弃权0票。表决通过。");
    }

    [Fact]
    public void Say_once_how_something_was_studied_of_which_no_more_is_known()
    {
        var session = Sessions.StudyGroup with { Before = [new("集中收听收看", Title: null), new("会前自学", "报告")] };
        using var minutes = new Written(Minutes.Of(session));
        minutes.Text.ShouldContain("会前，集中收听收看，自学了《报告》。");
        using var record = new Written(SessionRecord.Of(session));
        record.Of("BodyText").ShouldContain("集中收听收看");
    }

    [Fact]
    public void Name_owner_and_day_beside_every_requirement()
    {
        using var minutes = new Written(Minutes.Of(Sessions.StudyGroup));
        minutes.Text.ShouldContain("规划科要在年底前完成取水口登记。\n（主办：规划科；协办：水政科；责任人：赵刚；完成时限：2026年12月31日）");
    }

    [Fact]
    public void End_with_who_attended_who_was_on_leave_who_was_absent_and_who_sat_in_by_unit()
    {
        using var minutes = new Written(Minutes.Of(Sessions.StudyGroup));
        minutes.Of("Labelled").ShouldBe(
        [
            "出席：局领导　陈立新、王海办公室　李小芳规划科　孙丽",
            "请假：规划科　赵刚",
            "缺席：水政科　钱伟",
            "列席：各乡镇水务站负责人（12人）纪检组　吴青",
        ]);
    }

    [Fact]
    public void Name_beside_who_was_away_the_deputy_who_came()
    {
        List<Place> places = [new(new("赵刚", "规划科"), SittingIn: false, PlaceFilled.OnLeave, Deputy: "周敏"), new(new("孙丽", "规划科"), SittingIn: false, PlaceFilled.Present, Deputy: "李四")];
        using var minutes = new Written(Minutes.Of(Sessions.StudyGroup with { Places = places, Groups = [] }));
        minutes.Of("Labelled").ShouldBe(["出席：规划科　孙丽", "请假：规划科　赵刚（周敏代会）"]);
    }

    [Theory]
    [InlineData("支委会", "召开", "党委会议（第三次）", "召开“党委会议（第三次）”")]
    [InlineData("支委会", "召开", "党委会议专题研究防汛", "召开“党委会议专题研究防汛”")]
    [InlineData("支委会", "召开", "传达学习市委常委会会议精神", "召开支委会“传达学习市委常委会会议精神”")]
    [InlineData("支委会", "召开", "传达学习全市水利工作会议精神", "召开支委会“传达学习全市水利工作会议精神”")]
    [InlineData("支委会", "召开", "传达学习全市水利工作会议", "召开支委会“传达学习全市水利工作会议”")]
    [InlineData("党员大会", "召开", "换届选举", "召开党员大会“换届选举”")]
    [InlineData("培训", "举办", "新任科长培训班", "举办“新任科长培训班”")]
    [InlineData("仪式", "举行", "“大学习”启动", "举行仪式“‘大学习’启动”")]
    [InlineData("主题党日", "开展", "巡河护水", "开展主题党日“巡河护水”")]
    [InlineData("其他", "举行", "读书分享", "举行“读书分享”")]
    [InlineData("其他", "举行", "老干部座谈会", "召开“老干部座谈会”")]
    public void Say_what_was_held_once(string kind, string verb, string title, string held)
    {
        using var minutes = new Written(Minutes.Of(Sessions.StudyGroup with { Kind = kind, Verb = verb, Title = title }));
        minutes.Of("BodyText")[0].ShouldContain($"在三楼会议室{held}。");
    }

    [Fact]
    public void Are_a_draft_on_every_page_until_the_record_is_confirmed()
    {
        using var confirmed = new Written(Minutes.Of(Sessions.StudyGroup));
        confirmed.Main.HeaderParts.ShouldBeEmpty();
        using var draft = new Written(Minutes.Of(Sessions.StudyGroup with { IsConfirmed = false }));
        draft.Main.HeaderParts.Select(part => part.Header!.InnerText).ShouldBe(["草　稿", "草　稿"]);
    }

    [Fact]
    public void Leave_the_document_number_open_until_the_office_gives_one()
    {
        using var open = new Written(Minutes.Of(Sessions.StudyGroup));
        open.Of("DocumentNumber").ShouldBe(["〔　　　　〕　　号"]);
        using var given = new Written(Minutes.Of(Sessions.StudyGroup, "水党纪〔2026〕3号"));
        given.Of("DocumentNumber").ShouldBe(["水党纪〔2026〕3号"]);
    }

    [Fact]
    public void Invent_nothing_where_nothing_is_known()
    {
        var bare = new SessionOnPaper { Organisation = "某某局", Number = "2026-0001", Kind = "工作坊", Title = "交流", Day = new KnownDay(null), State = "已召开" };
        using var minutes = new Written(Minutes.Of(bare));
        minutes.Of("Heading1").ShouldBeEmpty();
        minutes.Of("Labelled").ShouldBeEmpty();
        minutes.Of("BodyText").ShouldBe(["召开工作坊“交流”。现将会议主要内容纪要如下。", string.Empty]);
    }

    [Theory]
    [InlineData(19, 17, "会议载明应到19人、实到17人，以上名单列2人，其中到会1人。")]
    [InlineData(null, 17, "会议载明实到17人，以上名单列2人，其中到会1人。")]
    [InlineData(2, 1, null)]
    [InlineData(null, null, null)]
    public void Say_what_was_stated_where_the_names_are_others(int? expected, int? present, string? said)
    {
        Place[] places = [new(new("薛某", "综合科"), SittingIn: false, PlaceFilled.Present), new(new("谷某", "综合科"), SittingIn: false, PlaceFilled.OnLeave)];
        using var minutes = new Written(Minutes.Of(Sessions.StudyGroup with { Places = places, Expected = expected, Present = present }));

        minutes.Of("Note").FirstOrDefault(note => note.StartsWith("会议载明", StringComparison.Ordinal)).ShouldBe(said);
    }

    [Fact]
    public void Say_whose_attendance_was_corrected_since()
    {
        Place corrected = new(new("薛某", "综合科"), SittingIn: false, PlaceFilled.Absent, Corrected: "确认后更正为出席（漏签）");
        using var minutes = new Written(Minutes.Of(Sessions.StudyGroup with { Places = [corrected] }));
        minutes.Text.ShouldContain("以上名单，薛某确认后更正为出席（漏签）。");
    }
}
