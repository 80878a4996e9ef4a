namespace StudyLog.Domain.Sessions;

/// <summary>What may happen to a session: this file holds what the rooms beside it share.</summary>
public static partial class SessionDecisions
{
    /// <summary>Why the record cannot be written in now; null when it can.</summary>
    internal static Rejection? NotWritable(Session session) => session.State switch
    {
        SessionState.Planned or SessionState.Held or SessionState.Returned => null,
        _ => Locked(session) ?? WrongState(session),
    };

    /// <summary>Why nothing that was recorded can be corrected or withdrawn now; null when it can, also while the record waits for its confirmation.</summary>
    private static Rejection? NotMendable(Session session) => session.State == SessionState.Submitted ? null : NotWritable(session);

    /// <summary>Why nothing but an amendment may follow; null when the record is not confirmed.</summary>
    private static Rejection? Locked(Session session) => session.IsConfirmed ? new Rejection.RecordLocked(Written(session.State)) : null;

    internal static Rejection WrongState(Session session) => new Rejection.WrongState(Written(session.State));

    private static string Written(SessionState state) => state switch
    {
        SessionState.NotPlanned => "not-planned",
        SessionState.Planned => "planned",
        SessionState.Held => "held",
        SessionState.Submitted => "submitted",
        SessionState.Returned => "returned",
        SessionState.Confirmed => "confirmed",
        SessionState.Archived => "archived",
        SessionState.Cancelled => "cancelled",
        SessionState.Voided => "voided",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    // A fact of the session happened on the session's day unless the asker says otherwise; what prepares it may have happened before.
    private static Rejection? PlaceOnSessionDay(Session session, Asking asking, Now now, out Provenance provenance) =>
        asking.TryPlace(now, session.Day.Occurred(now), null, out provenance);

    // What was studied, discussed and said at the session was not so before it.
    private static Rejection? PlaceAtSession(Session session, Asking asking, Now now, out Provenance provenance)
    {
        var day = session.Day.Occurred(now);
        return asking.TryPlace(now, day, day, out provenance);
    }

    private static Rejection? ImpossibleTimes(SessionDay day, DateTimeOffset? startsAt, DateTimeOffset? endsAt, Now now)
    {
        if (startsAt is { } start)
        {
            var startsOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, now.Zone).DateTime);
            if (day.Precision != Precision.Day || startsOn != day.On) return new Rejection.DateInvalid("startsAt", DateFault.NotOnSessionDay);
        }

        if (endsAt is not { } end) return null;
        if (startsAt is { } from && end < from) return new Rejection.DateInvalid("endsAt", DateFault.EndBeforeStart);
        var endsOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end, now.Zone).DateTime);
        return day.Precision != Precision.Day || endsOn < day.On ? new Rejection.DateInvalid("endsAt", DateFault.NotOnSessionDay) : null;
    }
}
