namespace StudyLog.Domain.Attendances;

/// <summary>How a presence came to be known.</summary>
public enum CheckInMethod
{
    /// <summary>The secretary called the roll.</summary>
    RollCall,

    /// <summary>A QR code on the projector.</summary>
    Qr,

    /// <summary>A signed sheet.</summary>
    Paper,

    /// <summary>Entered by hand.</summary>
    Manual,

    /// <summary>Brought in from elsewhere.</summary>
    Import,
}

/// <summary>Where somebody on the roster was. Late and left early are presences; both may hold at once.</summary>
public enum AttendanceMark
{
    /// <summary>Nobody has said anything.</summary>
    Unmarked,

    /// <summary>There, wholly or in part.</summary>
    Present,

    /// <summary>Not there, without leave.</summary>
    Absent,

    /// <summary>Not there, with leave.</summary>
    OnLeave,
}

/// <summary>The status as it is shown and counted: one for each place.</summary>
public enum AttendanceStatus
{
    /// <summary>Nobody has said anything.</summary>
    Unmarked,

    /// <summary>There from beginning to end.</summary>
    Present,

    /// <summary>Came late (also when the person left early too).</summary>
    Late,

    /// <summary>Came in time and left early.</summary>
    LeftEarly,

    /// <summary>Not there, without leave.</summary>
    Absent,

    /// <summary>Not there, with leave.</summary>
    OnLeave,
}

/// <summary>What can be said of where somebody was: by a roll call, or by a correction after it.</summary>
public enum RollCallStatus
{
    /// <summary>There from beginning to end.</summary>
    Present,

    /// <summary>Came late.</summary>
    Late,

    /// <summary>Left early.</summary>
    LeftEarly,

    /// <summary>Not there, without leave.</summary>
    Absent,

    /// <summary>Not there, with leave.</summary>
    OnLeave,
}
