using System.Collections.Immutable;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.Reminders;

namespace StudyLog.Domain.FollowUps;

/// <summary>One tracked matter, from its issue to its closing.</summary>
public sealed record FollowUp : IFold<FollowUp>
{
    /// <inheritdoc/>
    public static FollowUp Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists => Issue is not null;

    /// <summary>How it was issued; null before.</summary>
    public FollowUpIssued? Issue { get; private init; }

    /// <summary>Where it stands, and what that leads back to.</summary>
    public Stage Stage { get; private init; } = Stage.Initial;

    /// <summary>Where it stands.</summary>
    public FollowUpState State => Stage.State;

    /// <summary>Who is to do it now; null before the issue.</summary>
    public Responsible? Responsible { get; private init; }

    /// <summary>By when, as extended; null before the issue.</summary>
    public Due? Due { get; private init; }

    /// <summary>
    /// When it last became the responsible ones' turn: by the issue, by being given to another lead, returned, resumed or reopened. What they do
    /// does not lie before that. Null before the issue.
    /// </summary>
    public Occurred? Turn { get; private init; }

    /// <summary>When its present lead received it; null before.</summary>
    public Occurred? Received { get; private init; }

    /// <summary>All reports in order.</summary>
    public ImmutableList<FollowUpProgressReported> Reports { get; private init; } = [];

    /// <summary>All completions handed in, in order.</summary>
    public ImmutableList<FollowUpCompletionSubmitted> Submissions { get; private init; } = [];

    /// <summary>The files attached to it, those taken away too.</summary>
    public ImmutableList<Attachment> Attachments { get; private init; } = [];

    /// <summary>All returns in order.</summary>
    public ImmutableList<FollowUpReturned> Returns { get; private init; } = [];

    /// <summary>Every time others were made responsible, in order.</summary>
    public ImmutableList<FollowUpReassigned> Reassignments { get; private init; } = [];

    /// <summary>All extensions that were asked for, in order.</summary>
    public ImmutableList<Extension> Extensions { get; private init; } = [];

    /// <summary>
    /// What its present lead was refused and is still to be heeded: the completion that was returned, more time that was not given, each with its reason.
    /// What is handed in, given to another lead, reopened or asked for again leaves it behind.
    /// </summary>
    public ImmutableList<FollowUpEvent> Refusals { get; private init; } = [];

    /// <summary>All suspensions in order.</summary>
    public ImmutableList<Suspension> Suspensions { get; private init; } = [];

    /// <summary>Every time it was put on the agenda of a later session, in order.</summary>
    public ImmutableList<FollowUpCarriedOver> CarryOvers { get; private init; } = [];

    /// <summary>The closing that stands; null when there is none, or a ledger says it, see <see cref="ClosedElsewhere"/>.</summary>
    public FollowUpClosed? Closing { get; private init; }

    /// <summary>How it was closed before it came here, as far as that stands; null: it was not.</summary>
    public FollowUpClosedElsewhere? ClosedElsewhere { get; private init; }

    /// <summary>The cancellation that stands; null when there is none.</summary>
    public FollowUpCancelled? Cancellation { get; private init; }

    /// <summary>Every time it was reopened, in order.</summary>
    public ImmutableList<FollowUpReopened> Reopenings { get; private init; } = [];

    /// <summary>Every reminder of a day it was due on, in order.</summary>
    public ImmutableList<GivenReminder> Reminders { get; private init; } = [];

    /// <summary>The day that its light goes by: the one it is to be done again by after a return that names one, else the due date; null: none.</summary>
    public DateOnly? DeadlineOn => RedoBy ?? Due?.On;

    /// <summary>The percent last reported; null when none was.</summary>
    public int? Percent => Reports.LastOrDefault(report => report.Percent is not null)?.Percent;

    /// <summary>The extension that nobody has decided on yet; null when there is none.</summary>
    public Extension? PendingExtension => Extensions.LastOrDefault() is { Outcome: ExtensionOutcome.Pending } pending ? pending : null;

    private DateOnly? RedoBy { get; init; }

    /// <summary>Every department that leads or joins it, or ever did.</summary>
    public IEnumerable<Guid> DepartmentIds =>
        Reassignments.Select(reassigned => reassigned.Responsible).Append(Issue?.Responsible)
            .SelectMany(responsible => responsible?.DepartmentIds ?? [])
            .Distinct();

    /// <inheritdoc/>
    public static FollowUp Evolve(FollowUp state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (@event is not FollowUpEvent fact) throw new ForeignEventException(@event);
        var stage = state.Stage.After(fact, state.Responsible?.LeadDepartmentId);
        return state.After(fact) with { Stage = stage };
    }

    private FollowUp After(FollowUpEvent @event) => @event switch
    {
        FollowUpIssued e => TurnAt(e) with { Issue = e, Responsible = e.Responsible, Due = e.Due },
        FollowUpReceived e => this with { Received = e.Provenance.Occurred },
        FollowUpProgressReported e => this with { Reports = Reports.Add(e) },
        FollowUpCompletionSubmitted e => WithoutPendingExtension() with { Submissions = Submissions.Add(e), Refusals = [] },
        FollowUpAttachmentAdded e => this with
        {
            Attachments = Attachments.Add(new(e.AttachmentId, new(e.FileName, e.MediaType, e.Size, e.Hash, e.Purpose), IsRemoved: false)),
        },
        FollowUpAttachmentRemoved e => this with { Attachments = Attachments.Without(e.AttachmentId) },
        FollowUpReturned e => TurnAt(e) with { Returns = Returns.Add(e), Refusals = RefusalsWith(e), RedoBy = e.RedoBy },
        FollowUpClosed e => WithoutPendingExtension() with { Closing = e, ClosedElsewhere = null },
        FollowUpClosedElsewhere e => WithoutPendingExtension() with { ClosedElsewhere = e, Closing = null },
        FollowUpReassigned e => GivenTo(e) with { Responsible = e.Responsible, Reassignments = Reassignments.Add(e) },
        FollowUpExtensionRequested e => this with
        {
            Extensions = Extensions.Add(new Extension(e, Due?.On)),
            Refusals = Refusals.RemoveAll(refused => refused is FollowUpExtensionRefused),
        },
        FollowUpExtensionGranted e => Decided(extension => extension with { Outcome = ExtensionOutcome.Granted, Decided = e.Provenance }) with
        {
            Due = new Due(DueKind.Date, e.NewDueOn),
            RedoBy = null,
        },
        FollowUpExtensionRefused e => Decided(
            extension => extension with { Outcome = ExtensionOutcome.Refused, Decided = e.Provenance, Refusal = e.Reason }) with
        {
            Refusals = RefusalsWith(e),
        },
        FollowUpSuspended e => this with { Suspensions = Suspensions.Add(new Suspension(e)) },
        FollowUpResumed e => TurnAt(e) with
        {
            Suspensions = Suspensions.IsEmpty ? Suspensions : Suspensions.SetItem(Suspensions.Count - 1, Suspensions[^1] with { Ended = e }),
        },
        FollowUpCancelled e => WithoutPendingExtension() with { Cancellation = e },
        FollowUpReopened e => TurnAt(e) with { Closing = null, ClosedElsewhere = null, Cancellation = null, Reopenings = Reopenings.Add(e), Refusals = [] },
        FollowUpCarriedOver e => this with { CarryOvers = CarryOvers.Add(e) },
        FollowUpReminded e => this with { Reminders = Reminders.Add(GivenReminder.Of(e.Reminder, e.Provenance)) },
        _ => throw new ForeignEventException(@event),
    };

    private FollowUp TurnAt(FollowUpEvent @event) => this with { Turn = @event.Provenance.Occurred };

    // For who leads now as before it is no new turn, and what was received stays received.
    private FollowUp GivenTo(FollowUpReassigned @event) =>
        @event.Responsible.LeadDepartmentId == Responsible?.LeadDepartmentId ? this : TurnAt(@event) with { Received = null, Refusals = [] };

    // The last of its kind is the one to heed.
    private ImmutableList<FollowUpEvent> RefusalsWith(FollowUpEvent @event) =>
        Refusals.RemoveAll(refused => refused.GetType() == @event.GetType()).Add(@event);

    private FollowUp WithoutPendingExtension() => Decided(extension => extension with { Outcome = ExtensionOutcome.Lapsed });

    private FollowUp Decided(Func<Extension, Extension> outcome) =>
        PendingExtension is { } pending ? this with { Extensions = Extensions.SetItem(Extensions.Count - 1, outcome(pending)) } : this;
}
