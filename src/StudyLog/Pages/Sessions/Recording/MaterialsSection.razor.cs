using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Materials.Listing;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;
using RecordPreStudy = StudyLog.Features.Sessions.RecordingContent.RecordPreStudy;
using RegisterMaterial = StudyLog.Features.Materials.Registering.RegisterMaterial;
using StudyMaterial = StudyLog.Features.Sessions.RecordingContent.StudyMaterial;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>What was studied, before and at the session; what is not known yet is named in the same line.</summary>
public sealed partial class MaterialsSection
{
    private string? author;
    private IReadOnlyList<MaterialView> found = [];
    private string how = ApiJson.Written(StudyMode.Collective);
    private MaterialKind kind = MaterialKind.Document;
    private string? note;
    private Problem? refused;
    private string title = "";

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private bool IsBefore => ApiJson.Value<PreStudyMode>(how) is not null;

    private bool IsNew => title.Trim().Length > 1 && Known is null;

    private MaterialView? Known => found.FirstOrDefault(material => material.Title == title.Trim());

    private async Task Look()
    {
        found = title.Trim().Length > 0 && (await Door.Ask(new ListMaterials.Query(Q: title.Trim(), PageSize: "20"))).Value is { } page ? page.Items : [];
    }

    private async Task Add()
    {
        var (named, noted) = (title.Trim().Length > 0, Typed.Words(note));
        if (!named && !(IsBefore && noted is not null)) return;
        var material = named ? await MaterialId() : null;
        if (named && material is null) return;
        var done = IsBefore
            ? await Desk.Do(new RecordPreStudy.Body(Id: null, ApiJson.Value<PreStudyMode>(how)!.Value, material, noted))
            : await Desk.Do(new StudyMaterial.Body(Id: null, material!.Value, ApiJson.Value<StudyMode>(how)!.Value));
        if (!done) return;
        (title, author, note, found) = ("", null, null, []);
        await Script.InvokeVoidAsync("studylog.drop", $"{Record.Id}/material");
    }

    private async Task<Guid?> MaterialId()
    {
        if (Known is { } known) return known.Id;
        var made = await Door.Do(target: null, new RegisterMaterial.Body(Id: null, title.Trim(), kind, Typed.Words(author)));
        refused = made.Problem;
        return refused is null ? made.Id : null;
    }
}
