using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Attendances.CheckingIn;

/// <summary>The asker's own place at a session, as far as a telephone at the door needs to know.</summary>
public static class SeeOwnCheckIn
{
    /// <param name="Title">The session.</param>
    /// <param name="HeldOn">Its day or month; null when unknown.</param>
    /// <param name="StartsAt">When it begins.</param>
    /// <param name="Venue">Where.</param>
    /// <param name="Name">Who the asker is.</param>
    /// <param name="SelfCheckIn">Whether those on the roster may check themselves in by the session's code.</param>
    /// <param name="Status">Where the asker was, as far as is known now.</param>
    /// <param name="At">When the asker checked in, if so.</param>
    public sealed record Place(
        string Title, string? HeldOn, DateTimeOffset? StartsAt, string? Venue, string Name, bool SelfCheckIn, AttendanceStatus Status, DateTimeOffset? At);

    [Requires(Act.CheckIn)]
    public sealed record Query(Guid Id) : IQuery<Place>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, Place>("/sessions/{id:guid}/own-check-in");

    public static async Task<Reply<Place>> Handle(
        Queried<Query> queried, StateReader states, CommandRunner commands, CancellationToken cancellation)
    {
        var (id, asker) = (queried.Query.Id, queried.Asker);
        var session = (await states.Read<Session>(asker.Tenant, id, cancellation)).State;
        if (!session.Exists) return ProblemTable.NotFound(Thing.Session);
        if (asker.PersonId is not { } personId || session.OnRoster(personId) is null) return ProblemTable.DutyMissing;

        var person = (await states.Read<Person>(asker.Tenant, personId, cancellation)).State;
        var attendance = (await states.Read<Attendance>(asker.Tenant, Attendance.StreamId(id, personId), cancellation)).State;
        var (zone, arranged) = ((await commands.NowOf(asker, cancellation)).Zone, session.Arrangements);
        return new Place(
            session.Title,
            ReadModels.Named.Of(session.Day),
            arranged.StartsAt,
            arranged.Venue,
            person.Name,
            session.SelfCheckInOpen,
            attendance.Status,
            attendance.CheckedInAt is { } at ? TimeZoneInfo.ConvertTime(at, zone) : null);
    }
}
