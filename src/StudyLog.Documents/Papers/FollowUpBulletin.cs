using System.Globalization;
using StudyLog.Documents.Word;

namespace StudyLog.Documents.Papers;

/// <summary>The figures of a bulletin.</summary>
/// <param name="Organisation">Who issues it.</param>
/// <param name="On">As of the end of which day.</param>
/// <param name="Session">Of which session's matters; null: of all.</param>
/// <param name="Total">How many matters were issued.</param>
/// <param name="Closed">How many are closed.</param>
/// <param name="ClosedShare">Of those closed, 0 to 1; null: not shown.</param>
/// <param name="InProgress">How many are in progress.</param>
/// <param name="InProgressShare">Of those in progress, likewise.</param>
/// <param name="Suspended">How many of those in progress are suspended.</param>
/// <param name="Lagging">Units with matters past their date, and their numbers.</param>
public sealed record BulletinFigures(
    string Organisation,
    DateOnly On,
    string? Session,
    int Total,
    int Closed,
    decimal? ClosedShare,
    int InProgress,
    decimal? InProgressShare,
    int Suspended,
    IReadOnlyList<LaggingUnit> Lagging);

/// <summary>A unit with what is past its date.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Matters">Number and matter of each.</param>
public sealed record LaggingUnit(string Name, IReadOnlyList<LaggingMatter> Matters);

/// <summary>One matter past its date.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Matter">What is to be done.</param>
/// <param name="Due">When it was due.</param>
public sealed record LaggingMatter(string Number, string Matter, string Due);

/// <summary>督办通报: how the matters stand, and which units are behind, by the numbers of their matters.</summary>
public static class FollowUpBulletin
{
    /// <summary>The bulletin.</summary>
    /// <param name="figures">What it says.</param>
    /// <param name="documentNumber">发文字号 as the office gave it; null: left open for the pen.</param>
    public static Paper Of(BulletinFigures figures, string? documentNumber = null) => new(PaperForm.Official, $"督办通报 {Days.Written(figures.On)}", IsDraft: false,
    [
        new Block.Mark($"{figures.Organisation}督办通报"),
        new Block.Number(documentNumber ?? "〔　　　　〕　　号"),
        new Block.Title(figures.Session is { } session ? $"关于{Sentences.Titled(session)}\n督办事项办理情况的通报" : "关于督办事项办理情况的通报"),
        new Block.Paragraph($"现将截至{Days.Written(figures.On)}的督办事项办理情况通报如下。"),
        new Block.Heading(1, "总体情况"),
        new Block.Paragraph(Overall(figures)),
        new Block.Heading(1, "进度滞后的单位"),
        .. figures.Lagging.Count == 0
            ? [new Block.Paragraph("没有逾期未办结的事项。")]
            : figures.Lagging.SelectMany(Of),
        new Block.Signing(figures.Organisation, Days.Written(figures.On)),
    ]);

    private static string Overall(BulletinFigures figures)
    {
        var suspended = figures.Suspended > 0 ? $"（其中暂缓{Sentences.Written(figures.Suspended)}项）" : string.Empty;
        return $"督办事项共{Sentences.Written(figures.Total)}项，其中已办结{Sentences.Written(figures.Closed)}项{Share(figures.ClosedShare)}，"
            + $"正在办理{Sentences.Written(figures.InProgress)}项{Share(figures.InProgressShare)}{suspended}。";
    }

    private static string Share(decimal? share) => share is { } part ? $"，占{(part * 100).ToString("0.#", CultureInfo.InvariantCulture)}%" : string.Empty;

    private static IEnumerable<Block> Of(LaggingUnit unit)
    {
        yield return new Block.Heading(2, $"{unit.Name}（{Sentences.Written(unit.Matters.Count)}项）");
        foreach (var matter in unit.Matters) yield return new Block.Paragraph($"第{matter.Number}号：{Sentences.Ended(matter.Matter)}应于{matter.Due}前办结。");
    }
}
