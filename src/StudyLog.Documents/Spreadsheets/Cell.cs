using System.Globalization;
using System.Text;

namespace StudyLog.Documents.Spreadsheets;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
    DateAndTime,
    YesNo,
}

/// <summary>A cell's value. Null makes an empty cell, whatever the kind, and so does an empty text.</summary>
public readonly record struct Cell
{
    /// <summary>More bytes than any value but a text is written in.</summary>
    internal const int LongestValue = 64;

    private Cell(string characters) => (Kind, Characters) = (CellKind.Text, characters);

    private Cell(CellKind kind, decimal amount) => (Kind, Amount) = (kind, amount);

    /// <summary>Nothing.</summary>
    public static Cell Empty => default;

    internal CellKind Kind { get; }

    /// <summary>The text; null when the cell holds something else.</summary>
    internal string? Characters { get; }

    /// <summary>Whatever is no text: the number, the day's number, the ticks of the time, 1 for yes.</summary>
    internal decimal Amount { get; }

    internal DateOnly Day => DateOnly.FromDayNumber((int)Amount);

    internal DateTime Moment => new((long)Amount);

    internal bool IsYes => Amount != 0;

    /// <summary>A text, kept to the character: it becomes neither a formula nor a number.</summary>
    public static Cell Text(string? text) => string.IsNullOrEmpty(text) ? default : new(text);

    /// <summary>A number, whole or not; in a column of percentages a share, 0.5 for 50.0%.</summary>
    public static Cell Number(decimal? number) => number is { } given ? new(CellKind.Number, given) : default;

    /// <summary>A day.</summary>
    public static Cell Date(DateOnly? day) => day is { } given ? new(CellKind.Date, given.DayNumber) : default;

    /// <summary>A day and time as the clock on the wall showed it.</summary>
    /// <exception cref="ArgumentException">The time is bound to a zone: only the caller knows whose wall is meant.</exception>
    public static Cell DateAndTime(DateTime? moment)
    {
        if (moment is not { } given) return default;
        if (given.Kind != DateTimeKind.Unspecified) throw new ArgumentException("A cell shows a local time, bound to no zone.", nameof(moment));
        return new(CellKind.DateAndTime, given.Ticks);
    }

    /// <summary>Yes or no, in the words of the column.</summary>
    public static Cell YesNo(bool? answer) => answer is { } given ? new(CellKind.YesNo, given ? 1 : 0) : default;

    /// <summary>The value in plain characters: a number to the last digit, with a point; a day as 2022-10-25, a time as 2022-10-25 09:00:00.</summary>
    public override string ToString()
    {
        if (Kind == CellKind.Text) return Characters!;
        Span<byte> written = stackalloc byte[LongestValue];
        return Encoding.UTF8.GetString(written[..WriteValue(written)]);
    }

    /// <summary>Writes what <see cref="ToString"/> says of a cell that holds no text.</summary>
    internal int WriteValue(Span<byte> destination)
    {
        var culture = CultureInfo.InvariantCulture;
        var written = 0;
        _ = Kind switch
        {
            CellKind.Number => Amount.TryFormat(destination, out written, provider: culture),
            CellKind.Date => Day.TryFormat(destination, out written, "yyyy-MM-dd", culture),
            CellKind.DateAndTime => Moment.TryFormat(destination, out written, "yyyy-MM-dd HH:mm:ss.FFFFFFF", culture),
            CellKind.YesNo => Encoding.UTF8.TryGetBytes(IsYes ? "true" : "false", destination, out written),
            _ => true,
        };
        return written;
    }
}
