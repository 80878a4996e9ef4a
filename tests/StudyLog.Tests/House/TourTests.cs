using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Hosting;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.House;

/// <summary>The README's tour, command by command, on a service that has just begun with the demo.</summary>
public sealed partial class TourTests(HostFixture host)
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

        Assert.SkipUnless((await Repository.TryRunAsync("curl", "--version")).ExitCode == 0, "There is no curl on this machine.");
        var folder = Directory.CreateTempSubdirectory("studylog-tour-");
        try
        {
            await using var database = await NewDatabase.On(host);
            await using var app = await HostFixture.Start(database.Connections);
            var data = folder.CreateSubdirectory("data");
            await app.Services.GetRequiredService<FirstStart>().Run(withDemo: true, new SignInNote(data.FullName), Cancellation);

            var answers = await Run(
                string.Concat(steps.Select(step => $"{step.Commands}\necho; echo '{Mark}'\n")).Replace("http://127.0.0.1:5080", app.Urls.First(), StringComparison.Ordinal),
                folder.FullName);

            answers.Length.ShouldBe(steps.Length, "every step answers");
            foreach (var (step, answer) in steps.Zip(answers)) Comparable(answer).ShouldBe(Comparable(step.Printed), step.Commands);
        }
        finally
        {
            folder.Delete(recursive: true);
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
