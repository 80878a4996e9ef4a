namespace StudyLog.Domain.Sessions;

/// <summary>What is announced of a session: all that calendars show of it but names, and nothing else.</summary>
/// <param name="Title">The title.</param>
/// <param name="Kind">会议类型.</param>
/// <param name="Day">Its day.</param>
/// <param name="StartsAt">The start; null: not known.</param>
/// <param name="EndsAt">The end; null: not known.</param>
/// <param name="Venue">The place; null: not known.</param>
/// <param name="OffBecause">Why it was cancelled or voided; null: it stands.</param>
public sealed record Announcement(
    string Title, SessionKind Kind, DateOnly Day, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue, string? OffBecause)
{
    /// <summary>What is announced of a session whose record reads so; null as long as nobody knows the day.</summary>
    /// <param name="record">The record, as amended.</param>
    /// <param name="state">Where the session stands.</param>
    /// <param name="reason">Why it was cancelled or voided, if it was.</param>
    public static Announcement? Of(AmendedRecord record, SessionState state, string? reason)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Day is not { On: { } day, Precision: Precision.Day }) return null;
        var (startsAt, endsAt, venue) = (record.Arrangements.StartsAt, record.Arrangements.EndsAt, record.Arrangements.Venue);
        return new(record.Title, record.Kind, day, startsAt, endsAt, venue, state is SessionState.Cancelled or SessionState.Voided ? reason : null);
    }

    /// <summary>Whether what happened may have changed what is announced.</summary>
    public static bool MayChangeBy(SessionEvent @event) =>
        @event is StudySessionPlanned or SessionArrangementsSet or StudySessionRescheduled or StudySessionCancelled or StudySessionVoided or StudySessionHeld
            or SessionRecordSubmitted or SessionRecordReturned or SessionRecordConfirmed or SessionRecordArchived or SessionRecordAmended;
}

/// <content>How often what is announced of the session has changed.</content>
public sealed partial record Session
{
    /// <summary>What is announced of it now; null as long as nobody knows the day.</summary>
    public Announcement? Announced => Announcement.Of(AsAmended, State, Reason);

    /// <summary>How often that has changed since it was first announced, so that an answer to what no longer holds is known as one.</summary>
    public int Revision { get; private init; }

    private Session AnnouncedAfter(Session before, DomainEvent @event)
    {
        if (@event is not SessionEvent happened || !Announcement.MayChangeBy(happened)) return this;
        var (was, becomes) = (before.Announced, Announced);
        return was == becomes || (was is null && Revision == 0) ? this : this with { Revision = Revision + 1 };
    }
}
