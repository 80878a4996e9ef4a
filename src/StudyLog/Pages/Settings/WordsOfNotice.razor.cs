using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Domain.Notices;
using StudyLog.Features.Organisations.KeepingNoticeWords;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;
using SetNoticeWords = StudyLog.Features.Organisations.KeepingNoticeWords.SetNoticeWords;

namespace StudyLog.Pages.Settings;

/// <summary>The words of a kind of notice in a language, with what they become as they are typed.</summary>
public sealed partial class WordsOfNotice
{
    private Problem? refused;
    private NoticeWordsView? shown;
    private string subject = "";
    private string text = "";
    private string? told;

    [Parameter]
    [EditorRequired]
    public NoticeWordsView Words { get; set; } = null!;

    [Parameter]
    [EditorRequired]
    public IReadOnlyList<PlaceholderView> Placeholders { get; set; } = [];

    /// <summary>Other words were set.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    private bool Keeps => User.Reaches(Act.KeepOrganisation);

    // Each placeholder by what it stands for.
    private NoticeWords Preview => new NoticeWords(subject, text).Filled(Placeholders.ToDictionary(each => each.Name, each => (string?)$"〔{each.Meaning}〕"));

    // What is typed stays as long as what it is typed over.
    protected override void OnParametersSet()
    {
        if (shown == Words) return;
        (shown, subject, text) = (Words, Words.Subject, Words.Text);
    }

    private Task Save() => Set(subject.Trim(), text.Trim());

    private Task Restore() => Set(null, null);

    private async Task Set(string? newSubject, string? newText)
    {
        (refused, told) = ((await Door.Do(target: null, new SetNoticeWords.Body(Words.Kind, Words.Language, newSubject, newText))).Problem, null);
        if (refused is not null) return;
        told = Wording.Say("settings.saved");
        await Changed.InvokeAsync();
    }
}
