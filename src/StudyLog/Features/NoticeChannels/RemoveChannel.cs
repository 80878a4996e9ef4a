using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.NoticeChannels;

/// <summary>Takes a channel away; what waits for it is not sent any more.</summary>
public static class RemoveChannel
{
    [Requires(Act.KeepChannels)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Delete, "/notice-channels/{id:guid}");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ChannelStore channels, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (id, names) = (asked.Target, await channels.NamesOf(asked.Asker.Tenant, cancellation));
            if (!names.TryGetValue(id, out var name)) throw new RefusalException(new Rejection.NotFound(Thing.Channel, id));
            if (await channels.Hold(attempt, id, cancellation) is not null) ChannelStore.Remove(attempt, id);
            return Answer.Ok(new ChannelAnswer(id, name, IsOn: false));
        }, cancellation);
}
