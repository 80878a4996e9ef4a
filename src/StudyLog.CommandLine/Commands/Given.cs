using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace StudyLog.CommandLine.Commands;

/// <summary>What a command was given, whether or not it can be read, and what is said of what cannot.</summary>
internal static class Given
{
    public static bool IsGiven(this SymbolResult result, Argument argument) => result.GetResult(argument) is { Tokens.Count: > 0 };

    public static bool IsGiven(this SymbolResult result, Option option) => result.GetResult(option) is { Implicit: false };

    /// <summary>Takes no option that nobody knows for a value.</summary>
    public static T AndNoOption<T>(this T argument)
        where T : Argument
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', _, ..] unknown }, ..]) result.AddError(Texts.Say("option-unknown", unknown));
        });
        return argument;
    }

    /// <summary>Reads a year.</summary>
    public static int? Year(ArgumentResult result) => Read<int>(result, "year-unreadable");

    /// <summary>Reads an id.</summary>
    public static Guid? Id(ArgumentResult result) => Read<Guid>(result, "id-unreadable");

    private static T? Read<T>(ArgumentResult result, string otherwise)
        where T : struct, IParsable<T>
    {
        if (result.Tokens is not [{ Value: var given }]) return null;
        if (T.TryParse(given, CultureInfo.InvariantCulture, out var read)) return read;
        result.AddError(Texts.Say(otherwise, given));
        return null;
    }
}
