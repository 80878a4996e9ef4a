using StudyLog.Commands;
using StudyLog.Domain.Programmes;
using StudyLog.Persistence;

namespace StudyLog.Features.Programmes;

/// <summary>What a command on a programme answers: how much of it there is now.</summary>
public sealed record ProgrammeStanding(Guid Id, long Version, int Seats, int Experts, int UnitTasks, int Activities, int Figures);

public static class ProgrammeAnswer
{
    /// <summary>The programme's standing after the command.</summary>
    public static Answer Standing(Attempt attempt, Guid id, Programme programme)
    {
        var version = attempt.VersionOf(id)!.Value;
        return Answer.Ok(
            new ProgrammeStanding(
                id,
                version,
                programme.LeadingGroup?.Seats.Count ?? 0,
                programme.Experts.Count,
                programme.UnitTasks.Count,
                programme.Activities.Count,
                programme.Figures.Count),
            version);
    }

    /// <summary>What was made in the programme.</summary>
    public static Answer Made(Attempt attempt, Guid programmeId, Guid made) =>
        Answer.Created(attempt.Wrote(programmeId), $"/api/v1/programmes/{programmeId}", new { id = made }, attempt.VersionOf(programmeId));
}
