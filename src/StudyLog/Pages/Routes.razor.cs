using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace StudyLog.Pages;

/// <summary>Finds the page of an address.</summary>
public sealed partial class Routes
{
    private bool first = true;

    /// <summary>Names what was rendered before the circuit took over.</summary>
    [Parameter]
    public string? Handover { get; set; }

    /// <summary>The IP address the page was asked from.</summary>
    [Parameter]
    public string? Address { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) Visit.TakeOver(Handover, Address);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await Script.InvokeVoidAsync("studylog.alive");
    }

    private void Navigate(NavigationContext context)
    {
        if (RendererInfo.IsInteractive && !first) Visit.GoOn();
        first = false;
    }
}
