namespace StudyLog.Documents.Imports.Reading;

/// <summary>A day and what happened on it, in one text.</summary>
/// <param name="Day">The day.</param>
/// <param name="Title">What else the text says.</param>
internal sealed record DayWithTitle(Occasion Day, string Title)
{
    private const int ShortestDay = 3;
    private static readonly char[] Between = [' ', '（', '）', '(', ')', '：', ':', '—', '-', '、', '，', ','];

    /// <summary>The longest day that the text begins with, or ends in; null where it does neither, or what is left is a figure's name.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="read">Reads a day; null: it is none.</param>
    public static DayWithTitle? Find(string text, Func<string, Occasion?> read)
    {
        for (var length = text.Length - 1; length >= ShortestDay; length--)
            if (Of(text[..length], text[length..], read) is { } first) return first;
        for (var at = 1; at <= text.Length - ShortestDay; at++)
            if (Of(text[at..], text[..at], read) is { } last) return last;
        return null;
    }

    // A digit that is left beside the day belongs to it, and so does a weekday, also a wrong one.
    private static DayWithTitle? Of(string written, string rest, Func<string, Occasion?> read)
    {
        var title = rest.Trim(Between);
        if (title.Length == 0 || char.IsAsciiDigit(rest[0]) || char.IsAsciiDigit(rest[^1]) || IsNone(title)) return null;
        return read(written.Trim(Between)) is { On.Precision: StatedPrecision.Day } day ? new(day, title) : null;
    }

    private static bool IsNone(string title) => title is ['星', '期', _] or ['周', _] or ['礼', '拜', _] || AttendanceColumns.IsFigure(title);
}
