using System.Globalization;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Progress;

/// <summary>Where a period stands in its year.</summary>
/// <param name="FirstMonth">Its first month, 1 to 12.</param>
/// <param name="Length">How many months it has.</param>
public sealed record PeriodOfYear(int FirstMonth, int Length)
{
    private const string Quarter = "-Q";

    /// <summary>Of a period as it is written: <c>2022-10</c>, <c>2022-Q4</c> or <c>2022</c>.</summary>
    public static PeriodOfYear Of(string period) =>
        period.IndexOf(Quarter, StringComparison.Ordinal) is > 0 and var at ? new((3 * (Written(period[(at + Quarter.Length)..]) - 1)) + 1, 3)
        : period.Split('-') is [_, var month] ? new(Written(month), 1)
        : new(1, 12);

    /// <summary>A period as people read it.</summary>
    public static string Words(string period) => Of(period) switch
    {
        { Length: 12 } => Wording.Say("period.year", period),
        { Length: 3, FirstMonth: var month } => Wording.Say("period.quarter", period.Split('-')[0], ((month - 1) / 3) + 1),
        { FirstMonth: var month } => Wording.Say("period.month", period.Split('-')[0], month),
    };

    private static int Written(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}
