using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;

namespace StudyLog.Features.Attendances;

/// <summary>What a command on one person's attendance answers: how the place stands now.</summary>
public sealed record PlaceStanding(
    Guid SessionId,
    Guid PersonId,
    AttendanceStatus Status,
    DateTimeOffset? At,
    string? Reason,
    LeaveStanding? Leave,
    MakeUpStanding? MakeUp,
    ReplyStanding? Reply);

/// <summary>What was last answered to the invitation.</summary>
public sealed record ReplyStanding(InvitationAnswer Answer, string? Note);

/// <summary>Where a leave stands.</summary>
public sealed record LeaveStanding(LeaveState State, string Reason, Guid? DeputyId, Guid? ApproverId);

/// <summary>Where a make-up study stands.</summary>
public sealed record MakeUpStanding(MakeUpState State, DateOnly DueOn, DateOnly? On, MakeUpMode? Mode, decimal? Hours);

public static class AttendanceAnswer
{
    /// <summary>Runs a command that touches one person's attendance alone.</summary>
    public static Task<Outcome> Decide<TBody>(
        this CommandRunner commands,
        Asked<TBody> asked,
        Guid personId,
        Func<Attendance, Session, Now, Decision<AttendanceEvent>> decide,
        CancellationToken cancellation)
        where TBody : CommandBody =>
        commands.Run(asked, async attempt =>
        {
            var (session, attendance) = await OpenPlace(attempt, asked.Target, personId);
            return Append(attempt, asked.Target, personId, decide(attendance, session, attempt.Now));
        }, cancellation);

    /// <summary>Opens the attendance of somebody the organisation knows, of a session it knows.</summary>
    public static async Task<(Session Session, Attendance Attendance)> OpenPlace(Attempt attempt, Guid sessionId, Guid personId)
    {
        var session = await attempt.Read<Session>(sessionId, Thing.Session);
        if (session.OnRoster(personId) is null) await attempt.Read<Person>(personId, Thing.Person);
        return (session, await attempt.Open<Attendance>(Attendance.StreamId(sessionId, personId)));
    }

    /// <summary>Appends what was decided and answers how the place stands then.</summary>
    public static Answer Append(Attempt attempt, Guid sessionId, Guid personId, Decision<AttendanceEvent> decision) =>
        Answer.Ok(StandingOf(attempt.Append<Attendance, AttendanceEvent>(Attendance.StreamId(sessionId, personId), decision)));

    private static PlaceStanding StandingOf(Attendance attendance) => new(
        attendance.SessionId,
        attendance.PersonId,
        attendance.Status,
        attendance.CheckedInAt ?? attendance.CameAt ?? attendance.LeftAt,
        attendance.Reason,
        attendance.Leave is { } leave ? new LeaveStanding(leave.State, leave.Reason, leave.DeputyId, leave.ApproverId) : null,
        attendance.MakeUp is { } makeUp
            ? new MakeUpStanding(makeUp.State, makeUp.DueOn, makeUp.Work?.On, makeUp.Work?.Mode, makeUp.Work?.Hours)
            : null,
        attendance.Answered is { } said ? new ReplyStanding(said.Answer, said.Note) : null);
}
