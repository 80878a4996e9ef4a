using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Notices.Wishing;

/// <summary>Sends the asker a mail that says that it is a trial.</summary>
public static class TryMail
{
    [Requires(Act.SeeNotices)]
    public sealed record Body : EmptyBody;

    /// <param name="DeliveryId">The delivery.</param>
    public sealed record Answered(Guid DeliveryId);

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/me/notice-settings/try");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ChannelStore channels, DeliveryStore deliveries, MailSettings mail, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var asker = asked.Asker;
            if (!mail.IsSet) throw new RefusalException(new Rejection.WrongState("no-mail-server"));
            if (await channels.WishOf(asker.Tenant, asker.UserId, cancellation) is not { Address: not null, Pace: not MailPace.Off })
                throw new RefusalException(new Rejection.WrongState("mail-off"));
            return Answer.Ok(new Answered(await Trial.Send(attempt, deliveries, TargetKind.Mail, asker.UserId, Guid.Empty)));
        }, cancellation);
}
