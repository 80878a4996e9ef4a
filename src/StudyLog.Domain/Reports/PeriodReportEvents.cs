namespace StudyLog.Domain.Reports;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to a period report.</summary>
public abstract record PeriodReportEvent(Provenance Provenance) : DomainEvent(Provenance);

/// <summary>The report was drafted.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Kind">What it reports on.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="To">The last day of the period.</param>
/// <param name="AsOf">The number of the last event that its figures are made of.</param>
public sealed record PeriodReportDrafted(Provenance Provenance, ReportKind Kind, DateOnly From, DateOnly To, long AsOf)
    : PeriodReportEvent(Provenance);

/// <summary>The report was drafted anew, from what was known then.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="AsOf">The number of the last event that its figures are made of from now on.</param>
public sealed record PeriodReportRedrafted(Provenance Provenance, long AsOf) : PeriodReportEvent(Provenance);

/// <summary>The report was handed in.</summary>
public sealed record PeriodReportSubmitted(Provenance Provenance) : PeriodReportEvent(Provenance);

/// <summary>The report was handed back.</summary>
public sealed record PeriodReportReturned(Provenance Provenance, string Reason) : PeriodReportEvent(Provenance);

/// <summary>The report was accepted.</summary>
public sealed record PeriodReportAccepted(Provenance Provenance) : PeriodReportEvent(Provenance);
