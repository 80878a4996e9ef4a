using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Reminders;

namespace StudyLog.ReadModels;

/// <summary>How events make the ledger line.</summary>
public sealed partial record FollowUpEntry
{
    /// <summary>The line after one more event of the follow-up.</summary>
    public static FollowUpEntry Fold(FollowUpEntry? entry, Guid id, FollowUpEvent @event)
    {
        entry ??= new FollowUpEntry { Id = id };
        Guid? lead = entry.Leads.Count > 0 ? entry.LeadDepartmentId : null;
        var next = entry.After(@event) with { Stage = entry.Stage.After(@event, lead) };
        return next with
        {
            Touched = next.Touched.Union(next.Flows().Keys),
            TouchedDepartments = next.TouchedDepartments.Union(next.DepartmentIds),
            Shown = next.Shown.After(entry.ShownOn, next.ShownOn),
        };
    }

    /// <summary>The same with the instant at which the last change of what is shown was recorded.</summary>
    public FollowUpEntry RecordedAt(DateTimeOffset instant) => Shown.At == default ? this with { Shown = Shown.RecordedAt(instant) } : this;

    private FollowUpEntry After(FollowUpEvent @event)
    {
        return @event switch
        {
            FollowUpIssued e => Issued(e),
            FollowUpProgressReported e => this with
            {
                Reports = [.. Reports.Where(known => known.ReportId != e.ReportId), new ReportedPercent(e.ReportId, On(), e.Percent)],
            },
            FollowUpCompletionSubmitted e => this with { SubmittedBy = LastDay(e.Provenance.Occurred), MoreTimeAskedUntil = null },
            FollowUpReturned e => this with
            {
                Returns = [.. Returns, new ReturnedOnce(e.Provenance.Occurred.LocalMonth, LeadDepartmentId, e.Provenance.Occurred.LocalDay, e.Reason)],
                Deadlines = [.. Deadlines, new Dated<MovedDue>(On(), new MovedDue(null, e.RedoBy))],
            },
            FollowUpReassigned e => GivenTo(e.Responsible) with
            {
                Leads = [.. Leads, new Dated<Guid>(On(), e.Responsible.LeadDepartmentId)],
            },
            FollowUpExtensionGranted e => this with
            {
                DueKind = DueKind.Date,
                DueOn = e.NewDueOn,
                Extensions = Extensions + 1,
                MoreTimeAskedUntil = null,
                Deadlines = [.. Deadlines, new Dated<MovedDue>(On(), new MovedDue(e.NewDueOn, null))],
            },
            FollowUpSuspended e => Suspended(On(), true) with { SuspendedBecause = e.Reason },
            FollowUpResumed => Suspended(On(), false),
            FollowUpClosed => Ended(@event.Provenance.Occurred),
            FollowUpCancelled e => Ended(e.Provenance.Occurred) with { CancelledBecause = e.Reason },

            // It was handed in nobody here knows when, and by the day it was closed on.
            FollowUpClosedElsewhere e => Ended(e.Provenance.Occurred) with { SubmittedBy = LastDay(e.Provenance.Occurred), EndedByLedger = e.Ledger },
            FollowUpReopened => Suspended(On(), false) with { EndedOn = null, EndedMonth = null, EndedUnder = null, EndedByLedger = null },
            FollowUpCarriedOver e => this with { CarriedOverTo = CarriedOverTo.With(e.ToSessionId) },
            FollowUpAttachmentAdded or FollowUpAttachmentRemoved => this,
            FollowUpExtensionRequested e => this with { MoreTimeAskedUntil = e.NewDueOn },
            FollowUpExtensionRefused => this with { MoreTimeAskedUntil = null },
            FollowUpReminded e => this with { Reminders = [.. Reminders, GivenReminder.Of(e.Reminder, e.Provenance)] },
            FollowUpReceived => this,
            _ => throw new ForeignEventException(@event),
        };

        DateOnly? On() => @event.Provenance.Occurred.FirstLocalDay;
    }

    private FollowUpEntry Issued(FollowUpIssued e)
    {
        var on = e.Provenance.Occurred.FirstLocalDay;
        return GivenTo(e.Responsible) with
        {
            SessionId = e.SessionId,
            Number = e.Number,
            RemarkId = e.RemarkId,
            Matter = e.Matter,
            Leads = [new Dated<Guid>(on, e.Responsible.LeadDepartmentId)],
            Urgency = e.Urgency,
            DueKind = e.Due.Kind,
            IssuedDueOn = e.Due.On,
            DueOn = e.Due.On,
            IssuedOn = on,
            IssuedMonth = e.Provenance.Occurred.LocalMonth,
        };
    }

    private FollowUpEntry Ended(Occurred occurred) => this with
    {
        EndedOn = occurred.FirstLocalDay,
        EndedMonth = occurred.LocalMonth,
        EndedUnder = LeadDepartmentId,
        EndedByLedger = null,
        MoreTimeAskedUntil = null,
    };

    private FollowUpEntry GivenTo(Responsible responsible) => this with
    {
        LeadDepartmentId = responsible.LeadDepartmentId,
        CoDepartmentIds = responsible.CoDepartmentIds,
        CoResponsibles = responsible.CoResponsibles,
        OwnerId = responsible.OwnerId,
    };

    private FollowUpEntry Suspended(DateOnly? on, bool suspended) => this with { Suspensions = [.. Suspensions, new Dated<bool>(on, suspended)] };

    private static DateOnly? LastDay(Occurred occurred) => occurred.LocalDay ?? occurred.LocalMonth?.AddMonths(1).AddDays(-1);
}
