using System.Globalization;
using System.Text.RegularExpressions;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>By when something is to be done, as it stands in cells.</summary>
internal static partial class LastDays
{
    /// <summary>The last day that is left for it: the day itself, also of 3月31日前; the month's last of 3月底前, the year's of 2022年底.</summary>
    public static DateOnly? LastDay(this ReadRow row, string column)
    {
        if (row[column] is not { Kind: CellKind.Text } cell || End().Match(DateText.Normalised(cell.Text)) is not { Success: true } end) return row.Day(column);
        if (end.Groups["day"] is { Success: true } written)
        {
            if (WrittenDate.Read(written.Value) is WrittenDate.Day day) return day.On;
        }
        else if (WrittenDate.Of(Number(end, "year"), end.Groups["month"].Success ? Number(end, "month") : 12) is WrittenDate.Month month)
        {
            return month.FirstDay.AddMonths(1).AddDays(-1);
        }

        return row.Day(column);
    }

    private static int Number(Match end, string part) => int.Parse(end.Groups[part].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^((?<year>[0-9]{4})年((?<month>[0-9]{1,2})月份?)?底(之前|以前|前)?|(?<day>.{6,20}?)(之前|以前|前))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex End();
}
