using System.Collections.Immutable;

namespace StudyLog.Domain.Reports;

/// <summary>What a report reports on.</summary>
public enum ReportKind
{
    /// <summary>季度学习情况.</summary>
    QuarterStudy,

    /// <summary>年度学习情况.</summary>
    YearStudy,

    /// <summary>督办通报.</summary>
    FollowUpBulletin,
}

/// <summary>The states of a period report.</summary>
public enum ReportState
{
    /// <summary>Nothing is known of it.</summary>
    NotDrafted,

    /// <summary>Drafted, not handed in.</summary>
    Drafted,

    /// <summary>Handed in; it awaits a judgement.</summary>
    Submitted,

    /// <summary>It came back with a reason and is to be drafted anew.</summary>
    Returned,

    /// <summary>Accepted.</summary>
    Accepted,
}

/// <summary>What is reported upward for a period (通报、报告): figures as they were known when it was drafted.</summary>
public sealed record PeriodReport : IFold<PeriodReport>
{
    /// <inheritdoc/>
    public static PeriodReport Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists => State != ReportState.NotDrafted;

    /// <summary>Where it stands.</summary>
    public ReportState State { get; private init; }

    /// <summary>What it reports on.</summary>
    public ReportKind Kind { get; private init; }

    /// <summary>The first day of the period.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day of the period.</summary>
    public DateOnly To { get; private init; }

    /// <summary>The number of the last event that its figures are made of.</summary>
    public long AsOf { get; private init; }

    /// <summary>When it was last drafted; null before.</summary>
    public Occurred? Drafted { get; private init; }

    /// <summary>When it was last drafted, submitted or returned: what the next step must not precede.</summary>
    public Occurred? LastStep { get; private init; }

    /// <summary>All returns in order.</summary>
    public ImmutableList<PeriodReportReturned> Returns { get; private init; } = [];

    /// <summary>The day on which the stock that it shows was taken: the last of the period, or the day of drafting while that was still to come.</summary>
    public DateOnly StockDay => Drafted?.FirstLocalDay is { } day && day < To ? day : To;

    /// <inheritdoc/>
    public static PeriodReport Evolve(PeriodReport state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            PeriodReportDrafted e => state with
            {
                State = ReportState.Drafted,
                Kind = e.Kind,
                From = e.From,
                To = e.To,
                AsOf = e.AsOf,
                Drafted = e.Provenance.Occurred,
                LastStep = e.Provenance.Occurred,
            },
            PeriodReportRedrafted e => state with
            {
                State = ReportState.Drafted,
                AsOf = e.AsOf,
                Drafted = e.Provenance.Occurred,
                LastStep = e.Provenance.Occurred,
            },
            PeriodReportSubmitted e => state with { State = ReportState.Submitted, LastStep = e.Provenance.Occurred },
            PeriodReportReturned e => state with { State = ReportState.Returned, LastStep = e.Provenance.Occurred, Returns = state.Returns.Add(e) },
            PeriodReportAccepted => state with { State = ReportState.Accepted },
            _ => throw new ForeignEventException(@event),
        };
    }
}
