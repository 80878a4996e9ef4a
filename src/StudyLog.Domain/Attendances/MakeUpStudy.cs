namespace StudyLog.Domain.Attendances;

/// <summary>The states of a make-up study. Before it is assigned there is none.</summary>
public enum MakeUpState
{
    /// <summary>To be done by a day.</summary>
    Assigned,

    /// <summary>Handed in; somebody has to look at it.</summary>
    Submitted,

    /// <summary>Handed back, to be done again.</summary>
    Returned,

    /// <summary>Accepted: the place is made up for.</summary>
    Accepted,
}

/// <summary>How a make-up study was done.</summary>
public enum MakeUpMode
{
    /// <summary>自学.</summary>
    SelfStudy,

    /// <summary>A recording of the session.</summary>
    Recording,

    /// <summary>Somebody went through it with the person.</summary>
    Tutoring,

    /// <summary>In another way, which the text tells.</summary>
    Other,
}

/// <summary>What was handed in as a make-up study.</summary>
/// <param name="On">The day it was done; its hours count on that day.</param>
/// <param name="Mode">How.</param>
/// <param name="Hours">学时.</param>
/// <param name="Text">What was studied; null when not said.</param>
public sealed record MakeUpWork(DateOnly On, MakeUpMode Mode, decimal Hours, string? Text);

/// <summary>补学: what a person does in place of a session missed.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="DueOn">The day it is to be done by.</param>
/// <param name="Work">What was last handed in; null before.</param>
/// <param name="Answer">Why it was last handed back; null when it was not, or was handed in again.</param>
/// <param name="AccepterId">Who accepted it; null before, and where that account belongs to no person.</param>
/// <param name="LastStep">When it came to where it stands.</param>
public sealed record MakeUpStudy(MakeUpState State, DateOnly DueOn, MakeUpWork? Work, string? Answer, Guid? AccepterId, Occurred LastStep)
{
    /// <summary>Whether the person still has to do it.</summary>
    public bool IsToDo => State is MakeUpState.Assigned or MakeUpState.Returned;

    /// <summary>The make-up study after one more event of the attendance. What was never assigned is not handed in.</summary>
    public static MakeUpStudy? After(MakeUpStudy? makeUp, AttendanceEvent @event) => @event switch
    {
        MakeUpStudyAssigned e => makeUp is null
            ? new MakeUpStudy(MakeUpState.Assigned, e.DueOn, Work: null, Answer: null, AccepterId: null, e.Provenance.Occurred)
            : makeUp with { DueOn = e.DueOn },
        MakeUpStudySubmitted e when makeUp is not null => makeUp with
        {
            State = MakeUpState.Submitted,
            Work = new MakeUpWork(e.On, e.Mode, e.Hours, e.Text),
            Answer = null,
            LastStep = e.Provenance.Occurred,
        },
        MakeUpStudyAccepted e when makeUp is not null => makeUp with
        {
            State = MakeUpState.Accepted,
            AccepterId = e.AccepterId,
            LastStep = e.Provenance.Occurred,
        },
        MakeUpStudyReturned e when makeUp is not null => makeUp with { State = MakeUpState.Returned, Answer = e.Reason, LastStep = e.Provenance.Occurred },
        _ => makeUp,
    };
}
