namespace StudyLog.Documents.Tables;

/// <summary>Days as spreadsheets number them.</summary>
internal static class SerialDate
{
    private const int SecondsOfDay = 86_400;
    private const int LastSerial = 2_958_465;

    // The numbering holds 29 February 1900, a day that never was, as its sixtieth.
    private const int DayThatNeverWas = 60;
    private static readonly DateTime BeforeFirst = new(1899, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime FirstOf1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The point in time, to the second; null when the number names none.</summary>
    /// <param name="serial">The number; its fraction is the part of the day.</param>
    /// <param name="from1904">Whether the workbook counts from 1904, as old ones of Macintosh do.</param>
    public static DateTime? Read(decimal serial, bool from1904 = false)
    {
        if (serial < 0 || serial > LastSerial) return null;
        var seconds = decimal.ToInt64(decimal.Round(serial * SecondsOfDay, MidpointRounding.AwayFromZero));
        var day = decimal.Floor(serial);
        if (from1904) return FirstOf1904.AddSeconds(seconds);
        return day is 0 or DayThatNeverWas ? null : (day < DayThatNeverWas ? BeforeFirst : BeforeFirst.AddDays(-1)).AddSeconds(seconds);
    }
}
