using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Tests.Word;

namespace StudyLog.Documents.Tests.Papers;

public class The_record
{
    [Fact]
    public void Says_once_what_everybody_thought()
    {
        var session = Sessions.StudyGroup with { Remarks = [new(1, SpokenKind.Consensus, null, "大家认为，要节水。"), new(2, SpokenKind.Consensus, null, "要护河。")] };
        using var record = new Written(SessionRecord.Of(session));
        record.Of("BodyText").ShouldContain("大家认为，要节水。");
        record.Of("BodyText").ShouldContain("大家认为：要护河。");
    }

    [Fact]
    public void Says_where_the_counts_that_were_stated_are_not_those_of_the_names()
    {
        Counts(Sessions.StudyGroup with { Expected = 38, Present = 35 }).ShouldBe("38人／35人（会议载明；名单列1人，到会1人）");
        Counts(Sessions.StudyGroup with { Expected = 1, Present = 1 }).ShouldBe("1人／1人");
        Counts(Sessions.StudyGroup with { Expected = 1, Present = null }).ShouldBe("1人／—");
        Counts(Sessions.StudyGroup with { Expected = 38, Present = 35, Places = [] }).ShouldBe("38人／35人");
        Counts(Sessions.StudyGroup with { Expected = null, Present = null }).ShouldBe("—／—（名单列1人，到会1人）");
        Counts(Sessions.StudyGroup with { Expected = 1, Present = 1, PresentSince = 0 }).ShouldBe("1人／1人（确认后更正为0人）");
    }

    private static string Counts(SessionOnPaper session)
    {
        var one = session.Places.Count == 0 ? session : session with { Places = [session.Places.First(place => place is { IsThere: true, SittingIn: false })] };
        using var record = new Written(SessionRecord.Of(one));
        return record.Body.Descendants<TableCell>().Select(cell => cell.InnerText).SkipWhile(text => text != "应到／实到").ElementAt(1);
    }

    [Fact]
    public void Is_the_organisations_own_where_nobody_else_organised_it()
    {
        using var record = new Written(SessionRecord.Of(Sessions.StudyGroup with { Organiser = null }));
        record.Body.Descendants<TableCell>().Select(cell => cell.InnerText).SkipWhile(text => text != "组织单位").ElementAt(1).ShouldBe(Sessions.StudyGroup.Organisation);
    }

    [Fact]
    public void Says_once_which_item_was_the_first()
    {
        var session = Sessions.StudyGroup with { Agenda = [new(1, "第一议题：学习讲话", IsFirstItem: true), new(2, "学习条例", IsFirstItem: true)] };
        using var record = new Written(SessionRecord.Of(session));
        record.Of("Heading2").ShouldBe(["第一议题：学习讲话", "学习条例（第一议题）"]);
    }

    [Fact]
    public void Keeps_what_stands_before_the_signatures_with_them()
    {
        using var record = new Written(SessionRecord.Of(Sessions.StudyGroup));
        Before(record).ParagraphProperties!.KeepNext.ShouldNotBeNull();
        Before(record).PreviousSibling<Paragraph>()!.ParagraphProperties!.KeepNext.ShouldNotBeNull();
        using var endsInATable = new Written(SessionRecord.Of(Sessions.StudyGroup with { Attachments = [], Inferred = [] }));
        Before(endsInATable).ParagraphProperties!.KeepNext.ShouldNotBeNull();
        endsInATable.Body.Elements<Table>().ToList()[^2].Elements<TableRow>().Last().Descendants<Paragraph>().ShouldAllBe(paragraph => paragraph.ParagraphProperties!.KeepNext != null);
    }

    private static Paragraph Before(Written record) => record.Body.Elements<Table>().Last().PreviousSibling<Paragraph>()!;

    [Fact]
    public void Has_no_column_of_follow_ups_in_which_nobody_is_named()
    {
        var alone = Sessions.StudyGroup.FollowUps[0] with { With = [], Owner = null };
        using var record = new Written(SessionRecord.Of(Sessions.StudyGroup with { FollowUps = [alone] }));
        record.Text.ShouldContain("督办事项");
        record.Text.ShouldNotContain("协办");
        record.Text.ShouldNotContain("责任人");
        using var shared = new Written(SessionRecord.Of(Sessions.StudyGroup with { FollowUps = [alone, alone with { With = ["水政科"], Owner = "赵刚" }] }));
        shared.Text.ShouldContain("协办");
        shared.Text.ShouldContain("责任人");
    }
}
