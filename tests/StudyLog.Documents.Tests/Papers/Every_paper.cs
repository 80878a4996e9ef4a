using CsCheck;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Tests.Word;
using StudyLog.Documents.Word;

namespace StudyLog.Documents.Tests.Papers;

public class Every_paper
{
    private static readonly LeaveLine Leave =
        new("赵刚", "规划科", "2026年3月5日 学习", "出差", "陈立新", new DateOnly(2026, 3, 4), new DateOnly(2026, 4, 4), new DateOnly(2026, 3, 20), "自学", "读了原文", 2.5m, "已通过", "周敏");

    private static readonly StudyFigures Figures = new("规划科", 4, 20, 18, 1, 1, 0, 1, 0.9m, 0.95m, 36, 2, 0, 5, 7, 3, 2, 1, 0);

    private static readonly StudyFigures Nothing = new("新设科", 0, 0, 0, 0, 0, 0, 0, null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    [Fact]
    public void Of_any_session_is_a_file_without_a_fault() => Sessions.Any.Sample(
        session =>
        {
            foreach (var paper in new[] { SessionRecord.Of(session), Minutes.Of(session), SignInSheet.Of(session) })
            {
                using var written = new Written(paper);
                written.Faults.ShouldBeEmpty();
            }
        },
        iter: 60);

    [Fact]
    public void Of_any_session_says_every_word_that_was_recorded() => Sessions.Any.Sample(
        session =>
        {
            using var written = new Written(SessionRecord.Of(session));
            var said = Plain(written.Text);
            foreach (var text in (IEnumerable<string?>)
            [
                session.Title, session.Venue, session.Chair?.Name, session.Chair?.Post, session.Recorder?.Name,
                .. session.Places.SelectMany(place => new[] { place.Who.Name, place.Who.Unit, place.Remark }), .. session.Groups.Select(group => group.Name),
                .. session.Remarks.Select(remark => remark.Said), .. session.FollowUps.SelectMany(each => new[] { each.Matter, each.Lead, each.Owner, each.Number }),
                .. session.FollowUps.SelectMany(each => each.With), .. session.Materials.SelectMany(each => new[] { each.Mode, each.Title, each.Note, each.LedBy }),
                .. session.Before.SelectMany(each => new[] { each.Mode, each.Title, each.Note }), .. session.Attachments, .. session.Inferred,
            ])
            {
                if (text is not null) said.ShouldContain(Plain(text));
            }
        },
        iter: 200);

    [Fact]
    public void Of_registers_bulletins_and_reports_is_a_file_without_a_fault()
    {
        foreach (var paper in new[]
        {
            LeaveRegister.Of("某某局党组", "2026年1月1日至2026年3月31日", [Leave, Leave with { Reason = null, Accepter = null, Hours = null }]),
            LeaveRegister.Of("某某局党组", "2026年", []),
            FollowUpBulletin.Of(new("某某局党组", new DateOnly(2026, 3, 31), "专题学习", 10, 4, 0.4m, 6, 0.6m, 1, [new("规划科", [new("2026-0031", "完成登记", "2026年3月1日")])])),
            StudyReport.Of(new("某某局党组", "2026年第一季度", "学习情况", new(2026, 1, 1), new(2026, 3, 31), new(2026, 3, 31), 1234, new(2026, 4, 2, 8, 5, 0), "草稿", IsDraft: true, null, Figures, [Figures, Nothing])),
        })
        {
            using var written = new Written(paper);
            written.Faults.ShouldBeEmpty(paper.Name);
        }
    }

    [Fact]
    public void Shows_a_dash_and_never_nought_where_nothing_was_owed()
    {
        using var report = new Written(StudyReport.Of(
            new("某某局党组", "2026年第一季度", "学习情况", new(2026, 1, 1), new(2026, 3, 31), new(2026, 3, 31), 1, null, "草稿", IsDraft: true, null, Figures, [Nothing])));
        report.Text.ShouldContain("新设科\n0\n0\n0\n0\n0\n—\n0\n—\n0");
    }

    [Fact]
    public void Of_a_report_names_what_counts_for_no_department_where_there_is_such()
    {
        ReportOnPaper of = new("某某局党组", "2026年第一季度", "学习情况", new(2026, 1, 1), new(2026, 3, 31), new(2026, 3, 31), 1, null, "草稿", IsDraft: true, null, Figures, [Nothing]);
        using var without = new Written(StudyReport.Of(of));
        using var with = new Written(StudyReport.Of(of with { Others = Figures }));
        without.Text.ShouldNotContain("其他");
        with.Text.ShouldContain("\n其他\n");
        with.Text.ShouldContain("“其他”是未列入进展的部门和没有部门的人员。");
    }

    [Fact]
    public void Of_a_report_says_its_period_once_and_as_of_when_its_figures_are()
    {
        ReportOnPaper quarter = new("某某局党组", "2026年第一季度", "学习情况", new(2026, 1, 1), new(2026, 3, 31), new(2026, 3, 31), 1234, new(2026, 4, 2, 8, 5, 0), "草稿", IsDraft: true, null, Figures, []);
        using var report = new Written(StudyReport.Of(quarter));
        report.Of("BodyText")[0].ShouldBe("现将2026年第一季度学习情况报告如下。");
        report.Text.ShouldContain("数据截至2026年4月2日8:05（第1234号事件）");
        using var between = new Written(StudyReport.Of(quarter with { Period = null, Subject = "督办事项办理情况", DraftedAt = null }));
        between.Of("BodyText")[0].ShouldBe("现将2026年1月1日至3月31日督办事项办理情况报告如下。");
        between.Text.ShouldContain("数据截至第1234号事件，");
    }

    [Fact]
    public void Leaves_room_between_a_paragraph_and_the_table_below_it()
    {
        using var report = new Written(StudyReport.Of(
            new("某某局党组", "2026年第一季度", "学习情况", new(2026, 1, 1), new(2026, 3, 31), new(2026, 3, 31), 1, null, "草稿", IsDraft: true, null, Figures, [Nothing])));
        report.Body.Elements<Table>().ShouldAllBe(table => table.PreviousSibling<Paragraph>()!.ParagraphProperties!.ParagraphStyleId!.Val == "Gap");
    }

    [Fact]
    public void Of_a_bulletin_tells_shares_and_who_is_behind_by_number()
    {
        using var bulletin = new Written(FollowUpBulletin.Of(
            new("某某局党组", new DateOnly(2026, 3, 31), null, 10, 4, 0.4m, 6, 0.6m, 1, [new("规划科", [new("2026-0031", "完成登记", "2026年3月1日")])])));
        bulletin.Text.ShouldContain("督办事项共10项，其中已办结4项，占40%，正在办理6项，占60%（其中暂缓1项）。");
        bulletin.Text.ShouldContain("规划科（1项）\n第2026-0031号：完成登记。应于2026年3月1日前办结。");
    }

    // What a file cannot hold, and how lines are broken, is no word.
    private static string Plain(string text) => string.Concat(Paragraphs.Printable(text).Where(character => !char.IsWhiteSpace(character)));
}
