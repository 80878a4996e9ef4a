using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Persistence;

namespace StudyLog.Features.FollowUps;

/// <summary>What a command on a follow-up answers: where it stands now.</summary>
public sealed record FollowUpStanding(Guid Id, string Number, long Version, FollowUpState Status, int? Percent, DateOnly? DueOn);

public static class FollowUpAnswer
{
    /// <summary>Where the follow-up stands after the attempt.</summary>
    public static Answer Standing(Attempt attempt, Guid id, FollowUp after)
    {
        var version = attempt.VersionOf(id)!.Value;
        return Answer.Ok(new FollowUpStanding(id, after.Issue!.Number, version, after.State, after.Percent, after.Due!.On), version);
    }

    /// <summary>Runs a command that touches the follow-up's stream alone.</summary>
    public static Task<Outcome> Decide<TBody>(
        this CommandRunner commands,
        Asked<TBody> asked,
        Func<FollowUp, Now, Guid, Decision<FollowUpEvent>> decide,
        CancellationToken cancellation)
        where TBody : CommandBody =>
        commands.Run(asked, async attempt =>
        {
            var followUp = await attempt.Open<FollowUp>(asked.Target, Thing.FollowUp);
            return Standing(
                attempt, asked.Target, attempt.Append<FollowUp, FollowUpEvent>(asked.Target, decide(followUp, attempt.Now, attempt.NewId)));
        }, cancellation);
}
