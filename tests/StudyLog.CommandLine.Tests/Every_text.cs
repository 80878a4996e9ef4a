using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using StudyLog.CommandLine.Commands;
using StudyLog.CommandLine.Exporting;
using StudyLog.Documents.Archives;
using StudyLog.Tests.House;

namespace StudyLog.CommandLine.Tests;

/// <summary>Whatever the command line says stands in the resources, in both languages; and it knows the service by its interface alone.</summary>
public sealed partial class Every_text
{
    private static readonly SortedDictionary<string, string> Chinese = Texts(CultureInfo.InvariantCulture);
    private static readonly SortedDictionary<string, string> English = Texts(CultureInfo.GetCultureInfo("en"));

    // Keys that are put together.
    private static IEnumerable<string> Composed =>
    [
        .. Sheet.All.Select(sheet => $"export.{sheet.Name}"),
        .. Sheet.All.SelectMany(sheet => sheet.Filters).Select(filter => $"filter.{filter.Option[2..]}"),
        .. Enum.GetNames<ArchiveFaultKind>().Select(kind => $"fault.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind)}"),
        .. ((string[])["department", "material"]).SelectMany(kind => (string[])[$"{kind}-unknown", $"{kind}-not-certain"]),
    ];

    [Fact]
    public void Is_there_in_both_languages_and_names_the_same() =>
        English.Select(text => (text.Key, Places(text.Value))).ShouldBe(Chinese.Select(text => (text.Key, Places(text.Value))));

    [Fact]
    public void That_is_named_is_there_and_that_is_there_is_named()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("src/StudyLog.CommandLine"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToArray();
        var said = sources.SelectMany(source => Key().Matches(source).Select(match => match.Groups[1].Value)).Concat(Composed).ToHashSet(StringComparer.Ordinal);
        var all = string.Concat(sources);

        said.Where(key => !Chinese.ContainsKey(key)).ShouldBeEmpty();
        Chinese.Keys.Where(key => !Composed.Contains(key) && !all.Contains($"\"{key}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_the_service_nothing_is_known_but_what_it_answers() =>
        typeof(CommandTree).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).Where(name => name.StartsWith("StudyLog", StringComparison.Ordinal))
            .ShouldBe(["StudyLog.Documents"]);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static SortedDictionary<string, string> Texts(CultureInfo culture)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in CommandLine.Texts.Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!)
            texts[(string)entry.Key] = (string)entry.Value!;
        return texts;
    }

    [GeneratedRegex("Say\\(\"([a-z.-]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
