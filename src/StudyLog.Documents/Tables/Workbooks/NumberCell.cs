using System.Globalization;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>A number of a workbook as the cell shows it.</summary>
internal static class NumberCell
{
    /// <summary>The kind and the text of the cell.</summary>
    /// <param name="written">The number as the workbook wrote it.</param>
    /// <param name="look">What the cell's format makes of it.</param>
    /// <param name="from1904">Whether the workbook counts days from 1904.</param>
    public static (CellKind Kind, string Text) Of(string written, NumberLook look, bool from1904)
    {
        if (Digits.Stored(written) is not { } number)
        {
            return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                ? (CellKind.Number, written)
                : throw new InvalidDataException("A number is none.");
        }

        return look switch
        {
            NumberLook.Percentage => (CellKind.Number, Digits.Written(number * 100) + "%"),
            NumberLook.TimeOfDay when number >= 0 => (CellKind.Time, Clock(number % 1)),
            NumberLook.Duration when number >= 0 => (CellKind.Time, Clock(number)),
            NumberLook.Day or NumberLook.Month or NumberLook.Moment when SerialDate.Read(number, from1904) is { } date => (CellKind.Date, Shown(date, look)),
            _ => (CellKind.Number, Digits.Written(number)),
        };
    }

    /// <summary>A point in time as a cell with that format shows it. What shows no day, and stands on a month's first, is the month.</summary>
    public static string Shown(DateTime date, NumberLook look) => date.ToString(look switch
    {
        NumberLook.Moment => "yyyy-MM-dd'T'HH:mm:ss",
        NumberLook.Month when date.Day == 1 => "yyyy-MM",
        _ => "yyyy-MM-dd",
    }, CultureInfo.InvariantCulture);

    private static string Clock(decimal days)
    {
        var seconds = decimal.ToInt64(decimal.Round(days * 86_400, MidpointRounding.AwayFromZero));
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3_600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }
}
