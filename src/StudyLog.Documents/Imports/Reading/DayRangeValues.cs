using System.Text.RegularExpressions;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Announced days as they stand in cells, often without the year, which then stands above the table.</summary>
internal static partial class DayRangeValues
{
    /// <summary>All days of a cell: one, a range, or several of them.</summary>
    public static IReadOnlyList<DayRange> Days(this ReadRow row, string column)
    {
        var (cell, days) = (row[column], new List<DayRange>());
        if (row.SaysNoDay(column)) return days;
        foreach (var part in cell.Kind == CellKind.Text ? Parts(OldCalendar().Replace(cell.Text, "")) : [cell.Text])
        {
            var (range, fault) = DayRange.Read(part, row.Year, days.Count > 0 ? days[^1].To : null);
            if (range is { } read) days.Add(read);
            else if (!row.Faults.Any(other => other.At == cell.Address)) row.Refuse(column, fault);
        }

        if (days.Exists(range => range.To < range.From)) row.Refuse(column, ImportFaultReason.EndBeforeStart);
        return days;
    }

    /// <summary>One day.</summary>
    public static DateOnly? DayOfStatedYear(this ReadRow row, string column)
    {
        if (row.SaysNoDay(column)) return null;
        var (day, fault) = DayRange.ReadDay(DateText.Normalised(row[column].Text), row.Year, before: null);
        if (day is null) row.Refuse(column, fault);
        return day;
    }

    private static bool SaysNoDay(this ReadRow row, string column)
    {
        if (BlankMark.Is(Wording.Key(row[column].Text))) return true;
        if (!DayRange.MayHaveLostANought(row[column].Text)) return false;
        row.Refuse(column, ImportFaultReason.AmbiguousDate);
        return true;
    }

    // What is said beside the days (放假，共7天) is no day.
    private static IEnumerable<string> Parts(string text) =>
        text.Split(['、', '，', ',', '；', ';', '\n', '和', '及'])
            .Select(part => part.Length > DayRange.Longest ? part : Said().Replace(part.Trim(), "").Trim())
            .Where(part => part.Length > 0);

    // 2月15日（农历腊月二十八、周日）: the same day once more.
    [GeneratedRegex("[（(](?=[^（）()]*(农历|腊月|正月|除夕|初[一二三四五六七八九十]))[^（）()]*[）)]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OldCalendar();

    [GeneratedRegex("(放假|不?调休|与周末连休|上班|补班|休息|[共计]*[0-9０-９一二三四五六七八九十]+天|[。,，])+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Said();
}
