using System.Xml.Linq;

namespace StudyLog.Tests.House;

public sealed class DockerfileTests
{
    private static IEnumerable<string> Copied =>
        Repository.Read("Dockerfile").Split('\n')
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]);

    [Fact]
    public void Every_path_the_image_copies_exists_and_is_sent_to_the_builder()
    {
        var sent = Repository.Read(".dockerignore").Split('\n')
            .Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet(StringComparer.Ordinal);

        Copied.ShouldNotBeEmpty();
        Copied.Where(path => !Path.Exists(Repository.PathOf(path))).ShouldBeEmpty();
        Copied.Where(path => !sent.Contains(path.Split('/')[0])).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_the_service_and_the_command_line_are_made_of_is_copied_before_the_restore()
    {
        HashSet<string> projects = [.. ProjectsBehind("src/StudyLog/StudyLog.csproj"), .. ProjectsBehind("src/StudyLog.CommandLine/StudyLog.CommandLine.csproj")];

        Copied.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).ShouldBe(projects, ignoreOrder: true);
    }

    private static HashSet<string> ProjectsBehind(string project)
    {
        var references = XDocument.Load(Repository.PathOf(project)).Descendants("ProjectReference")
            .Select(reference => Path.Combine(Path.GetDirectoryName(project)!, reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Select(path => Path.GetRelativePath(Repository.Root, Path.GetFullPath(path, Repository.Root)));
        return [project, .. references.SelectMany(ProjectsBehind)];
    }
}
