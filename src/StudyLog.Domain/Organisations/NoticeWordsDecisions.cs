using StudyLog.Domain.Notices;

namespace StudyLog.Domain.Organisations;

/// <summary>Sets the words of a kind of notice in a language.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Language">The language.</param>
/// <param name="Words">The words; null: the service's own.</param>
public sealed record SetNoticeWords(NoticeKind Kind, NoticeLanguage Language, NoticeWords? Words);

/// <summary>What may happen to the words of notices.</summary>
public static class NoticeWordsDecisions
{
    /// <summary>Sets the words of a kind of notice, or lets them be the service's own again. The same again is no news.</summary>
    public static Decision<OrganisationEvent> Set(Organisation organisation, SetNoticeWords command, Asking asking, Now now)
    {
        if (command.Words is { } words)
        {
            if (!NoticeWords.IsSound(words.Subject, command.Kind)) return new Rejection.Invalid("subject", "unknown-placeholder");
            if (!NoticeWords.IsSound(words.Text, command.Kind)) return new Rejection.Invalid("text", "unknown-placeholder");
        }

        if (organisation.WordsOf(command.Kind, command.Language) == command.Words) return Decision<OrganisationEvent>.AlreadySo;
        if (asking.TryPlace(now, null, null, out var provenance) is { } rejection) return rejection;
        return command.Words is { } set
            ? new NoticeWordsSet(provenance, command.Kind, command.Language, set)
            : new NoticeWordsRemoved(provenance, command.Kind, command.Language);
    }
}
