using JasperFx.Events;
using Marten.Events.Aggregation;
using StudyLog.Domain;
using StudyLog.Domain.Reports;
using StudyLog.Persistence;

namespace StudyLog.Features.PeriodReports.Listing;

/// <summary>A period report as the list keeps and shows it.</summary>
public sealed record PeriodReportEntry
{
    /// <summary>The report.</summary>
    public Guid Id { get; init; }

    /// <summary>What it reports on.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>The first day of the period.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day of the period.</summary>
    public DateOnly To { get; init; }

    /// <summary>Where it stands.</summary>
    public ReportState State { get; init; }

    /// <summary>The number of the last event that its figures are made of.</summary>
    public long AsOf { get; init; }

    /// <summary>When it was last submitted; null when it never was.</summary>
    public Occurred? Submitted { get; init; }

    /// <summary>How often it was returned.</summary>
    public int Returns { get; init; }

    /// <summary>Why it was last returned.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was accepted; null before.</summary>
    public Occurred? Accepted { get; init; }
}

/// <summary>Keeps the list of reports in the transaction of their events.</summary>
public sealed partial class PeriodReportEntries : SingleStreamProjection<PeriodReportEntry, Guid>
{
    /// <summary>Takes only these events: streams of another kind pass by without being looked up.</summary>
    public PeriodReportEntries() => IncludedEventTypes.AddRange(StoreConfiguration.EventTypes.Where(type => type.IsAssignableTo(typeof(PeriodReportEvent))));

    /// <inheritdoc/>
    public override PeriodReportEntry? Evolve(PeriodReportEntry? snapshot, Guid id, IEvent e) => After(snapshot ?? new() { Id = id }, (DomainEvent)e.Data);

    /// <summary>The entry after one more event.</summary>
    public static PeriodReportEntry After(PeriodReportEntry entry, DomainEvent @event) => @event switch
    {
        PeriodReportDrafted e => entry with { State = ReportState.Drafted, Kind = e.Kind, From = e.From, To = e.To, AsOf = e.AsOf },
        PeriodReportRedrafted e => entry with { State = ReportState.Drafted, AsOf = e.AsOf },
        PeriodReportSubmitted e => entry with { State = ReportState.Submitted, Submitted = e.Provenance.Occurred },
        PeriodReportReturned e => entry with { State = ReportState.Returned, Returns = entry.Returns + 1, Reason = e.Reason },
        PeriodReportAccepted e => entry with { State = ReportState.Accepted, Accepted = e.Provenance.Occurred },
        _ => throw new ForeignEventException(@event),
    };
}
