using System.Globalization;

namespace StudyLog.Http;

/// <summary>Characters that nobody sees: with them one name looks like another, or like none.</summary>
public static class InvisibleCharacters
{
    private const char NonJoiner = '\u200c';
    private const char Joiner = '\u200d';

    /// <summary>Whether the text holds some that it may not: what turns the direction of reading nowhere, others not in a line.</summary>
    public static bool Forbid(string text, bool isLine) => text.Any(c => TurnsDirection(c) || (isLine && IsInvisible(c) && c is not (NonJoiner or Joiner)));

    /// <summary>Whether there is nothing else to see.</summary>
    public static bool AreAllOf(string text) => text.All(c => char.IsWhiteSpace(c) || IsInvisible(c));

    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool TurnsDirection(char c) => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
