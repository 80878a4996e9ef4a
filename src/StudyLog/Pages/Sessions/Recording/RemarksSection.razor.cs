using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http;
using RecordRemark = StudyLog.Features.Sessions.RecordingContent.RecordRemark;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>
/// What was said, entered as fast as it is spoken: kind and speaker stay, Ctrl and Enter records. The field belongs to the browser, which empties it at
/// once, sends what was typed under an id of its own, and sends it again when the connection was lost: the same id, the same remark.
/// </summary>
public sealed partial class RemarksSection : IDisposable
{
    private ElementReference form;
    private RemarkKind kind = RemarkKind.Remark;
    private string? known;
    private DotNetObjectReference<RemarksSection>? self;

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private string Draft => $"{Record.Id}/remark";

    /// <summary>Records what was typed; called from the browser.</summary>
    /// <returns>Whether it was done.</returns>
    [JSInvokable]
    public Task<bool> Enter(Guid id, string kind, string speaker, string text, int? agendaSeq)
    {
        var wished = ApiJson.Value<RemarkKind>(kind)!.Value;
        return Desk.Do(new RecordRemark.Body(id, wished, SpeakerOf(wished, speaker), text.Trim(), agendaSeq));
    }

    public void Dispose() => self?.Dispose();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!Desk.IsOpen || form.Id == known) return;
        known = form.Id;
        self ??= DotNetObjectReference.Create(this);
        await Script.InvokeVoidAsync("studylog.quickEntry", form, self);
    }

    // What everybody thought has no speaker, and what is required the chair requires.
    private ParticipantBody? SpeakerOf(RemarkKind kind, string typed) => kind switch
    {
        RemarkKind.Consensus => null,
        RemarkKind.Requirement => Record.Chair is { } chair ? new ParticipantBody(chair.PersonId, Post: chair.Post, DepartmentId: chair.DepartmentId) : null,
        _ => Speakers.Read(typed, Record),
    };
}
