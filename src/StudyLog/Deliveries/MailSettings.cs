using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Security;
using MimeKit;
using StudyLog.Http;

namespace StudyLog.Deliveries;

/// <summary>The mail server of this installation, and where the service is for whoever follows a link.</summary>
public sealed partial class MailSettings(IConfiguration configuration)
{
    public const string Section = "StudyLog:Mail";

    /// <summary>Where links lead.</summary>
    public const string AddressSetting = "StudyLog:PublicAddress";

    private const int UsualPort = 25;

    private static readonly Dictionary<string, SecureSocketOptions> KnownSecurities = new(StringComparer.Ordinal)
    {
        ["auto"] = SecureSocketOptions.StartTlsWhenAvailable,
        ["tls"] = SecureSocketOptions.SslOnConnect,
        ["starttls"] = SecureSocketOptions.StartTls,
        ["none"] = SecureSocketOptions.None,
    };

    /// <summary>How a connection may be secured, in the words of the setting.</summary>
    public static IReadOnlyCollection<string> Securities => KnownSecurities.Keys;

    /// <summary>Whether there is one; without one nobody is told by mail.</summary>
    public bool IsSet => Host.Length > 0;

    public string Host { get; } = Set(configuration, "Host") ?? "";

    public int Port { get; } = Set(configuration, "Port") is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : UsualPort;

    /// <summary>How the connection is secured.</summary>
    public SecureSocketOptions Security { get; } = KnownSecurities[Set(configuration, "Security") ?? "auto"];

    public string? UserName { get; } = Set(configuration, "UserName");

    public string? Password { get; } = Set(configuration, "Password");

    /// <summary>Who is said to write.</summary>
    public string From { get; } = Set(configuration, "From") ?? $"studylog@{Set(configuration, "Host")}";

    // Where it listens on every address of the machine, no link can name one.
    private Uri Site { get; } = new(configuration[AddressSetting] is { Length: > 0 } set ? set
        : configuration["urls"] is { Length: > 0 } urls ? Everywhere().Replace(urls.Split(';')[0], "//localhost")
        : OwnAddress.Usual);

    /// <summary>A page of this service for whoever reads of it elsewhere.</summary>
    public Uri LinkTo(string page) => new(Site, page);

    /// <summary>One of the settings as it is written; null: it is not set.</summary>
    public static string? Set(IConfiguration configuration, string name) => configuration[$"{Section}:{name}"] is { Length: > 0 } set ? set : null;

    /// <summary>Whether it is a mail address, with or without a name.</summary>
    public static bool IsMailbox(string written) => MailboxAddress.TryParse(written, out _);

    /// <summary>Whether it is an address that people can open.</summary>
    public static bool IsSite(string written) => Uri.TryCreate(written, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    [GeneratedRegex(@"//(\*|\+|0\.0\.0\.0|\[::\])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Everywhere();
}
