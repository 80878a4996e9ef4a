using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using StudyLog.Domain;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.FollowUps;

/// <summary>Asks for what a step needs and takes it. What was refused stays as it was typed, with the reason above.</summary>
public sealed partial class StepForm
{
    private string? more;
    private DateOnly? on;
    private int? percent;
    private Problem? refused;
    private string text = "";

    [Parameter]
    [EditorRequired]
    public FollowUpCase FollowUp { get; set; } = null!;

    [Parameter]
    [EditorRequired]
    public FollowUpStep Step { get; set; }

    /// <summary>Whether the cursor is put into it at once, by the browser itself: later it would take somebody away from what is typed already.</summary>
    [Parameter]
    public bool TakesFocus { get; set; }

    /// <summary>It was done.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    /// <summary>Nothing is to be done after all.</summary>
    [Parameter]
    public EventCallback Left { get; set; }

    /// <summary>What stands below what is written: files.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    private OnBehalfOf? Behalf => FollowUp.OnBehalf(Step, User.Asker);

    private string Draft => $"{FollowUp.Id}/progress";

    private bool IsLong => Step is FollowUpStep.Report or FollowUpStep.Submit;

    private string TextLabel => Step switch
    {
        FollowUpStep.Report => Wording.Say("step.progress"),
        FollowUpStep.Submit => Wording.Say("step.result"),
        FollowUpStep.Close => Wording.Say("step.opinion"),
        _ => Wording.Say("reason.label"),
    };

    private async Task Send()
    {
        var reportId = Step == FollowUpStep.Report ? await Script.InvokeAsync<Guid?>("studylog.idOf", Draft) : null;
        var words = new StepWords(Typed.Words(text), percent, Typed.Words(more), on, reportId);
        refused = (await Door.Take(Step, FollowUp, User.Asker, words)).Problem;
        if (refused is not null) return;
        (text, more, percent, on) = ("", null, null, null);
        if (IsLong) await Script.InvokeVoidAsync("studylog.drop", Draft);
        await Done.InvokeAsync();
    }

    private Task Leave(KeyboardEventArgs key) => key.Key == "Escape" ? Left.InvokeAsync() : Task.CompletedTask;
}
