using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Persistence;

namespace StudyLog.Jobs;

/// <summary>Takes what is asked for as long work.</summary>
public sealed class JobDesk(JobStore jobs, JobRunner runner)
{
    /// <summary>Asks for a job with what the attempt commits; the same that goes on already is not asked for twice.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="asker">In whose name it is done.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="id">The asker's own id for it, if any: the same id is the same job.</param>
    /// <param name="about">What exactly.</param>
    /// <param name="finished">How much of it an earlier job has done, after which it goes on.</param>
    public async Task<(Job Job, bool IsNew)> Ask(Attempt attempt, Asker asker, JobKind kind, Guid? id, string about, long finished = 0)
    {
        if (id is { } given && await jobs.Find(asker.Tenant, given, attempt.Cancellation) is { } before)
            return before.Kind == kind && JsonNode.DeepEquals(JsonNode.Parse(before.About), JsonNode.Parse(about)) ? (before, IsNew: false) : throw new RefusalException(new Rejection.IdTaken(given));
        if (await jobs.FindUnended(attempt, kind, about) is { } same) return (same, IsNew: false);
        var job = new Job(asker.Tenant, id ?? attempt.NewId, asker.UserId, kind, about, JobState.Waiting, finished, null, null, null, null, attempt.Now.Instant, null, IsSeen: false, IsPutAway: false);
        JobStore.Ask(attempt, job);
        return (job, IsNew: true);
    }

    /// <summary>What was asked for is stored: it may begin.</summary>
    public void Wake() => runner.Wake();
}
