using StudyLog.Domain.Notices;
using StudyLog.Notices;

namespace StudyLog.Deliveries;

/// <summary>A notice as it goes out: in words, with a link.</summary>
/// <param name="Delivery">On which way.</param>
/// <param name="Notice">The notice.</param>
/// <param name="Words">It in the language of whoever gets it.</param>
/// <param name="Link">The page that shows more of it.</param>
/// <param name="To">Whom it is for, by name.</param>
public sealed record OutgoingNotice(Delivery Delivery, Notice Notice, NoticeWords Words, Uri Link, IReadOnlyList<string> To)
{
    /// <summary>It as text.</summary>
    public string Text => $"{Words.Subject}\n{Words.Text}\n{Link}";
}

/// <summary>Sends notices to a kind of target.</summary>
public interface IMessenger
{
    /// <summary>How many go into one message at most.</summary>
    int MostAtOnce { get; }

    /// <summary>How many messages are sent before one looks again, a minute later; fewer where they take long.</summary>
    int MostMessages { get; }

    /// <summary>How many of these, from the first on, one message holds.</summary>
    int Fitting(IReadOnlyList<OutgoingNotice> notices) => notices.Count;

    /// <summary>Sends them in one message, under an id that stays the same when it is sent again.</summary>
    Task<SendResult> Send(Guid messageId, IReadOnlyList<OutgoingNotice> notices, CancellationToken cancellation);
}
