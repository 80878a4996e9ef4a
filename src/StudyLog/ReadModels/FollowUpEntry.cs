using System.Text.Json.Serialization;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;

namespace StudyLog.ReadModels;

/// <summary>A report of progress, as far as a light needs it.</summary>
public sealed record ReportedPercent(Guid ReportId, DateOnly? On, int? Percent);

/// <summary>A return, as far as figures and lights need it.</summary>
public sealed record ReturnedOnce(DateOnly? On, DateOnly? Month, DateOnly? RedoBy);

/// <summary>What one follow-up adds to the flows of its lead department in one month.</summary>
public sealed record FollowUpFlow(int Issued, int Closed, int ClosedOnTime, int Returned)
{
    public static FollowUpFlow None { get; } = new(0, 0, 0, 0);

    public FollowUpFlow Plus(FollowUpFlow other) =>
        new(Issued + other.Issued, Closed + other.Closed, ClosedOnTime + other.ClosedOnTime, Returned + other.Returned);
}

/// <summary>A line of the follow-up ledger.</summary>
public sealed record FollowUpEntry
{
    public Guid Id { get; init; }

    public Guid SessionId { get; init; }

    public string Number { get; init; } = "";

    public Guid? RemarkId { get; init; }

    public string Matter { get; init; } = "";

    public Guid LeadDepartmentId { get; init; }

    public IReadOnlyList<Guid> CoDepartmentIds { get; init; } = [];

    public string? CoResponsibles { get; init; }

    public Guid? OwnerId { get; init; }

    public Urgency Urgency { get; init; }

    public DueKind DueKind { get; init; }

    public DateOnly? DueOn { get; init; }

    public FollowUpState State { get; init; }

    /// <summary>The first day it can have been issued on; null when nobody knows.</summary>
    public DateOnly? IssuedOn { get; init; }

    public DateOnly? IssuedMonth { get; init; }

    public IReadOnlyList<ReportedPercent> Reports { get; init; } = [];

    public IReadOnlyList<ReturnedOnce> Returns { get; init; } = [];

    /// <summary>The last day the completion that counts can have been handed in on.</summary>
    public DateOnly? SubmittedBy { get; init; }

    /// <summary>The first day it can have been closed on; null while open or when nobody knows.</summary>
    public DateOnly? ClosedOn { get; init; }

    public DateOnly? ClosedMonth { get; init; }

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
