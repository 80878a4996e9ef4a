using MimeKit;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Domain.Notices;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Notices.Wishing;

/// <summary>Sets how the asker wants to be told by mail. Turned off, what waits is not sent any more; in the service itself it is read all the same.</summary>
public static class SetMailWish
{
    [Requires(Act.SeeNotices)]
    public sealed record Body(
        [property: Text(TextAttribute.Name)] string? Address, MailPace Pace, NoticeLanguage? Language = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Put, "/me/notice-settings");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ChannelStore channels, MailSettings mail, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, asker) = (asked.Body, asked.Asker);
            if (body.Address is { } address && !IsAddress(address)) throw new RefusalException(new Rejection.Invalid("address", "not-a-mail-address"));
            if (body.Pace != MailPace.Off && body.Address is null) throw new RefusalException(new Rejection.Invalid("address", "required"));

            var known = await channels.WishOf(asker.Tenant, asker.UserId, cancellation);
            var wish = new MailWish(body.Address, body.Pace, body.Language ?? known.Language);
            if (wish != known)
            {
                ChannelStore.Keep(attempt, asker.UserId, wish);
                DeliveryStore.TryAgain(attempt, asker.UserId);
            }

            return Answer.Ok(SeeMailWish.Of(wish, mail));
        }, cancellation);

    // One mailbox, without a name beside it.
    private static bool IsAddress(string written) =>
        MailboxAddress.TryParse(written, out var mailbox) && mailbox.Address == written && written.Contains('@', StringComparison.Ordinal) && !written.EndsWith('@');
}
