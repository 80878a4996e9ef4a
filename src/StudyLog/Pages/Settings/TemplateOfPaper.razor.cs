using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using StudyLog.Accounts;
using StudyLog.Documents.Templates;
using StudyLog.Domain;
using StudyLog.Features.Organisations.KeepingTemplates;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Settings;

/// <summary>One paper and its template: downloaded, replaced, removed, and begun from a sample. What is wrong with a file stands here, all of it.</summary>
public sealed partial class TemplateOfPaper
{
    private InputFile? field;
    private bool focuses;
    private bool isRemoving;
    private bool isSending;
    private Problem? refused;
    private string? told;

    // A browser does not say that the same file was chosen again, mended meanwhile; a new field does.
    private int turn;

    [Parameter]
    [EditorRequired]
    public TemplateView Paper { get; set; } = null!;

    /// <summary>Another template was set, or none is any more.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    private string Address => $"/api/v1/organisation/templates/{ApiJson.Written(Paper.Paper)}";

    private bool Keeps => User.Reaches(Act.KeepOrganisation);

    private static Problem TooLarge => ProblemTable.Of(new Rejection.TemplateInvalid([new(ApiJson.Written(TemplateFaultReason.TooLarge), Control: null)]));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!focuses || field?.Element is not { } element) return;
        focuses = false;
        await element.FocusAsync(preventScroll: true);
    }

    private async Task Send(InputFileChangeEventArgs chosen)
    {
        (isSending, isRemoving, refused, told) = (true, false, null, Wording.Say("templates.sending", chosen.File.Name));
        refused = await Set(chosen.File);
        (isSending, focuses, turn) = (false, true, turn + 1);
        told = refused is null ? Wording.Say("templates.saved", chosen.File.Name) : null;
        await Changed.InvokeAsync();
    }

    private async Task<Problem?> Set(IBrowserFile file)
    {
        if (file.Size > WordTemplate.LargestFile) return TooLarge;
        var body = new SetTemplate.Body { File = await file.Read(WordTemplate.LargestFile) };
        return (await Door.Do(target: null, body, paper: Paper.Paper)).Problem;
    }

    private void Consider() => (isRemoving, refused, told) = (!isRemoving, null, null);

    private async Task Remove()
    {
        refused = (await Door.Do(target: null, new RemoveTemplate.Body(), paper: Paper.Paper)).Problem;
        (isRemoving, focuses, told) = (false, true, refused is null ? Wording.Say("templates.removed") : null);
        await Changed.InvokeAsync();
    }

    // As exactly as it is known.
    private string WhenOf(Occurred occurred) => occurred switch
    {
        { Precision: Precision.Instant, From: { } at } => Moment.Of(at, User.Now.Zone),
        { LocalDay: { } day } => Moment.Of(day),
        { LocalMonth: { } month } => Wording.Say("date.month", month),
        _ => Wording.Say("date.unknown"),
    };
}
