using System.Collections.Immutable;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.Reminders;

namespace StudyLog.Domain.Sessions;

/// <summary>A study session with its whole record.</summary>
public sealed partial record Session : IFold<Session>
{
    /// <inheritdoc/>
    public static Session Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists => State != SessionState.NotPlanned;

    /// <summary>Where it stands.</summary>
    public SessionState State { get; private init; }

    /// <summary>Year of recording and running number.</summary>
    public string Number { get; private init; } = "";

    /// <summary>会议类型.</summary>
    public SessionKind Kind { get; private init; }

    /// <summary>The title.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The day as exactly as known.</summary>
    public SessionDay Day { get; private init; } = new(null, Precision.Unknown, null);

    /// <summary>Who organises it; null: the organisation itself.</summary>
    public Organiser? Organiser { get; private init; }

    /// <summary>Where the record was taken from.</summary>
    public Source? Source { get; private init; }

    /// <summary>What the recorder concluded and the source does not say.</summary>
    public IReadOnlyList<string> Inferred { get; private init; } = [];

    /// <summary>Place, times, chair, recorder, study hours.</summary>
    public Arrangements Arrangements { get; private init; } = Arrangements.None;

    /// <summary>What it is held for.</summary>
    public SessionContext Context { get; private init; } = SessionContext.None;

    /// <summary>应到 as stated; null when nobody stated it.</summary>
    public int? StatedExpected { get; private init; }

    /// <summary>实到 as stated; null when nobody stated it.</summary>
    public int? StatedPresent { get; private init; }

    /// <summary>What was declared not stated and not given since.</summary>
    public ImmutableHashSet<SessionMember> DeclaredNotStated { get; private init; } = [];

    /// <summary>Whether those on the roster may check themselves in by the session's code.</summary>
    public bool SelfCheckInOpen { get; private init; }

    /// <summary>The persons on the roster, in the given order.</summary>
    public IReadOnlyList<RosterEntry> People { get; private init; } = [];

    /// <summary>The groups on the roster, in the given order.</summary>
    public IReadOnlyList<RosterGroup> Groups { get; private init; } = [];

    /// <summary>What was studied before, as it reads now.</summary>
    public ImmutableList<PreStudyRecorded> PreStudies { get; private init; } = [];

    /// <summary>What was studied, as it reads now.</summary>
    public ImmutableList<MaterialStudied> Materials { get; private init; } = [];

    /// <summary>The agenda in order, as it reads now.</summary>
    public ImmutableList<AgendaItemRecorded> AgendaItems { get; private init; } = [];

    /// <summary>What was said, by id, as it reads now; ordered by <c>Seq</c>.</summary>
    public ImmutableDictionary<Guid, RemarkRecorded> Remarks { get; private init; } = ImmutableDictionary<Guid, RemarkRecorded>.Empty;

    /// <summary>The files attached to the record, those taken away too.</summary>
    public ImmutableList<Attachment> Attachments { get; private init; } = [];

    /// <summary>The plan as it was first recorded, to tell a repetition from another session.</summary>
    public StudySessionPlanned? FirstPlan { get; private init; }

    /// <summary>When it was held, or the record last submitted, returned or confirmed: what the next step must not precede. Null before it was held.</summary>
    public Occurred? LastStep { get; private init; }

    /// <summary>Why it was cancelled or voided, or the record last returned.</summary>
    public string? Reason { get; private init; }

    /// <summary>The roster entry of a person; null when not on the roster.</summary>
    public RosterEntry? OnRoster(Guid personId) => People.FirstOrDefault(entry => entry.PersonId == personId);

    /// <summary>Everything neither given nor declared not stated.</summary>
    public IReadOnlyList<SessionMember> Missing =>
        [.. Enum.GetValues<SessionMember>().Where(member => IsAskedFor(member) && !IsGiven(member) && !DeclaredNotStated.Contains(member))];

    /// <summary>What of that confirmation cannot do without.</summary>
    public IReadOnlyList<SessionMember> MissingForConfirmation =>
        [.. Missing.Where(member => member is SessionMember.HeldOn or SessionMember.Chair or SessionMember.Materials or SessionMember.AgendaItems)];

    /// <summary>Whether the record holds something for this member.</summary>
    public bool IsGiven(SessionMember member) => new GivenMembers(
        Day.Precision != Precision.Unknown,
        Arrangements,
        StatedExpected is not null || CanCountPlaces,
        StatedPresent is not null || CanCountPlaces,
        People.Count + Groups.Count > 0,
        !PreStudies.IsEmpty,
        !Materials.IsEmpty,
        !AgendaItems.IsEmpty,
        !Remarks.IsEmpty).Hold(member);

    /// <summary>Whether every place is a named person, so that heads can be counted and need not be stated.</summary>
    public bool CanCountPlaces => Roster.CanCountPlaces(People, Groups);

    /// <summary>Whether it took place, so that places in it are owed.</summary>
    public bool TookPlace => State.TookPlace();

    /// <summary>Whether the record is confirmed and locked, be it archived or not.</summary>
    public bool IsConfirmed => State is SessionState.Confirmed or SessionState.Archived;

    /// <summary>Whether it is to take place, or did.</summary>
    public bool Stands => State == SessionState.Planned || TookPlace;

    /// <summary>Whether those who attended are known as groups only.</summary>
    public bool IsRecordedByGroup => Roster.IsRecordedByGroup(People, Groups);

    /// <summary>应到 as counted from the roster; null where it cannot be counted. 列席 never counts.</summary>
    public int? CountedPlaces => Roster.CountedPlaces(People, Groups);

    /// <summary>Whether a record without this member lacks something. Leave, pre-study and remarks may be declared not stated, but a session can do without them.</summary>
    public static bool IsAskedFor(SessionMember member) =>
        member is not (SessionMember.Leave or SessionMember.PreStudies or SessionMember.Remarks);

    /// <inheritdoc/>
    public static Session Evolve(Session state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        var next = @event switch
        {
            StudySessionPlanned e => state with
            {
                State = SessionState.Planned,
                FirstPlan = e,
                Number = e.Number,
                Kind = e.Kind,
                Title = e.Title,
                Day = e.Day,
                Organiser = e.Organiser,
                Source = e.Source,
                Inferred = e.Inferred,
                Arrangements = e.Arrangements,
                Context = e.Context ?? SessionContext.None,
            },
            SessionArrangementsSet e => state with { Arrangements = e.Arrangements },
            SessionContextSet e => state with { Context = e.Context },
            SessionHeadCountsStated e => state with { StatedExpected = e.Expected, StatedPresent = e.Present },
            SessionMembersDeclaredNotStated e => state with { DeclaredNotStated = state.DeclaredNotStated.Union(e.Members) },
            StudySessionRescheduled e => state with
            {
                Day = e.Day,
                Arrangements = state.Arrangements with { StartsAt = e.StartsAt, EndsAt = e.EndsAt },

                // On another day it was held at another time, which only the day can tell.
                LastStep = null,
            },
            StudySessionCancelled e => state with { State = SessionState.Cancelled, Reason = e.Reason, SelfCheckInOpen = false },
            StudySessionVoided e => state with { State = SessionState.Voided, Reason = e.Reason, SelfCheckInOpen = false },
            SelfCheckInOpened => state with { SelfCheckInOpen = true },
            SelfCheckInClosed => state with { SelfCheckInOpen = false },
            StudySessionHeld e => state with { State = SessionState.Held, LastStep = e.Provenance.Occurred },
            SessionRosterSet e => state with { People = e.People, Groups = e.Groups },
            PreStudyRecorded e => state with { PreStudies = state.PreStudies.Add(e) },
            MaterialStudied e => state with { Materials = state.Materials.Add(e) },
            AgendaItemRecorded e => state with { AgendaItems = state.AgendaItems.Add(e) },
            RemarkRecorded e => state with { Remarks = state.Remarks.SetItem(e.RemarkId, e) },
            SessionAttachmentAdded e => state with
            {
                Attachments = state.Attachments.Add(new(e.AttachmentId, new(e.FileName, e.MediaType, e.Size, e.Hash, e.Purpose), IsRemoved: false)),
            },
            SessionAttachmentRemoved e => state with { Attachments = state.Attachments.Without(e.AttachmentId) },
            SessionRecordSubmitted e => state with { State = SessionState.Submitted, LastStep = e.Provenance.Occurred, Reason = null, SelfCheckInOpen = false },
            SessionRecordReturned e => state with { State = SessionState.Returned, LastStep = e.Provenance.Occurred, Reason = e.Reason },
            SessionRecordConfirmed e => state with { State = SessionState.Confirmed, LastStep = e.Provenance.Occurred },
            SessionRecordArchived e => state with { State = SessionState.Archived, Volume = e.Volume },
            SessionRecordAmended e => state with { Amendments = state.Amendments.Add(e) },
            VoteRecorded e => state with { Votes = state.Votes.Add(e) },
            SessionRecordReminded e => state with { Reminders = state.Reminders.Add(GivenReminder.Of(e.Reminder, e.Provenance)) },
            _ => state.Mended(@event),
        };
        next = next.AnnouncedAfter(state, @event);

        // What is given takes back the declaration that it is not stated.
        return next.DeclaredNotStated.IsEmpty || @event is RemarkRecorded && next.Remarks.Count > 1
            ? next
            : next with { DeclaredNotStated = [.. next.DeclaredNotStated.Where(member => !next.IsGiven(member))] };
    }
}
