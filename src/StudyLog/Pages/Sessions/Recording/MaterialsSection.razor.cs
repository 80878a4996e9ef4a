using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http;
using StudyLog.Pages.Shared;
using RecordPreStudy = StudyLog.Features.Sessions.RecordingContent.RecordPreStudy;
using StudyMaterial = StudyLog.Features.Sessions.RecordingContent.StudyMaterial;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>What was studied, before and at the session; what is not known yet is named in the same line.</summary>
public sealed partial class MaterialsSection
{
    private string how = ApiJson.Written(StudyMode.Collective);
    private Guid id = Guid.CreateVersion7();
    private Guid? leader;
    private MaterialField? material;
    private string? note;

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private string Draft => $"{Record.Id}/material";

    private bool IsBefore => ApiJson.Value<PreStudyMode>(how) is not null;

    private bool IsLed => ApiJson.Value<StudyMode>(how) == StudyMode.LedReading;

    private async Task Add()
    {
        var noted = Typed.Words(note);
        if (!material!.IsNamed && !(IsBefore && noted is not null)) return;
        var materialId = await material.Resolve();
        if (material.IsNamed && materialId is null) return;
        var done = IsBefore
            ? await Desk.Do(new RecordPreStudy.Body(id, ApiJson.Value<PreStudyMode>(how)!.Value, materialId, noted))
            : await Desk.Do(new StudyMaterial.Body(id, materialId!.Value, ApiJson.Value<StudyMode>(how)!.Value, LedById: IsLed ? leader : null));
        if (!done) return;
        material.Clear();
        (id, note) = (Guid.CreateVersion7(), null);
        await Script.InvokeVoidAsync("studylog.drop", Draft);
    }
}
