using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>Reminds somebody of a make-up study, as far as it is time to.</summary>
/// <param name="Reminding">The day that is looked at, and by which settings.</param>
public sealed record RemindOfMakeUp(Reminding Reminding);

public static partial class MakeUpDecisions
{
    /// <summary>Reminds of a make-up study that is to be done: the person, after the day the department he or she sat for too, and late the secretaries.</summary>
    public static Decision<AttendanceEvent> Remind(Attendance attendance, Session session, RemindOfMakeUp command, Asking asking, Now now)
    {
        if (!session.TookPlace || !attendance.IsMissed || attendance.MakeUp is not { IsToDo: true, DueOn: var dueOn }) return Decision<AttendanceEvent>.AlreadySo;
        var (reminding, settings) = (command.Reminding, command.Reminding.Settings);
        if (reminding.Next(settings.Steps(), dueOn, attendance.Reminders) is not { } step) return Decision<AttendanceEvent>.AlreadySo;

        var department = step.Moment == ReminderMoment.After ? attendance.DepartmentId : null;
        var to = Recipients.Of(department, attendance.PersonId, settings.TellsSecretaryAt(step));
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new MakeUpStudyReminded(provenance, attendance.SessionId, attendance.PersonId, new Reminder(dueOn, step, to));
    }
}
