using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyLog.Deliveries;

/// <summary>
/// Writes into a group by its robot, in the message form and with the signature that 企业微信, 钉钉 and 飞书 publish. Several notices go into one message: each of
/// them takes only some twenty a minute.
/// </summary>
public sealed class RobotMessenger(Channel channel, HttpPost post, TimeProvider clock) : IMessenger
{
    // 企业微信 takes 2,048 bytes of text; the others ten times as many.
    private const int LongestText = 2_048;

    // An escaped letter would be twice as long as it counts here.
    private static readonly JsonSerializerOptions AsItIsRead = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public int MostAtOnce => 20;

    /// <inheritdoc/>
    public int MostMessages => 10;

    private int Longest => channel.Kind == ChannelKind.Wecom ? LongestText : LongestText * 8;

    /// <inheritdoc/>
    public int Fitting(IReadOnlyList<OutgoingNotice> notices) => Texts(notices).First().Notices;

    /// <inheritdoc/>
    public async Task<SendResult> Send(Guid messageId, IReadOnlyList<OutgoingNotice> notices, CancellationToken cancellation)
    {
        // More than one only where words have become longer since they first were sent together.
        foreach (var (text, _) in Texts(notices))
        {
            var (address, body) = MessageOf(text);
            var (answer, failure) = await post.Ask(address, body.ToJsonString(AsItIsRead), cancellation);
            if ((failure ?? FaultIn(answer)) is { } result) return result;
        }

        return new SendResult.Taken();
    }

    // As many into one text as it holds; one that is too long by itself is cut, its link kept.
    private IEnumerable<(string Text, int Notices)> Texts(IEnumerable<OutgoingNotice> notices)
    {
        var (text, held) = ("", 0);
        foreach (var notice in notices.Select(notice => Within(notice, Longest)))
        {
            var longer = held == 0 ? notice : $"{text}\n\n{notice}";
            if (held > 0 && Size(longer) > Longest)
            {
                yield return (text, held);
                (text, held) = (notice, 1);
            }
            else
            {
                (text, held) = (longer, held + 1);
            }
        }

        if (held > 0) yield return (text, held);
    }

    private static string Within(OutgoingNotice notice, int longest)
    {
        if (Size(notice.Text) <= longest) return notice.Text;
        var (end, words) = ($"…\n{notice.Link}", $"{notice.Words.Subject}\n{notice.Words.Text}");
        while (words.Length > 0 && Size(words + end) > longest) words = words[..^(char.IsLowSurrogate(words[^1]) ? 2 : 1)];
        return words + end;
    }

    private (Uri Address, JsonObject Body) MessageOf(string text)
    {
        var now = clock.GetUtcNow();
        if (channel.Kind != ChannelKind.Feishu)
        {
            var plain = new JsonObject { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = text } };
            return (channel.Kind == ChannelKind.Dingtalk ? Signed(now) : channel.Address, plain);
        }

        var body = new JsonObject { ["msg_type"] = "text", ["content"] = new JsonObject { ["text"] = WithoutCalls(text) } };
        if (channel.Secret is not { } secret) return (channel.Address, body);
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        // The message is the key, and what is signed is nothing: so it is published.
        body["timestamp"] = seconds;
        body["sign"] = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{seconds}\n{secret}"), Array.Empty<byte>()));
        return (channel.Address, body);
    }

    // 飞书 reads a tag in a text as a call to somebody, or to all; what people write calls nobody.
    private static string WithoutCalls(string text) => text.Replace("<at", "＜at", StringComparison.OrdinalIgnoreCase);

    private Uri Signed(DateTimeOffset now)
    {
        if (channel.Secret is not { } secret) return channel.Address;
        var milliseconds = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{milliseconds}\n{secret}")));
        var separator = channel.Address.Query.Length > 0 ? '&' : '?';
        return new Uri($"{channel.Address.AbsoluteUri}{separator}timestamp={milliseconds}&sign={Uri.EscapeDataString(sign)}");
    }

    // They answer 200 whatever happened, and say in the body what did.
    private static SendResult? FaultIn(string answer)
    {
        try
        {
            var said = JsonNode.Parse(answer) as JsonObject;
            var code = said?["errcode"] ?? said?["code"] ?? said?["StatusCode"];
            if (code is null) return new SendResult.Refused("unexpected answer");
            if ((int)code == 0) return null;
            var words = (string?)(said!["errmsg"] ?? said["msg"]) ?? "";
            var problem = string.Create(CultureInfo.InvariantCulture, $"{(int)code} {(words.Length > 200 ? words[..200] : words)}");
            return IsTooMany((int)code) ? new SendResult.Unreachable(problem) : new SendResult.Refused(problem);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return new SendResult.Refused("unexpected answer");
        }
    }

    // Of 企业微信, 钉钉 and 飞书: too many messages in a minute.
    private static bool IsTooMany(int code) => code is 45009 or 130101 or 410100 or 9499 or 11232;

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
