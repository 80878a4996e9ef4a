using System.Text.Json.Serialization;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Organisations;

namespace StudyLog.ReadModels;

/// <summary>What the ledger line tells of any day, and of the months it has flows in.</summary>
public sealed partial record FollowUpEntry
{
    // On time is what certainly is: handed in on a known day (or month) that ends by the due date as extended.
    [JsonIgnore]
    private bool IsOnTime => SubmittedBy <= DueOn;

    /// <summary>
    /// Whether it was issued and not yet done with at the end of that day. What was reopened counts as never closed or cancelled. One issued nobody
    /// knows when is never part of a dated stock.
    /// </summary>
    public bool IsOpenOn(DateOnly day) => IssuedOn <= day && !IsEndedOn(day);

    /// <summary>Whether it was closed or cancelled by the end of that day, or nobody knows when.</summary>
    public bool IsEndedOn(DateOnly day) => IsEnded && (EndedOn is null || EndedOn <= day);

    /// <summary>Whether it was suspended at the end of that day.</summary>
    public bool IsSuspendedOn(DateOnly day) => Suspensions.AsOf(day)?.Value ?? false;

    /// <summary>The department that led at the end of that day.</summary>
    public Guid LeadOn(DateOnly day) => Leads.AsOf(day)?.Value ?? Leads[0].Value;

    /// <summary>What decides its light at the end of that day; what is suspended is due on no day.</summary>
    public LightBasis BasisOn(DateOnly day)
    {
        var percent = Reports.LastOrDefault(report => report.Percent is not null && (report.On is null || report.On <= day))?.Percent;
        return new LightBasis(IssuedOn, IsSuspendedOn(day) ? null : DeadlineOn(day), percent ?? 0);
    }

    /// <summary>Its light today; null when it is done with.</summary>
    public Light? LightOn(DateOnly today, OrganisationSettings settings) => IsEnded ? null : BasisOn(today).On(today, settings);

    /// <summary>How many days are left until it is due, less than none when it is overdue; null when it is not due, suspended or done with.</summary>
    public int? DaysLeftOn(DateOnly today) => IsEnded || IsSuspendedOn(today) ? null : DueOn?.DayNumber - today.DayNumber;

    /// <summary>What it adds to the flows of departments: its issue to the one it was issued to, its returns and its closing to those that led then.</summary>
    public IReadOnlyDictionary<MonthKey, FollowUpFlow> Flows()
    {
        var flows = new SortedDictionary<MonthKey, FollowUpFlow>();
        if (Leads.Count > 0) Add(Leads[0].Value, IssuedMonth, FollowUpFlow.None with { Issued = 1 });
        foreach (var returned in Returns) Add(returned.LeadDepartmentId, returned.Month, FollowUpFlow.None with { Returned = 1 });
        if (State == FollowUpState.Closed && EndedUnder is { } under)
            Add(under, EndedMonth, FollowUpFlow.None with { Closed = 1, ClosedDue = DueOn is null ? 0 : 1, ClosedOnTime = IsOnTime ? 1 : 0 });

        return flows;

        void Add(Guid departmentId, DateOnly? month, FollowUpFlow flow)
        {
            var key = new MonthKey(departmentId, month);
            flows[key] = flows.GetValueOrDefault(key, FollowUpFlow.None).Plus(flow);
        }
    }

    // The last of what was said by then: to be redone by a day, to be done again as due, or due on another day.
    private DateOnly? DeadlineOn(DateOnly day)
    {
        var (due, deadline) = (IssuedDueOn, IssuedDueOn);
        foreach (var (on, moved) in Deadlines)
        {
            if (on > day) continue;
            due = moved.DueOn ?? due;
            deadline = moved.RedoBy ?? due;
        }

        return deadline;
    }
}
