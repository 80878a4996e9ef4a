using System.Globalization;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <summary>
/// The board worked out the plain way: fold every stream as decisions do, then count by the formulas, one after the other. Slow, and shares
/// nothing with the read models.
/// </summary>
public sealed partial class Reference
{
    private readonly Dictionary<Guid, Session> sessions = [];
    private readonly Dictionary<Guid, Attendance> attendances = [];
    private readonly Dictionary<Guid, FollowUp> followUps = [];
    private readonly Dictionary<FollowUp, IReadOnlyList<FollowUpEvent>> told = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Guid, Department> departments = [];
    private readonly Dictionary<Guid, Person> people = [];
    private readonly Dictionary<Guid, Material> materials = [];
    private readonly Dictionary<Guid, Programme> programmes = [];
    private readonly Dictionary<Guid, StudyPlan> plans = [];
    private readonly IReadOnlyList<(Guid StreamId, DomainEvent Event)> events;
    private readonly Organisation organisation = Organisation.Initial;
    private readonly HashSet<string> namesOfOrganisation = [];

    public Reference(Tale tale)
        : this(tale.Events)
    {
    }

    /// <summary>What these events say, each with its stream, in the order of their recording.</summary>
    public Reference(IReadOnlyList<(Guid StreamId, DomainEvent Event)> events)
    {
        this.events = events;
        foreach (var (stream, @event) in events)
        {
            switch (@event)
            {
                case SessionEvent: sessions[stream] = Session.Evolve(sessions.GetValueOrDefault(stream, Session.Initial), @event); break;
                case AttendanceEvent: attendances[stream] = Attendance.Evolve(attendances.GetValueOrDefault(stream, Attendance.Initial), @event); break;
                case FollowUpEvent: followUps[stream] = FollowUp.Evolve(followUps.GetValueOrDefault(stream, FollowUp.Initial), @event); break;
                case DepartmentEvent: departments[stream] = Department.Evolve(departments.GetValueOrDefault(stream, Department.Initial), @event); break;
                case PersonEvent: people[stream] = Person.Evolve(people.GetValueOrDefault(stream, Person.Initial), @event); break;
                case MaterialEvent: materials[stream] = Material.Evolve(materials.GetValueOrDefault(stream, Material.Initial), @event); break;
                case ProgrammeEvent: programmes[stream] = Programme.Evolve(programmes.GetValueOrDefault(stream, Programme.Initial), @event); break;
                case StudyPlanEvent: plans[stream] = StudyPlan.Evolve(plans.GetValueOrDefault(stream, StudyPlan.Initial), @event); break;
                case OrganisationEvent: organisation = Organisation.Evolve(organisation, @event); break;
            }
        }

        namesOfOrganisation.UnionWith(events.Select(each => each.Event).OfType<OrganisationRegistered>().SelectMany(each => each.Aliases.Append(each.Name)));
        namesOfOrganisation.UnionWith(events.Select(each => each.Event).OfType<OrganisationRenamed>().SelectMany(each => each.Aliases.Append(each.Name)));
        foreach (var (stream, followUp) in followUps) told[followUp] = [.. events.Where(each => each.StreamId == stream).Select(each => (FollowUpEvent)each.Event)];
    }

    public IReadOnlyDictionary<Guid, Session> Sessions => sessions;

    /// <summary>Departments of the board in order.</summary>
    public IReadOnlyList<Guid> Listed(DateOnly from, DateOnly to, DateOnly today) =>
    [
        .. departments.Where(each => each.Value.OnBoard && (each.Value.DissolvedOn is null || HasFigures(each.Key, from, to, today)))
            .OrderBy(each => each.Value.RankNo is null).ThenBy(each => each.Value.RankNo).ThenBy(each => each.Value.Name, StringComparer.Ordinal)
            .Select(each => each.Key),
    ];

    /// <summary>Every figure of a department by name; without months, of what is undated.</summary>
    public SortedDictionary<string, decimal?> Of(Guid department, DateOnly? from, DateOnly? to, DateOnly today) =>
        Count(of => of == department, from, to, today, session => false);

    /// <summary>Every figure of the whole organisation: each session, place and follow-up once, whomever it counts for.</summary>
    private SortedDictionary<string, decimal?> Whole(DateOnly from, DateOnly to, DateOnly today) => Count(of => true, from, to, today, session => true);

    private bool IsOnBoard(Guid? of) => of is { } department && departments[department].OnBoard;

    private static bool IsHeldBy(Session session, Predicate<Guid?> counts) =>
        (session.Organiser?.DepartmentId is { } organiser && counts(organiser)) || ByName(session, counts) || ByGroup(session, counts);

    /// <summary>Every figure of who is on no row of the board; null where there are none.</summary>
    private SortedDictionary<string, decimal?>? Others(DateOnly from, DateOnly to, DateOnly today) =>
        Count(of => !IsOnBoard(of), from, to, today, session => !IsHeldBy(session, IsOnBoard)) is var figures
            && figures.Values.Any(figure => figure is not (null or 0)) ? figures : null;

    private SortedDictionary<string, decimal?> Count(Predicate<Guid?> counts, DateOnly? from, DateOnly? to, DateOnly today, Predicate<Session> countsBesides)
    {
        var took = sessions.Where(each =>
            each.Value.State is SessionState.Held or SessionState.Submitted or SessionState.Returned or SessionState.Confirmed or SessionState.Archived
            && (from is null ? DayOf(each.Value) is null : DayOf(each.Value) >= from && DayOf(each.Value) < to!.Value.AddMonths(1))).ToList();
        var places = took.SelectMany(each => each.Value.People
            .Where(person => person.Capacity == Capacity.Attending && counts(person.DepartmentId))
            .Select(person => (Session: each.Value, Status: StatusOf(each.Key, person.PersonId), MakeUp: MakeUpOf(each.Key, person.PersonId)))).ToList();
        decimal Marked(AttendanceStatus status) => places.Count(place => place.Status == status);
        var there = places.Where(place => place.Status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly).ToList();
        var missed = places.Where(place => place.Status is AttendanceStatus.OnLeave or AttendanceStatus.Absent).ToList();
        var madeUp = missed.Count(place => place.MakeUp == MakeUpState.Accepted);

        var held = took.Where(each => countsBesides(each.Value) || IsHeldBy(each.Value, counts)).ToList();
        var covered = held.Where(each => ByGroup(each.Value, counts) || there.Any(place => place.Session == each.Value))
            .SelectMany(each => each.Value.Materials.Select(material => material.MaterialId)).Distinct();
        var remarks = took.SelectMany(each => each.Value.Remarks.Values.Select(remark => remark.Speaker?.DepartmentId
            ?? (remark.Speaker?.PersonId is { } speaker ? each.Value.OnRoster(speaker)?.DepartmentId : null)));

        bool InPeriod(Occurred occurred) => from is null ? occurred.LocalMonth is null : occurred.LocalMonth >= from && occurred.LocalMonth <= to;
        var closed = followUps.Values.Where(each =>
            each.State == FollowUpState.Closed && Ending(each) is { } ending && InPeriod(ending.Provenance.Occurred) && counts(LeadBefore(each, ending))).ToList();
        var returned = followUps.Values.SelectMany(each => told[each].OfType<FollowUpReturned>()
            .Where(once => InPeriod(once.Provenance.Occurred) && counts(LeadBefore(each, once))));

        var day = from is null || to!.Value.AddMonths(1) > today ? today : to.Value.AddMonths(1).AddDays(-1);
        var open = followUps.Values.Where(each => counts(LeadOn(each, day)) && (from is null ? Issued(each) is null && !HasEnded(each) : IsOpen(each, day))).ToList();
        var shows = organisation.SettingsOn(today).ShowClosureRates;
        decimal Lit(string light) => open.Count(each => LightOf(each, day) == light);

        return new(StringComparer.Ordinal)
        {
            ["sessionsHeld"] = held.Count,
            ["owed"] = places.Count,
            ["present"] = Marked(AttendanceStatus.Present),
            ["late"] = Marked(AttendanceStatus.Late),
            ["leftEarly"] = Marked(AttendanceStatus.LeftEarly),
            ["onLeave"] = Marked(AttendanceStatus.OnLeave),
            ["absent"] = Marked(AttendanceStatus.Absent),
            ["unmarked"] = Marked(AttendanceStatus.Unmarked),
            ["attendanceRate"] = places.Count == 0 ? null : Math.Round((decimal)there.Count / places.Count, 4, MidpointRounding.AwayFromZero),
            ["madeUp"] = madeUp,
            ["makeUpOpen"] = missed.Count(place => place.MakeUp is MakeUpState.Assigned or MakeUpState.Submitted or MakeUpState.Returned),
            ["coverageRate"] = places.Count == 0 ? null : Math.Round((decimal)(there.Count + madeUp) / places.Count, 4, MidpointRounding.AwayFromZero),
            ["studyHours"] = there.Sum(place => HoursOf(place.Session) ?? 0),
            ["madeUpHours"] = from is null ? 0 : MadeUpIn(counts, from.Value, to!.Value).Sum(each => each.Work.Hours),
            ["materialsCovered"] = covered.Count(),
            ["remarks"] = remarks.Count(each => each is not null && counts(each)),
            ["recordedByGroup"] = took.Count(each => ByGroup(each.Value, counts) && !ByName(each.Value, counts)),
            ["issued"] = followUps.Values.Count(each => counts(each.Issue!.Responsible.LeadDepartmentId) && InPeriod(each.Issue.Provenance.Occurred)),
            ["closed"] = closed.Count,
            ["closedDue"] = closed.Count(each => each.Due!.On is not null),
            ["closedOnTime"] = closed.Count(OnTime),
            ["returned"] = returned.Count(),
            ["open"] = open.Count,
            ["red"] = Lit("red"),
            ["yellow"] = Lit("yellow"),
            ["green"] = Lit("green"),
            ["grey"] = Lit("grey"),

            // Of what lay on the desk in the period how much was closed, and of that how much on time.
            ["closureRate"] = shows ? Share(closed.Count, closed.Count + open.Count) : null,
            ["onTimeRate"] = shows ? Share(closed.Count(OnTime), closed.Count(each => each.Due!.On is not null)) : null,
        };
    }

    // On the day it was done, only once accepted, of a place that still counts as missed; for the department of the roster.
    private IEnumerable<(Guid Session, Guid Person, MakeUpWork Work)> MadeUpIn(Predicate<Guid?> counts, DateOnly first, DateOnly last) =>
        from each in sessions
        where TookPlace(each.Value)
        from person in each.Value.People
        where person.Capacity == Capacity.Attending && counts(person.DepartmentId)
            && WasMissed(StatusOf(each.Key, person.PersonId)) && MakeUpOf(each.Key, person.PersonId) == MakeUpState.Accepted
        let work = attendances[Attendance.StreamId(each.Key, person.PersonId)].MakeUp!.Work!
        where work.Hours > 0 && work.On >= first && work.On < last.AddMonths(1)
        orderby work.On, each.Key, person.PersonId
        select (each.Key, person.PersonId, work);

    private bool HasFigures(Guid department, DateOnly from, DateOnly to, DateOnly today) => Of(department, from, to, today).Values.Any(figure => figure is not (null or 0));

    /// <summary>What the ledger says that a record misses: what was signed with it, unless that was amended since.</summary>
    public static IEnumerable<SessionMember> Missing(Session session) =>
        Enum.GetValues<SessionMember>().Where(member =>
            Session.IsAskedFor(member) && !session.DeclaredNotStated.Contains(member) && !IsGiven(session, member));

    private static bool IsGiven(Session session, SessionMember member) =>
        Enum.TryParse<AmendableField>(member.ToString(), out var field) && Last(session, field) is { } amended
            ? amended.New is not null || (member is SessionMember.Expected or SessionMember.Present && session.CanCountPlaces)
            : session.IsGiven(member);

    private static DateOnly? DayOf(Session session) => Last(session, AmendableField.HeldOn) switch
    {
        null => session.Day.On,
        { New: null } => null,
        { New: { } written } => DateOnly.Parse(written.Length == 7 ? written + "-01" : written, CultureInfo.InvariantCulture),
    };

    private static decimal? HoursOf(Session session) => Last(session, AmendableField.StudyHours) switch
    {
        null => session.Arrangements.StudyHours,
        { New: null } => null,
        { New: { } written } => decimal.Parse(written, CultureInfo.InvariantCulture),
    };

    private static SessionRecordAmended? Last(Session session, AmendableField field) => session.Amendments.LastOrDefault(amendment => amendment.Field == field);

    private MakeUpState? MakeUpOf(Guid session, Guid person) =>
        attendances.GetValueOrDefault(Attendance.StreamId(session, person), Attendance.Initial).MakeUp?.State;

    private AttendanceStatus StatusOf(Guid session, Guid person) =>
        attendances.GetValueOrDefault(Attendance.StreamId(session, person), Attendance.Initial).Status;

    private static bool ByName(Session session, Predicate<Guid?> counts) =>
        session.People.Any(person => person.Capacity == Capacity.Attending && counts(person.DepartmentId));

    private static bool ByGroup(Session session, Predicate<Guid?> counts) =>
        session.Groups.Any(group => group.Capacity == Capacity.Attending && counts(group.DepartmentId));

    private static DateOnly? Issued(FollowUp followUp) => First(followUp.Issue!.Provenance.Occurred);

    private static DateOnly? First(Occurred occurred) => occurred.From is { } from ? DateOnly.FromDateTime(from.DateTime) : null;

    private static bool HasEnded(FollowUp followUp) => followUp.State is FollowUpState.Closed or FollowUpState.Cancelled;

    private bool IsOpen(FollowUp followUp, DateOnly day) =>
        Issued(followUp) <= day && (!HasEnded(followUp) || First(Ending(followUp)!.Provenance.Occurred) > day);

    // What ended it, unless it was reopened since.
    private FollowUpEvent? Ending(FollowUp followUp) =>
        told[followUp].LastOrDefault(each => each is FollowUpClosed or FollowUpClosedElsewhere or FollowUpCancelled or FollowUpReopened) is var last && last is FollowUpReopened ? null : last;

    private Guid LeadBefore(FollowUp followUp, FollowUpEvent @event) =>
        told[followUp].TakeWhile(each => !ReferenceEquals(each, @event)).Select(LeadOf).Last(lead => lead is not null)!.Value;

    private Guid LeadOn(FollowUp followUp, DateOnly day) =>
        told[followUp].Where(each => By(each, day) || each is FollowUpIssued).Select(LeadOf).Last(lead => lead is not null)!.Value;

    private static Guid? LeadOf(FollowUpEvent @event) => @event switch
    {
        FollowUpIssued e => e.Responsible.LeadDepartmentId,
        FollowUpReassigned e => e.Responsible.LeadDepartmentId,
        _ => null,
    };

    private static bool By(FollowUpEvent @event, DateOnly day) => First(@event.Provenance.Occurred) is not { } on || on <= day;

    private bool OnTime(FollowUp followUp)
    {
        var due = told[followUp].OfType<FollowUpExtensionGranted>().LastOrDefault()?.NewDueOn ?? followUp.Issue!.Due.On;
        if (due is null || told[followUp].LastOrDefault(each => each is FollowUpCompletionSubmitted or FollowUpClosedElsewhere) is not { Provenance.Occurred: var handedIn }) return false;
        return handedIn.Precision switch
        {
            Precision.Unknown => false,
            Precision.Month => First(handedIn)!.Value.AddMonths(1) <= due.Value.AddDays(1),
            _ => First(handedIn) <= due,
        };
    }

    private string LightOf(FollowUp followUp, DateOnly day)
    {
        var settings = organisation.SettingsOn(day);
        if (told[followUp].LastOrDefault(each => each is FollowUpSuspended or FollowUpResumed or FollowUpReopened && By(each, day)) is FollowUpSuspended) return "grey";
        if (DueOn(followUp, day) is not { } due) return "grey";
        if (due < day) return "red";
        if (due <= day.AddDays(settings.YellowDays)) return "yellow";
        var percent = followUp.Reports.LastOrDefault(each => each.Percent is not null && (First(each.Provenance.Occurred) is not { } on || on <= day))?.Percent ?? 0;
        if (Issued(followUp) is not { } issued || due == issued) return "green";
        double passed = day.DayNumber - issued.DayNumber, whole = due.DayNumber - issued.DayNumber;
        return whole > 0 && Math.Round(passed / whole * 100, 9) > percent + settings.YellowBehindPoints ? "yellow" : "green";
    }

    // As issued or extended by then; a return after that may say another day.
    private DateOnly? DueOn(FollowUp followUp, DateOnly day)
    {
        var moved = told[followUp].Where(each => each is FollowUpExtensionGranted or FollowUpReturned && By(each, day)).ToList();
        var due = moved.OfType<FollowUpExtensionGranted>().LastOrDefault()?.NewDueOn ?? followUp.Issue!.Due.On;
        return moved.LastOrDefault() is FollowUpReturned { RedoBy: { } redoBy } ? redoBy : due;
    }
}
