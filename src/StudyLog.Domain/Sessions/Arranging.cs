namespace StudyLog.Domain.Sessions;

/// <summary>Sets what is given, and takes back what is given as null.</summary>
public sealed record ArrangeSession(
    Given<DateTimeOffset?> StartsAt = default,
    Given<DateTimeOffset?> EndsAt = default,
    Given<string?> Venue = default,
    Given<Participant?> Chair = default,
    Given<Participant?> Recorder = default,
    Given<decimal?> StudyHours = default,
    Given<int?> Expected = default,
    Given<int?> Present = default,
    Given<Guid?> TopicId = default,
    Given<Guid?> ProgrammeId = default)
{
    /// <summary>The arrangements as they are after this.</summary>
    public Arrangements Over(Arrangements known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new(
            StartsAt.Over(known.StartsAt),
            EndsAt.Over(known.EndsAt),
            Venue.Over(known.Venue),
            Chair.Over(known.Chair),
            Recorder.Over(known.Recorder),
            StudyHours.Over(known.StudyHours));
    }

    /// <summary>What it is held for after this.</summary>
    public SessionContext Over(SessionContext known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new(TopicId.Over(known.TopicId), ProgrammeId.Over(known.ProgrammeId));
    }
}

/// <summary>Declares that the source does not say these members.</summary>
public sealed record DeclareNotStated(IReadOnlyList<SessionMember> Members);

/// <content>Arrangements, what it is held for, head counts, what the source does not say.</content>
public static partial class SessionDecisions
{
    /// <summary>Sets place, times, chair, recorder, study hours, what it is held for and head counts.</summary>
    /// <param name="session">The session.</param>
    /// <param name="command">What is given.</param>
    /// <param name="slotHolder">The session that holds the slot with the new start, if any.</param>
    /// <param name="sessionId">This session.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static Decision<SessionEvent> Arrange(
        Session session, ArrangeSession command, Guid? slotHolder, Guid sessionId, Asking asking, Now now)
    {
        var arrangements = command.Over(session.Arrangements);
        var counts = (Expected: command.Expected.Over(session.StatedExpected), Present: command.Present.Over(session.StatedPresent));
        var context = command.Over(session.Context);
        if (arrangements == session.Arrangements && context == session.Context && counts == (session.StatedExpected, session.StatedPresent))
            return Decision<SessionEvent>.AlreadySo;

        if (NotWritable(session) is { } refusal) return refusal;
        if (slotHolder is { } holder && holder != sessionId) return new Rejection.SessionDuplicate(holder);
        if (ImpossibleTimes(session.Day, arrangements.StartsAt, arrangements.EndsAt, now) is { } impossible) return impossible;
        if (counts.Present is { } present && (counts.Expected ?? session.CountedPlaces) is { } expected && present > expected)
            return new Rejection.CountInvalid(expected, present);
        if (PlaceOnSessionDay(session, asking, now, out var provenance) is { } rejection) return rejection;

        var events = new List<SessionEvent>();
        if (arrangements != session.Arrangements) events.Add(new SessionArrangementsSet(provenance, arrangements));
        if (context != session.Context) events.Add(new SessionContextSet(provenance, context));
        if (counts != (session.StatedExpected, session.StatedPresent))
            events.Add(new SessionHeadCountsStated(provenance, counts.Expected, counts.Present));
        return events.ToArray();
    }

    /// <summary>Declares members not stated. One that holds something cannot be declared so.</summary>
    public static Decision<SessionEvent> DeclareNotStated(Session session, DeclareNotStated command, Asking asking, Now now)
    {
        var members = command.Members.Where(member => !session.DeclaredNotStated.Contains(member)).Distinct().Order().ToArray();
        if (members.Length == 0) return Decision<SessionEvent>.AlreadySo;
        if (NotWritable(session) is { } refusal) return refusal;
        if (members.Where(session.IsGiven).ToArray() is { Length: > 0 } given) return new Rejection.MembersGiven(given);

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new SessionMembersDeclaredNotStated(provenance, members);
    }
}
