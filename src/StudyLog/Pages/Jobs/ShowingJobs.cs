using Microsoft.AspNetCore.Components;
using StudyLog.Features.Jobs;
using StudyLog.Jobs;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Jobs;

/// <summary>What shows long work, and shows it again as it goes on.</summary>
public abstract class ShowingJobs : ComponentBase, IDisposable
{
    [Inject]
    protected JobWatch Jobs { get; set; } = null!;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing) Jobs.Moved -= Show;
    }

    /// <summary>What a job is called.</summary>
    protected static string NameOf(JobView job) => job.Kind switch
    {
        JobKind.Archive => Wording.Say("jobs.archive-of", job.About.GetProperty("year").GetInt32()),
        JobKind.JudgeImport => Wording.Say("jobs.judge-import", job.About.GetProperty("fileName").GetString()!),
        _ => Wording.Say("jobs.commit-import", job.About.GetProperty("fileName").GetString()!),
    };

    /// <summary>How far it is, in a word.</summary>
    protected static string StateOf(JobView job) => Wording.Say(job.State switch
    {
        JobState.Waiting => "jobs.waiting",
        JobState.UnderWay => "jobs.under-way",
        JobState.Done => "jobs.done",
        JobState.Failed => "jobs.failed",
        _ => "jobs.cancelled",
    });

    protected override void OnInitialized() => Jobs.Moved += Show;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Jobs.All is null) await Jobs.Look();
    }

    private void Show(object? sender, EventArgs moved) => _ = InvokeAsync(StateHasChanged);
}
