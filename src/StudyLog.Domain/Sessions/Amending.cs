namespace StudyLog.Domain.Sessions;

/// <summary>Amends one field of a confirmed record.</summary>
/// <param name="Field">Which.</param>
/// <param name="PartId">The remark or agenda item, of a field that is one's.</param>
/// <param name="New">What it reads from now on, in the written form of <see cref="AmendedForm"/>; null takes it back.</param>
/// <param name="Reason">Why.</param>
public sealed record AmendRecord(AmendableField Field, Guid? PartId, string? New, string? Reason);

/// <content>Amendments: what was signed stays as it is, what counts is what it was amended to.</content>
public static partial class SessionDecisions
{
    /// <summary>What figures would go by after the amendment. On another day it began and ended at the same time of day.</summary>
    public static AmendedRecord WouldRead(Session session, AmendRecord command, Now now)
    {
        var before = session.AsAmended;
        var after = before.With(command.Field, command.New);
        if (after.Day == before.Day) return after;
        var (startsAt, endsAt) = TimesOn(after.Day, before, now.Zone);
        return after with { Arrangements = after.Arrangements with { StartsAt = startsAt, EndsAt = endsAt } };
    }

    /// <summary>Amends a field of the confirmed record, whether or not it is archived. Another day takes its times along as amendments of their own.</summary>
    /// <param name="session">The session.</param>
    /// <param name="command">What is amended.</param>
    /// <param name="slotHolder">The session that holds the slot with the amended day and start, if any.</param>
    /// <param name="sessionId">This session.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static Decision<SessionEvent> Amend(Session session, AmendRecord command, Guid? slotHolder, Guid sessionId, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (PartAmended(session, command) is { } gone) return gone;

        var (before, after) = (session.AsAmended, WouldRead(session, command, now));
        var old = command.PartId is { } partId ? session.PartReads(command.Field, partId) : before.Reads(command.Field, now.Zone);
        if (old == command.New) return Decision<SessionEvent>.AlreadySo;
        if (!session.IsConfirmed) return WrongState(session);
        if (slotHolder is { } holder && holder != sessionId) return new Rejection.SessionDuplicate(holder);
        if (Contradiction(session, before, after, now) is { } contradiction) return contradiction;
        if (asking.TryPlace(now, null, session.LastStep, out var provenance) is { } rejection) return rejection;

        AmendableField[] moved = command.Field == AmendableField.HeldOn ? [AmendableField.StartsAt, AmendableField.EndsAt] : [];
        SessionEvent[] events =
        [
            new SessionRecordAmended(provenance, command.Field, command.PartId, old, command.New, command.Reason),
            .. moved.Select(field => (Field: field, Old: before.Reads(field, now.Zone), New: after.Reads(field, now.Zone)))
                .Where(time => time.Old != time.New)
                .Select(time => new SessionRecordAmended(provenance, time.Field, null, time.Old, time.New, command.Reason)),
        ];
        return events;
    }

    private static Rejection? PartAmended(Session session, AmendRecord command) => command switch
    {
        { Field: AmendableField.RemarkText, PartId: { } id } => session.Remarks.ContainsKey(id) ? null : Gone(session.RemarkRevisions, Thing.Remark, id),
        { Field: AmendableField.AgendaTitle, PartId: { } id } => session.AgendaItem(id) is null ? Gone(session.AgendaItemRevisions, Thing.AgendaItem, id) : null,
        { Field: AmendableField.RemarkText or AmendableField.AgendaTitle } => new Rejection.Invalid("partId", "required"),
        { PartId: not null } => new Rejection.Invalid("partId", "field-has-no-part"),
        _ => null,
    };

    // What was recorded before may contradict itself; an amendment must not be what makes it so.
    private static Rejection? Contradiction(Session session, AmendedRecord before, AmendedRecord after, Now now)
    {
        if (after.Day != before.Day && after.Day.LiesAfter(now.Today)) return new Rejection.DateInvalid("value", DateFault.HeldInFuture);

        var (was, becomes) = (before.Arrangements, after.Arrangements);
        if ((was.StartsAt, was.EndsAt) != (becomes.StartsAt, becomes.EndsAt)
            && ImpossibleTimes(after.Day, becomes.StartsAt, becomes.EndsAt, now) is Rejection.DateInvalid impossible)
        {
            return impossible with { Member = "value" };
        }

        var isCountedAnew = (before.StatedExpected, before.StatedPresent) != (after.StatedExpected, after.StatedPresent);
        return isCountedAnew && after.StatedPresent is { } present && (after.StatedExpected ?? session.CountedPlaces) is { } expected && present > expected
            ? new Rejection.CountInvalid(expected, present)
            : null;
    }
}
