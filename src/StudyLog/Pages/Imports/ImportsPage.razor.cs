using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using StudyLog.Domain.Attachments;
using StudyLog.Features.Imports.Bringing;
using StudyLog.Features.Imports.Viewing;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Imports;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Imports;

/// <summary>Tables that were brought, and bringing one.</summary>
public sealed partial class ImportsPage
{
    private bool isBringing;
    private ImportKind kind;

    /// <summary>What is to be brought, where one came from a page that says so.</summary>
    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    protected override IQuery<ListImports.Answered> Query => new ListImports.Query();

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => kind = ApiJson.Value<ImportKind>(Kind) ?? default;

    private async Task Bring(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > AttachedFile.LargestSize)
        {
            Show(ProblemTable.FileTooLarge);
            return;
        }

        isBringing = true;
        try
        {
            var done = await Give(target: null, new BringImport.Body(Id: null, kind) { File = await chosen.File.Read(AttachedFile.LargestSize) });
            if (done is not null) Navigation.NavigateTo($"/imports/{done.Id}");
        }
        finally
        {
            isBringing = false;
        }
    }
}
