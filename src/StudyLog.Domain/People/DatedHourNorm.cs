namespace StudyLog.Domain.People;

/// <summary>How many hours a person is to study in a year, and the day from which that holds.</summary>
/// <param name="From">The first day; null: as long as the person is known here.</param>
/// <param name="HourNorm">学时 a year; null: what the organisation asks for.</param>
/// <param name="Exempt">Whether no gap is held against the person.</param>
public sealed record DatedHourNorm(DateOnly? From, decimal? HourNorm, bool Exempt)
{
    private static readonly DatedHourNorm AsOfTheOrganisation = new(From: null, HourNorm: null, Exempt: false);

    /// <summary>The norm of a day: of those that hold by then, the one that begins last (of equal days the one recorded last).</summary>
    public static DatedHourNorm On(IEnumerable<DatedHourNorm> norms, DateOnly day) =>
        norms.Where(norm => norm.From is null || norm.From <= day).OrderBy(norm => norm.From ?? DateOnly.MinValue).LastOrDefault() ?? AsOfTheOrganisation;
}
