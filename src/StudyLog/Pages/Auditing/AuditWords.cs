using System.Reflection;
using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Accounts.SigningIn;
using StudyLog.Accounts.Users;
using StudyLog.Commands;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Auditing;

/// <summary>What the audit trail names, in words: a command by its verb, a look that was refused by its act.</summary>
public static class AuditWords
{
    /// <summary>Every name that can stand in the trail and is one of ours: signing in, then the commands, area by area, then the looks.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. NamesAmong(typeof(AuditWords).Assembly.GetTypes()).Distinct()];

    /// <summary>The key of a name's words.</summary>
    public static string KeyOf(string name) => $"audit.command.{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}";

    /// <summary>A name in words; one that is none of ours, like an address of the framework or a command that there is no more, in general ones.</summary>
    public static string Of(string name) => Names.Contains(name) ? Wording.Say(KeyOf(name)) : Wording.Say("audit.other");

    /// <summary>The names to choose from with their words, and the one that is chosen even when it is none of ours.</summary>
    public static IReadOnlyList<(string Value, string Words)> Choices(string? chosen) =>
    [
        .. Names.Select(name => (name, Of(name))),
        .. chosen is null || Names.Contains(chosen) ? Array.Empty<(string, string)>() : [(chosen, chosen)],
    ];

    private static IEnumerable<string> NamesAmong(Type[] types)
    {
        var commands = types.Where(IsCommand).OrderBy(type => type.Namespace, StringComparer.Ordinal).ThenBy(type => type.FullName, StringComparer.Ordinal);
        var looks = types.Where(type => !IsCommand(type)).Select(type => type.GetCustomAttribute<RequiresAttribute>()?.Act).OfType<Act>().Order();
        return [nameof(SignIn), nameof(SignOut), SignOut.FormName, .. commands.Select(AuditedCommands.NameOf), .. looks.Select(act => act.ToString())];
    }

    private static bool IsCommand(Type type) => !type.IsAbstract && (type.IsSubclassOf(typeof(CommandBody)) || type.GetInterfaces().Any(IsOfUsers));

    private static bool IsOfUsers(Type asked) => asked.IsGenericType && asked.GetGenericTypeDefinition() == typeof(IUserRequest<>);
}
