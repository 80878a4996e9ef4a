using Microsoft.AspNetCore.Components;
using StudyLog.Persistence;

namespace StudyLog.Pages.Shared;

/// <summary>Tells the page around it of what is stored while the page is open, by whomever. It shows nothing.</summary>
public sealed class OnNews : ComponentBase, IDisposable
{
    private bool isGone;
    private IDisposable? watch;

    /// <summary>Which news matter.</summary>
    [Parameter]
    [EditorRequired]
    public Func<News, bool> Concerns { get; set; } = null!;

    /// <summary>Reads again; also once at the beginning, for what was stored since the first sight of the page.</summary>
    [Parameter]
    [EditorRequired]
    public Func<Task> Tell { get; set; } = null!;

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private EventFeed Feed { get; set; } = null!;

    public void Dispose()
    {
        isGone = true;
        watch?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        watch = await Feed.Watch(User.Asker.Tenant, news => !isGone && news.Any(Concerns) ? InvokeAsync(Tell) : Task.CompletedTask);
        if (isGone) watch.Dispose();
        else await Tell();
    }
}
