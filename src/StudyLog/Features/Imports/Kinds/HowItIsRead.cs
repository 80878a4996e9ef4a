using System.Globalization;
using System.Text.RegularExpressions;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>What somebody else could read otherwise: the year above a table may be that of something else, half a day is no time, nobody meets at night, and not every meeting has its kind.</summary>
internal static partial class HowItIsRead
{
    private static readonly string[] Clocks = ["日期", "时间", "开始时间", "结束时间", "到会时间", "离会时间"];

    /// <summary>The notes on a row's cells of that sort.</summary>
    /// <param name="row">The row.</param>
    /// <param name="on">The day that it was read to say; null: none, or none whose year may stand above the table.</param>
    public static IEnumerable<RowNote> Of(ImportRow row, DateOnly? on)
    {
        if (on is { } day && row.Cells.FirstOrDefault(cell => cell.Column is "日期" or "时间") is { } stated && !StatedYear().IsMatch(stated.Text))
            yield return new("year-of-table", [stated.Text, day.ToString("O", CultureInfo.InvariantCulture)], stated.At, stated.Column);
        if (row.Cells.FirstOrDefault(cell => (cell.Column == "时间" && HalfDays.Has(cell.Text)) || (cell.Column is "日期" or "时间" && HalfDays.EndsIn(cell.Text))) is { } half)
            yield return new("half-day", [half.Text], half.At, half.Column);
        if (row.Cells.FirstOrDefault(cell => Clocks.Contains(cell.Column) && IsBeforeMorning(cell.Text)) is { } early)
            yield return new("early-hour", [early.Text], early.At, early.Column);
        if (row.Cells.FirstOrDefault(cell => cell.Column == "会议类型" && UnlistedKinds.Has(cell.Text)) is { } kind)
            yield return new("kind-other", [kind.Text], kind.At, kind.Column);
    }

    // 2:30 is in the night, and hardly ever meant so.
    private static bool IsBeforeMorning(string text)
    {
        var key = Wording.Key(text);
        return !HalfOfDay().IsMatch(key) && Hour().Match(key) is { Success: true } first && int.Parse(first.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 6;
    }

    [GeneratedRegex("[午晨早晚夜]|[AP]M", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HalfOfDay();

    [GeneratedRegex("(?<![0-9:])(?<hour>[0-9]{1,2}) ?[:时時点點]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\d{4}|年", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatedYear();
}
