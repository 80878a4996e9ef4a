using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsCheck;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attachments;
using StudyLog.Domain.Tests.FollowUps;
using StudyLog.Domain.Tests.Reminders;
using StudyLog.Domain.Tests.Sessions;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.FollowUps.FollowUp, StudyLog.Domain.FollowUps.FollowUpEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of a follow-up in whatever order, these things hold.</summary>
public class FollowUpHistories
{
    private static readonly Gen<DateOnly?> Dates = Gen.OneOf(
        Gen.Const((DateOnly?)null), Gen.Int[-40, 40].Select(DateOnly? (days) => Known.Today.AddDays(days)));

    private static readonly Gen<string?> Reasons = Some.Of<string?>("另有安排", "情况有变", " ");

    private static readonly Gen<Session> Sessions = Gen.OneOf(KnownSessions.OnOctober25, KnownSessions.InOctober, KnownSessions.Undated).Select(day =>
        Scenario.Fold<Session>([KnownSessions.Planned(day), KnownSessions.Held, KnownSessions.Remark(1)]));

    private static readonly Gen<Sentence> Issuing = Gen.Select(
        Sessions, Some.Of<Guid?>(null, Known.Office, Known.Office, Known.Office), Gen.Enum<DueKind>(), Dates, Some.Of<int?>(null, null, 1, 2),
        (session, lead, kind, due, remark) => Says("issue", (followUp, asking, now) => FollowUpDecisions.Issue(
            followUp, session, KnownFollowUps.Issue() with { LeadDepartmentId = lead, Due = new(kind, due), RemarkSeq = remark }, asking, now)))
        .SelectMany(Asked);

    private static readonly Gen<Sentence> Anything = Gen.Frequency(
        (1, Issuing),
        (2, Gen.Const(Says("receive", FollowUpDecisions.Receive)).SelectMany(Asked)),
        (3, Gen.Select(Some.IdOf(8), Some.Of<int?>(null, 0, 50, 100), Some.Of("进展", "再进展"), (id, percent, text) => Says(
            "report", (followUp, asking, now) => FollowUpDecisions.ReportProgress(followUp, new(id, percent, text, null), asking, now))).SelectMany(Asked)),
        (3, Some.Of("已完成", "又完成").Select(result => Says(
            $"submit {result}", (followUp, asking, now) => FollowUpDecisions.Submit(followUp, new(result, null), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Some.Of<string?>("补充材料", "再补充", " "), Dates, (reason, redoBy) => Says(
            $"return {reason}", (followUp, asking, now) => FollowUpDecisions.Return(followUp, new(reason, redoBy), asking, now))).SelectMany(Asked)),
        (2, Gen.Const(Says("close", (followUp, asking, now) => FollowUpDecisions.Close(followUp, new(null), asking, now))).SelectMany(Asked)),
        (2, Some.Of<string?>(null, "已印发").Select(result => Says(
            $"closed elsewhere {result}", (followUp, asking, now) => FollowUpDecisions.CloseElsewhere(followUp, new("督办台账.xlsx", result), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Some.Given(Some.Of(Known.Office, Known.Training)), Some.Given(Some.Of<Guid?>(null, Known.Wang, Known.Li)), Reasons, (lead, owner, reason) => Says(
            $"reassign {reason}",
            (followUp, asking, now) => FollowUpDecisions.Reassign(followUp, new(reason) { LeadDepartmentId = lead, OwnerId = owner }, asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Gen.Int[-40, 60], Reasons, (days, reason) => Says(
            $"ask for {days} days more", (followUp, asking, now) => FollowUpDecisions.RequestExtension(followUp, new(Known.Today.AddDays(days), reason), asking, now))).SelectMany(Asked)),
        (1, Gen.Const(Says("grant", FollowUpDecisions.GrantExtension)).SelectMany(Asked)),
        (1, Reasons.Select(reason => Says(
            $"refuse {reason}", (followUp, asking, now) => FollowUpDecisions.RefuseExtension(followUp, new(reason), asking, now))).SelectMany(Asked)),
        (1, Reasons.Select(reason => Says(
            $"suspend {reason}", (followUp, asking, now) => FollowUpDecisions.Suspend(followUp, new(reason), asking, now))).SelectMany(Asked)),
        (2, Reasons.Select(reason => Says(
            $"resume {reason}", (followUp, asking, now) => FollowUpDecisions.Resume(followUp, new(reason), asking, now))).SelectMany(Asked)),
        (1, Reasons.Select(reason => Says(
            $"cancel {reason}", (followUp, asking, now) => FollowUpDecisions.Cancel(followUp, new(reason), asking, now))).SelectMany(Asked)),
        (2, Reasons.Select(reason => Says(
            $"reopen {reason}", (followUp, asking, now) => FollowUpDecisions.Reopen(followUp, new(reason), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Gen.Int[-40, 60], Some.Bool, (days, isGone) => Says(
            $"look {days} days from now",
            (followUp, asking, now) => FollowUpDecisions.Remind(followUp, new(KnownReminders.Looking(Known.Today.AddDays(days)), isGone), asking, now))).SelectMany(Asked)),
        (1, Gen.Select(Some.IdOf(9), Some.Of(KnownAttachments.Evidence, KnownAttachments.Photo), Some.Bool, (id, file, anybody) => Says(
            "attach", (followUp, asking, now) => FollowUpDecisions.AddAttachment(followUp, new(id, file), anybody, asking, now))).SelectMany(Asked)),
        (1, Gen.Select(Some.IdOf(9), Reasons, Some.Bool, (id, reason, anybody) => Says(
            "detach", (followUp, asking, now) => FollowUpDecisions.RemoveAttachment(followUp, new(id, reason), anybody, asking, now))).SelectMany(Asked)),
        (1, Gen.Select(Sessions, Some.IdOf(5), (to, id) => Says(
            "carry over", (followUp, asking, now) => FollowUpDecisions.CarryOver(followUp, KnownFollowUps.Session, to, new(id), asking, now))).SelectMany(Asked)));

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Anything);

    [Fact]
    public void Whatever_is_said_in_whatever_order_the_rules_of_a_follow_up_hold()
    {
        var reached = new ConcurrentDictionary<FollowUpState, int>();
        Gen.Select(Issuing, Anything.Array[0, 30]).Sample(
            history =>
            {
                var followUp = FollowUp.Initial;
                var events = new List<DomainEvent>();
                foreach (var (said, number) in history.Item2.Prepend(history.Item1).Select((said, number) => (said, number)))
                {
                    // What does not exist is not found before anything but its issue is decided on.
                    if (followUp.Exists || said.What == "issue")
                    {
                        var step = said.To(followUp, Some.AfterSteps(number));
                        foreach (var @event in step.Events) Follows(followUp, @event);
                        followUp = step.After;
                        events.AddRange(step.Events);
                    }

                    Holds(followUp);
                    reached.AddOrUpdate(followUp.State, 1, (_, times) => times + 1);
                }

                Written.Of(Scenario.Fold<FollowUp>(events)).ShouldBe(Written.Of(followUp), "The events are all there is.");
            },
            iter: 400);

        reached.Keys.ShouldBe(Enum.GetValues<FollowUpState>(), ignoreOrder: true, "histories that reach too little prove too little");
    }

    private static void Holds(FollowUp followUp)
    {
        (followUp.State == FollowUpState.Closed).ShouldBe((followUp.Closing as FollowUpEvent ?? followUp.ClosedElsewhere) is not null);
        (followUp.Closing is not null && followUp.ClosedElsewhere is not null).ShouldBeFalse("It was closed here or elsewhere.");
        (followUp.State == FollowUpState.Cancelled).ShouldBe(followUp.Cancellation is not null);
        (followUp.State == FollowUpState.Suspended).ShouldBe(followUp.Stage.ResumesTo is not null);
        if (followUp.State is FollowUpState.Received or FollowUpState.Submitted or FollowUpState.Returned || followUp.Closing is not null)
            followUp.Stage.IsReceived.ShouldBeTrue("Nothing is done that was not received.");
        followUp.Stage.IsReceived.ShouldBe(followUp.Received is not null);
        if (followUp.Closing is { } closing)
            {
            followUp.Submissions.ShouldNotBeEmpty("Nothing is closed that was not handed in.");
            closing.Provenance.By.ShouldNotBe(followUp.Submissions[^1].Provenance.By, "Nobody closes what he or she handed in.");
        }

        if (followUp is { ClosedElsewhere: not null })
            (followUp.Stage.IsReceived || followUp.Reports.Count + followUp.Submissions.Count + followUp.Attachments.Count > 0).ShouldBeFalse("Nobody here worked on what was closed elsewhere.");

        followUp.Reports.Select(report => report.ReportId).Distinct().Count().ShouldBe(followUp.Reports.Count);
        (followUp.Submissions.Count - followUp.Returns.Count).ShouldBeInRange(0, followUp.Reopenings.Count + 1);
        if (followUp.Issue is { Due: var issuedDue, Responsible: var issuedTo } && followUp is { Due: { } due, Responsible: { } responsible })
        {
            (due.Kind == DueKind.Date).ShouldBe(due.On is not null);
            due.Kind.ShouldBe(issuedDue.Kind);
            (due.On < issuedDue.On).ShouldBeFalse("A due date moves to later days only.");
            responsible.CoDepartmentIds.ShouldNotContain(responsible.LeadDepartmentId);
            if (followUp.Reassignments.IsEmpty) responsible.ShouldBe(issuedTo);
        }

        var standing = followUp.Attachments.Where(attachment => !attachment.IsRemoved).ToArray();
        standing.Select(attachment => attachment.File).Distinct().Count().ShouldBe(standing.Length, "The same file is attached once.");
        followUp.Extensions.SkipLast(1).ShouldAllBe(extension => extension.Outcome != ExtensionOutcome.Pending, "One extension is asked for at a time.");
        if (followUp.State is FollowUpState.Submitted or FollowUpState.Closed or FollowUpState.Cancelled) followUp.PendingExtension.ShouldBeNull();
        followUp.Reminders.Select(given => (given.DueOn, given.Step)).ShouldBeUnique("One is reminded of a day once a step.");
        followUp.CarryOvers.Select(each => each.ToSessionId).Distinct().Count().ShouldBe(followUp.CarryOvers.Count);
    }

    // What the asker dates does not lie before what it follows.
    private static void Follows(FollowUp before, FollowUpEvent @event)
    {
        var cause = @event switch
        {
            FollowUpIssued => Occurred.Unknown,
            FollowUpReturned or FollowUpClosed => before.Submissions[^1].Provenance.Occurred,
            FollowUpResumed => before.Suspensions[^1].Begun.Provenance.Occurred,
            FollowUpReopened => before.Closing?.Provenance.Occurred ?? before.ClosedElsewhere?.Provenance.Occurred ?? before.Cancellation!.Provenance.Occurred,
            FollowUpExtensionGranted or FollowUpExtensionRefused => before.PendingExtension!.Request.Provenance.Occurred,
            FollowUpCancelled when before.State == FollowUpState.Submitted => before.Submissions[^1].Provenance.Occurred,
            FollowUpCancelled or FollowUpReassigned when before.State == FollowUpState.Suspended => before.Suspensions[^1].Begun.Provenance.Occurred,
            FollowUpCarriedOver => before.Issue!.Provenance.Occurred,
            FollowUpReminded => Occurred.Unknown,
            _ => before.Turn ?? Occurred.Unknown,
        };
        @event.Provenance.Occurred.Precedes(cause).ShouldBeFalse($"{@event} lies before its cause");
        if (@event is FollowUpReturned { RedoBy: { } redoBy })
            (redoBy < @event.Provenance.Occurred.Day(Known.Shanghai)).ShouldBeFalse();
        if (@event is FollowUpIssued { Due.On: { } due })
            (due < @event.Provenance.Occurred.Day(Known.Shanghai)).ShouldBeFalse();
    }

    private static Sentence Says(
        string what, Func<FollowUp, Asking, Now, Decision<FollowUpEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);

    private static Gen<Sentence> Asked(Sentence sentence) => Some.Asking.Select(asking => sentence with { Asking = asking });
}
