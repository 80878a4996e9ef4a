using StudyLog.Domain.Notices;
using StudyLog.Domain.Organisations;
using StudyLog.Notices;

namespace StudyLog.Features.Organisations.KeepingNoticeWords;

/// <summary>The words of a kind of notice in a language.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Language">The language.</param>
/// <param name="Subject">In one line.</param>
/// <param name="Text">In a few sentences.</param>
/// <param name="IsOwn">Whether the organisation set them; otherwise they are the service's.</param>
public sealed record NoticeWordsView(NoticeKind Kind, NoticeLanguage Language, string Subject, string Text, bool IsOwn)
{
    internal static NoticeWordsView Of(Organisation organisation, NoticeKind kind, NoticeLanguage language)
    {
        var own = organisation.WordsOf(kind, language);
        var words = own ?? ServiceWords.Of(kind, language.Culture());
        return new NoticeWordsView(kind, language, words.Subject, words.Text, own is not null);
    }
}

/// <summary>What may stand in the words of a notice.</summary>
/// <param name="Name">What is written in braces.</param>
/// <param name="Meaning">What it stands for, in the reader's language.</param>
/// <param name="Kinds">The kinds of notice that have something for it to stand for.</param>
public sealed record PlaceholderView(string Name, string Meaning, IReadOnlyList<NoticeKind> Kinds);

/// <summary>The words of all kinds of notices.</summary>
/// <param name="Words">By kind, and by language.</param>
/// <param name="Placeholders">What may stand in them.</param>
public sealed record AllNoticeWords(IReadOnlyList<NoticeWordsView> Words, IReadOnlyList<PlaceholderView> Placeholders);
