using System.Globalization;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>What may stand behind a number.</summary>
internal static class Units
{
    public static readonly string[] None = [];
    public static readonly string[] People = ["人", "名"];
    public static readonly string[] Times = ["次"];
    public static readonly string[] Hours = ["个学时", "学时", "个课时", "课时", "个小时", "小时", "h"];
    public static readonly string[] Percent = ["%"];
}

/// <summary>Numbers as they stand in cells. None of them can be less than nothing.</summary>
internal static class NumberValues
{
    private const int Most = 1_000_000;

    /// <summary>A number.</summary>
    public static decimal? Number(this ReadRow row, string column, string[] units) => row.Number(column, units, most: null);

    /// <summary>A whole number.</summary>
    public static int? Whole(this ReadRow row, string column, string[]? units = null, int most = Most)
    {
        if (row.Number(column, units ?? Units.None, most) is not { } number) return null;
        if (number == decimal.Truncate(number)) return (int)number;
        row.Refuse(column, ImportFaultReason.NotWhole);
        return null;
    }

    private static decimal? Number(this ReadRow row, string column, string[] units, int? most)
    {
        switch (WrittenNumber.Read(row[column], units))
        {
            case WrittenNumber.Number { Value: >= 0 } number when most is null || number.Value <= most:
                return number.Value;
            case WrittenNumber.Number when most is { } largest:
                row.Refuse(column, ImportFaultReason.OutOfRange, "0", largest.ToString(CultureInfo.InvariantCulture));
                return null;
            case WrittenNumber.Number:
                row.Refuse(column, ImportFaultReason.Negative);
                return null;
            case WrittenNumber.Unclear:
                row.Refuse(column, ImportFaultReason.NotANumber);
                return null;
            default:
                return null;
        }
    }
}
