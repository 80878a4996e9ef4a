namespace StudyLog.Domain.Reports;

/// <summary>Drafts a report.</summary>
/// <param name="Id">The report.</param>
/// <param name="Kind">What it reports on.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="To">The last day of the period.</param>
/// <param name="AsOf">The number of the last event that figures are made of now.</param>
/// <param name="UnderWay">The report of the same kind and period that is not accepted yet, if any.</param>
public sealed record DraftReport(Guid Id, ReportKind Kind, DateOnly From, DateOnly To, long AsOf, Guid? UnderWay);

/// <summary>Drafts a report anew.</summary>
/// <param name="AsOf">The number of the last event that figures are made of now.</param>
public sealed record RedraftReport(long AsOf);

/// <summary>Hands a report back.</summary>
public sealed record ReturnReport(string? Reason);

/// <summary>What may happen to a period report.</summary>
public static class ReportDecisions
{
    /// <summary>Drafts it; the same id for the same kind and period is the same report, whatever was known when it was drafted.</summary>
    public static Decision<PeriodReportEvent> Draft(PeriodReport report, DraftReport command, Asking asking, Now now)
    {
        if (report.Exists)
        {
            return (report.Kind, report.From, report.To) == (command.Kind, command.From, command.To)
                ? Decision<PeriodReportEvent>.AlreadySo
                : new Rejection.IdTaken(command.Id);
        }

        if (ImpossiblePeriod(command, now) is { } impossible) return impossible;
        if (command.UnderWay is { } other && other != command.Id) return new Rejection.ReportDuplicate(other);

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new PeriodReportDrafted(provenance, command.Kind, command.From, command.To, command.AsOf);
    }

    /// <summary>Drafts it anew from what is known now, before it is handed in or after it came back.</summary>
    public static Decision<PeriodReportEvent> Redraft(PeriodReport report, RedraftReport command, Asking asking, Now now)
    {
        if (report.State == ReportState.Drafted && report.AsOf == command.AsOf) return Decision<PeriodReportEvent>.AlreadySo;
        if (report.State is not (ReportState.Drafted or ReportState.Returned)) return WrongState(report);

        return asking.TryPlace(now, null, report.LastStep, out var provenance) is { } rejection
            ? rejection
            : new PeriodReportRedrafted(provenance, command.AsOf);
    }

    /// <summary>Hands it in.</summary>
    public static Decision<PeriodReportEvent> Submit(PeriodReport report, Asking asking, Now now)
    {
        if (report.State is ReportState.Submitted or ReportState.Accepted) return Decision<PeriodReportEvent>.AlreadySo;
        if (report.State != ReportState.Drafted) return WrongState(report);

        return asking.TryPlace(now, null, report.LastStep, out var provenance) is { } rejection
            ? rejection
            : new PeriodReportSubmitted(provenance);
    }

    /// <summary>Hands it back with a reason.</summary>
    public static Decision<PeriodReportEvent> Return(PeriodReport report, ReturnReport command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (report.State == ReportState.Returned && report.Returns[^1].Reason == command.Reason) return Decision<PeriodReportEvent>.AlreadySo;
        if (report.State != ReportState.Submitted) return WrongState(report);

        return asking.TryPlace(now, null, report.LastStep, out var provenance) is { } rejection
            ? rejection
            : new PeriodReportReturned(provenance, command.Reason);
    }

    /// <summary>Accepts it.</summary>
    public static Decision<PeriodReportEvent> Accept(PeriodReport report, Asking asking, Now now)
    {
        if (report.State == ReportState.Accepted) return Decision<PeriodReportEvent>.AlreadySo;
        if (report.State != ReportState.Submitted) return WrongState(report);

        return asking.TryPlace(now, null, report.LastStep, out var provenance) is { } rejection
            ? rejection
            : new PeriodReportAccepted(provenance);
    }

    // Figures are cut by months, so a period has whole ones.
    private static Rejection? ImpossiblePeriod(DraftReport command, Now now)
    {
        var (from, to) = (command.From, command.To);
        if (to < from) return new Rejection.DateInvalid("to", DateFault.EndBeforeStart);
        if (from > now.Today) return new Rejection.DateInvalid("from", DateFault.InFuture);
        if (from.Day != 1) return new Rejection.Invalid("from", "not-whole-months");
        if (to.AddDays(1).Day != 1) return new Rejection.Invalid("to", "not-whole-months");

        return command.Kind switch
        {
            ReportKind.QuarterStudy when from.Month % 3 != 1 || to != from.AddMonths(3).AddDays(-1) => new Rejection.Invalid("to", "not-a-quarter"),
            ReportKind.YearStudy when from.Month != 1 || to != from.AddYears(1).AddDays(-1) => new Rejection.Invalid("to", "not-a-year"),
            _ => null,
        };
    }

    private static Rejection WrongState(PeriodReport report) => report.State switch
    {
        ReportState.Drafted => new Rejection.WrongState("report-drafted"),
        ReportState.Submitted => new Rejection.WrongState("report-submitted"),
        ReportState.Returned => new Rejection.WrongState("report-returned"),
        ReportState.Accepted => new Rejection.WrongState("report-accepted"),
        _ => throw new ArgumentOutOfRangeException(nameof(report), report.State, null),
    };
}
