using StudyLog.Features.Jobs;
using StudyLog.Jobs;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Jobs;

/// <summary>What is said of long work in pages.</summary>
internal static class JobWords
{
    /// <summary>What a job is called.</summary>
    public static string Of(JobView job) => job.Kind switch
    {
        JobKind.Archive => Wording.Say("jobs.archive-of", job.About.GetProperty("year").GetInt32()),
        JobKind.JudgeImport => Wording.Say("jobs.judge-import", job.About.GetProperty("fileName").GetString()!),
        _ => Wording.Say("jobs.commit-import", job.About.GetProperty("fileName").GetString()!),
    };

    /// <summary>How far it is, in a word.</summary>
    public static string Of(JobState state) => Wording.Say(state switch
    {
        JobState.Waiting => "jobs.waiting",
        JobState.UnderWay => "jobs.under-way",
        JobState.Done => "jobs.done",
        JobState.Failed => "jobs.failed",
        _ => "jobs.cancelled",
    });

    /// <summary>The page that shows what it is about; null: it makes a file, and there is none.</summary>
    public static string? PageOf(JobView job) => job.Kind is JobKind.Archive ? null : $"/imports/{job.About.GetProperty("importId").GetGuid()}";
}
