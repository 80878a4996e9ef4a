using System.Globalization;
using System.Resources;
using StudyLog.Features;
using StudyLog.Http.Problems;
using StudyLog.Resources;

namespace StudyLog.Pages.Shared;

/// <summary>The words of the pages, from <c>Resources/Pages.resx</c> (Chinese) and <c>Pages.en.resx</c>, in the reader's language.</summary>
public static class Wording
{
    public static ResourceManager Resources => Words.Resources;

    /// <summary>The sentence of a key, with what it names filled in.</summary>
    public static string Say(string key, params object?[] arguments)
    {
        var culture = CultureInfo.CurrentUICulture;
        var sentence = Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No words for '{key}'.");
        return arguments.Length == 0 ? sentence : string.Format(culture, sentence, arguments);
    }

    /// <summary>A value of a closed list in words: <c>session-kind.party-lecture</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        Say(KeyOf(value));

    /// <summary>The key of a value's words.</summary>
    public static string KeyOf(Enum value) => Words.KeyOf(value);

    /// <summary>Who entered something: the person and the account, the service itself, or somebody who has none.</summary>
    public static string Who(Actor who) => who switch
    {
        { UserName: { } account, Name: { } name } => Say("actor.both", name, account),
        { UserName: { } account } => account,
        { Name: { } name } => Say("actor.without-account", name),
        _ => Say(who.UserId == Guid.Empty ? "actor.service" : "actor.unknown"),
    };

    /// <summary>What is wrong with what was given, each sentence once; none: the problem's own words say it.</summary>
    public static IReadOnlyList<string> Faults(Problem problem) => [.. problem.Errors(CultureInfo.CurrentUICulture).SelectMany(fault => fault.Value).Distinct()];

    /// <summary>Several, as the language lists them.</summary>
    public static string List(IEnumerable<string> words) => string.Join(Say("list.separator"), words);
}
