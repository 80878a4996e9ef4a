namespace StudyLog.CommandLine.Service;

/// <summary>Who asks, and the password: from a file, the environment, or asked of whoever sits there; once, when they are needed.</summary>
internal sealed class Credentials(Surroundings around, string? user, string? passwordFile, string? password)
{
    private (string User, string Password)? known;

    public async Task<(string User, string Password)> Get(CancellationToken cancellation)
    {
        if (known is { } before) return before;
        var name = user ?? await Asked(around.Ask, "ask-user", "user-missing", cancellation);
        var secret = passwordFile is { } file
            ? await FirstLine(file, cancellation)
            : password ?? await Asked(around.AskSecretly, "ask-password", "password-missing", cancellation);
        return (known = (name, secret)).Value;
    }

    private async Task<string> Asked(Func<string, CancellationToken, Task<string?>> ask, string question, string missing, CancellationToken cancellation) =>
        around.IsInteractive && await ask(Texts.Say(question), cancellation) is { Length: > 0 } answer
            ? answer
            : throw StopException.WrongUse(Texts.Say(missing));

    private async Task<string> FirstLine(string file, CancellationToken cancellation)
    {
        try
        {
            using var reader = new StreamReader(around.PathOf(file));
            return await reader.ReadLineAsync(cancellation) ?? "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw StopException.WrongUse(unreadable.Message);
        }
    }
}
