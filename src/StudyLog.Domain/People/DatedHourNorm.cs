namespace StudyLog.Domain.People;

/// <summary>How many hours a person is to study in a year, and the day from which that holds.</summary>
/// <param name="From">The first day; null: as long as the person is known here.</param>
/// <param name="HourNorm">学时 a year; null: what the organisation asks for.</param>
/// <param name="Exempt">Whether no gap is held against the person.</param>
public sealed record DatedHourNorm(DateOnly? From, decimal? HourNorm, bool Exempt)
{
    private static readonly DatedStatements<DatedHourNorm> AsOfTheOrganisation = new(
        new DatedHourNorm(From: null, HourNorm: null, Exempt: false),
        static (before, stated, held) => new(
            stated.From,
            before.HourNorm == stated.HourNorm ? held.HourNorm : stated.HourNorm,
            before.Exempt == stated.Exempt ? held.Exempt : stated.Exempt));

    /// <summary>The norm of a day: hours and exemption each as they begin last of what holds by then (of equal days as recorded last).</summary>
    public static DatedHourNorm On(IEnumerable<DatedHourNorm> norms, DateOnly day) =>
        norms.Aggregate(AsOfTheOrganisation, (dated, norm) => dated.With(norm.From ?? DateOnly.MinValue, norm)).On(day);
}
