using System.Globalization;

namespace StudyLog.Http;

/// <summary>How much text a member of a request may hold, in characters. Each text member of a request says so.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextAttribute(int limit) : Attribute
{
    public const int Name = 200;
    public const int Line = 500;
    public const int Paragraph = 4_000;
    public const int Speech = 50_000;

    public int Limit => limit;

    /// <summary>Whether a blank text is left to the rules of the command, which have a better sentence for it.</summary>
    public bool MayBeBlank { get; init; }

    // Emoji and names with marks are several code units to one character; a heap of marks on one letter is no character.
    private const int MostUnitsOfACharacter = 6;

    /// <summary>Whether it is one line to be read as it stands, where what nobody sees has no place; longer texts come with it from where they were copied.</summary>
    public bool IsLine => Limit <= Line;

    /// <summary>The length of a text in characters as people count them.</summary>
    public static int Length(string text) =>
        Math.Max(new StringInfo(text).LengthInTextElements, (text.Length + MostUnitsOfACharacter - 1) / MostUnitsOfACharacter);
}

/// <summary>The whole numbers that a member may hold.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WholeNumberAttribute(int from, int to) : Attribute
{
    public int From => from;

    public int To => to;
}
