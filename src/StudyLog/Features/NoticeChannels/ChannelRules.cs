using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.NoticeChannels;

/// <summary>What channels may be.</summary>
internal static class ChannelRules
{
    private const int LeastOfSecret = 8;

    /// <summary>The channel a command is about, held until it is carried out.</summary>
    public static async Task<Channel> Hold<TBody>(this ChannelStore channels, Asked<TBody> asked, Attempt attempt, CancellationToken cancellation)
        where TBody : CommandBody =>
        await channels.Hold(attempt, asked.Target, cancellation) ?? throw new RefusalException(new Rejection.NotFound(Thing.Channel, asked.Target));

    /// <summary>The secret of a channel that nobody thought of one for: a webhook is always signed, a robot only where its group asks for it.</summary>
    public static string? SecretOfNobody(ChannelKind kind) => kind == ChannelKind.Webhook ? WebhookMessenger.NewSecret() : null;

    /// <summary>An address that something can be sent to; a name and a password in it would not be sent.</summary>
    public static Uri AddressOf(string written)
    {
        if (!WebAddress.Is(written)) throw new RefusalException(new Rejection.Invalid("address", "not-a-web-address"));
        var uri = new Uri(written);
        return uri.UserInfo.Length == 0 ? uri : throw new RefusalException(new Rejection.Invalid("address", "address-with-password"));
    }

    /// <summary>Refuses a secret that signs nothing well, and a department that there is not.</summary>
    public static async Task Check(Attempt attempt, Channel channel)
    {
        if (channel.Secret is { } secret && !IsSecret(secret)) throw new RefusalException(new Rejection.Invalid("secret", "not-a-secret"));
        if (channel.DepartmentId is { } department && !(await attempt.Cached<Department>(department)).Exists)
            throw new RefusalException(new Rejection.NotFound(Thing.Department, department));
    }

    private static bool IsSecret(string secret) => secret.StartsWith(WebhookMessenger.SecretPrefix, StringComparison.Ordinal)
        ? Convert.TryFromBase64String(secret[WebhookMessenger.SecretPrefix.Length..], new byte[secret.Length], out var bytes) && bytes >= LeastOfSecret
        : secret.Length >= LeastOfSecret;
}
