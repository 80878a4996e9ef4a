using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Word;
using static StudyLog.Documents.Templates.Samples.Controls;

namespace StudyLog.Documents.Templates.Samples;

/// <summary>What stands in the sample of a record: a table with a line for each thing, those of what was said as long as they need to be.</summary>
internal static class RecordSample
{
    private static readonly int[] Shares = [14, 36, 14, 36];

    public static IEnumerable<OpenXmlElement> Content(PageShape shape)
    {
        var widths = Word.Tables.Widths(Shares, shape.TypeWidth);
        return
        [
            Said(PaperStyle.Title, "[organisation]会议记录"),
            Word.Tables.Framed(widths, Rows(widths)),
            Gap(),
            Word.Tables.Of(new Block.Signatures(["主持人签字", "记录人签字", "日期"]), shape.TypeWidth),
            Gap(),
        ];
    }

    private static IEnumerable<OpenXmlElement> Rows(List<int> widths) =>
    [
        Row(widths, ("会议名称", "[title]")),
        Row(widths, ("会议类型", "[kind]"), ("场次编号", "[number]")),
        Row(widths, ("日期", "[date]"), ("时间", "[times]")),
        Row(widths, ("地点", "[venue]"), ("组织单位", "[organiser]")),
        Row(widths, ("主持人", "[chair]"), ("记录人", "[recorder]")),
        Row(widths, ("应到", "[expected]"), ("实到", "[present]")),
        Row(widths, ("学时", "[hours]"), ("记录状态", "[state]")),
        Row(widths, ("出席", "[attending]")),
        Row(widths, ("列席", "[sitting-in]")),
        Row(widths, ("请假", "[on-leave]")),
        Row(widths, ("缺席", "[absent]")),
        Section("unmarked-section", Row(widths, ("未点名", "[unmarked]"))),
        Section("sitting-in-away-section", Row(widths, ("列席未到", "[sitting-in-away]"))),
        Section("attendance-notes-section", Row(widths, ("到会说明", "[attendance-notes]"))),
        Section("pre-studies-section", Row(widths, ("会前学习", "[pre-studies]"))),
        Row(widths, ("学习内容", "[materials]")),
        Row(widths, ("议程", "[agenda]")),
        Row(widths, "发言", Block("remarks", Line("[remark.lead][remark.text]")), Gap()),
        Row(widths, ("会议认为", "[consensus]")),
        Row(widths, ("会议要求", "[requirements]")),
        Section("votes-section", Row(widths, ("表决", "[votes]"))),
        Row(widths, "督办事项", Block("follow-ups", Line("[follow-up.number]　[follow-up.matter]（[follow-up.duty]）")), Gap()),
        Section("carried-over-section", Row(widths, ("续议事项", "[carried-over]"))),
        Section("amendments-section", Row(widths, ("更正", "[amendments]"))),
        Section("attachments-section", Row(widths, ("附件", "[attachments]"))),
        Section("not-stated-section", Row(widths, ("未载明", "[not-stated]"))),
        Section("inferred-section", Row(widths, ("推定", "[inferred]"))),
        Section("source-section", Row(widths, ("来源", "[source]"))),
        Section("back-filled-section", Row(widths, ("补录", "[back-filled]"))),
    ];

    private static TableRow Row(List<int> widths, (string Label, string Said) wide) => Row(widths, wide.Label, Line(wide.Said));

    private static TableRow Row(List<int> widths, (string Label, string Said) left, (string Label, string Said) right) =>
        Row([Label(widths[0], left.Label), Value(widths[1], left.Said), Label(widths[2], right.Label), Value(widths[3], right.Said)]);

    private static TableRow Row(List<int> widths, string label, params OpenXmlElement[] content) =>
        Row([Label(widths[0], label), Word.Tables.Cell(widths[1] + widths[2] + widths[3], content, span: 3)]);

    // Such a line may go on on the next page.
    private static TableRow Row(IReadOnlyList<TableCell> cells) =>
        new([new TableRowProperties(new TableRowHeight { Val = (uint)Measures.Twips(9), HeightType = HeightRuleValues.AtLeast }), .. cells]);

    // Not in the style of a table's head, which keeps to what follows and so would keep the whole table together.
    private static TableCell Label(int width, string label)
    {
        var paragraph = Paragraphs.Of(PaperStyle.TableText, Paragraphs.Run(label, PaperStyle.Label));
        paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Center });
        return Word.Tables.Cell(width, [paragraph], span: 1);
    }

    private static TableCell Value(int width, string said) => Word.Tables.Cell(width, [Line(said)], span: 1);

    private static Paragraph Line(string said) => Said(PaperStyle.TableText, said);

    private static Paragraph Gap() => Paragraphs.Of(PaperStyle.Gap, string.Empty);
}
