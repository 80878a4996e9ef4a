namespace StudyLog.Features.Progress;

/// <summary>A figure of a department that can be opened to what it counts. A rate is opened by what it is a share of.</summary>
public enum DepartmentFigure
{
    /// <summary>The sessions it held.</summary>
    SessionsHeld,

    /// <summary>Those in which it took part by a group without names only.</summary>
    RecordedByGroup,

    /// <summary>Its places in them: what attendance and coverage are shares of.</summary>
    Owed,

    /// <summary>Of those, there from beginning to end.</summary>
    Present,

    /// <summary>Of those, came late.</summary>
    Late,

    /// <summary>Of those, left early.</summary>
    LeftEarly,

    /// <summary>Of those, on leave.</summary>
    OnLeave,

    /// <summary>Of those, absent.</summary>
    Absent,

    /// <summary>Of those, not said.</summary>
    Unmarked,

    /// <summary>Of those not there, made up for.</summary>
    MadeUp,

    /// <summary>Of those not there, with a make-up study under way.</summary>
    MakeUpOpen,

    /// <summary>学时 of those that were there.</summary>
    StudyHours,

    /// <summary>学时 of what was made up for in the period.</summary>
    MadeUpHours,

    /// <summary>The materials studied where somebody of it was there.</summary>
    MaterialsCovered,

    /// <summary>The remarks of its people.</summary>
    Remarks,

    /// <summary>The follow-ups issued to it.</summary>
    Issued,

    /// <summary>Those open at the end.</summary>
    Open,

    /// <summary>Those closed.</summary>
    Closed,

    /// <summary>Those closed, and those open at the end: what closing is a share of.</summary>
    ClosedOrOpen,

    /// <summary>Those closed that had a day they were due on: what on time is a share of.</summary>
    ClosedDue,

    /// <summary>Of those, on time.</summary>
    ClosedOnTime,

    /// <summary>The returns.</summary>
    Returned,

    /// <summary>Of those open, past due.</summary>
    Red,

    /// <summary>Of those open, due soon or behind.</summary>
    Yellow,

    /// <summary>Of those open, going well.</summary>
    Green,

    /// <summary>Of those open, without a day they are due on, or suspended.</summary>
    Grey,
}
