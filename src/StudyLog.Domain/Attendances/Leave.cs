namespace StudyLog.Domain.Attendances;

/// <summary>The states of a leave. Before anybody asked for it there is none.</summary>
public enum LeaveState
{
    /// <summary>Asked for; somebody has to decide.</summary>
    Requested,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Refused; it may be asked for again.</summary>
    Refused,

    /// <summary>Taken back, or undone by coming after all; it may be asked for again.</summary>
    Withdrawn,
}

/// <summary>请假: the leave last asked for.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why the person asks for it.</param>
/// <param name="DeputyId">代会: who comes in the person's place; null: nobody.</param>
/// <param name="ApproverId">Who approved it; null as long as nobody has.</param>
/// <param name="Answer">Why it was refused, or withdrawn where a reason was given.</param>
/// <param name="LastStep">When it came to where it stands.</param>
public sealed record Leave(LeaveState State, string Reason, Guid? DeputyId, Guid? ApproverId, string? Answer, Occurred LastStep)
{
    /// <summary>Whether it still stands: is asked for, or approved.</summary>
    public bool Stands => State is LeaveState.Requested or LeaveState.Approved;

    /// <summary>The leave after one more event of the attendance. What nobody asked for is neither decided on nor withdrawn.</summary>
    public static Leave? After(Leave? leave, AttendanceEvent @event) => @event switch
    {
        LeaveRequested e => new Leave(LeaveState.Requested, e.Reason, e.DeputyId, ApproverId: null, Answer: null, e.Provenance.Occurred),
        LeaveApproved e when leave is not null => leave with
        {
            State = LeaveState.Approved,
            ApproverId = e.ApproverId,
            Answer = null,
            LastStep = e.Provenance.Occurred,
        },
        LeaveRefused e when leave is not null => leave with { State = LeaveState.Refused, ApproverId = null, Answer = e.Reason, LastStep = e.Provenance.Occurred },
        LeaveWithdrawn e when leave is not null => leave with { State = LeaveState.Withdrawn, Answer = e.Reason, LastStep = e.Provenance.Occurred },
        _ => leave,
    };
}
