using System.Collections.Immutable;
using StudyLog.Domain.Reminders;

namespace StudyLog.Domain.Sessions;

/// <summary>Reminds of a record that is to be submitted, as far as it is time to.</summary>
/// <param name="Reminding">The day that is looked at, and by which settings.</param>
/// <param name="RecordedOn">The day on which the session was first recorded here: of what was entered after its record was due nobody is reminded.</param>
public sealed record RemindOfRecord(Reminding Reminding, DateOnly RecordedOn);

/// <content>Reminding of records.</content>
public static partial class SessionDecisions
{
    /// <summary>Reminds the recorder and the secretaries of a record that was not submitted, or handed back, in the days that the settings give for it.</summary>
    public static Decision<SessionEvent> Remind(Session session, RemindOfRecord command, Asking asking, Now now)
    {
        var (reminding, settings) = (command.Reminding, command.Reminding.Settings);
        if (settings.RecordDays == 0 || session.RecordOpenSince is not { } since) return Decision<SessionEvent>.AlreadySo;
        var dueOn = reminding.RecordDueOn(since);
        if (dueOn < command.RecordedOn) return Decision<SessionEvent>.AlreadySo;
        if (reminding.Next(settings.StepsFromTheDay(), dueOn, session.Reminders) is not { } step) return Decision<SessionEvent>.AlreadySo;

        var to = Recipients.Of(null, session.Arrangements.Recorder?.PersonId, secretary: true);
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new SessionRecordReminded(provenance, new Reminder(dueOn, step, to));
    }
}

/// <content>What is known of reminders of its record.</content>
public sealed partial record Session
{
    /// <summary>Every reminder of its record, in order.</summary>
    public ImmutableList<GivenReminder> Reminders { get; private init; } = [];

    /// <summary>The day since which its record is to be submitted: that of the session, or on which it was handed back; null: it is not, or nobody knows the day.</summary>
    public DateOnly? RecordOpenSince => State switch
    {
        SessionState.Planned or SessionState.Held => Day is { Precision: Precision.Day, On: { } on } ? on : null,
        SessionState.Returned => LastStep?.LocalDay,
        _ => null,
    };
}
