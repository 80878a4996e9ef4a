using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Http.Problems;

namespace StudyLog.Pages.Shared;

/// <summary>
/// Sends files as soon as they are chosen, dropped or taken by a telephone's camera: over HTTP, so that one sees how far they are. What came of it is seen
/// as everybody's entries are; what was refused stands here with the reason.
/// </summary>
public sealed partial class FileUpload : IAsyncDisposable
{
    private const string Kept = ".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.ofd,.txt";

    // The script puts the name there.
    private const string FileName = "{0}";

    private IJSObjectReference? module;
    private ElementReference upload;

    /// <summary>What the files are for.</summary>
    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Where they go.</summary>
    [Parameter]
    [EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>Whether it is asked what a file is attached for; otherwise what is chosen is evidence, and what the camera gives a photograph.</summary>
    [Parameter]
    public bool AsksPurpose { get; set; }

    /// <summary>Whether it tells itself what was attached, where nothing else lists it.</summary>
    [Parameter]
    public bool Tells { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private static string TooLarge => ProblemTable.FileTooLarge.Detail(CultureInfo.CurrentUICulture);

    public ValueTask DisposeAsync() => module.LetGo();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        module = await Script.InvokeAsync<IJSObjectReference>("import", "./Pages/Shared/FileUpload.razor.js");
        await module.InvokeVoidAsync("attach", upload);
    }
}
