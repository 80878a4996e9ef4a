using System.Text.RegularExpressions;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>What the service writes into its sheets, from its source: the headings in their order, and the words of its closed lists.</summary>
internal static partial class Exported
{
    private static readonly string Repository = FindRepository();

    /// <summary>The columns of a sheet: how each is made, and its heading.</summary>
    public static IReadOnlyList<(string Kind, string Heading)> Columns(string source) =>
        [.. Column().Matches(Text(source)).Select(column => (column.Groups["kind"].Value, column.Groups["heading"].Value))];

    /// <summary>The Chinese word of a value of a closed list, by their keys in kebab case.</summary>
    public static string Word(string list, string value) => Words.Value[$"{list}.{value}"];

    /// <summary>The names of a closed list of the domain.</summary>
    public static IReadOnlyList<string> Names(string source, string list)
    {
        var body = Regex.Match(Text(source), $@"public enum {list}\s*\{{(?<body>[^}}]*)\}}").Groups["body"].Value;
        return [.. Regex.Matches(body, @"^\s*(?<name>[A-Za-z]+),\s*$", RegexOptions.Multiline).Select(name => name.Groups["name"].Value)];
    }

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Words = new(() => Entry().Matches(Text("src/StudyLog/Resources/Pages.resx"))
        .ToDictionary(entry => entry.Groups["key"].Value, entry => entry.Groups["word"].Value, StringComparer.Ordinal));

    private static string Text(string source) => File.ReadAllText(Path.Combine(Repository, source));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StudyLog.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("There is no repository around the tests.");
        return folder.FullName;
    }

    [GeneratedRegex("<data name=\"(?<key>[^\"]+)\"[^>]*><value>(?<word>[^<]*)</value>")]
    private static partial Regex Entry();

    [GeneratedRegex("Column\\.(?<kind>[A-Za-z]+)\\(\"(?<heading>[^\"]+)\"")]
    private static partial Regex Column();
}
