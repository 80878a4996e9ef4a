using System.Text;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Acceptance;

/// <summary>
/// The first report of the newspaper page (<c>newspaper-page.txt</c>, as printed) with its broken lines joined and the spaces between
/// Chinese characters taken out. Everything that a record says in the page's name must stand here, character for character.
/// </summary>
internal static class NewspaperPage
{
    public static string AsPrinted { get; } = Repository.Read("tests/StudyLog.Tests/Acceptance/newspaper-page.txt");

    public static string Text { get; } = Join(AsPrinted);

    /// <summary>The passage that begins with these words and ends with those.</summary>
    public static string From(string beginning, string end)
    {
        var from = Text.IndexOf(beginning, StringComparison.Ordinal);
        var to = from < 0 ? -1 : Text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? throw new ArgumentException($"The page has nothing from '{beginning}' to '{end}'.", nameof(beginning)) : Text[from..(to + end.Length)];
    }

    /// <summary>What is left of the page when these passages are taken out.</summary>
    public static IReadOnlyList<string> Without(IEnumerable<string> passages)
    {
        var rest = passages.OrderByDescending(passage => passage.Length).Aggregate(Text, (text, passage) => text.Replace(passage, "\n", StringComparison.Ordinal));
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Join(string printed)
    {
        var text = printed.Replace("\n", "", StringComparison.Ordinal);
        var joined = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var betweenFigures = i > 0 && i + 1 < text.Length && (char.IsAsciiDigit(text[i - 1]) || char.IsAsciiDigit(text[i + 1]));
            if (text[i] != ' ' || betweenFigures) joined.Append(text[i]);
        }

        return joined.ToString();
    }
}
