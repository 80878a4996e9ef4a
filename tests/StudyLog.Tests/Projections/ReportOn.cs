using StudyLog.Domain;
using StudyLog.Domain.Reports;

namespace StudyLog.Tests.Projections;

/// <summary>A report on the last quarter of 2022, drafted when only some of a tale was known and judged since.</summary>
internal sealed class ReportOn
{
    private static readonly DateOnly First = new(2022, 10, 1);
    private static readonly DateOnly Last = new(2022, 12, 31);

    private readonly DateOnly drafted;
    private readonly IReadOnlyList<(Guid StreamId, DomainEvent Event)> known;

    /// <param name="tale">The tale.</param>
    /// <param name="recorded">What was recorded until now, with the numbers of the store.</param>
    /// <param name="choice">Chooses how much was known and what became of the report.</param>
    public ReportOn(Tale tale, IReadOnlyList<(Guid StreamId, DomainEvent Event, long Number)> recorded, int choice)
    {
        var (first, last) = (recorded.Count / 3, recorded.Count - (choice % 7 * recorded.Count / 10));
        drafted = choice % 2 == 0 ? new DateOnly(2022, 12, 20) : new DateOnly(2023, 1, 5);
        known = [.. recorded.Take(last).Select(each => (each.StreamId, each.Event))];
        Told =
        [
            .. new PeriodReportEvent[]
            {
                new PeriodReportDrafted(Tale.On(drafted), ReportKind.QuarterStudy, First, Last, recorded[first].Number),
                new PeriodReportSubmitted(Tale.On(drafted)),
                new PeriodReportReturned(Tale.On(drafted), "数据不全"),
                new PeriodReportRedrafted(Tale.On(drafted), recorded[last - 1].Number),
                new PeriodReportSubmitted(Tale.On(drafted)),
                new PeriodReportAccepted(Tale.On(drafted)),
            }.Take(choice % 5 == 0 ? 3 : 4 + (choice % 3)),
        ];
        if (Told.Count == 3) known = [.. recorded.Take(first + 1).Select(each => (each.StreamId, each.Event))];
        tale.Tell(Id, [.. Told]);
    }

    public Guid Id { get; } = Guid.CreateVersion7();

    public IReadOnlyList<PeriodReportEvent> Told { get; }

    /// <summary>What it shows, whatever was recorded since.</summary>
    public object Expected()
    {
        var report = Told.Aggregate(PeriodReport.Initial, PeriodReport.Evolve);
        return new Reference(known).Report(Id, report, Told, drafted < Last ? drafted : Last);
    }
}
