namespace StudyLog.Features.Search;

/// <summary>
/// What a text is found by: each two characters that stand side by side, as one number. Two Chinese characters are a word, so a search for two is
/// exact and one for more asks for all pairs in it.
/// </summary>
public static class Bigrams
{
    /// <summary>Every pair once, in order of number. Pairs with white space in them are none.</summary>
    public static int[] Of(string text)
    {
        var folded = Fold(text);
        var pairs = new SortedSet<int>();
        for (var i = 0; i + 1 < folded.Length; i++)
            if (!char.IsWhiteSpace(folded[i]) && !char.IsWhiteSpace(folded[i + 1])) pairs.Add((folded[i] << 16) | folded[i + 1]);
        return [.. pairs];
    }

    /// <summary>The text as it is compared, character by character so that places stay: small letters, and full-width ones as the narrow ones.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
    });

    private static char Fold(char c) => c switch
    {
        '\u3000' => ' ',

        // Nearly all of a Chinese text, and nothing there is a capital; asking costs more than all the rest.
        >= '\u3001' and <= '\u9FFF' => c,
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        _ => char.ToLowerInvariant(c),
    };
}
