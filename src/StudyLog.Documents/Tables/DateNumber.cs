using System.Globalization;

namespace StudyLog.Documents.Tables;

/// <summary>Dates that are written as one number.</summary>
internal static class DateNumber
{
    // Below it numbers are more likely years, ages or counts; the day is 18 May 1927.
    private const int FirstSerial = 10_000;

    /// <summary>
    /// Reads 20221025, 202210, the two with a time behind (20221025143000), or a spreadsheet's number of a day with or without its fraction; null when
    /// it is no number.
    /// </summary>
    public static WrittenDate? Read(string text)
    {
        if (text.Length > 20 || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        if (text.Contains('.', StringComparison.Ordinal)) return OfFraction(text, number);
        return text.Length switch
        {
            12 or 14 => OfMoment(text),
            8 => WrittenDate.Of(Part(text, 0, 4), Part(text, 4, 2), Part(text, 6, 2)),
            6 when Part(text, 0, 4) is >= 1900 and <= 2200 => WrittenDate.Of(Part(text, 0, 4), Part(text, 4, 2)),
            4 when number is >= 1900 and <= 2200 => WrittenDate.Not(DateFault.OnlyYear),
            _ => OfSerial(number),
        };
    }

    // A spreadsheet turns a typed 2022.10 into the number 2022.1, and no other month into what is another.
    private static WrittenDate OfFraction(string text, decimal number) => text.Split('.') switch
    {
        [{ Length: 4 } year, { Length: 2 } month] when Part(year, 0, 4) is >= 1900 and <= 2200 => WrittenDate.Of(Part(year, 0, 4), Part(month, 0, 2)),
        [{ Length: 4 }, "1"] when number is >= 1900 and < 2201 => WrittenDate.Not(DateFault.Ambiguous),
        [{ Length: 4 } year, { Length: 1 } month] when number is >= 1900 and < 2201 => WrittenDate.Of(Part(year, 0, 4), Part(month, 0, 1)),
        [{ Length: 1 or 2 } month, { Length: 1 or 2 } day] when Part(month, 0, month.Length) is >= 1 and <= 12 && Part(day, 0, day.Length) is >= 1 and <= 31 =>
            WrittenDate.Not(DateFault.YearMissing),
        _ => OfSerial(number),
    };

    private static WrittenDate OfSerial(decimal number)
    {
        if (number < FirstSerial || SerialDate.Read(number) is not { } date) return WrittenDate.Not(DateFault.NotADate);
        return DateText.At(WrittenDate.Of(date.Year, date.Month, date.Day), TimeOnly.FromDateTime(date));
    }

    private static WrittenDate OfMoment(string text) =>
        ClockText.Of(Part(text, 8, 2), Part(text, 10, 2), text.Length == 14 ? Part(text, 12, 2) : 0) is { } time
            ? DateText.At(WrittenDate.Of(Part(text, 0, 4), Part(text, 4, 2), Part(text, 6, 2)), time)
            : WrittenDate.Not(DateFault.Impossible);

    private static int Part(string text, int from, int length) => int.Parse(text.AsSpan(from, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
