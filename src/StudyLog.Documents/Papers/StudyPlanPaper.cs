using StudyLog.Documents.Word;

namespace StudyLog.Documents.Papers;

/// <summary>A topic of a year's plan and what came of it.</summary>
/// <param name="Quarter">The quarter it is planned for, 1 to 4.</param>
/// <param name="Title">专题.</param>
/// <param name="Materials">What is to be studied.</param>
/// <param name="Planned">How many sessions for it are still to be held.</param>
/// <param name="Held">How many were held.</param>
/// <param name="IsDropped">Whether it was planned and dropped again.</param>
public sealed record PlannedTopic(int Quarter, string Title, IReadOnlyList<string> Materials, int Planned, int Held, bool IsDropped);

/// <summary>年度学习计划: what was planned for a year, quarter by quarter, beside what was held.</summary>
public static class StudyPlanPaper
{
    private static readonly IReadOnlyList<Column> Columns =
        [new("季度", 10, Centred: true), new("专题", 36), new("学习材料", 34), new("已开展", 10, Centred: true), new("待开展", 10, Centred: true)];

    private static readonly IReadOnlyList<string> Quarters = ["第一季度", "第二季度", "第三季度", "第四季度"];

    /// <summary>The plan.</summary>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="year">The year.</param>
    /// <param name="topics">Its topics, by quarter, dropped ones last.</param>
    /// <param name="filedOn">The day it was last reported upward; null: it never was.</param>
    public static Paper Of(string organisation, int year, IReadOnlyList<PlannedTopic> topics, DateOnly? filedOn) => new(PaperForm.Office, $"{Sentences.Written(year)}年度学习计划", IsDraft: false,
    [
        new Block.Title($"{organisation}\n{Sentences.Written(year)}年度学习计划"),
        new Block.Table(Columns, [.. topics.Where(topic => !topic.IsDropped).Select(Row)]),
        .. Dropped([.. topics.Where(topic => topic.IsDropped)]),
        new Block.Note(filedOn is { } day ? $"{Days.Written(day)}报备。" : "尚未报备。"),
    ]);

    private static IReadOnlyList<string> Row(PlannedTopic topic) =>
        [Quarters[topic.Quarter - 1], topic.Title, string.Join('\n', topic.Materials), Sentences.Written(topic.Held), Sentences.Written(topic.Planned)];

    private static IEnumerable<Block> Dropped(IReadOnlyList<PlannedTopic> topics)
    {
        if (topics.Count == 0) yield break;

        yield return new Block.Heading(1, "已取消的专题");
        yield return new Block.Table(Columns, [.. topics.Select(Row)]);
    }
}
