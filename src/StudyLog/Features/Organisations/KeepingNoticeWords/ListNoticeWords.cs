using System.Globalization;
using StudyLog.Accounts;
using StudyLog.Domain.Notices;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Notices;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Organisations.KeepingNoticeWords;

/// <summary>消息文字: the words of every kind of notice in both languages, the organisation's or the service's, and what placeholders may stand in them.</summary>
public static class ListNoticeWords
{
    [Requires(Act.SeeTemplates)]
    public sealed record Query : IQuery<AllNoticeWords>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, AllNoticeWords>(Configuration.NoticeWords);

    public static async Task<Reply<AllNoticeWords>> Handle(Queried<Query> queried, StateReader states, CancellationToken cancellation)
    {
        var asker = queried.Asker;
        var (organisation, version) = await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation);
        if (!organisation.Exists) return ProblemTable.UnknownAddress;

        var words = from kind in Enum.GetValues<NoticeKind>()
                    from language in Enum.GetValues<NoticeLanguage>()
                    select NoticeWordsView.Of(organisation, kind, language);
        var placeholders = NoticeWords.Placeholders.Select(name => new PlaceholderView(
            name,
            ServiceWords.OfPlaceholder(name, CultureInfo.CurrentUICulture),
            [.. Enum.GetValues<NoticeKind>().Where(kind => NoticeWords.PlaceholdersOf(kind).Contains(name))]));
        return Reply.At(new AllNoticeWords([.. words], [.. placeholders]), version);
    }
}
