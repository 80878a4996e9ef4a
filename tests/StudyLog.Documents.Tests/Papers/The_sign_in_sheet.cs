using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Tests.Word;

namespace StudyLog.Documents.Tests.Papers;

public class The_sign_in_sheet
{
    [Fact]
    public void Has_a_line_to_sign_for_everybody_and_for_each_of_a_group()
    {
        using var sheet = new Written(SignInSheet.Of(Sessions.StudyGroup));
        var rows = sheet.Body.Descendants<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToList()).ToList();
        rows[0].ShouldBe(["序号", "姓名", "单位", "职务", "签名", "签到时间", "备注"]);
        rows.Count.ShouldBe(1 + 7 + 12);
        rows[1].ShouldBe(["1", "陈立新", "局领导", "党组书记、局长", "", "", ""]);
        rows[4].ShouldBe(["4", "赵刚", "规划科", "科长", "", "", "请假"]);
        rows[7].ShouldBe(["7", "吴青", "纪检组", "组长", "", "", "列席"]);
        rows[19].ShouldBe(["19", "", "各乡镇水务站负责人", "", "", "", "列席"]);
    }

    [Fact]
    public void Has_empty_lines_on_one_page_where_nobody_is_on_the_roster_yet()
    {
        using var sheet = new Written(SignInSheet.Of(Sessions.StudyGroup with { Places = [], Groups = [] }));
        var rows = sheet.Body.Descendants<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))).ToList();
        rows.Count.ShouldBe(1 + 18);
        rows[18].ShouldBe("18||||||");
    }

    [Fact]
    public void Repeats_its_head_on_every_page_and_breaks_no_row()
    {
        using var sheet = new Written(SignInSheet.Of(Sessions.StudyGroup));
        var rows = sheet.Body.Descendants<TableRow>().ToList();
        rows.Select(row => row.TableRowProperties!.Elements<TableHeader>().Any()).ShouldBe(rows.Select((_, index) => index == 0));
        rows.ShouldAllBe(row => row.TableRowProperties!.Elements<CantSplit>().Any());
    }
}
