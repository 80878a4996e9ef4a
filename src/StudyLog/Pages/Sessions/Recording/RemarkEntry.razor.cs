using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using CorrectRemark = StudyLog.Features.Sessions.CorrectingContent.CorrectRemark;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>One thing said: corrected where it stands, withdrawn, or, once the record is confirmed, amended; a requirement becomes a follow-up here.</summary>
public sealed partial class RemarkEntry
{
    private const int CharactersOfARow = 60;
    private const int MostRows = 12;

    private int? agendaSeq;
    private RemarkView? begun;
    private bool isCorrecting;
    private bool isIssuing;
    private RemarkKind kind;
    private string speaker = "";
    private string text = "";

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    [Parameter]
    [EditorRequired]
    public RemarkView Remark { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private AmendmentView? Amendment => Amended.Of(Record, AmendableField.RemarkText, Remark.Id);

    private string Draft => $"{Record.Id}/correct/{Remark.Id}";

    private bool Issues => Remark.Kind == RemarkKind.Requirement && Desk.Issues;

    private int Rows => Math.Clamp(text.Length / CharactersOfARow, 3, MostRows);

    private string WrittenSpeaker => Speakers.Written(Remark.Speaker?.Name, Remark.Speaker?.Post);

    private void Begin()
    {
        begun = Remark;
        (kind, speaker, text, agendaSeq) = (Remark.Kind, WrittenSpeaker, Remark.Text, Remark.AgendaSeq);
        isCorrecting = true;
    }

    private async Task End()
    {
        isCorrecting = false;
        await Script.InvokeVoidAsync("studylog.drop", Draft);
    }

    private async Task<bool> Correct(string why)
    {
        var isDone = await Desk.Correct(Remark.Id, Read, begun, Correction(why));
        begun = Read(Desk.Record);
        return isDone;
    }

    // Only what was changed is said, so that what somebody else corrected meanwhile stays.
    private CorrectRemark.Body Correction(string why) => new(
        kind == Remark.Kind ? default(Given<RemarkKind>) : kind,
        NewSpeaker(),
        text.Trim() == Remark.Text ? default(Given<string>) : text.Trim(),
        agendaSeq == Remark.AgendaSeq ? default(Given<int?>) : agendaSeq,
        why);

    private RemarkView? Read(SessionRecord record) => record.Remarks.FirstOrDefault(each => each.Id == Remark.Id);

    private Given<ParticipantBody?> NewSpeaker()
    {
        var typed = kind == RemarkKind.Consensus ? "" : speaker.Trim();
        return typed == WrittenSpeaker ? default(Given<ParticipantBody?>) : Speakers.Read(typed, Record);
    }
}
