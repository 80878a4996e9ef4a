using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>
/// 通讯稿: a news text is pasted, passages are marked and become remarks word for word, each with an id of its own. The text stays in the browser; only what
/// is cut out of it is sent, and stays tinted so that one sees what is left.
/// </summary>
public sealed partial class NewsText : IAsyncDisposable
{
    private HashSet<Guid> known = [];
    private IJSObjectReference? desk;
    private IJSObjectReference? module;
    private ElementReference news;
    private DotNetObjectReference<NewsText>? self;

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    /// <summary>Records a passage: its id, kind, speaker, words and agenda item.</summary>
    [Parameter]
    [EditorRequired]
    public Func<Guid, string, string, string, int?, Task<bool>> Enter { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>Records a passage; called from the browser.</summary>
    /// <returns>Whether it was done.</returns>
    [JSInvokable]
    public Task<bool> Cut(Guid id, string kind, string speaker, string text, int? agendaSeq) => Enter(id, kind, speaker, text, agendaSeq);

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        await desk.LetGo();
        await module.LetGo();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await Script.InvokeAsync<IJSObjectReference>("import", "./Pages/Sessions/Recording/NewsText.razor.js");
            desk = await module.InvokeAsync<IJSObjectReference>("open", news, self);
        }

        // What was withdrawn since is to be cut again.
        var standing = Record.Remarks.Select(remark => remark.Id).ToHashSet();
        if (desk is null || standing.SetEquals(known)) return;
        known = standing;
        await desk.InvokeVoidAsync("stands", standing);
    }
}
