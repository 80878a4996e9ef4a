using StudyLog.Accounts;
using StudyLog.Deliveries;
using StudyLog.Domain.Notices;
using StudyLog.Http;
using StudyLog.Queries;

namespace StudyLog.Features.Notices.Wishing;

/// <summary>How the asker wants to be told by mail.</summary>
public static class SeeMailWish
{
    /// <param name="Address">The address; null: none.</param>
    /// <param name="Pace">How soon.</param>
    /// <param name="Language">In which language.</param>
    /// <param name="MailIsSet">Whether this installation has a mail server; without one no mail goes out.</param>
    public sealed record Answered(string? Address, MailPace Pace, NoticeLanguage Language, bool MailIsSet);

    [Requires(Act.SeeNotices)]
    public sealed record Query : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/me/notice-settings");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ChannelStore channels, MailSettings mail, CancellationToken cancellation) =>
        Of(await channels.WishOf(queried.Asker.Tenant, queried.Asker.UserId, cancellation), mail);

    internal static Answered Of(MailWish wish, MailSettings mail) => new(wish.Address, wish.Pace, wish.Language, mail.IsSet);
}
