using System.Globalization;
using StudyLog.Domain.Notices;
using StudyLog.Notices;

namespace StudyLog.Features.Notices;

/// <summary>A notice as whoever it is for sees it.</summary>
/// <param name="Id">Its id, the same in every channel.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="About">What it is about.</param>
/// <param name="Subject">It in one line.</param>
/// <param name="Text">It in a few sentences, to be copied (复制通知文字).</param>
/// <param name="Address">The page that shows more of it.</param>
/// <param name="DueOn">The day something is due on; null: none.</param>
/// <param name="At">When it was given.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="ReadAt">When the asker read it; null: not yet.</param>
public sealed record NoticeView(
    Guid Id,
    NoticeKind Kind,
    NoticeSubject About,
    string Subject,
    string Text,
    string Address,
    DateOnly? DueOn,
    DateTimeOffset At,
    IReadOnlyList<NoticeRecipient> To,
    DateTimeOffset? ReadAt)
{
    internal static NoticeView Of(Notice notice, NoticesInWords words, IEnumerable<Guid> to, Guid organisationId, TimeZoneInfo zone)
    {
        var said = words.Of(notice, CultureInfo.CurrentUICulture);
        return new(
            notice.Id,
            notice.Kind,
            notice.Kind.SubjectOf(),
            said.Subject,
            said.Text,
            NoticeSubjects.AddressOf(notice),
            notice.Facts.DueOn,
            TimeZoneInfo.ConvertTime(notice.At, zone),
            [.. to.Select(id => NoticeRecipient.Of(id, organisationId, words)).OrderBy(each => each.Kind).ThenBy(each => each.Name, StringComparer.Ordinal)],
            notice.ReadAt is { } at ? TimeZoneInfo.ConvertTime(at, zone) : null);
    }
}
