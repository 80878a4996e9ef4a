using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Inbox;

/// <summary>What the asker's departments must do now, the asker as the one accountable or as the one who accepts, and what the asker missed and has to make up for.</summary>
public static class SeeInbox
{
    /// <summary>What whoever accepts did not agree to.</summary>
    public enum Declined
    {
        /// <summary>退回: the completion.</summary>
        Completion,

        /// <summary>不同意延期: more time.</summary>
        MoreTime,
    }

    /// <param name="What">What was not agreed to.</param>
    /// <param name="Who">Who said so.</param>
    /// <param name="Occurred">When.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Refusal(Declined What, Actor Who, Occurred Occurred, string Reason);

    /// <param name="FollowUpId">The follow-up.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="DepartmentId">The department that has to act.</param>
    /// <param name="Leads">Whether that department leads it (主办) or joins (协办).</param>
    /// <param name="Matter">What is to be done.</param>
    /// <param name="SourceSentence">The remark it comes from, as it reads now; null when it comes from none.</param>
    /// <param name="SourceWithdrawn">Whether that remark was withdrawn from the record.</param>
    /// <param name="WhoAsked">Who said that, else the chair.</param>
    /// <param name="DueOn">By when: the day to redo it by after a return that names one, else the due date.</param>
    /// <param name="DueKind">How it is due.</param>
    /// <param name="Light">Its light today.</param>
    /// <param name="What">What is to be done about it now.</param>
    /// <param name="SessionId">The session it was issued from.</param>
    /// <param name="SessionTitle">Its title.</param>
    /// <param name="Refusals">What was refused and is still to be heeded, as it was recorded; none where a decision is wanted.</param>
    public sealed record Item(
        Guid FollowUpId,
        string Number,
        Guid DepartmentId,
        bool Leads,
        string Matter,
        string? SourceSentence,
        bool SourceWithdrawn,
        string? WhoAsked,
        DateOnly? DueOn,
        DueKind DueKind,
        Light Light,
        Wanted What,
        Guid SessionId,
        string SessionTitle,
        IReadOnlyList<Refusal> Refusals);

    /// <param name="SessionId">The session that the asker missed.</param>
    /// <param name="SessionTitle">Its title.</param>
    /// <param name="Date">Its day, as exactly as it is known.</param>
    /// <param name="Status">Absent, or on leave.</param>
    /// <param name="DueOn">The day to make up for it by.</param>
    /// <param name="State">Assigned, or returned.</param>
    /// <param name="Answer">Why it was returned.</param>
    /// <param name="Overdue">Whether that day is past.</param>
    public sealed record MakeUpItem(
        Guid SessionId,
        string SessionTitle,
        string? Date,
        AttendanceStatus Status,
        DateOnly DueOn,
        MakeUpState State,
        string? Answer,
        bool Overdue);

    /// <param name="Items">What is to be done about follow-ups.</param>
    /// <param name="Completions">What was handed in as done and waits for whoever accepts.</param>
    /// <param name="MakeUps">What the asker has to make up for.</param>
    /// <param name="AsOf">The number of the last event that is in here.</param>
    /// <param name="UpToDate">Whether that was the last there was.</param>
    public sealed record Inbox(IReadOnlyList<Item> Items, IReadOnlyList<Item> Completions, IReadOnlyList<MakeUpItem> MakeUps, long AsOf, bool UpToDate) : IStamped;

    private sealed record Matter(Guid DepartmentId, Guid FollowUpId, InboxItem Value);

    [Requires(Act.SeeInbox)]
    public sealed record Query : IQuery<Inbox>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Inbox>("/inbox");

    public static async Task<Reply<Inbox>> Handle(
        Queried<Query> queried, ReadModelDesk desk, AccountDirectory accounts, CancellationToken cancellation) =>
        await Read(desk, accounts, queried.Asker, cancellation);

    public static async Task<Inbox> Read(ReadModelDesk desk, AccountDirectory accounts, Asker asker, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);

        // Who has no duty for departments sees what is the person's own, whatever departments the account names.
        var departments = asker.ReachFor(Act.SeeInbox) >= Reach.Departments ? asker.DepartmentIds : [];
        var inboxes = await reading.Session.LoadManyAsync<DepartmentInbox>(cancellation, [.. departments]);
        var matters = inboxes.SelectMany(inbox => inbox.Items.Select(item => new Matter(inbox.Id, item.Key, item.Value))).ToList();
        if (asker.PersonId is { } personId) matters.AddRange(await OwnedElsewhere(reading, personId, [.. matters.Select(matter => matter.FollowUpId)]));
        if (asker.ReachFor(Act.AcceptFollowUps) == Reach.Organisation) matters.AddRange([.. await MoreTimeAsked(reading), .. await HandedIn(reading)]);

        var shown = await Shown(reading, matters, await Refusals(reading, accounts, matters));
        return new Inbox(
            [.. shown.Where(item => item.What != Wanted.Judge)],
            [.. shown.Where(item => item.What == Wanted.Judge)],
            await OwnMakeUps(reading, asker),
            reading.AsOf.EventNumber,
            reading.AsOf.UpToDate);
    }

    // With the sentence each comes from and who asked, by day and number.
    private static async Task<IReadOnlyList<Item>> Shown(
        Reading reading, IReadOnlyList<Matter> matters, IReadOnlyDictionary<Guid, IReadOnlyList<Refusal>> refusals)
    {
        var sessions = await reading.Names.OfSessions(matters.Select(matter => (Guid?)matter.Value.SessionId));
        var asking = matters.DistinctBy(matter => matter.FollowUpId).ToDictionary(matter => matter.FollowUpId, matter =>
        {
            var session = sessions[matter.Value.SessionId];
            var (source, amended) = (session.SourceOf(matter.Value.RemarkId), session.AsAmended);
            return (amended.Title, source?.Remark.Text, IsWithdrawn: source is { Withdrawn: true }, Who: source?.Remark.Speaker ?? amended.Arrangements.Chair);
        });
        var people = await reading.Names.OfPeople(asking.Values.Select(source => source.Who?.PersonId));

        var today = reading.Now.Today;
        var settings = reading.Organisation.SettingsOn(today);
        return
        [
            .. matters.Select(matter =>
            {
                var source = asking[matter.FollowUpId];
                return new Item(
                    matter.FollowUpId,
                    matter.Value.Number,
                    matter.DepartmentId,
                    matter.Value.Leads,
                    matter.Value.Matter,
                    source.Text,
                    source.IsWithdrawn,
                    Named.Of(source.Who, people),
                    matter.Value.Basis.DueOn,
                    matter.Value.DueKind,
                    matter.Value.Basis.On(today, settings),
                    matter.Value.What,
                    matter.Value.SessionId,
                    source.Title,
                    IsWork(matter) ? refusals[matter.FollowUpId] : []);
            })
                .OrderBy(item => item.DueOn ?? DateOnly.MaxValue)
                .ThenBy(item => item.Number, ByNumber.Comparer)
                .ThenBy(item => item.DepartmentId)
                .ThenBy(item => item.What),
        ];
    }

    // By follow-up, of those that are worked on; from the streams themselves, which alone know who said it.
    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Refusal>>> Refusals(
        Reading reading, AccountDirectory accounts, IReadOnlyList<Matter> matters)
    {
        var followUps = await reading.Names.OfFollowUps(matters.Where(IsWork).Select(matter => (Guid?)matter.FollowUpId));
        var by = followUps.Values.SelectMany(followUp => followUp.Refusals).Select(refused => refused.Provenance.By);
        var actors = await Actors.Find(by, accounts, reading.Names, reading.Cancellation);
        return followUps.ToDictionary(each => each.Key, each => RefusalsOf(each.Value, actors));
    }

    private static IReadOnlyList<Refusal> RefusalsOf(FollowUp followUp, Actors actors) =>
        [.. followUp.Refusals.Select(refused => Of(refused, actors))];

    private static Refusal Of(FollowUpEvent refused, Actors actors)
    {
        var (by, _, occurred) = refused.Provenance;
        var (what, reason) = refused switch
        {
            FollowUpReturned e => (Declined.Completion, e.Reason),
            FollowUpExtensionRefused e => (Declined.MoreTime, e.Reason),
            _ => throw new ForeignEventException(refused),
        };
        return new Refusal(what, actors.Of(by), occurred, reason);
    }

    private static bool IsWork(Matter matter) => matter.Value.What is Wanted.Receive or Wanted.Report or Wanted.Redo;

    // What the asker has to make up for as a person, the earliest first.
    private static async Task<IReadOnlyList<MakeUpItem>> OwnMakeUps(Reading reading, Asker asker)
    {
        if (asker.PersonId is not { } personId) return [];
        var own = await PlacesToMakeUp.Read(
            reading.Session, reading.Names, new MakeUpFilter(PersonId: personId), asker, Reach.Own, reading.Cancellation);
        return
        [
            .. own.Where(place => place.MakeUp.IsToDo)
                .OrderBy(place => place.MakeUp.DueOn)
                .ThenBy(place => place.Session.Number, ByNumber.Comparer)
                .Select(place => new MakeUpItem(
                    place.Entry.SessionId,
                    place.Record.Title,
                    Named.Of(place.Record.Day),
                    place.Entry.Status,
                    place.MakeUp.DueOn,
                    place.MakeUp.State,
                    place.MakeUp.Answer,
                    place.IsOverdue(reading.Now.Today))),
        ];
    }

    // Whoever accepts completions answers those who ask for more time; it stands under the lead that asks.
    private static async Task<IEnumerable<Matter>> MoreTimeAsked(Reading reading)
    {
        var asked = await reading.Session.Query<FollowUpEntry>().Where(entry => entry.MoreTimeAskedUntil != null).ToListAsync(reading.Cancellation);
        return asked.Select(entry => new Matter(entry.LeadDepartmentId, entry.Id, InboxItem.Of(entry, Wanted.DecideExtension, leads: true)));
    }

    private static async Task<IEnumerable<Matter>> HandedIn(Reading reading)
    {
        var handedIn = await reading.Session.Query<FollowUpEntry>().Matching(FollowUpState.Submitted).ToListAsync(reading.Cancellation);
        return handedIn.Select(entry => new Matter(entry.LeadDepartmentId, entry.Id, InboxItem.Of(entry, Wanted.Judge, leads: true)));
    }

    // What the asker is accountable for and none of the own departments has to do with stands under its lead.
    private static async Task<IEnumerable<Matter>> OwnedElsewhere(
        Reading reading, Guid personId, IReadOnlyCollection<Guid> listed)
    {
        var owned = await reading.Session.Query<FollowUpEntry>().Where(entry => entry.OwnerId == personId && !entry.IsEnded).ToListAsync(reading.Cancellation);
        return owned
            .Where(entry => !listed.Contains(entry.Id))
            .Select(entry => (entry.LeadDepartmentId, entry.Id, Item: InboxItem.Of(entry, entry.LeadDepartmentId)))
            .Where(each => each.Item is not null)
            .Select(each => new Matter(each.LeadDepartmentId, each.Id, each.Item!));
    }
}
