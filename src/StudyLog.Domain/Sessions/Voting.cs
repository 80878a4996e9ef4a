using System.Text.Json.Serialization;

namespace StudyLog.Domain.Sessions;

/// <summary>How a vote went.</summary>
/// <param name="Eligible">应到会: who may vote.</param>
/// <param name="Present">Who of them was there.</param>
/// <param name="Written">Who sent a written opinion instead; null when the source does not say.</param>
/// <param name="For">赞成.</param>
/// <param name="Against">反对.</param>
/// <param name="Abstain">弃权.</param>
public sealed record VoteCounts(int Eligible, int Present, int? Written, int For, int Against, int Abstain)
{
    /// <summary>Whether at least half of those who may vote were there.</summary>
    [JsonIgnore]
    public bool QuorumMet => 2 * Present >= Eligible;

    /// <summary>Whether more than half of all who may vote, there or not, were for it.</summary>
    [JsonIgnore]
    public bool Passed => 2 * For > Eligible;
}

/// <summary>Records a vote.</summary>
public sealed record RecordVote(Guid VoteId, string Matter, VoteCounts Counts);

/// <content>Votes. One without a quorum is recorded as it was: it happened.</content>
public static partial class SessionDecisions
{
    /// <summary>Records a vote; the same id with the same content is the same vote.</summary>
    public static Decision<SessionEvent> RecordVote(Session session, RecordVote command, Asking asking, Now now)
    {
        if (session.VoteRevisions.First(command.VoteId, session.Votes.Find(vote => vote.VoteId == command.VoteId)) is { } known)
        {
            return (known.Matter, known.Counts) == (command.Matter, command.Counts)
                ? Decision<SessionEvent>.AlreadySo
                : new Rejection.IdTaken(command.VoteId);
        }

        if (NotWritable(session) is { } refusal) return refusal;
        if (ImpossibleCounts(command.Counts) is { } impossible) return impossible;

        return PlaceAtSession(session, asking, now, out var provenance) is { } rejection
            ? rejection
            : new VoteRecorded(provenance, command.VoteId, command.Matter, command.Counts);
    }

    private static Rejection? ImpossibleCounts(VoteCounts counts)
    {
        if (counts.Present > counts.Eligible) return new Rejection.CountInvalid(counts.Eligible, counts.Present);
        var (votes, voters) = (counts.For + counts.Against + counts.Abstain, counts.Present + (counts.Written ?? 0));
        if (voters > counts.Eligible) return new Rejection.TooManyVoters(counts.Eligible, counts.Present, counts.Written ?? 0);
        return votes > voters ? new Rejection.VoteMismatch(votes, voters) : null;
    }
}
