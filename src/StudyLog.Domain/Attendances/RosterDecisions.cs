using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>Sets the whole roster of a session.</summary>
public sealed record SetRoster(IReadOnlyList<RosterEntry> People, IReadOnlyList<RosterGroup> Groups);

/// <summary>What setting a roster comes to, over the session's stream and one stream for each person it touches.</summary>
/// <param name="Session">What happens to the session.</param>
/// <param name="Attendances">What happens to each person's attendance.</param>
public sealed record RosterDecision(Decision<SessionEvent> Session, IReadOnlyDictionary<Guid, Decision<AttendanceEvent>> Attendances);

/// <summary>The roster: one decision over two kinds of streams, written in one transaction.</summary>
public static class RosterDecisions
{
    /// <summary>Sets the roster. Who is new is expected, who is gone is not any more, who stays is not touched.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sessionId">Its id.</param>
    /// <param name="attendanceOf">The attendance of each person on the old or the new roster.</param>
    /// <param name="command">The new roster, departments already frozen.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="now">The present.</param>
    public static RosterDecision Set(
        Session session, Guid sessionId, Func<Guid, Attendance> attendanceOf, SetRoster command, Asking asking, Now now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(attendanceOf);
        if (session.People.SequenceEqual(command.People) && session.Groups.SequenceEqual(command.Groups)) return Of(Decision<SessionEvent>.AlreadySo);
        if (SessionDecisions.NotWritable(session) is { } refusal) return Of(refusal);
        if (command.People.Select(entry => entry.PersonId).Distinct().Count() != command.People.Count)
            return Of(new Rejection.Invalid("people", "person-twice"));
        if (MorePresentThanPlaces(session, command) is { } tooFew) return Of(tooFew);
        if (asking.TryPlace(now, session.Day.Occurred(now), null, out var provenance) is { } rejection) return Of(rejection);

        var attendances = new Dictionary<Guid, Decision<AttendanceEvent>>();
        foreach (var entry in command.People)
            attendances.Add(entry.PersonId, AttendanceDecisions.Expect(attendanceOf(entry.PersonId), sessionId, entry, provenance));
        foreach (var gone in session.People.Where(entry => !attendances.ContainsKey(entry.PersonId)))
            attendances.Add(gone.PersonId, AttendanceDecisions.ExpectNoLonger(attendanceOf(gone.PersonId), provenance));

        return new(new SessionRosterSet(provenance, command.People, command.Groups), attendances);
    }

    // Where no number of expected people is stated, the roster says it.
    private static Rejection? MorePresentThanPlaces(Session session, SetRoster command) =>
        session.StatedExpected is null && Roster.CountedPlaces(command.People, command.Groups) is { } places && session.StatedPresent > places
            ? new Rejection.CountInvalid(places, session.StatedPresent.Value)
            : null;

    private static RosterDecision Of(Decision<SessionEvent> decision) => new(decision, new Dictionary<Guid, Decision<AttendanceEvent>>());
}
