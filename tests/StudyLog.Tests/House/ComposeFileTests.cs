using System.Text.RegularExpressions;

namespace StudyLog.Tests.House;

public sealed class ComposeFileTests
{
    private const string File = "docker-compose.yml";

    private static readonly string[][] Tools = [["docker", "compose"], ["docker-compose"]];

    private static readonly Dictionary<string, string> Passwords = new(StringComparer.Ordinal)
    {
        ["POSTGRES_PASSWORD"] = "one",
        ["STUDYLOG_OWNER_PASSWORD"] = "two",
        ["STUDYLOG_PASSWORD"] = "three",
        ["STUDYLOG_ADMIN_PASSWORD"] = "four",
    };

    [Fact]
    public async Task The_compose_tool_accepts_the_file()
    {
        var outcome = await ConfigAsync(Repository.Read(File), Passwords);

        outcome.ExitCode.ShouldBe(0, outcome.Text);
    }

    [Theory]
    [InlineData("condition: service_healthy", "condition: service_hopeful")]
    [InlineData("      postgres:\n        condition", "      postgras:\n        condition")]
    [InlineData("    build: .\n", "    bild: .\n")]
    [InlineData("volumes:\n  postgres:\n", "volumes:\n")]
    public async Task The_compose_tool_refuses_a_file_with_a_slip_in_it(string right, string wrong)
    {
        var text = Repository.Read(File);
        text.ShouldContain(right);

        var outcome = await ConfigAsync(text.Replace(right, wrong, StringComparison.Ordinal), Passwords);

        outcome.ExitCode.ShouldNotBe(0, outcome.Text);
    }

    [Theory]
    [InlineData("POSTGRES_PASSWORD")]
    [InlineData("STUDYLOG_OWNER_PASSWORD")]
    [InlineData("STUDYLOG_PASSWORD")]
    [InlineData("STUDYLOG_ADMIN_PASSWORD")]
    public async Task Nothing_starts_while_a_password_is_empty(string name)
    {
        var outcome = await ConfigAsync(Repository.Read(File), new Dictionary<string, string>(Passwords, StringComparer.Ordinal) { [name] = "" });

        outcome.ExitCode.ShouldNotBe(0);
        outcome.Text.ShouldContain("set it in .env");
    }

    [Fact]
    public void The_example_of_the_settings_names_every_variable_of_the_file_and_holds_no_password()
    {
        var lines = Repository.Read(".env.example").Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal)).ToList();
        var variables = Regex
            .Matches(Repository.Read(File), @"(?<=\$\{)\w+", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Value).Distinct(StringComparer.Ordinal);

        lines.Select(line => line.Split('=')[0]).ShouldBe(variables, ignoreOrder: true);
        lines.Where(line => line.Contains("PASSWORD", StringComparison.Ordinal)).ShouldAllBe(line => line.EndsWith('='));
    }

    [Fact]
    public void Every_file_that_is_mounted_exists()
    {
        var mounted = Regex.Matches(Repository.Read(File), @"(?<=- )\./[^:]+(?=:)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Value).ToList();

        mounted.ShouldNotBeEmpty();
        mounted.Where(path => !Path.Exists(Repository.PathOf(path))).ShouldBeEmpty();
    }

    /// <summary>A copy in a folder of its own, so that no .env of the developer's takes part.</summary>
    private static async Task<Repository.Outcome> ConfigAsync(string text, Dictionary<string, string> environment)
    {
        var tool = await FindToolAsync();
        var folder = Directory.CreateTempSubdirectory("studylog-compose-");
        try
        {
            var copy = Path.Combine(folder.FullName, File);
            await System.IO.File.WriteAllTextAsync(copy, text, TestContext.Current.CancellationToken);
            return await Repository.RunAsync([.. tool, "-f", copy, "config", "-q"], environment, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string[]> FindToolAsync()
    {
        foreach (var tool in Tools)
            if ((await Repository.TryRunAsync([.. tool, "version"])).ExitCode == 0)
                return tool;

        Assert.Skip("There is neither \"docker compose\" nor \"docker-compose\" on this machine.");
        return [];
    }
}
