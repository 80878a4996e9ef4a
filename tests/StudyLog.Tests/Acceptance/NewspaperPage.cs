using System.Text;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Acceptance;

/// <summary>
/// A report of the newspaper page, as printed (<c>first-report.txt</c>, <c>second-report.txt</c>) and with its broken lines joined and the
/// spaces between Chinese characters taken out. Everything that a record says in the page's name must stand here, character for character.
/// </summary>
internal sealed class NewspaperPage
{
    private NewspaperPage(string file)
    {
        AsPrinted = Repository.Read($"tests/StudyLog.Tests/Acceptance/{file}");
        Text = Join(AsPrinted);
    }

    /// <summary>The federation's special session.</summary>
    public static NewspaperPage First { get; } = new("first-report.txt");

    /// <summary>The county's pilot programme.</summary>
    public static NewspaperPage Second { get; } = new("second-report.txt");

    public string AsPrinted { get; }

    public string Text { get; }

    /// <summary>The passage that begins with these words and ends with those.</summary>
    public string From(string beginning, string end)
    {
        var from = Text.IndexOf(beginning, StringComparison.Ordinal);
        var to = from < 0 ? -1 : Text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? throw new ArgumentException($"The page has nothing from '{beginning}' to '{end}'.", nameof(beginning)) : Text[from..(to + end.Length)];
    }

    /// <summary>These words, which must stand on the page.</summary>
    public string Verbatim(string words)
    {
        Text.ShouldContain(words, Case.Sensitive);
        return words;
    }

    /// <summary>What is left of the page when these passages are taken out.</summary>
    public IReadOnlyList<string> Without(IEnumerable<string> passages)
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
            var besideLatin = i > 0 && i + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[i - 1]) || char.IsAsciiLetterOrDigit(text[i + 1]));
            if (text[i] != ' ' || besideLatin) joined.Append(text[i]);
        }

        return joined.ToString();
    }
}
