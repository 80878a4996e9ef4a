namespace StudyLog.Domain.Sessions;

/// <summary>Plans a session, or enters one that was held.</summary>
/// <param name="Id">The session.</param>
/// <param name="Number">The next number of the organisation.</param>
/// <param name="Kind">会议类型.</param>
/// <param name="Title">The title.</param>
/// <param name="Day">The day.</param>
/// <param name="Organiser">Who organises it.</param>
/// <param name="Source">Where the record is taken from.</param>
/// <param name="Inferred">What is concluded and not said by the source.</param>
/// <param name="Arrangements">What else is known.</param>
/// <param name="SlotHolder">The session that already holds this kind, organiser, day and start, if any.</param>
/// <param name="Context">What it is held for; null: nothing in particular.</param>
public sealed record PlanSession(
    Guid Id,
    string Number,
    SessionKind Kind,
    string Title,
    SessionDay Day,
    Organiser? Organiser,
    Source? Source,
    IReadOnlyList<string> Inferred,
    Arrangements Arrangements,
    Guid? SlotHolder,
    SessionContext? Context = null);

/// <summary>Puts a session on another day or time.</summary>
/// <param name="Id">The session.</param>
/// <param name="Day">The new day.</param>
/// <param name="StartsAt">The start from now on; null when it is not known.</param>
/// <param name="EndsAt">The end from now on; null when it is not known.</param>
/// <param name="Reason">Why.</param>
/// <param name="SlotHolder">The session that holds the new slot, if any.</param>
public sealed record RescheduleSession(
    Guid Id, SessionDay Day, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Reason, Guid? SlotHolder);

/// <summary>Cancels a session that was not held.</summary>
public sealed record CancelSession(string? Reason);

/// <summary>The place that a session takes among the organisation's sessions: no two of the same kind, organiser, day and start.</summary>
public static class SessionSlot
{
    /// <summary>The slot's key; null for an undated session, which takes none.</summary>
    public static string? Of(SessionKind kind, Organiser? organiser, SessionDay day, DateTimeOffset? startsAt)
    {
        ArgumentNullException.ThrowIfNull(day);
        return day is { Precision: Precision.Day, On: { } on }
            ? FormattableString.Invariant($"{kind}|{organiser?.DepartmentId}|{organiser?.Name}|{on:yyyy-MM-dd}|{startsAt?.UtcDateTime:HH:mm:ss}")
            : null;
    }

    /// <summary>The slot that a session holds now, by its amended kind, day and start; null when it holds none.</summary>
    public static string? Of(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return IsHeldBy(session) ? Of(session, session.AsAmended) : null;
    }

    /// <summary>The slot of a session whose record read so.</summary>
    public static string? Of(Session session, AmendedRecord amended)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(amended);
        return Of(amended.Kind, session.Organiser, amended.Day, amended.Arrangements.StartsAt);
    }

    /// <summary>Whether a session takes a place at all: one that was cancelled or voided gave it back.</summary>
    public static bool IsHeldBy(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.State is not (SessionState.NotPlanned or SessionState.Cancelled or SessionState.Voided);
    }
}

/// <content>Planning, rescheduling, cancelling.</content>
public static partial class SessionDecisions
{
    /// <summary>Plans it; the same id with the same content is the same session.</summary>
    public static Decision<SessionEvent> Plan(Session session, PlanSession command, Asking asking, Now now)
    {
        if (session.FirstPlan is { } known) return IsSamePlan(known, command) ? Decision<SessionEvent>.AlreadySo : new Rejection.IdTaken(command.Id);
        if (command.SlotHolder is { } holder && holder != command.Id) return new Rejection.SessionDuplicate(holder);
        if (ImpossibleTimes(command.Day, command.Arrangements.StartsAt, command.Arrangements.EndsAt, now) is { } impossible) return impossible;
        if (asking.TryPlace(now, command.Day.Occurred(now), null, out var provenance) is { } rejection) return rejection;

        return new StudySessionPlanned(
            provenance,
            command.Number,
            command.Kind,
            command.Title,
            command.Day,
            command.Organiser,
            command.Source,
            command.Inferred,
            command.Arrangements,
            command.Context);
    }

    /// <summary>
    /// When it begins and ends on another day, as long as nobody says otherwise: at the same time of day. On a day that is not known it has no times.
    /// </summary>
    /// <param name="day">The other day.</param>
    /// <param name="known">The day, and when it begins and ends, so far.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public static (DateTimeOffset? StartsAt, DateTimeOffset? EndsAt) TimesOn(SessionDay day, AmendedRecord known, TimeZoneInfo zone)
    {
        if (day == known.Day) return (known.Arrangements.StartsAt, known.Arrangements.EndsAt);
        if (day is not { Precision: Precision.Day, On: { } to } || known.Day is not { Precision: Precision.Day, On: { } from }) return (null, null);

        DateTimeOffset? Moved(DateTimeOffset? time)
        {
            if (time is not { } known) return null;
            var clock = TimeZoneInfo.ConvertTime(known, zone).DateTime.AddDays(to.DayNumber - from.DayNumber);
            return new DateTimeOffset(clock, zone.GetUtcOffset(clock));
        }

        return (Moved(known.Arrangements.StartsAt), Moved(known.Arrangements.EndsAt));
    }

    /// <summary>Puts it on another day or time, before or after it was held, until the record is submitted.</summary>
    public static Decision<SessionEvent> Reschedule(Session session, RescheduleSession command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if ((session.Day, session.Arrangements.StartsAt, session.Arrangements.EndsAt) == (command.Day, command.StartsAt, command.EndsAt))
            return Decision<SessionEvent>.AlreadySo;
        if (NotWritable(session) is { } refusal) return refusal;
        if (command.SlotHolder is { } holder && holder != command.Id) return new Rejection.SessionDuplicate(holder);
        if (session.State != SessionState.Planned && command.Day.LiesAfter(now.Today))
            return new Rejection.DateInvalid("heldOn", DateFault.HeldInFuture);
        if (ImpossibleTimes(command.Day, command.StartsAt, command.EndsAt, now) is { } impossible) return impossible;

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new StudySessionRescheduled(provenance, command.Day, command.StartsAt, command.EndsAt, command.Reason);
    }

    /// <summary>Cancels it and frees its slot.</summary>
    public static Decision<SessionEvent> Cancel(Session session, CancelSession command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (session.State == SessionState.Cancelled) return Decision<SessionEvent>.AlreadySo;
        if (Locked(session) is { } locked) return locked;
        if (session.State != SessionState.Planned) return WrongState(session);

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new StudySessionCancelled(provenance, command.Reason);
    }

    private static bool IsSamePlan(StudySessionPlanned known, PlanSession command) =>
        (known.Kind, known.Title, known.Day, known.Organiser, known.Source, known.Arrangements, known.Context)
        == (command.Kind, command.Title, command.Day, command.Organiser, command.Source, command.Arrangements, command.Context)
        && known.Inferred.SequenceEqual(command.Inferred);
}
