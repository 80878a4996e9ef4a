using System.Globalization;

namespace StudyLog.Documents.Tables;

/// <summary>Numbers as they are read: what a person typed, not what a machine makes of it.</summary>
internal static class Digits
{
    private const int Kept = 15;

    /// <summary>
    /// The number that a workbook wrote, to the fifteen digits that a spreadsheet keeps and shows: what follows is noise (0.1 + 0.2 is stored as
    /// 0.30000000000000004). Null when it is no number or beyond what is counted with.
    /// </summary>
    public static decimal? Stored(string written)
    {
        const NumberStyles form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (written.Length <= Kept && decimal.TryParse(written, form, CultureInfo.InvariantCulture, out var exact)) return exact;

        // The conversion rounds to fifteen digits.
        return double.TryParse(written, form | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < (double)decimal.MaxValue
            ? (decimal)number
            : null;
    }

    /// <summary>The number as text, without zeros at its end.</summary>
    public static string Written(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
