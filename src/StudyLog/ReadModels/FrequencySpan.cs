using System.Globalization;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;

namespace StudyLog.ReadModels;

/// <summary>A month, a quarter or a year.</summary>
/// <param name="Per">Which of them.</param>
/// <param name="First">Its first day.</param>
public sealed record FrequencySpan(NormPeriod Per, DateOnly First)
{
    /// <summary>Its last day, whose norms hold for it.</summary>
    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    private int Months => Per switch { NormPeriod.Month => 1, NormPeriod.Quarter => 3, _ => 12 };

    /// <summary>Every month, quarter and the whole of a year, by their first days.</summary>
    public static IReadOnlyList<FrequencySpan> Of(int year) =>
    [
        .. Enumerable.Range(0, 12).Select(month => new DateOnly(year, month + 1, 1))
            .SelectMany(first => Enum.GetValues<NormPeriod>().Select(per => new FrequencySpan(per, first)))
            .Where(span => (span.First.Month - 1) % span.Months == 0),
    ];

    /// <summary>The month, the quarter and the year of a day.</summary>
    public static IReadOnlyList<FrequencySpan> Around(DateOnly day) => [.. Of(day.Year).Where(span => span.Holds(day))];

    /// <summary>Whether this day is in it.</summary>
    public bool Holds(DateOnly day) => First <= day && day <= Last;

    /// <summary><c>2022-10</c>, <c>2022-Q4</c> or <c>2022</c>.</summary>
    public override string ToString() => Per switch
    {
        NormPeriod.Month => new StatedTime.InMonth(First).ToString(),
        NormPeriod.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First.Year}-Q{((First.Month - 1) / 3) + 1}"),
        _ => First.Year.ToString(CultureInfo.InvariantCulture),
    };
}
