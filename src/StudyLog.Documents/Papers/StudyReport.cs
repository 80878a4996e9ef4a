using System.Globalization;
using StudyLog.Documents.Word;

namespace StudyLog.Documents.Papers;

/// <summary>The figures of one department, or of the whole organisation, in a period; each means what the report's own answer says.</summary>
public sealed record StudyFigures(
    string Name,
    int Sessions,
    int Owed,
    int There,
    int OnLeave,
    int Absent,
    int Unmarked,
    int MadeUp,
    decimal? AttendanceRate,
    decimal? CoverageRate,
    decimal Hours,
    decimal MadeUpHours,
    int MakeUpOpen,
    int Materials,
    int Remarks,
    int Issued,
    int Closed,
    int Open,
    int Overdue);

/// <summary>What a period report says on paper.</summary>
/// <param name="Organisation">Who reports.</param>
/// <param name="Period">The period, where it has a name: 2026年第三季度, 2026年度; null: its days are told.</param>
/// <param name="Subject">What on: 学习情况 or 督办事项办理情况.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="StockOn">The day on which what is open was taken.</param>
/// <param name="AsOf">The number of the last event its figures are made of.</param>
/// <param name="DraftedAt">When it was drafted from them, by the organisation's clocks; null: not known to the minute.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="IsDraft">Whether it was not yet submitted.</param>
/// <param name="SubmittedOn">The day it was submitted on, if it was.</param>
/// <param name="Total">The whole organisation.</param>
/// <param name="Departments">The departments in their own order.</param>
/// <param name="Others">What counts for none of them; null: nothing does.</param>
public sealed record ReportOnPaper(
    string Organisation,
    string? Period,
    string Subject,
    DateOnly From,
    DateOnly To,
    DateOnly StockOn,
    long AsOf,
    DateTime? DraftedAt,
    string State,
    bool IsDraft,
    DateOnly? SubmittedOn,
    StudyFigures Total,
    IReadOnlyList<StudyFigures> Departments,
    StudyFigures? Others = null);

/// <summary>季度、年度学习情况报告: the figures of a period as they were known when it was drafted.</summary>
public static class StudyReport
{
    private static readonly IReadOnlyList<Column> StudyColumns =
    [
        new("部门", 24), new("场次", 10, Centred: true), new("应到", 10, Centred: true), new("到会", 10, Centred: true), new("请假", 10, Centred: true), new("缺席", 10, Centred: true),
        new("出勤率", 13, Centred: true), new("补学", 10, Centred: true), new("覆盖率", 13, Centred: true), new("学时", 12, Centred: true),
    ];

    private static readonly IReadOnlyList<Column> FollowUpColumns =
    [
        new("部门", 30), new("交办", 12, Centred: true), new("办结", 12, Centred: true), new("在办", 12, Centred: true), new("逾期", 12, Centred: true),
    ];

    /// <summary>The report.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="documentNumber">发文字号 as the office gave it; null: left out, a report upward needs none.</param>
    public static Paper Of(ReportOnPaper report, string? documentNumber = null) => new(PaperForm.Official, $"{report.Organisation}{report.Period}{report.Subject}报告", report.IsDraft,
    [
        .. documentNumber is null ? Array.Empty<Block>() : [new Block.Number(documentNumber)],
        new Block.Title($"{report.Organisation}\n{report.Period}{report.Subject}报告"),
        new Block.Paragraph($"现将{report.Period ?? Days.Between(report.From, report.To)}{report.Subject}报告如下。"),
        new Block.Heading(1, "学习情况"),
        new Block.Paragraph(Studied(report.Total)),
        new Block.Paragraph(Attended(report.Total)),
        new Block.Table(StudyColumns, [.. Rows(report).Select(StudyRow)]),
        new Block.Heading(1, "督办事项"),
        new Block.Paragraph(FollowedUp(report)),
        new Block.Table(FollowUpColumns, [.. Rows(report).Select(FollowUpRow)]),
        new Block.Note(
            "几个部门一同参加的场次，各部门都计，合计只计一次。" + (report.Others is null ? string.Empty : "“其他”是未列入进展的部门和没有部门的人员。所列部门都没有参加的场次也计入其他。")),
        new Block.Note(
            "应到、到会按名单上各人的考勤计，会议只载明人数的不计入，载明的人数见学习台账。列席人员的学时记入本人，不计入部门。学习材料按有人到会或以集体名义记录的场次计，没有写明参学人员的场次不计入。不知道哪天办结的事项，不计入本期办结，也不列为在办。"
            + "改派的事项，交办计入原主办部门，办结和在办计入现主办部门；已撤销的不计入办结和在办。"),
        new Block.Note($"部门按本单位排定的次序列出，不作排名。数据截至{Known(report)}，状态：{report.State}。"),
        .. report.SubmittedOn is { } day ? [new Block.Signing(report.Organisation, Days.Written(day))] : Array.Empty<Block>(),
    ]);

    // The number is what the figures can be checked by; the moment is what a reader understands.
    private static string Known(ReportOnPaper report)
    {
        var number = $"第{report.AsOf.ToString(CultureInfo.InvariantCulture)}号事件";
        return report.DraftedAt is { } moment ? $"{Days.Written(moment)}（{number}）" : number;
    }

    private static IEnumerable<StudyFigures> Rows(ReportOnPaper report) =>
    [
        .. report.Departments,
        .. report.Others is { } others ? [others with { Name = "其他" }] : Array.Empty<StudyFigures>(),
        report.Total with { Name = "合计" },
    ];

    private static string Studied(StudyFigures total) =>
        $"共开展学习{Sentences.Written(total.Sessions)}场，学习材料{Sentences.Written(total.Materials)}份，发言{Sentences.Written(total.Remarks)}人次（含提出的会议要求），"
        + $"参学学时合计{Sentences.Written(total.Hours)}学时{(total.MadeUpHours > 0 ? $"，另有补学{Sentences.Written(total.MadeUpHours)}学时" : string.Empty)}。";

    private static string Attended(StudyFigures total) => total.Owed == 0
        ? "按名单应到人次为零，出勤率不作计算。"
        : $"应到{Sentences.Written(total.Owed)}人次，到会{Sentences.Written(total.There)}人次，请假{Sentences.Written(total.OnLeave)}人次，缺席{Sentences.Written(total.Absent)}人次"
            + $"{(total.Unmarked > 0 ? $"，未点名{Sentences.Written(total.Unmarked)}人次" : string.Empty)}，出勤率{Rate(total.AttendanceRate)}；"
            + $"已补学{Sentences.Written(total.MadeUp)}人次，覆盖率{Rate(total.CoverageRate)}，尚待补学{Sentences.Written(total.MakeUpOpen)}人次。";

    private static string FollowedUp(ReportOnPaper report) =>
        $"本期交办{Sentences.Written(report.Total.Issued)}项，办结{Sentences.Written(report.Total.Closed)}项；截至{Days.Written(report.StockOn)}，在办{Sentences.Written(report.Total.Open)}项，"
        + $"其中逾期{Sentences.Written(report.Total.Overdue)}项。";

    private static IReadOnlyList<string> StudyRow(StudyFigures row) =>
    [
        row.Name, Sentences.Written(row.Sessions), Sentences.Written(row.Owed), Sentences.Written(row.There), Sentences.Written(row.OnLeave), Sentences.Written(row.Absent),
        Rate(row.AttendanceRate), Sentences.Written(row.MadeUp), Rate(row.CoverageRate), Sentences.Written(row.Hours),
    ];

    private static IReadOnlyList<string> FollowUpRow(StudyFigures row) =>
        [row.Name, Sentences.Written(row.Issued), Sentences.Written(row.Closed), Sentences.Written(row.Open), Sentences.Written(row.Overdue)];

    private static string Rate(decimal? rate) => rate is { } share ? $"{(share * 100).ToString("0.#", CultureInfo.InvariantCulture)}%" : "—";
}
