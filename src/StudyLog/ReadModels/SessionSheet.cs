using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <summary>A material on the sheet.</summary>
/// <param name="StudyId">The studying of it in this session.</param>
/// <param name="MaterialId">The material.</param>
public sealed record SheetMaterial(Guid StudyId, Guid MaterialId);

/// <summary>What was done before, on the sheet.</summary>
/// <param name="PreStudyId">The pre-study.</param>
/// <param name="Mode">How.</param>
/// <param name="MaterialId">The material; null: not named.</param>
public sealed record SheetPreStudy(Guid PreStudyId, PreStudyMode Mode, Guid? MaterialId);

/// <summary>An agenda item on the sheet.</summary>
/// <param name="AgendaItemId">The item.</param>
/// <param name="FirstItem">Whether it is marked 第一议题.</param>
public sealed record SheetAgendaItem(Guid AgendaItemId, bool FirstItem);

/// <summary>A remark on the sheet, without its words.</summary>
/// <param name="SpeakerId">Who said it; null when the source names nobody.</param>
/// <param name="DepartmentId">The department the speaker was said to speak for; null: not said.</param>
public sealed record SheetRemark(Guid? SpeakerId, Guid? DepartmentId);

/// <summary>
/// One session as ledgers list it and figures count it: its record as amended, without texts, its places with their marks, its follow-ups.
/// </summary>
public sealed partial record SessionSheet
{
    /// <summary>The session.</summary>
    public Guid Id { get; init; }

    /// <summary>Year of recording and running number.</summary>
    public string Number { get; init; } = "";

    /// <summary>会议类型.</summary>
    public SessionKind Kind { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public SessionState State { get; init; }

    /// <summary>The day as exactly as known.</summary>
    public SessionDay Day { get; init; } = new(null, Precision.Unknown, null);

    /// <summary>The first day it can have been on; the day itself when that is known, null when nobody knows.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day it can have been on.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Who organises it; null: the organisation itself.</summary>
    public Organiser? Organiser { get; init; }

    /// <summary>Place, times, chair, recorder, study hours.</summary>
    public Arrangements Arrangements { get; init; } = Arrangements.None;

    /// <summary>应到 as stated; null when nobody stated it.</summary>
    public int? StatedExpected { get; init; }

    /// <summary>实到 as stated; null when nobody stated it.</summary>
    public int? StatedPresent { get; init; }

    /// <summary>What was declared not stated and not given since, in the order of the enumeration.</summary>
    public IReadOnlyList<SessionMember> DeclaredNotStated { get; init; } = [];

    /// <summary>The persons on the roster now, in the given order.</summary>
    public IReadOnlyList<RosterEntry> People { get; init; } = [];

    /// <summary>The groups on the roster now, in the given order.</summary>
    public IReadOnlyList<RosterGroup> Groups { get; init; } = [];

    /// <summary>The marks of everybody who ever had one, also of who is not on the roster now.</summary>
    public ImmutableSortedDictionary<Guid, PlaceMark> Marks { get; init; } = ImmutableSortedDictionary<Guid, PlaceMark>.Empty;

    /// <summary>The topic of a study plan that it is held for; null: none.</summary>
    public Guid? TopicId { get; init; }

    /// <summary>The programmes of which it is an activity, sorted.</summary>
    public IReadOnlyList<Guid> Programmes { get; init; } = [];

    /// <summary>What was done before, in the order of recording.</summary>
    public IReadOnlyList<SheetPreStudy> PreStudies { get; init; } = [];

    /// <summary>What was studied, in the order of recording.</summary>
    public IReadOnlyList<SheetMaterial> Materials { get; init; } = [];

    /// <summary>The agenda, in the order of recording.</summary>
    public IReadOnlyList<SheetAgendaItem> AgendaItems { get; init; } = [];

    /// <summary>What was said, by id.</summary>
    public ImmutableSortedDictionary<Guid, SheetRemark> Remarks { get; init; } = ImmutableSortedDictionary<Guid, SheetRemark>.Empty;

    /// <summary>The follow-ups issued from it, sorted.</summary>
    public IReadOnlyList<Guid> FollowUps { get; init; } = [];

    /// <summary>The departments that its follow-ups were ever given to.</summary>
    public IReadOnlyList<Guid> FollowedUpBy { get; init; } = [];

    /// <summary>The departments it concerns now.</summary>
    public IReadOnlyList<Guid> Departments { get; init; } = [];

    /// <summary>Every department and month it ever had a share in, so that a share that moves leaves nothing behind.</summary>
    public IReadOnlyList<MonthKey> Touched { get; init; } = [];

    /// <summary>The volume of the archive; null before the record is archived.</summary>
    public string? Volume { get; init; }

    /// <summary>Whether it took place, so that places in it are owed.</summary>
    [JsonIgnore]
    public bool Counts => State.TookPlace();

    /// <summary>The first day of its month; null when nobody knows.</summary>
    [JsonIgnore]
    public DateOnly? Month => Day.On is { } on ? new DateOnly(on.Year, on.Month, 1) : null;

    /// <summary>Whether every place is a named person, so that heads can be counted.</summary>
    [JsonIgnore]
    public bool CanCountPlaces => Roster.CanCountPlaces(People, Groups);

    /// <summary>Whether those who attended are known as groups only.</summary>
    [JsonIgnore]
    public bool RecordedByGroup => Roster.IsRecordedByGroup(People, Groups);

    /// <summary>The places that count.</summary>
    [JsonIgnore]
    public IEnumerable<RosterEntry> Attending => People.Where(entry => entry.Capacity == Capacity.Attending);

    /// <summary>应到 as shown: as stated, else counted.</summary>
    [JsonIgnore]
    public int? Expected => StatedExpected ?? Roster.CountedPlaces(People, Groups);

    /// <summary>实到 as shown: as stated, else counted once the session took place or somebody was marked.</summary>
    [JsonIgnore]
    public int? Present =>
        StatedPresent ?? (CanCountPlaces && (Counts || People.Any(entry => StatusOf(entry.PersonId) != AttendanceStatus.Unmarked))
            ? Attending.Count(entry => StatusOf(entry.PersonId).IsThere())
            : null);

    /// <summary>Everything neither given nor declared not stated.</summary>
    [JsonIgnore]
    public IReadOnlyList<SessionMember> Missing =>
        [.. Enum.GetValues<SessionMember>().Where(member => Session.IsAskedFor(member) && !IsGiven(member) && !DeclaredNotStated.Contains(member))];

    /// <summary>What the place of a person counts as; unmarked when nobody said.</summary>
    public AttendanceStatus StatusOf(Guid personId) => MarkOf(personId).Status;

    /// <summary>Everything said of the place of a person.</summary>
    public PlaceMark MarkOf(Guid personId) => Marks.GetValueOrDefault(personId, PlaceMark.None);

    /// <summary>The sheet after one more event of the session, of an attendance of it, of a follow-up from it, or of a programme it belongs to.</summary>
    /// <param name="sheet">The sheet before; null when there is none yet.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="streamId">The stream the event is on.</param>
    /// <param name="event">The event.</param>
    public static SessionSheet Fold(SessionSheet? sheet, Guid sessionId, Guid streamId, DomainEvent @event)
    {
        sheet ??= new SessionSheet { Id = sessionId };
        var next = @event switch
        {
            SessionEvent e => sheet.After(e),
            AttendanceEvent e => sheet.After(e),
            FollowUpIssued e => sheet with
            {
                FollowUps = sheet.FollowUps.With(streamId),
                FollowedUpBy = sheet.FollowedUpBy.Union(e.Responsible.DepartmentIds),
            },
            FollowUpReassigned e => sheet with { FollowedUpBy = sheet.FollowedUpBy.Union(e.Responsible.DepartmentIds) },
            FollowUpEvent => sheet,
            ProgrammeActivityLinked => sheet with { Programmes = sheet.Programmes.With(streamId) },
            ProgrammeActivityUnlinked => sheet with { Programmes = [.. sheet.Programmes.Where(known => known != streamId)] },
            ProgrammeEvent => sheet,
            _ => throw new ForeignEventException(@event),
        };
        if (ReferenceEquals(next, sheet) || @event is not SessionEvent || (@event is RemarkRecorded said && !next.Concerns(said))) return next;

        var departments = DepartmentsOf(next);
        return next with
        {
            Departments = departments.SequenceEqual(next.Departments) ? next.Departments : departments,
            Touched = next.Counts ? next.Touched.Union(departments.Select(departmentId => new MonthKey(departmentId, next.Month))) : next.Touched,
        };
    }

    private SessionSheet After(SessionEvent @event)
    {
        var next = @event switch
        {
            StudySessionPlanned e => On(e.Day) with
            {
                State = SessionState.Planned,
                Number = e.Number,
                Kind = e.Kind,
                Title = e.Title,
                Organiser = e.Organiser,
                Arrangements = e.Arrangements,
                TopicId = e.Context?.TopicId,
            },
            SessionContextSet e => this with { TopicId = e.Context.TopicId },
            SessionArrangementsSet e => this with { Arrangements = e.Arrangements },
            SessionHeadCountsStated e => this with { StatedExpected = e.Expected, StatedPresent = e.Present },
            SessionMembersDeclaredNotStated e => this with { DeclaredNotStated = [.. DeclaredNotStated.Union<SessionMember>(e.Members, null).Order()] },
            StudySessionRescheduled e => On(e.Day) with { Arrangements = Arrangements with { StartsAt = e.StartsAt, EndsAt = e.EndsAt } },
            StudySessionCancelled e => this with { State = SessionState.Cancelled, OffBecause = e.Reason },
            StudySessionVoided e => this with { State = SessionState.Voided, OffBecause = e.Reason },
            StudySessionHeld => this with { State = SessionState.Held },
            SessionRosterSet e => this with { People = e.People, Groups = e.Groups },
            PreStudyRecorded e => this with
            {
                PreStudies = [.. PreStudies.Where(known => known.PreStudyId != e.PreStudyId), new SheetPreStudy(e.PreStudyId, e.Mode, e.MaterialId)],
            },
            MaterialStudied e => this with
            {
                Materials = [.. Materials.Where(known => known.StudyId != e.StudyId), new SheetMaterial(e.StudyId, e.MaterialId)],
            },
            AgendaItemRecorded e => this with
            {
                AgendaItems = [.. AgendaItems.Where(known => known.AgendaItemId != e.AgendaItemId), new SheetAgendaItem(e.AgendaItemId, e.FirstItem)],
            },
            RemarkRecorded e => this with { Remarks = Remarks.SetItem(e.RemarkId, new SheetRemark(e.Speaker?.PersonId, e.Speaker?.DepartmentId)) },
            SessionAttachmentAdded or SessionAttachmentRemoved or SelfCheckInOpened or SelfCheckInClosed => this,
            SessionRecordSubmitted => this with { State = SessionState.Submitted },
            SessionRecordReturned e => this with { State = SessionState.Returned, ReturnedOn = e.Provenance.Occurred.LocalDay },
            SessionRecordConfirmed => this with { State = SessionState.Confirmed },
            SessionRecordArchived e => this with { State = SessionState.Archived, Volume = e.Volume },
            SessionRecordReminded e => this with { Reminders = [.. Reminders, GivenReminder.Of(e.Reminder, e.Provenance)] },
            SessionRecordAmended e => Amended(e),
            _ => Mended(@event),
        };
        if (Announcement.MayChangeBy(@event)) next = next.ShownAfter(this);

        // What is given takes back the declaration that it is not stated; what is amended leaves the record as it was signed.
        return @event is not (SessionRecordAmended or SessionRecordArchived) && next.DeclaredNotStated.Any(next.IsGiven)
            ? next with { DeclaredNotStated = [.. next.DeclaredNotStated.Where(member => !next.IsGiven(member))] }
            : next;
    }

    private SessionSheet After(AttendanceEvent @event)
    {
        var mark = MarkOf(@event.PersonId);
        var after = mark.After(@event);
        return after == mark ? this : this with { Marks = Marks.SetItem(@event.PersonId, after) };
    }

    private SessionSheet On(SessionDay day) => this with
    {
        Day = day,
        FirstDay = day.On,
        LastDay = day.Precision == Precision.Month ? day.On?.AddMonths(1).AddDays(-1) : day.On,
    };

    private static IReadOnlyList<Guid> DepartmentsOf(SessionSheet sheet) =>
    [
        .. sheet.People.Select(entry => entry.DepartmentId)
            .Concat(sheet.Groups.Select(group => group.DepartmentId))
            .Concat(sheet.Remarks.Values.Select(sheet.DepartmentOf))
            .Append(sheet.Organiser?.DepartmentId)
            .OfType<Guid>()
            .Distinct()
            .Order(),
    ];

    // The department a speaker is said to speak for, else the one he or she sits for.
    internal Guid? DepartmentOf(SheetRemark remark) =>
        remark.DepartmentId
        ?? (remark.SpeakerId is { } speaker ? People.FirstOrDefault(entry => entry.PersonId == speaker)?.DepartmentId : null);

    // A session has hundreds of remarks and a handful of departments: those are gathered anew only when they may have changed.
    private bool Concerns(RemarkRecorded said) => DepartmentOf(Remarks[said.RemarkId]) is { } departmentId && !Departments.Contains(departmentId);

    private bool IsGiven(SessionMember member) => new GivenMembers(
        Day.Precision != Precision.Unknown,
        Arrangements,
        StatedExpected is not null || CanCountPlaces,
        StatedPresent is not null || CanCountPlaces,
        People.Count + Groups.Count > 0,
        PreStudies.Count > 0,
        Materials.Count > 0,
        AgendaItems.Count > 0,
        Remarks.Count > 0).Hold(member);
}
