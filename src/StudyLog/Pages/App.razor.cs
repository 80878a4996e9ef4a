using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using StudyLog.Http;

namespace StudyLog.Pages;

/// <summary>The document around every page.</summary>
public sealed partial class App
{
    private string? address;
    private string? handover;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    // Pages that say so need no circuit: sign-in, check-in, papers.
    private IComponentRenderMode? Mode => Context.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    protected override void OnInitialized()
    {
        address = Context.ClientAddress();
        handover = Mode is null ? null : Guid.NewGuid().ToString("N");
        Visit.Render(handover, address);
    }
}
