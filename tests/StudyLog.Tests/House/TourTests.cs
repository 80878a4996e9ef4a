using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Hosting;
using StudyLog.LocalPostgres;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.House;

/// <summary>The README's tour, command by command, on a service that has just begun with the demo.</summary>
public sealed partial class TourTests
{
    private const string Mark = "=== end of step";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tour_of_the_readme_answers_what_the_readme_prints()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"), Cancellation);
        var tour = readme[readme.IndexOf("<!-- tour -->", StringComparison.Ordinal)..readme.IndexOf("<!-- end of tour -->", StringComparison.Ordinal)];
        var steps = Step().Matches(tour).Select(match => (Commands: match.Groups["commands"].Value, Printed: match.Groups["printed"].Value)).ToArray();
        steps.Length.ShouldBeGreaterThan(5);

        var folder = Directory.CreateDirectory(Path.Combine("/var/tmp", $"studylog-tour-{Guid.NewGuid():N}")).FullName;
        try
        {
            await using var postgres = await LocalPostgresServer.StartAsync(new LocalPostgresOptions { DataDirectory = Path.Combine(folder, "data") }, Cancellation);
            var connections = await LocalDatabase.Prepare(postgres, Cancellation);
            await Migration.Run(connections, StudyLogHost.AsOwner, Cancellation);
            await using var app = await HostFixture.Start(connections);
            var start = app.Services.GetRequiredService<FirstStart>();
            new SignInNote(Path.Combine(folder, "data")).Add([.. await start.Begin(withDemo: true, Cancellation), .. await start.MakeDemo(Cancellation)]);

            var answers = await Run(string.Concat(steps.Select(step => $"{step.Commands}\necho; echo '{Mark}'\n")).Replace("http://127.0.0.1:5080", app.Urls.First(), StringComparison.Ordinal), folder);

            foreach (var (step, answer) in steps.Zip(answers)) Comparable(answer).ShouldBe(Comparable(step.Printed), step.Commands);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string[]> Run(string script, string folder)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-s"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        var output = await bash.StandardOutput.ReadToEndAsync(Cancellation);
        await bash.WaitForExitAsync(Cancellation);
        return output.Split(Mark)[..^1];
    }

    // What differs from run to run: ids, the numbering of events, the year of recording.
    private static string Comparable(string text) =>
        Recorded().Replace(EventNumber().Replace(Id().Replace(text, "<id>"), "\"asOf\":<n>"), "\"number\":\"<number>\"")
            .Replace("}{", "}\n{", StringComparison.Ordinal)
            .Replace("\n\n", "\n", StringComparison.Ordinal)
            .Trim();

    [GeneratedRegex("```sh\n(?<commands>.*?)```\n\n?(```json\n(?<printed>.*?)```)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex("\"asOf\":[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EventNumber();

    [GeneratedRegex("\"number\":\"[0-9]{4}-[0-9]{3}\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Recorded();
}
