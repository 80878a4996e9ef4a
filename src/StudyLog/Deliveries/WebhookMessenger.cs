using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StudyLog.Domain.Notices;
using StudyLog.Http;
using StudyLog.Notices;

namespace StudyLog.Deliveries;

/// <summary>
/// Sends a notice to a program, signed as Standard Webhooks says: a stable id, the time of sending, and an HMAC of both and of the body.
/// </summary>
public sealed class WebhookMessenger(Channel channel, Guid organisationId, HttpPost post, TimeProvider clock) : IMessenger
{
    /// <summary>What secrets begin with, before their key in Base64.</summary>
    public const string SecretPrefix = "whsec_";

    private const int KeyLength = 32;

    /// <summary>What a program gets of a notice.</summary>
    private sealed record Payload(string Type, DateTimeOffset Timestamp, Data Data);

    private sealed record Data(
        Guid Id,
        Guid OrganisationId,
        NoticeKind Kind,
        NoticeSubject About,
        Guid StreamId,
        Guid? SessionId,
        string Subject,
        string Text,
        Uri Link,
        DateOnly? DueOn,
        DateTimeOffset GivenAt,
        IReadOnlyList<string> To);

    /// <inheritdoc/>
    public int MostAtOnce => 1;

    /// <inheritdoc/>
    public int MostMessages => int.MaxValue;

    /// <summary>A secret that nobody has thought of.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength));

    /// <inheritdoc/>
    public async Task<SendResult> Send(Guid messageId, IReadOnlyList<OutgoingNotice> notices, CancellationToken cancellation)
    {
        var (outgoing, now) = (notices[0], clock.GetUtcNow());
        var notice = outgoing.Notice;
        var data = new Data(
            notice.Id,
            organisationId,
            notice.Kind,
            notice.Kind.SubjectOf(),
            notice.StreamId,
            notice.SessionId,
            outgoing.Words.Subject,
            outgoing.Words.Text,
            outgoing.Link,
            notice.Facts.DueOn,
            notice.At,
            outgoing.To);
        var json = JsonSerializer.Serialize(new Payload($"notice.{ApiJson.Written(notice.Kind)}", now, data), ApiJson.Options);
        var id = messageId.ToString("D");
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return await post.Send(channel.Address, json, [new("webhook-id", id), new("webhook-timestamp", timestamp), .. Signature($"{id}.{timestamp}.{json}")], cancellation);
    }

    private IEnumerable<KeyValuePair<string, string>> Signature(string content)
    {
        if (channel.Secret is not { } secret) yield break;
        var key = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? Convert.FromBase64String(secret[SecretPrefix.Length..]) : Encoding.UTF8.GetBytes(secret);
        yield return new("webhook-signature", $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(content)))}");
    }
}
