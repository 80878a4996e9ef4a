using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Features.People.Pasting;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.People;

/// <summary>Many people at once. The work goes on when the page is left; who comes back sees how far it is, or what became of it.</summary>
public sealed partial class PasteCard : IAsyncDisposable
{
    private const string Draft = "people/paste";
    private const long Longest = 4_000_000;

    private ElementReference field;
    private IJSObjectReference? module;
    private Paste? paste;

    /// <summary>The department of lines that name none; null: each names its own.</summary>
    [Parameter]
    [EditorRequired]
    public Guid? DepartmentId { get; set; }

    /// <summary>It has ended.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback Entered { get; set; }

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    [Inject]
    private Pastes Pastes { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private bool IsUnderWay => Standing is { IsUnderWay: true };

    private PasteStanding? Standing => paste?.Standing;

    public async ValueTask DisposeAsync()
    {
        Follow(null);
        await module.LetGo();
    }

    protected override void OnInitialized() => Follow(Pastes.Of(User.Asker.UserId));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // What was entered whole need not be typed again; what was refused stays, to be mended.
        if (paste is not { IsSeen: false, Standing: { IsUnderWay: false, Problem: null, Refused.Count: 0 } }) return;
        paste.IsSeen = true;
        await Script.InvokeVoidAsync("studylog.drop", Draft);
        await (await Module()).InvokeVoidAsync("clear", field);
    }

    private async Task Begin()
    {
        var written = await (await Module()).InvokeAsync<IJSStreamReference>("written", field);
        await using var stream = await written.OpenReadStreamAsync(Longest);
        using var reader = new StreamReader(stream);
        var text = await reader.ReadToEndAsync();
        var department = DepartmentId;
        Follow(Pastes.Begin(User.Asker.UserId, text, part => Door.Do(target: null, new PastePeople.Body(part, department))));
        if (!IsUnderWay) await Entered.InvokeAsync();
    }

    private void Forget()
    {
        Pastes.Forget(User.Asker.UserId);
        Follow(null);
    }

    private void Follow(Paste? other)
    {
        if (paste is not null) paste.Moved -= Tell;
        paste = other;
        if (paste is not null) paste.Moved += Tell;
    }

    private void Tell(object? sender, EventArgs moved) => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        if (!IsUnderWay) await Entered.InvokeAsync();
    });

    private async Task<IJSObjectReference> Module() => module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./Pages/People/PasteCard.razor.js");
}
