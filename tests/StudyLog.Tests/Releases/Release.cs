using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using StudyLog.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Releases;

/// <summary>What is kept of a release for ever: its database, what it reported on it, who could sign in, and the form of its events.</summary>
internal sealed record Release(string Version)
{
    private const string Folder = "tests/StudyLog.Tests/Releases";

    /// <summary>Every release there was.</summary>
    public static IReadOnlyList<string> Versions { get; } =
        [.. Directory.EnumerateDirectories(Repository.PathOf(Folder)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public string Database => PathOf("database.sql.gz");

    public string Figures => PathOf("figures.json.gz");

    public string SignIns => PathOf("sign-ins.json");

    public string Events => PathOf("events.json");

    /// <summary>Puts the database as it was into an empty one, as its owner.</summary>
    public async Task Restore(string ownerConnectionString, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Database);
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var dump = new StreamReader(unpacked);
        await DatabaseDump.Restore(dump, ownerConnectionString, cancellation);
    }

    public JsonObject ReadFigures()
    {
        using var file = File.OpenRead(Figures);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        return JsonNode.Parse(unpacked)!.AsObject();
    }

    public IReadOnlyList<FirstSignIn> ReadSignIns() => JsonSerializer.Deserialize<List<FirstSignIn>>(File.ReadAllText(SignIns))!;

    public JsonObject ReadEvents() => JsonNode.Parse(File.ReadAllText(Events))!.AsObject();

    private string PathOf(string name) => Repository.PathOf(Path.Combine(Folder, Version, name));
}
