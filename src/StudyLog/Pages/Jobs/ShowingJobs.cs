using Microsoft.AspNetCore.Components;

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

    protected override void OnInitialized() => Jobs.Moved += Show;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Jobs.All is null) await Jobs.Look();
    }

    private void Show(object? sender, EventArgs moved) => _ = InvokeAsync(StateHasChanged);
}
