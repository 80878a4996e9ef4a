using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsCheck;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attachments;
using StudyLog.Domain.Tests.Reminders;
using StudyLog.Domain.Tests.Sessions;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.Sessions.Session, StudyLog.Domain.Sessions.SessionEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of a session in whatever order, these things hold.</summary>
public class SessionHistories
{
    private static readonly Gen<SessionDay> Days = Some.Of(
        KnownSessions.OnOctober25, KnownSessions.OnOctober25, KnownSessions.OnToday, KnownSessions.OnTomorrow,
        KnownSessions.InOctober, KnownSessions.InDecember, KnownSessions.Undated);

    private static readonly Gen<DateTimeOffset?> Times =
        Some.Of<DateTimeOffset?>(null, null, KnownSessions.NineOClock, KnownSessions.Noon, Known.At(Known.Today, 9), Known.At(Known.Tomorrow, 9));

    private static readonly Gen<Guid?> SlotHolders = Some.Of<Guid?>(null, null, null, KnownSessions.SessionId, Known.Id(99));

    private static readonly Gen<string?> Reasons = Some.Of<string?>("防汛", "缺少发言", " ", null);

    private static readonly Gen<Participant?> Speakers = Some.Of<Participant?>(null, null, KnownSessions.Chair, new(null, "县民政局相关领导", null));

    private static readonly Gen<Sentence> Planning = Gen.Select(
        Days, Times, SlotHolders, Some.Of(SessionKind.SpecialSession, SessionKind.Workshop),
        (day, start, holder, kind) => Says("plan", (session, asking, now) => SessionDecisions.Plan(
            session,
            KnownSessions.Plan(day) with { Kind = kind, SlotHolder = holder, Arrangements = Arrangements.None with { StartsAt = start } },
            asking,
            now))).SelectMany(Asked);

    private static readonly Gen<Sentence> Anything = Gen.Frequency(
        (1, Planning),
        (2, Gen.Select(Days, Times, Times, SlotHolders, (day, start, end, holder) => Says(
            "reschedule", (session, asking, now) => SessionDecisions.Reschedule(session, new(KnownSessions.SessionId, day, start, end, "改期", holder), asking, now)))
            .SelectMany(Asked)),
        (1, Reasons.Select(reason => Says("cancel", (session, asking, now) => SessionDecisions.Cancel(session, new(reason), asking, now))).SelectMany(Asked)),
        (1, Reasons.Select(reason => Says("void", (session, asking, now) => SessionDecisions.Void(session, new(reason), asking, now))).SelectMany(Asked)),
        (12, SessionMending.Anything.SelectMany(Asked)),
        (3, Gen.Select(Some.Given(Times), Some.Given(Times), Some.Given(Speakers), Some.Given(Some.Of<int?>(null, 1, 12)), Some.Given(Some.Of<int?>(null, 1, 12)), Some.Given(Some.Of<Guid?>(null, Known.Id(0xC1))), SlotHolders, (start, end, chair, expected, present, programme, holder) => Says(
            "arrange", (session, asking, now) => SessionDecisions.Arrange(
                session, new(start, end, Chair: chair, Expected: expected, Present: present, ProgrammeId: programme), holder, KnownSessions.SessionId, asking, now)))
            .SelectMany(Asked)),
        (3, Gen.Enum<SessionMember>().Array[0, 5].Select(members => Says(
            $"not stated: {string.Join(' ', members)}", (session, asking, now) => SessionDecisions.DeclareNotStated(session, new(members), asking, now)))
            .SelectMany(Asked)),
        (3, Gen.Const(Says("hold", SessionDecisions.Hold)).SelectMany(Asked)),
        (2, Gen.Const(Says("open check-in", SessionDecisions.OpenSelfCheckIn)).SelectMany(Asked)),
        (1, Gen.Const(Says("close check-in", SessionDecisions.CloseSelfCheckIn)).SelectMany(Asked)),
        (3, Gen.Const(Says("submit", SessionDecisions.Submit)).SelectMany(Asked)),
        (1, Reasons.Select(reason => Says("return", (session, asking, now) => SessionDecisions.Return(session, new(reason), asking, now))).SelectMany(Asked)),
        (1, Gen.Select(Gen.Int[-20, 20], Gen.Int[-20, 0], (days, recorded) => Says("look", (session, asking, now) => SessionDecisions.Remind(
            session, new(KnownReminders.Looking(Known.Today.AddDays(days)), Known.Today.AddDays(recorded)), asking, now))).SelectMany(Asked)),
        (3, Gen.Const(Says("confirm", SessionDecisions.Confirm)).SelectMany(Asked)),
        (1, Gen.Select(Some.IdOf(4), Gen.Enum<PreStudyMode>(), Some.Of<string?>(null, "自学"), (id, mode, note) => Says(
            "pre-study", (session, asking, now) => SessionDecisions.RecordPreStudy(session, new(id, mode, null, note), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Some.IdOf(5), Some.Of(KnownSessions.Communique, KnownSessions.Report), Gen.Enum<StudyMode>(), (id, material, mode) => Says(
            "material", (session, asking, now) => SessionDecisions.StudyMaterial(session, new(id, material, mode, null, null), asking, now))).SelectMany(Asked)),
        (3, Gen.Select(Some.IdOf(6), Some.Of("议题", "另一议题"), Some.Bool, (id, title, first) => Says(
            "agenda item", (session, asking, now) => SessionDecisions.RecordAgendaItem(session, new(id, title, first), asking, now))).SelectMany(Asked)),
        (3, Gen.Select(Some.IdOf(7), Gen.Enum<RemarkKind>(), Speakers, Some.Of("要求", "认识"), Some.Of<int?>(null, null, 1, 2, 9), (id, kind, speaker, text, item) => Says(
            "remark", (session, asking, now) => SessionDecisions.RecordRemark(session, new(id, kind, speaker, text, item), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Some.IdOf(9), Some.Of(KnownAttachments.SignInSheet, KnownAttachments.Photo), (id, file) => Says(
            "attach", (session, asking, now) => SessionDecisions.AddAttachment(session, new(id, file), asking, now))).SelectMany(Asked)),
        (2, Gen.Select(Some.IdOf(9), Reasons, (id, reason) => Says(
            "detach", (session, asking, now) => SessionDecisions.RemoveAttachment(session, new(id, reason), asking, now))).SelectMany(Asked)));

    // Half of the histories begin with a plan of their own, half in the middle of things.
    private static readonly Gen<(SessionEvent[] Before, Sentence[] Said)> Histories = Gen.OneOf(
        Gen.Select(Planning, Anything.Array[0, 30], (SessionEvent[] Before, Sentence[] Said) (plan, then) => ([], [plan, .. then])),
        Gen.Select(Gen.Enum<SessionState>(), Anything.Array[0, 30], (SessionEvent[] Before, Sentence[] Said) (state, then) => (KnownSessions.Reaching(state), then)));

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Anything);

    [Fact]
    public void Whatever_is_said_in_whatever_order_the_rules_of_a_session_hold()
    {
        var reached = new ConcurrentDictionary<SessionState, int>();
        Histories.Sample(
            history =>
            {
                var session = Scenario.Fold<Session>(history.Before);
                var events = new List<DomainEvent>(history.Before);
                foreach (var (said, number) in history.Said.Select((said, number) => (said, number)))
                {
                    var now = Some.AfterSteps(number);
                    var step = said.To(session, now);
                    foreach (var @event in step.Events) Follows(session, @event, step.After, now);
                    if (session.IsConfirmed) IsLocked(session, step);
                    session = step.After;
                    events.AddRange(step.Events);
                    Holds(session, now);
                    reached.AddOrUpdate(session.State, 1, (_, times) => times + 1);
                }

                Written.Of(Scenario.Fold<Session>(events)).ShouldBe(Written.Of(session), "The events are all there is.");
            },
            iter: 400);

        reached.Keys.ShouldBe(Enum.GetValues<SessionState>(), ignoreOrder: true, "histories that reach too little prove too little");
    }

    private static void Holds(Session session, Now now)
    {
        session.Remarks.Values.Concat(session.RemarkRevisions.Withdrawn.Values).Select(remark => remark.Seq).Order()
            .ShouldBe(Enumerable.Range(1, session.NextRemarkSeq - 1), "A number is given once.");
        session.AgendaItems.Concat(session.AgendaItemRevisions.Withdrawn.Values).Select(item => item.Seq).Order()
            .ShouldBe(Enumerable.Range(1, session.NextAgendaSeq - 1), "A number is given once.");
        session.AgendaItems.Select(item => item.Seq).ShouldBeInOrder();
        session.AgendaItems.Skip(1).Any(item => item.FirstItem).ShouldBeFalse();
        session.Remarks.Values.All(remark => remark.AgendaItemId is not { } itemId || session.AgendaItem(itemId) is not null).ShouldBeTrue();
        session.Remarks.Values.Any(remark => remark is { Kind: RemarkKind.Consensus, Speaker: not null }).ShouldBeFalse();
        session.DeclaredNotStated.Any(session.IsGiven).ShouldBeFalse();
        session.Votes.ShouldAllBe(vote => vote.Counts.Present <= vote.Counts.Eligible);
        session.Votes.ShouldAllBe(vote => vote.Counts.For + vote.Counts.Against + vote.Counts.Abstain <= vote.Counts.Present + (vote.Counts.Written ?? 0));
        IsPossible(new(session.Title, session.Day, session.Arrangements, session.StatedExpected, session.StatedPresent, session.Kind), now);
        IsPossible(session.AsAmended, now);

        if (!session.TookPlace && session.State != SessionState.Voided) session.LastStep.ShouldBeNull("What was not held has come no step far.");
        if (session.TookPlace) session.AsAmended.Day.LiesAfter(now.Today).ShouldBeFalse("Nothing was held before its day.");
        if (session.IsConfirmed) session.MissingForConfirmation.ShouldBeEmpty();
        if (session.SelfCheckInOpen) (session.State is SessionState.Planned or SessionState.Held or SessionState.Returned).ShouldBeTrue("Who can be there no more does not check in.");
        session.Exists.ShouldBe(session.FirstPlan is not null);
    }

    private static void IsPossible(AmendedRecord record, Now now)
    {
        (record.StatedPresent > record.StatedExpected).ShouldBeFalse();
        var (startsAt, endsAt) = (record.Arrangements.StartsAt, record.Arrangements.EndsAt);
        (endsAt < startsAt).ShouldBeFalse();
        if (startsAt is { } start) Occurred.At(start).Day(now.Zone).ShouldBe(record.Day.On);
    }

    // What is confirmed is locked: amendments and the archive stand beside what was signed.
    private static void IsLocked(Session session, Step<Session, SessionEvent> step)
    {
        step.Events.ShouldAllBe(@event => @event is SessionRecordAmended || @event is SessionRecordArchived);
        Written.Of(Signed(step.After)).ShouldBe(Written.Of(Signed(session)));

        static object Signed(Session of) => new
        {
            of.Title, of.Day, of.Arrangements, of.StatedExpected, of.StatedPresent, of.DeclaredNotStated, of.People, of.Groups,
            of.PreStudies, of.Materials, of.AgendaItems, Remarks = of.Remarks.Values.OrderBy(remark => remark.Seq), of.Votes, of.Missing,
        };
    }

    // From held to confirmed no step lies before the one that it follows.
    private static void Follows(Session before, SessionEvent @event, Session after, Now now)
    {
        var occurred = @event.Provenance.Occurred;
        if (@event is StudySessionHeld && before.Day.Occurred(now) is { } day)
            occurred.Precedes(day).ShouldBeFalse($"{@event} lies before {before.Day}");
        if (@event is SessionRecordSubmitted or SessionRecordReturned or SessionRecordConfirmed or SessionRecordArchived or SessionRecordAmended
            && before.LastStep is { } last)
        {
            occurred.Precedes(last).ShouldBeFalse($"{@event} lies before {last}");
        }

        after.LastStep.ShouldBe(@event switch
        {
            StudySessionHeld or SessionRecordSubmitted or SessionRecordReturned or SessionRecordConfirmed => occurred,
            StudySessionRescheduled => null,
            _ => before.LastStep,
        });
        if (before.FirstPlan is { } plan) after.FirstPlan.ShouldBeSameAs(plan, "The first plan stays the first.");
    }

    private static Sentence Says(
        string what, Func<Session, Asking, Now, Decision<SessionEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);

    private static Gen<Sentence> Asked(Sentence sentence) => Some.Asking.Select(asking => sentence with { Asking = asking });
}
