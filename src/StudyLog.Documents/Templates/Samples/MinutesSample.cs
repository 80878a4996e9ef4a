using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Word;
using static StudyLog.Documents.Templates.Samples.Controls;

namespace StudyLog.Documents.Templates.Samples;

/// <summary>What stands in the sample of minutes, in the order of the service's own.</summary>
internal static class MinutesSample
{
    // So large that the names of most offices stand on one line.
    private const decimal MarkPoints = 24;

    public static IEnumerable<OpenXmlElement> Content =>
    [
        Mark(),
        Said(PaperStyle.Number, "[document-number]"),
        Said(PaperStyle.Title, "[title]"),
        Said(PaperStyle.Body, "[opening]"),
        Block("studying-section", Heading("学习内容"), Lines("studying", PaperStyle.Body)),
        Block("remarks-section", Heading("交流发言"), Block("remarks", Remark())),
        Block("consensus-section", Heading("会议认为"), Lines("consensus", PaperStyle.Body)),
        Block("requirements-section", Heading("会议要求"), Lines("requirements", PaperStyle.Body)),
        Block("follow-ups-section", Heading("督办事项"), Block("follow-ups", FollowUp())),
        Block("votes-section", Heading("表决情况"), Lines("votes", PaperStyle.Body)),
        Block("amendments-section", Heading("更正"), Lines("amendments", PaperStyle.Body)),
        Paragraphs.Of(PaperStyle.Body, string.Empty),
        Block("attending-section", Labelled("出席", "attending")),
        Block("on-leave-section", Labelled("请假", "on-leave")),
        Block("absent-section", Labelled("缺席", "absent")),
        Block("sitting-in-section", Labelled("列席", "sitting-in")),
        Block("unmarked-section", Labelled("未点名", "unmarked")),
        Block("back-filled-section", Said(PaperStyle.Note, "本次会议记录系[back-filled]。")),
    ];

    private static Paragraph Mark()
    {
        var mark = Said(PaperStyle.Mark, "[organisation]会议纪要");
        foreach (var run in mark.Descendants<Run>()) run.RunProperties = new RunProperties(new FontSize { Val = Measures.HalfPoints(MarkPoints) });
        return mark;
    }

    private static Paragraph Remark() => Paragraphs.Of(PaperStyle.Body, Words("remark.lead", PaperStyle.Label), Words("remark.text"));

    private static Paragraph FollowUp() => Said(PaperStyle.Body, "[follow-up.matter]（[follow-up.duty]）");

    private static Paragraph Heading(string text) => Paragraphs.Of(PaperStyle.Heading(1), text);

    private static Paragraph Labelled(string label, string tag) =>
        Paragraphs.Of(PaperStyle.Labelled, Paragraphs.Run($"{label}：", PaperStyle.Label), Words(tag));
}
