using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Days one after the other, as they are announced: 10月1日（星期六）至7日（星期五）.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct DayRange(DateOnly From, DateOnly To)
{
    /// <summary>More characters than any such text has.</summary>
    public const int Longest = 80;

    private const string Separators = "-~〜至到";

    /// <summary>Reads a range, or one day.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The year that is meant where none is stated; null: none.</param>
    /// <param name="before">The day that was stated before it, whose year and month go on; null: none was.</param>
    /// <returns>The range; else what is wrong.</returns>
    public static (DayRange? Range, ImportFaultReason Fault) Read(string text, int? year, DateOnly? before)
    {
        if (text.Length > Longest) return (null, ImportFaultReason.NotADate);
        var written = DateText.Normalised(text);
        var (day, fault) = ReadDay(written, year, before);
        if (day is { } single) return (new(single, single), default);

        var ranges = new HashSet<DayRange>();
        for (var at = 1; at < written.Length - 1; at++)
        {
            if (!Separators.Contains(written[at], StringComparison.Ordinal)) continue;
            if (ReadDay(written[..at].TrimEnd(), year, before).Day is not { } from || ReadEnd(written[(at + 1)..].TrimStart(), from) is not { } to) continue;
            ranges.Add(new(from, to));
        }

        return ranges.Count == 1 ? (ranges.Single(), default) : (null, fault);
    }

    /// <summary>Reads one day.</summary>
    public static (DateOnly? Day, ImportFaultReason Fault) ReadDay(string written, int? year, DateOnly? before) => WrittenDate.Read(written) switch
    {
        WrittenDate.Day day => (day.On, default),
        WrittenDate.Moment moment => (moment.On, default),
        WrittenDate.Month => (null, ImportFaultReason.DayMissing),
        WrittenDate.Unclear { Fault: DateFault.YearMissing } when (before?.Year ?? year) is { } stated =>
            ReadDay(WithYear(written, stated), year: null, before: null),
        WrittenDate.Unclear { Fault: DateFault.NotADate } when before is { } last && DayOnly().IsMatch(written) =>
            ReadDay(string.Create(CultureInfo.InvariantCulture, $"{last.Year}年{last.Month}月{written}"), year: null, before: null),
        WrittenDate.Unclear unclear => (null, DateValues.ReasonOf(unclear.Fault)),
        _ => (null, ImportFaultReason.NotADate),
    };

    // A range that ends in January began in the year before.
    private static DateOnly? ReadEnd(string written, DateOnly from) =>
        ReadDay(written, year: null, from).Day is { } end && end < from && WrittenDate.Read(written) is WrittenDate.Unclear { Fault: DateFault.YearMissing }
            ? ReadDay(WithYear(written, from.Year + 1), year: null, before: null).Day
            : ReadDay(written, year: null, from).Day;

    /// <summary>A date without its year (10月25日, 10-25, 10月) with that year.</summary>
    public static string WithYear(string written, int year)
    {
        var sign = written.Contains('月', StringComparison.Ordinal) ? '年' : written.FirstOrDefault(character => character is '-' or '/' or '.');
        return string.Create(CultureInfo.InvariantCulture, $"{year}{sign}{written}");
    }

    /// <summary>Whether a cell may be a number now, and have been another date before: a spreadsheet makes 10.1 of a typed 10.10.</summary>
    public static bool MayHaveLostANought(string text) => LostNought().IsMatch(Wording.Key(text));

    [GeneratedRegex(@"^[0-9]{1,2}\.[123]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LostNought();

    [GeneratedRegex("^[0-9]{1,2}[日号]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayOnly();
}
