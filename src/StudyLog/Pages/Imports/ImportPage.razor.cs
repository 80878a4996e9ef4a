using Microsoft.AspNetCore.Components;
using StudyLog.Features.Imports;
using StudyLog.Features.Imports.TakingIn;
using StudyLog.Features.Imports.Viewing;
using StudyLog.Features.Jobs;
using StudyLog.Imports;
using StudyLog.Pages.Jobs;
using StudyLog.Queries;

namespace StudyLog.Pages.Imports;

/// <summary>A table on its way in: how its rows were judged, which are to be taken in, and how far that is.</summary>
public sealed partial class ImportPage : IDisposable
{
    private int version;
    private Guid? noted;

    /// <summary>Which.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Only the rows that were judged so.</summary>
    [SupplyParameterFromQuery]
    public string? Judgement { get; set; }

    /// <summary>The page of rows.</summary>
    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    protected override IQuery<ImportView> Query => new ViewImport.Query(Id);

    [Inject]
    private JobWatch Jobs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private JobView? Job => Jobs.All?.FirstOrDefault(job => job.Id == Reply?.Value?.JobId);

    public void Dispose() => Jobs.Moved -= Follow;

    protected override void OnInitialized() => Jobs.Moved += Follow;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await Jobs.Look();
    }

    // While a job goes on, what it has come to is asked for as it moves.
    private void Follow(object? sender, EventArgs moved) => _ = InvokeAsync(async () =>
    {
        if (Reply?.Value?.State is ImportState.Judging or ImportState.Committing) await AskAgain();
        else StateHasChanged();

        // Who looks at what came of it need not be told of it too.
        if (Job is not { GoesOn: false, Seen: false } ended || ended.AskedBy != User.Asker.UserId || noted == ended.Id) return;
        noted = ended.Id;
        await Jobs.Do(ended.Id, new MarkJobSeen.Body());
    });

    private async Task Commit()
    {
        await Do(Id, new CommitImport.Body());
        await Jobs.Look();
    }

    private async Task ChooseAll(bool chosen)
    {
        foreach (var judgement in (RowJudgement[])[RowJudgement.New, RowJudgement.Changed]) await Do(Id, new ChooseRows.Body(chosen, Judgement: judgement));
        version++;
    }

    private async Task PutAway()
    {
        if (await Do(Id, new PutImportAway.Body())) Navigation.NavigateTo("/imports");
    }
}
