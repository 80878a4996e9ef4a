using System.Globalization;
using System.Text.Json;
using StudyLog.Http.Problems;
using StudyLog.Jobs;

namespace StudyLog.Features.Jobs;

/// <summary>Long work and how far it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="About">What exactly was asked; of an archive, its year.</param>
/// <param name="State">How far it is.</param>
/// <param name="Finished">How many parts of it are done.</param>
/// <param name="Total">How many there are; null while nobody knows.</param>
/// <param name="Problem">What ended it, in the language of the request; null: nothing did.</param>
/// <param name="File">The file it made, to be had at <c>/jobs/{id}/file</c>; null: there is none.</param>
/// <param name="AskedBy">The account of whoever asked for it, and in whose name it is done.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="EndedAt">When it ended; null: it has not.</param>
/// <param name="Seen">Whether somebody noted that it ended.</param>
public sealed record JobView(
    Guid Id, JobKind Kind, JsonElement About, JobState State, long Finished, long? Total, JobProblem? Problem, JobFile? File, Guid AskedBy, DateTimeOffset AskedAt, DateTimeOffset? EndedAt, bool Seen)
{
    /// <summary>Whether somebody works on it, or will.</summary>
    public bool GoesOn => State is JobState.Waiting or JobState.UnderWay;

    /// <summary>A job as it is shown.</summary>
    public static JobView Of(Job job) => new(
        job.Id,
        job.Kind,
        JsonElement.Parse(job.About),
        job.State,
        job.Finished,
        job.Total,
        job.Problem is { } code ? new JobProblem(code, Sentences.Say($"job.{code}", CultureInfo.CurrentUICulture)) : null,
        job is { State: JobState.Done, FileName: { } name, FileSize: { } size } ? new JobFile(name, size) : null,
        job.UserId,
        job.AskedAt,
        job.EndedAt,
        job.IsSeen);
}

/// <summary>What ended a job.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Detail">For people: what to do.</param>
public sealed record JobProblem(string Code, string Detail);

/// <summary>A file that a job made.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record JobFile(string Name, long Size);
