using System.Text.RegularExpressions;

namespace StudyLog.Tests.House;

/// <summary>What the pages for people point to.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] NotOurs = ["bin", "obj", "data", "artifacts", "node_modules", ".tools"];

    [Fact]
    public void Every_page_points_to_files_that_exist() =>
        Pages().SelectMany(page => Missing(page, Repository.Read(page))).ShouldBeEmpty();

    [Fact]
    public void A_page_that_points_nowhere_is_found() =>
        Missing("docs/planted.md", "[yes](operating.md#start) [no](nowhere.md) `docs/nothing.md` `docs/operating.md` [out](https://example.org)")
            .ShouldBe(["docs/planted.md: nowhere.md", "docs/planted.md: docs/nothing.md"]);

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(NotOurs, StringComparer.Ordinal).Any());

    private static IEnumerable<string> Missing(string page, string text)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var links = Link().Matches(text).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));
        return links.Where(target => !Path.Exists(Path.Combine(folder, target)))
            .Concat(Named().Matches(text).Select(match => match.Groups["path"].Value).Where(path => !Path.Exists(Repository.PathOf(path))))
            .Select(target => $"{page}: {target}");
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(docs|deploy)/[\w./-]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
