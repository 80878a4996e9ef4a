using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>Corrects where a person was.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Status">What holds from now on.</param>
/// <param name="At">When the person came late or left early.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record CorrectAttendance(Guid PersonId, RollCallStatus Status, DateTimeOffset? At, string? Reason);

/// <content>更正: after a session took place, also when its record is confirmed.</content>
public static partial class AttendanceDecisions
{
    /// <summary>
    /// Corrects a status. The record that was confirmed stays as it is; every figure follows what is corrected. Before the session the roll
    /// call can say anything anew, so there is nothing to correct.
    /// </summary>
    public static Decision<AttendanceEvent> Correct(
        Attendance attendance, Session session, Guid sessionId, CorrectAttendance command, Asking asking, Now now)
    {
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        var entry = new RollCallEntry(command.PersonId, command.Status, command.At, Reason: null);
        if (Unfit(entry) is { } unfit) return unfit;
        if (HoldsExactly(attendance, command)) return Decision<AttendanceEvent>.AlreadySo;
        if (!session.TookPlace) return SessionDecisions.WrongState(session);
        if ((ImpossibleTime(command.At, session, now) ?? ContradictoryTime(Attendance.Initial, entry, session)) is { } impossible) return impossible;

        return asking.TryPlace(now, null, session.DayNow.Occurred(now), out var provenance) is { } rejection
            ? rejection
            : new AttendanceCorrected(provenance, sessionId, command.PersonId, command.Status, command.At ?? KnownTime(attendance, command.Status), command.Reason);
    }

    // Late and left early do not go together here: a correction says the one thing that holds.
    private static bool HoldsExactly(Attendance attendance, CorrectAttendance command) => command.Status switch
    {
        RollCallStatus.Present => attendance is { Mark: AttendanceMark.Present, CameLate: false, LeftEarly: false },
        RollCallStatus.Late => attendance is { Mark: AttendanceMark.Present, CameLate: true, LeftEarly: false }
            && (command.At is null || attendance.CameAt == command.At),
        RollCallStatus.LeftEarly => attendance is { Mark: AttendanceMark.Present, CameLate: false, LeftEarly: true }
            && (command.At is null || attendance.LeftAt == command.At),
        RollCallStatus.Absent => attendance.Mark == AttendanceMark.Absent,
        RollCallStatus.OnLeave => attendance.Mark == AttendanceMark.OnLeave,
        _ => false,
    };

    private static DateTimeOffset? KnownTime(Attendance attendance, RollCallStatus status) => status switch
    {
        RollCallStatus.Late => attendance.CameAt,
        RollCallStatus.LeftEarly => attendance.LeftAt,
        _ => null,
    };
}
