using System.CommandLine;
using StudyLog.CommandLine.Service;

namespace StudyLog.CommandLine.Commands;

/// <summary>
/// Where the service is, who asks, and in which language; for every command. A password is no option: others on the machine see what a program was called with.
/// </summary>
internal sealed class AccessOptions
{
    private const string UsualServer = "http://127.0.0.1:5080";

    private readonly Option<string?> server = Everywhere("--server", "URL", "option.server");
    private readonly Option<string?> user = Everywhere("--user", "NAME", "option.user");
    private readonly Option<string?> passwordFile = Everywhere("--password-file", "FILE", "option.password-file");

    public AccessOptions() => Language.Validators.Add(result =>
    {
        if (SpokenLanguage.Known(result.GetValueOrDefault<string?>()) is null) result.AddError(Texts.Say("language-unknown"));
    });

    public Option<string?> Language { get; } = Everywhere("--language", "zh-CN|en", "option.language");

    public IEnumerable<Option> All => [server, user, passwordFile, Language];

    /// <summary>Opens the service that a command names, for the one it names.</summary>
    public ServiceClient Open(ParseResult parsed, Surroundings around)
    {
        var named = parsed.GetValue(server) ?? Set("STUDYLOG_SERVER") ?? UsualServer;
        if (!Uri.TryCreate(named.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw StopException.WrongUse(Texts.Say("server-unreadable", named));

        var asker = new Credentials(around, parsed.GetValue(user) ?? Set("STUDYLOG_USER"), parsed.GetValue(passwordFile), Set("STUDYLOG_PASSWORD"));
        return new ServiceClient(address, asker, around.Clock);

        string? Set(string variable) => around.Variable(variable) is { Length: > 0 } value ? value : null;
    }

    private static Option<string?> Everywhere(string name, string value, string description) =>
        new(name) { Description = Texts.Say(description), HelpName = value, Recursive = true };
}
