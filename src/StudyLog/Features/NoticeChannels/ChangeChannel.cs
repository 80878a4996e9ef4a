using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Http;

namespace StudyLog.Features.NoticeChannels;

/// <summary>Changes what is given of a channel. A webhook whose secret is taken away gets another. What waits for one that is turned off goes out when it is turned on again; what was not taken is tried at once.</summary>
public static class ChangeChannel
{
    [Requires(Act.KeepChannels)]
    public sealed record Body(
        [property: Text(TextAttribute.Name)] Given<string> Name,
        [property: Text(TextAttribute.Line)] Given<string> Address,
        [property: Text(TextAttribute.Name)] Given<string?> Secret,
        Given<Guid?> DepartmentId,
        Given<bool> RemindersOnly,
        Given<bool> IsOn) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Patch, "/notice-channels/{id:guid}");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ChannelStore channels, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, known) = (asked.Body, await channels.Hold(asked, attempt, cancellation));
            var channel = known with
            {
                Name = body.Name.Over(known.Name),
                Address = body.Address.Map(ChannelRules.AddressOf).Over(known.Address),
                Secret = body.Secret.Over(known.Secret) ?? ChannelRules.SecretOfNobody(known.Kind),
                DepartmentId = body.DepartmentId.Over(known.DepartmentId),
                RemindersOnly = body.RemindersOnly.Over(known.RemindersOnly),
                IsOn = body.IsOn.Over(known.IsOn),
            };
            await ChannelRules.Check(attempt, channel);
            if (channel != known)
            {
                channels.Keep(attempt, channel);
                DeliveryStore.TryAgain(attempt, channel.Id);
            }

            return Answer.Ok(ChannelAnswer.Of(channel), channel == known ? known.Version : known.Version + 1);
        }, cancellation);
}
