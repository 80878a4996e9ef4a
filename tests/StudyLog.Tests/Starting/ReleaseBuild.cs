using System.Reflection;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Starting;

/// <summary>One build for everything that is tried on it.</summary>
[CollectionDefinition(nameof(ReleaseBuild))]
[Trait("Category", "Long")]
public sealed class OneReleaseBuild : ICollectionFixture<ReleaseBuild>;

/// <summary>
/// The program as it is delivered, published from a copy, so that no other build's files are touched. What the tests were built with in
/// Release is that build; beside tests in Debug it is built first.
/// </summary>
public sealed class ReleaseBuild : IAsyncLifetime
{
    private static readonly string[] PublishedFrom = ["global.json", "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "src"];

    private static readonly bool IsBuilt = typeof(ReleaseBuild).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration == "Release";

    /// <summary>Where every user can enter: the server's user must reach the data folders below it.</summary>
    public string Folder { get; } = Directory.CreateDirectory(Path.Combine("/var/tmp", $"studylog-release-{Guid.NewGuid():N}")).FullName;

    public string Program => Path.Combine(Folder, "published", "StudyLog.dll");

    public async ValueTask InitializeAsync()
    {
        var source = Path.Combine(Folder, "source");
        foreach (var file in PublishedFrom.SelectMany(FilesOf))
        {
            var copy = Path.Combine(source, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.PathOf(file), copy);
        }

        string[] publish = ["dotnet", "publish", "src/StudyLog", "-c", "Release", "-o", Path.GetDirectoryName(Program)!, "--nologo", "-nodeReuse:false"];
        if (IsBuilt) publish = [.. publish, "--no-build"];
        var outcome = await Repository.RunAsync(publish, workingDirectory: source);
        outcome.ExitCode.ShouldBe(0, outcome.Text);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> FilesOf(string path) =>
        File.Exists(Repository.PathOf(path))
            ? [path]
            : Directory.EnumerateFiles(Repository.PathOf(path), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Where(file => IsBuilt || !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
