using System.Text.Json.Serialization;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Reminders;

namespace StudyLog.ReadModels;

/// <summary>A report of progress, as far as a light needs it.</summary>
/// <param name="ReportId">The report; one recorded again replaces itself.</param>
/// <param name="On">The first day it can have been made on; null when nobody knows.</param>
/// <param name="Percent">How much is done, 0 to 100; null when the report does not say.</param>
public sealed record ReportedPercent(Guid ReportId, DateOnly? On, int? Percent);

/// <summary>A return, as figures and the ledger need it.</summary>
/// <param name="Month">The first day of its month; null when nobody knows.</param>
/// <param name="LeadDepartmentId">The department that led then.</param>
/// <param name="On">Its day; null when the day is not known.</param>
/// <param name="Reason">Why.</param>
public sealed record ReturnedOnce(DateOnly? Month, Guid LeadDepartmentId, DateOnly? On, string Reason);

/// <summary>What sets the day that a light goes by: a return, or a granted extension.</summary>
/// <param name="DueOn">The day it is due on from then on; null: as before.</param>
/// <param name="RedoBy">The day it is to be done again by; null: as due.</param>
public sealed record MovedDue(DateOnly? DueOn, DateOnly? RedoBy);

/// <summary>A line of the follow-up ledger.</summary>
public sealed partial record FollowUpEntry
{
    /// <summary>The follow-up.</summary>
    public Guid Id { get; init; }

    /// <summary>The session it comes from.</summary>
    public Guid SessionId { get; init; }

    /// <summary>Year of issue and running number.</summary>
    public string Number { get; init; } = "";

    /// <summary>The remark it comes from; null when it comes from none.</summary>
    public Guid? RemarkId { get; init; }

    /// <summary>What is to be done.</summary>
    public string Matter { get; init; } = "";

    /// <summary>主办 now, exactly one.</summary>
    public Guid LeadDepartmentId { get; init; }

    /// <summary>协办 now.</summary>
    public IReadOnlyList<Guid> CoDepartmentIds { get; init; } = [];

    /// <summary>Collective co-responsibles as text (各部门).</summary>
    public string? CoResponsibles { get; init; }

    /// <summary>责任人; null: nobody by name.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>How urgent it is.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>How it is due.</summary>
    public DueKind DueKind { get; init; }

    /// <summary>The day it was due on as issued; null when there was none.</summary>
    public DateOnly? IssuedDueOn { get; init; }

    /// <summary>The day it is due on as extended; null when there is none. A return may set another, see <see cref="BasisOn"/>.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Where it stands, and what that leads back to.</summary>
    public Stage Stage { get; init; } = Stage.Initial;

    /// <summary>The first day it can have been issued on; null when nobody knows.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The first day of the month of issue; null when nobody knows.</summary>
    public DateOnly? IssuedMonth { get; init; }

    /// <summary>The lead at every time it was given to somebody, from the issue on.</summary>
    public IReadOnlyList<Dated<Guid>> Leads { get; init; } = [];

    /// <summary>Every report of progress once, in the order of recording.</summary>
    public IReadOnlyList<ReportedPercent> Reports { get; init; } = [];

    /// <summary>Every return, in the order of recording.</summary>
    public IReadOnlyList<ReturnedOnce> Returns { get; init; } = [];

    /// <summary>Everything that moved the day its light goes by.</summary>
    public IReadOnlyList<Dated<MovedDue>> Deadlines { get; init; } = [];

    /// <summary>How many extensions were granted.</summary>
    public int Extensions { get; init; }

    /// <summary>The day until which more time is asked for, as long as nobody has answered; null: nothing is asked.</summary>
    public DateOnly? MoreTimeAskedUntil { get; init; }

    /// <summary>Every reminder of a day it was due on, in order.</summary>
    public IReadOnlyList<GivenReminder> Reminders { get; init; } = [];

    /// <summary>Every time it was suspended (true), or went on (false).</summary>
    public IReadOnlyList<Dated<bool>> Suspensions { get; init; } = [];

    /// <summary>Why it was suspended the last time; null: it never was.</summary>
    public string? SuspendedBecause { get; init; }

    /// <summary>Why it was cancelled the last time; null: it never was.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>The later sessions on whose agenda it was put, sorted.</summary>
    public IReadOnlyList<Guid> CarriedOverTo { get; init; } = [];

    /// <summary>The last day the completion that counts can have been handed in on; of what was closed before it came here the day it was closed on.</summary>
    public DateOnly? SubmittedBy { get; init; }

    /// <summary>The first day it can have been closed or cancelled on, as that stands; null while open or when nobody knows.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The first day of that month; null while open or when nobody knows.</summary>
    public DateOnly? EndedMonth { get; init; }

    /// <summary>The department that led when it was closed or cancelled.</summary>
    public Guid? EndedUnder { get; init; }

    /// <summary>The file of the ledger that says it was ended before it came here; null: none does.</summary>
    public string? EndedByLedger { get; init; }

    /// <summary>Every department and month it ever had a flow in.</summary>
    public IReadOnlyList<MonthKey> Touched { get; init; } = [];

    /// <summary>Every department that ever had to do with it.</summary>
    public IReadOnlyList<Guid> TouchedDepartments { get; init; } = [];

    /// <summary>The day on which calendars show that it is due; null: none, done with, or suspended.</summary>
    [JsonIgnore]
    public DateOnly? ShownOn => IsEnded || State == FollowUpState.Suspended ? null : DeadlineOn(DateOnly.MaxValue);

    /// <summary>How often that has changed.</summary>
    public Revised Shown { get; init; } = Revised.Never;

    /// <summary>Where it stands; kept in the document so that it can be found by it.</summary>
    public FollowUpState State => Stage.State;

    /// <summary>Whether it is done with, closed or cancelled; kept in the document so that what is open is found quickly.</summary>
    public bool IsEnded => Stage.IsEnd(State);

    /// <summary>The first day it can have been closed on; null unless it is closed, or when nobody knows.</summary>
    [JsonIgnore]
    public DateOnly? ClosedOn => State == FollowUpState.Closed ? EndedOn : null;

    /// <summary>The file of the ledger that says it was closed before it came here; null: it was closed here, or is not closed.</summary>
    [JsonIgnore]
    public string? ClosedByLedger => State == FollowUpState.Closed ? EndedByLedger : null;

    /// <summary>The percent last reported.</summary>
    [JsonIgnore]
    public int? Percent => Reports.LastOrDefault(report => report.Percent is not null)?.Percent;

    /// <summary>Why it is suspended, or cancelled; null: it is neither.</summary>
    [JsonIgnore]
    public string? HaltReason => State switch
    {
        FollowUpState.Suspended => SuspendedBecause,
        FollowUpState.Cancelled => CancelledBecause,
        _ => null,
    };

    /// <summary>主办 and 协办 now.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> DepartmentIds => CoDepartmentIds.Prepend(LeadDepartmentId);
}
