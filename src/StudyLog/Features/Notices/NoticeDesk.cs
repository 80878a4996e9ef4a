using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.Organisations;
using StudyLog.Notices;
using StudyLog.Persistence;

namespace StudyLog.Features.Notices;

/// <summary>Shows notices to whom they are for, in their language.</summary>
public sealed class NoticeDesk(NoticeStore notices, IDocumentStore store, StateReader states)
{
    public async Task<IReadOnlyList<NoticeView>> Show(IReadOnlyList<Notice> shown, Asker asker, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(asker.Tenant);
        var organisation = (await states.Read<Organisation>(session, asker.OrganisationId, cancellation)).State;
        var recipients = await notices.RecipientsOf(asker.Tenant, [.. shown.Select(notice => notice.Id)], cancellation);
        var words = await NoticesInWords.Read(shown, recipients.SelectMany(each => each), organisation, new Names(states, session, cancellation));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        return [.. shown.Select(notice => NoticeView.Of(notice, words, recipients[notice.Id], asker.OrganisationId, zone))];
    }
}
