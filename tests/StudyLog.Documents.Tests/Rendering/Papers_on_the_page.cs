using StudyLog.Documents.Papers;
using StudyLog.Documents.Tests.Papers;
using StudyLog.Documents.Word;
using UglyToad.PdfPig.Content;

namespace StudyLog.Documents.Tests.Rendering;

/// <summary>
/// What comes out as pages, measured on them. The typefaces are licensed and stand in no test machine; those that take their place are as wide as
/// they are, so that places on the page can be measured and the shapes of letters cannot.
/// </summary>
[Trait("Category", "Long")]
public sealed class Papers_on_the_page
{
    private const double Millimetre = 72 / 25.4;

    // A character that stands in for another may be a little wider than its place on the grid.
    private const double Tolerance = 1.5 * Millimetre;

    private static readonly string Paragraph = string.Concat(Enumerable.Repeat("坚持从严管水依法治水系统治水", 8)) + "。";

    private static SessionOnPaper Long => Sessions.StudyGroup with
    {
        Remarks = [.. Enumerable.Range(1, 14).Select(seq => new Spoken(seq, SpokenKind.Remark, new Attendee("李小芳"), Paragraph))],
    };

    [Fact]
    public async Task Minutes_keep_the_margins_and_the_22_lines_of_the_standard()
    {
        var pages = await Office.PagesOf(WordFile.ForPages(Minutes.Of(Long)), ".docx");
        pages.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var page in pages)
        {
            page.Width.ShouldBe(210 * Millimetre, tolerance: 1);
            page.Height.ShouldBe(297 * Millimetre, tolerance: 1);
            var body = Body(page);
            body.Min(letter => letter.StartBaseLine.X).ShouldBeGreaterThanOrEqualTo((28 * Millimetre) - Tolerance);
            body.Max(letter => letter.EndBaseLine.X).ShouldBeLessThanOrEqualTo((184 * Millimetre) + Tolerance);
            body.Max(letter => letter.StartBaseLine.Y).ShouldBeLessThanOrEqualTo(page.Height - (37 * Millimetre));
            body.Min(letter => letter.StartBaseLine.Y).ShouldBeGreaterThanOrEqualTo(35 * Millimetre);
        }

        LinesOf(pages[1]).Count.ShouldBe(22);
        LinesOf(pages[1]).Max(line => line.Count()).ShouldBe(28);
    }

    [Fact]
    public async Task Page_numbers_stand_right_on_odd_pages_and_left_on_even_ones()
    {
        var pages = await Office.PagesOf(WordFile.ForPages(Minutes.Of(Long)), ".docx");
        foreach (var page in pages.Take(3))
        {
            var number = page.Letters.Where(letter => letter.StartBaseLine.Y < 35 * Millimetre && letter.Value.Trim().Length > 0).ToList();
            string.Concat(number.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal).ShouldBe($"—{page.Number}—");
            if (page.Number % 2 == 1) number.Max(letter => letter.EndBaseLine.X).ShouldBe(184 * Millimetre, 8 * Millimetre);
            else number.Min(letter => letter.StartBaseLine.X).ShouldBe(28 * Millimetre, 8 * Millimetre);
        }
    }

    [Fact]
    public async Task Minutes_end_with_who_attended_was_away_and_sat_in_each_hanging_below_its_label()
    {
        var lines = (await Office.PagesOf(WordFile.ForPages(Minutes.Of(Sessions.StudyGroup)), ".docx")).SelectMany(LinesOf).Select(Text).ToList();
        var at = lines.FindIndex(line => line.StartsWith("出席：", StringComparison.Ordinal));
        lines.Skip(at).Take(7).ShouldBe(["出席：局领导陈立新、王海", "办公室李小芳", "规划科孙丽", "请假：规划科赵刚", "缺席：水政科钱伟", "列席：各乡镇水务站负责人（12人）", "纪检组吴青"]);
    }

    [Fact]
    public async Task The_mark_stands_at_its_height_in_red()
    {
        var first = (await Office.PagesOf(WordFile.ForPages(Minutes.Of(Sessions.StudyGroup)), ".docx"))[0];
        var mark = first.Letters.Where(letter => letter.PointSize > 30).ToList();
        string.Concat(mark.Select(letter => letter.Value)).ShouldBe("某某县水务局党组会议纪要");
        var (red, green, blue) = mark[0].Color!.ToRGBValues();
        (red > 0.7, green < 0.1, blue < 0.1).ShouldBe((true, true, true));
        var top = mark.Max(letter => letter.StartBaseLine.Y) + (0.8 * mark[0].PointSize);
        (first.Height - top).ShouldBe((37 + 35) * Millimetre, 5 * Millimetre);
    }

    [Fact]
    public async Task A_draft_says_so_on_every_page()
    {
        foreach (var page in await Office.PagesOf(WordFile.ForPages(Minutes.Of(Long with { IsConfirmed = false })), ".docx"))
            string.Concat(page.Letters.Where(letter => letter.StartBaseLine.Y > page.Height - (37 * Millimetre)).Select(letter => letter.Value)).ShouldContain("草");
    }

    [Fact]
    public async Task A_sign_in_sheet_of_sixty_has_its_head_on_every_page()
    {
        var sheet = Sessions.StudyGroup with { Places = [.. Enumerable.Range(1, 60).Select(seat => new Place(new Attendee($"同志{seat}", "规划科", "科员"), SittingIn: false, PlaceFilled.Unmarked))], Groups = [] };
        var pages = await Office.PagesOf(WordFile.ForPages(SignInSheet.Of(sheet)), ".docx");
        pages.Count.ShouldBeInRange(3, 4);
        foreach (var page in pages) LinesOf(page).Select(Text).ShouldContain("序号姓名单位职务签名签到时间备注");
    }

    [Fact]
    public async Task A_record_stands_on_the_page() => (await Office.PagesOf(WordFile.ForPages(SessionRecord.Of(Sessions.StudyGroup)), ".docx")).Count.ShouldBe(2);

    [Theory]
    [InlineData(18)]
    [InlineData(21)]
    [InlineData(23)]
    public async Task A_sign_in_sheet_has_no_second_page_for_a_few(int people)
    {
        var places = Enumerable.Range(1, people).Select(each => new Place(new Attendee("李小芳", "办公室", "主任"), SittingIn: false, PlaceFilled.Unmarked)).ToList();
        (await Office.PagesOf(WordFile.ForPages(SignInSheet.Of(Sessions.StudyGroup with { Places = places, Groups = [] })), ".docx")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signatures_do_not_stand_alone_on_the_last_page(bool behindATable)
    {
        var session = Sessions.StudyGroup with
        {
            Remarks = [new(1, SpokenKind.Remark, null, "抓实。")],
            Votes = behindATable ? [] : Sessions.StudyGroup.Votes,
            FollowUps = behindATable ? Sessions.StudyGroup.FollowUps : [],
            Attachments = [],
            Inferred = [],
        };
        var pages = await Office.PagesOf(WordFile.ForPages(SessionRecord.Of(session)), ".docx");
        pages.Count.ShouldBe(2);
        Text(pages[^1]).ShouldNotStartWith("主持人签字");
    }

    [Fact]
    public async Task A_day_in_the_records_table_of_follow_ups_stands_on_one_line()
    {
        var pages = await Office.PagesOf(WordFile.ForPages(SessionRecord.Of(Sessions.StudyGroup)), ".docx");
        pages.SelectMany(LinesOf).Select(Text).ShouldContain(line => line.Contains("2026-0031", StringComparison.Ordinal) && line.Contains("2026.12.31", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_register_lies_across()
    {
        LeaveLine line = new("赵刚", "规划科", "2026年3月5日 专题学习水资源管理有关规定", "外出开会", "陈立新", new(2026, 3, 4), new(2026, 4, 4), new(2026, 3, 20), "自学", "读了原文并写了体会", 2.5m, "已通过", "周敏");
        var page = (await Office.PagesOf(WordFile.ForPages(LeaveRegister.Of("某某局党组", "2026年1月1日至2026年3月31日", [line, line, line])), ".docx")).ShouldHaveSingleItem();
        page.Width.ShouldBeGreaterThan(page.Height);
    }

    [Fact]
    public async Task A_bulletin_stands_on_one_page() => (await Office.PagesOf(
        WordFile.ForPages(FollowUpBulletin.Of(new("某某县水务局党组", new(2026, 3, 31), null, 10, 4, 0.4m, 6, 0.6m, 1, [new("规划科", [new("2026-0031", "完成取水口登记", "2026年3月1日")])]))), ".docx")).ShouldHaveSingleItem();

    [Fact]
    public async Task A_report_stands_on_two_pages_at_most()
    {
        StudyFigures figures = new("规划科", 4, 20, 18, 1, 1, 0, 1, 0.9m, 0.95m, 36, 2, 0, 5, 7, 3, 2, 1, 0);
        ReportOnPaper report = new("某某县水务局党组", "2026年第一季度", "学习情况", new(2026, 1, 1), new(2026, 3, 31), new(2026, 3, 31), 1234, new(2026, 4, 2, 8, 5, 0), "已提交", IsDraft: false, new(2026, 4, 3), figures, [figures, figures, figures]);
        (await Office.PagesOf(WordFile.ForPages(StudyReport.Of(report)), ".docx")).Count.ShouldBeInRange(1, 2);
    }

    private static List<Letter> Body(Page page) => [.. page.Letters.Where(letter => letter.StartBaseLine.Y > 35 * Millimetre && letter.Value.Trim().Length > 0)];

    // Letters on one base line, from left to right; what stands in the margins left out.
    private static List<IGrouping<double, Letter>> LinesOf(Page page) =>
        [.. Body(page).GroupBy(letter => Math.Round(letter.StartBaseLine.Y / 3)).OrderByDescending(line => line.Key)];

    private static string Text(Page page) => string.Concat(LinesOf(page).Select(Text));

    private static string Text(IGrouping<double, Letter> line) => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value.Trim()));
}
