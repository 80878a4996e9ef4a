using System.Text.RegularExpressions;

namespace StudyLog.Tests.House;

/// <summary>The Chinese README is the English one, word for the other word.</summary>
public sealed partial class ReadmeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_readmes_give_the_same_commands_and_print_the_same_answers() =>
        (await Found("README.zh-CN.md", CodeBlock())).ShouldBe(await Found("README.md", CodeBlock()));

    [Fact]
    public async Task Both_readmes_show_the_same_pictures_and_are_divided_alike()
    {
        (await Found("README.zh-CN.md", Picture())).ShouldBe(await Found("README.md", Picture()));
        (await Found("README.zh-CN.md", Heading())).Count.ShouldBe((await Found("README.md", Heading())).Count);
    }

    private static async Task<IReadOnlyList<string>> Found(string file, Regex what)
    {
        var found = what.Matches(await File.ReadAllTextAsync(Repository.PathOf(file), Cancellation)).Select(match => match.Groups["it"].Value).ToList();
        found.ShouldNotBeEmpty();
        return found;
    }

    [GeneratedRegex(@"```(?<it>(?:sh|json)\n.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"!\[[^\]]*\]\((?<it>[^)]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^(?<it>#+ )", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Heading();
}
