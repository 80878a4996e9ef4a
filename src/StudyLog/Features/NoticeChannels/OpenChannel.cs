using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.NoticeChannels;

/// <summary>Lets notices go out over one more channel: a webhook, or the robot of a group. A webhook that is given no secret gets one.</summary>
public static class OpenChannel
{
    [Requires(Act.KeepChannels)]
    public sealed record Body(
        Guid? Id,
        ChannelKind Kind,
        [property: Text(TextAttribute.Name)] string Name,
        [property: Text(TextAttribute.Line)] string Address,
        [property: Text(TextAttribute.Name)] string? Secret = null,
        Guid? DepartmentId = null,
        bool? RemindersOnly = null,
        bool? IsOn = null) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/notice-channels");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ChannelStore channels, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Body.Id ?? attempt.NewId);
            var known = await channels.Find(asked.Asker.Tenant, id, cancellation);
            var secret = body.Secret ?? known?.Secret ?? ChannelRules.SecretOfNobody(body.Kind);
            var channel = new Channel(
                id, body.Kind, body.Name, ChannelRules.AddressOf(body.Address), secret, body.DepartmentId, body.RemindersOnly ?? false, body.IsOn ?? true) { Version = known?.Version ?? 1 };
            if (known is null ? (await channels.NamesOf(asked.Asker.Tenant, cancellation)).ContainsKey(id) : known != channel) throw new RefusalException(new Rejection.IdTaken(id));
            await ChannelRules.Check(attempt, channel);
            if (known is null) channels.Keep(attempt, channel);
            return Answer.Created(known is null, $"/api/v1/notice-channels/{id}", ChannelAnswer.Of(channel), channel.Version);
        }, cancellation);
}
