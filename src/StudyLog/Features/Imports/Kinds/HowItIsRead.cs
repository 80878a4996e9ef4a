using System.Globalization;
using System.Text.RegularExpressions;
using StudyLog.Documents.Imports.Words;
using StudyLog.Imports;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>What somebody else could read otherwise: the year above a table may be that of something else, half a day is no time, and not every meeting has its kind.</summary>
internal static partial class HowItIsRead
{
    /// <summary>The notes on a row's cells of that sort.</summary>
    /// <param name="row">The row.</param>
    /// <param name="on">The day that it was read to say; null: none, or none whose year may stand above the table.</param>
    public static IEnumerable<RowNote> Of(ImportRow row, DateOnly? on)
    {
        if (on is { } day && row.Cells.FirstOrDefault(cell => cell.Column is "日期" or "时间") is { } stated && !StatedYear().IsMatch(stated.Text))
            yield return new("year-of-table", [stated.Text, day.ToString("O", CultureInfo.InvariantCulture)], stated.At, stated.Column);
        if (row.Cells.FirstOrDefault(cell => (cell.Column == "时间" && HalfDays.Has(cell.Text)) || (cell.Column is "日期" or "时间" && HalfDays.EndsIn(cell.Text))) is { } half)
            yield return new("half-day", [half.Text], half.At, half.Column);
        if (row.Cells.FirstOrDefault(cell => cell.Column == "会议类型" && UnlistedKinds.Has(cell.Text)) is { } kind)
            yield return new("kind-other", [kind.Text], kind.At, kind.Column);
    }

    [GeneratedRegex(@"\d{4}|年", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatedYear();
}
