using System.Text.Json.Serialization;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;

namespace StudyLog.ReadModels;

/// <summary>A report of progress, as far as a light needs it.</summary>
/// <param name="ReportId">The report; one recorded again replaces itself.</param>
/// <param name="On">The first day it can have been made on; null when nobody knows.</param>
/// <param name="Percent">How much is done, 0 to 100; null when the report does not say.</param>
public sealed record ReportedPercent(Guid ReportId, DateOnly? On, int? Percent);

/// <summary>A return, as far as figures and lights need it.</summary>
/// <param name="On">The first day it can have been returned on; null when nobody knows.</param>
/// <param name="Month">The first day of that month; null when nobody knows.</param>
/// <param name="RedoBy">The day it is to be done again by; null: as due before.</param>
public sealed record ReturnedOnce(DateOnly? On, DateOnly? Month, DateOnly? RedoBy);

/// <summary>What one follow-up adds to the flows of its lead department in one month, or the sum of several.</summary>
/// <param name="Issued">How many were issued in the month.</param>
/// <param name="Closed">How many were closed in it.</param>
/// <param name="ClosedOnTime">How many of those on time.</param>
/// <param name="Returned">How many returns there were in it.</param>
public sealed record FollowUpFlow(int Issued, int Closed, int ClosedOnTime, int Returned)
{
    /// <summary>Nothing.</summary>
    public static FollowUpFlow None { get; } = new(0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public FollowUpFlow Plus(FollowUpFlow other) =>
        new(Issued + other.Issued, Closed + other.Closed, ClosedOnTime + other.ClosedOnTime, Returned + other.Returned);
}

/// <summary>A line of the follow-up ledger.</summary>
public sealed record FollowUpEntry
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

    /// <summary>主办, exactly one.</summary>
    public Guid LeadDepartmentId { get; init; }

    /// <summary>协办.</summary>
    public IReadOnlyList<Guid> CoDepartmentIds { get; init; } = [];

    /// <summary>Collective co-responsibles as text (各部门).</summary>
    public string? CoResponsibles { get; init; }

    /// <summary>责任人; null: nobody by name.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>How urgent it is.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>How it is due.</summary>
    public DueKind DueKind { get; init; }

    /// <summary>The day it is due on as issued; null when there is none. A return may set another, see <see cref="BasisOn"/>.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Where it stands.</summary>
    public FollowUpState State { get; init; }

    /// <summary>The first day it can have been issued on; null when nobody knows.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The first day of the month of issue; null when nobody knows.</summary>
    public DateOnly? IssuedMonth { get; init; }

    /// <summary>Every report of progress once, in the order of recording.</summary>
    public IReadOnlyList<ReportedPercent> Reports { get; init; } = [];

    /// <summary>Every return, in the order of recording.</summary>
    public IReadOnlyList<ReturnedOnce> Returns { get; init; } = [];

    /// <summary>The last day the completion that counts can have been handed in on.</summary>
    public DateOnly? SubmittedBy { get; init; }

    /// <summary>The first day it can have been closed on; null while open or when nobody knows.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The first day of the month it was closed in; null while open or when nobody knows.</summary>
    public DateOnly? ClosedMonth { get; init; }

    /// <summary>Whether the completion that was accepted certainly came by the day it was due on; false while open.</summary>
    public bool ClosedOnTime { get; init; }

    /// <summary>Every department and month it ever had a flow in.</summary>
    public IReadOnlyList<MonthKey> Touched { get; init; } = [];

    /// <summary>Every department that ever had to do with it.</summary>
    public IReadOnlyList<Guid> TouchedDepartments { get; init; } = [];

    /// <summary>Whether it is done with; kept in the document so that what is open is found quickly.</summary>
    public bool IsClosed => State == FollowUpState.Closed;

    /// <summary>The percent last reported.</summary>
    [JsonIgnore]
    public int? Percent => Reports.LastOrDefault(report => report.Percent is not null)?.Percent;

    /// <summary>主办 and 协办.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> DepartmentIds => CoDepartmentIds.Prepend(LeadDepartmentId);

    /// <summary>Whether it was issued and not yet closed at the end of that day. One issued nobody knows when is never part of a dated stock.</summary>
    public bool IsOpenOn(DateOnly day) => IssuedOn <= day && !(IsClosed && (ClosedOn is null || ClosedOn <= day));

    /// <summary>What decides its light at the end of that day.</summary>
    public LightBasis BasisOn(DateOnly day)
    {
        var returned = Returns.LastOrDefault(each => each.On is null || each.On <= day);
        var percent = Reports.LastOrDefault(report => report.Percent is not null && (report.On is null || report.On <= day))?.Percent;
        return new LightBasis(IssuedOn, returned?.RedoBy ?? DueOn, percent ?? 0);
    }

    /// <summary>What it adds to its lead's flows, by month.</summary>
    public IReadOnlyDictionary<MonthKey, FollowUpFlow> Flows()
    {
        var flows = new SortedDictionary<MonthKey, FollowUpFlow>();
        Add(IssuedMonth, new FollowUpFlow(1, 0, 0, 0));
        foreach (var returned in Returns) Add(returned.Month, new FollowUpFlow(0, 0, 0, 1));
        if (IsClosed) Add(ClosedMonth, new FollowUpFlow(0, 1, ClosedOnTime ? 1 : 0, 0));
        return flows;

        void Add(DateOnly? month, FollowUpFlow flow)
        {
            var key = new MonthKey(LeadDepartmentId, month);
            flows[key] = flows.GetValueOrDefault(key, FollowUpFlow.None).Plus(flow);
        }
    }

    /// <summary>The line after one more event of the follow-up.</summary>
    public static FollowUpEntry Fold(FollowUpEntry? entry, Guid id, FollowUpEvent @event)
    {
        entry ??= new FollowUpEntry { Id = id };
        var next = @event switch
        {
            FollowUpIssued e => entry.Issued(e),
            FollowUpReceived => entry with { State = FollowUpState.Received },
            FollowUpProgressReported e => entry with
            {
                Reports = [.. entry.Reports.Where(known => known.ReportId != e.ReportId), new ReportedPercent(e.ReportId, FirstDay(e.Provenance.Occurred), e.Percent)],
            },
            FollowUpCompletionSubmitted e => entry with { State = FollowUpState.Submitted, SubmittedBy = LastDay(e.Provenance.Occurred) },
            FollowUpReturned e => entry with
            {
                State = FollowUpState.Returned,
                Returns = [.. entry.Returns, new ReturnedOnce(FirstDay(e.Provenance.Occurred), e.Provenance.Occurred.LocalMonth, e.RedoBy)],
            },
            FollowUpClosed e => entry with
            {
                State = FollowUpState.Closed,
                ClosedOn = FirstDay(e.Provenance.Occurred),
                ClosedMonth = e.Provenance.Occurred.LocalMonth,

                // On time is what certainly is: handed in on a known day (or month) that ends by the due date.
                ClosedOnTime = entry.SubmittedBy <= entry.DueOn,
            },
            _ => throw new ForeignEventException(@event),
        };
        return next with
        {
            Touched = next.Touched.Union(next.Flows().Keys),
            TouchedDepartments = next.TouchedDepartments.Union(next.DepartmentIds),
        };
    }

    private FollowUpEntry Issued(FollowUpIssued e) => this with
    {
        SessionId = e.SessionId,
        Number = e.Number,
        RemarkId = e.RemarkId,
        Matter = e.Matter,
        LeadDepartmentId = e.Responsible.LeadDepartmentId,
        CoDepartmentIds = e.Responsible.CoDepartmentIds,
        CoResponsibles = e.Responsible.CoResponsibles,
        OwnerId = e.Responsible.OwnerId,
        Urgency = e.Urgency,
        DueKind = e.Due.Kind,
        DueOn = e.Due.On,
        State = FollowUpState.Issued,
        IssuedOn = FirstDay(e.Provenance.Occurred),
        IssuedMonth = e.Provenance.Occurred.LocalMonth,
    };

    private static DateOnly? FirstDay(Occurred occurred) => occurred.LocalDay ?? occurred.LocalMonth;

    private static DateOnly? LastDay(Occurred occurred) => occurred.LocalDay ?? occurred.LocalMonth?.AddMonths(1).AddDays(-1);
}
