using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.FollowUps.ListingFollowUps;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.FollowUps;

/// <summary>
/// The follow-ups by where they stand. A card that is dragged to another column, or whose menu is used, takes the step that leads there; what needs words
/// asks for them in the card first.
/// </summary>
public sealed partial class FollowUpBoardPage
{
    private const string OfFollowUps = "follow_up_";

    private ElementReference board;
    private IReadOnlyList<BoardColumn>? columns;
    private IJSObjectReference? dragging;
    private bool isGone;
    private Guid? moved;
    private (Guid Card, FollowUpStep Step)? opened;
    private Problem? problem;
    private Problem? refused;
    private string? said;
    private DotNetObjectReference<FollowUpBoardPage>? self;
    private (string? DepartmentId, string? Q)? shown;

    [SupplyParameterFromQuery]
    private string? DepartmentId { get; set; }

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>A card was dropped on a column; whether that leads anywhere is looked at here again.</summary>
    [JSInvokable]
    public async Task Drop(Guid followUp, string column)
    {
        if (columns?.SelectMany(each => each.Cards).FirstOrDefault(card => card.Id == followUp) is not { } card) return;
        if (ApiJson.Value<FollowUpState>(column) is not { } state || BoardCard.StepTo(state, card, User.Asker) is not { } step) return;
        await Choose(card, step);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        isGone = true;
        self?.Dispose();
        await dragging.LetGo();
    }

    protected override Task OnParametersSetAsync()
    {
        if (shown == (DepartmentId, Q)) return Task.CompletedTask;
        shown = (DepartmentId, Q);
        return Read();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (columns is null || isGone) return;
        if (self is null)
        {
            self = DotNetObjectReference.Create(this);
            dragging = await Script.InvokeAsync<IJSObjectReference>("import", "./Pages/FollowUps/FollowUpBoardPage.razor.js");
            await dragging.InvokeVoidAsync("watch", board, self);
        }

        if (moved is not { } card || dragging is null) return;
        moved = null;
        await dragging.InvokeVoidAsync("focusOn", board, card);
    }

    private async Task Read()
    {
        var read = new List<BoardColumn>();
        foreach (var state in BoardColumn.States)
        {
            var reply = await Door.Ask(BoardColumn.QueryOf(state, DepartmentId, Q));
            problem = reply.Problem;
            if (reply.Value is not { } page) return;
            read.Add(new BoardColumn(state, page.Items, page.Total));
        }

        columns = read;
        StateHasChanged();
    }

    private FollowUpStep? OpenedOn(ListFollowUps.Row card) => opened is { } open && open.Card == card.Id ? open.Step : null;

    private async Task Choose(ListFollowUps.Row card, FollowUpStep step)
    {
        refused = null;
        if (step.NeedsWords())
        {
            opened = (card.Id, step);
            return;
        }

        refused = (await Door.Take(step, FollowUpCase.Of(card), User.Asker, StepWords.None)).Problem;
        if (refused is null) await Finish(card, step);
        else await Read();
    }

    private async Task Finish(ListFollowUps.Row card, FollowUpStep step)
    {
        Close();
        await Read();
        moved = card.Id;
        said = Wording.Say("follow-up-board.said", card.Number, Wording.Word(step));
    }

    private void Close() => opened = null;
}
