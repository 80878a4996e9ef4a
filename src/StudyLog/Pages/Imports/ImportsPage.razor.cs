using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using StudyLog.Commands;
using StudyLog.Domain.Attachments;
using StudyLog.Features.Imports.Bringing;
using StudyLog.Features.Imports.Viewing;
using StudyLog.Http.Problems;
using StudyLog.Imports;
using StudyLog.Queries;

namespace StudyLog.Pages.Imports;

/// <summary>Tables that were brought, and bringing one.</summary>
public sealed partial class ImportsPage
{
    private bool isBringing;
    private ImportKind kind;

    protected override IQuery<ListImports.Answered> Query => new ListImports.Query();

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

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
            using var content = new MemoryStream();
            await using (var sent = chosen.File.OpenReadStream(AttachedFile.LargestSize)) await sent.CopyToAsync(content);
            var done = await Give(target: null, new BringImport.Body(Id: null, kind) { File = new UploadedFile(chosen.File.Name, content.ToArray()) });
            if (done is not null) Navigation.NavigateTo($"/imports/{done.Id}");
        }
        finally
        {
            isBringing = false;
        }
    }
}
