using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;

namespace StudyLog.Features.FollowUps;

/// <summary>What a command on a follow-up answers: where it stands now.</summary>
public sealed record FollowUpStanding(Guid Id, string Number, long Version, FollowUpState Status, int? Percent);

public static class FollowUpAnswer
{
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
            var after = attempt.Append<FollowUp, FollowUpEvent>(asked.Target, decide(followUp, attempt.Now, attempt.NewId));
            var version = attempt.VersionOf(asked.Target)!.Value;
            return Answer.Ok(new FollowUpStanding(asked.Target, after.Issue!.Number, version, after.State, after.Percent), version);
        }, cancellation);
}
