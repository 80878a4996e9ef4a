using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using ArrangeSession = StudyLog.Features.Sessions.Arranging.ArrangeSession;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>One fact about a session, saved when it is left. What somebody else makes of it meanwhile is never written over unseen.</summary>
public sealed partial class FactField<TValue>
{
    private TValue? basis;
    private bool isTyping;
    private string? shown = "";
    private string? theirs;

    /// <summary>Its name in the record, for what is kept while it is typed.</summary>
    [Parameter]
    [EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>As HTML calls it.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>What a number is counted in.</summary>
    [Parameter]
    public string Step { get; set; } = "0.5";

    /// <summary>What it is called where a confirmed record is amended.</summary>
    [Parameter]
    public AmendableField? Field { get; set; }

    /// <summary>A list of what may be meant.</summary>
    [Parameter]
    public string? Suggestions { get; set; }

    /// <summary>The fact, out of a record.</summary>
    [Parameter]
    [EditorRequired]
    public Func<SessionRecord, TValue?> Read { get; set; } = null!;

    /// <summary>The fact as it is written in the field.</summary>
    [Parameter]
    [EditorRequired]
    public Func<TValue?, string> Written { get; set; } = null!;

    /// <summary>The command that makes it so, from what is written in the field.</summary>
    [Parameter]
    [EditorRequired]
    public Func<string, ArrangeSession.Body> Make { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private AmendmentView? Amendment => Field is { } amendable ? Amended.Of(Desk.Record, amendable) : null;

    private string Signed => Written(Value) is { Length: > 0 } text ? text : "—";

    private TValue? Value => Read(Desk.Record);

    protected override void OnParametersSet()
    {
        if (!isTyping) (shown, basis) = (Written(Value), Value);
    }

    private void Begin()
    {
        if (!isTyping && theirs is null) basis = Value;
        isTyping = true;
    }

    private Task Leave()
    {
        shown = (shown ?? "").Trim();
        return Save();
    }

    private async Task Save()
    {
        if (shown == Written(Value) || await Desk.Save(Read, basis, _ => Make(shown ?? "")))
        {
            (isTyping, theirs) = (false, null);
            (shown, basis) = (Written(Value), Value);
            await Script.InvokeVoidAsync("studylog.drop", $"{Desk.Record.Id}/{Name}");
        }
        else if (Desk.Problem is null)
        {
            theirs = Written(Value);
        }
    }

    private Task KeepMine()
    {
        (basis, theirs) = (Value, null);
        return Save();
    }

    private async Task TakeTheirs()
    {
        (shown, basis, theirs, isTyping) = (Written(Value), Value, null, false);
        await Script.InvokeVoidAsync("studylog.drop", $"{Desk.Record.Id}/{Name}");
    }
}
