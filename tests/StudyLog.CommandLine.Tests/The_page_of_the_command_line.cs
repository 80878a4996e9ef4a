using System.CommandLine;
using System.CommandLine.Help;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.CommandLine.Commands;
using StudyLog.CommandLine.Exporting;
using StudyLog.Hosting;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.CommandLine.Tests;

/// <summary>docs/command-line.md: its options are the options, and its examples print what it prints.</summary>
public sealed partial class The_page_of_the_command_line(HostFixture host)
{
    private const string Home = "/home/wang";
    private const string Mark = "=== end of example";

    private static readonly string Page = Repository.Read("docs/command-line.md");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("import")]
    [InlineData("archive")]
    [InlineData("check")]
    public void Lists_the_options_of_a_command(string name)
    {
        using var caller = Caller.At(host.Address);
        var command = Root().Subcommands.Single(command => command.Name == name);

        Documented(Section(name)).ShouldBe(Names(command), ignoreOrder: true);
    }

    [Fact]
    public void Lists_the_sheets_with_their_filters_and_the_options_of_each()
    {
        var section = Section("export");
        var own = Root().Subcommands.Single(command => command.Name == "export").Subcommands;

        own.Select(sheet => sheet.Name).ShouldBe(Sheet.All.Select(sheet => sheet.Name));
        foreach (var sheet in own)
        {
            var row = section.Split('\n').Single(line => line.StartsWith($"| `{sheet.Name}", StringComparison.Ordinal));
            string[] documented = [.. Option().Matches(row).Select(match => match.Value), .. Documented(section)];
            documented.ShouldBe(Names(sheet), ignoreOrder: true, sheet.Name);
        }
    }

    [Fact]
    public void Lists_the_options_of_all_commands() =>
        Documented(Page.Split("\n## ").Single(section => section.StartsWith("Where, who", StringComparison.Ordinal))).ShouldBe(Names(Root()), ignoreOrder: true);

    [Fact]
    public async Task Prints_what_its_examples_print()
    {
        var part = Page[Page.IndexOf("<!-- examples -->", StringComparison.Ordinal)..Page.IndexOf("<!-- end of examples -->", StringComparison.Ordinal)];
        var examples = Example().Matches(part).Select(match => (Commands: match.Groups["commands"].Value, Printed: match.Groups["printed"].Value)).ToArray();
        examples.Length.ShouldBe(5);
        using var caller = Caller.At(host.Address);
        await using var database = await NewDatabase.On(host);
        await using var app = await HostFixture.Start(database.Connections);
        var data = Directory.CreateDirectory(caller.PathOf("data"));
        await app.Services.GetRequiredService<FirstStart>().Run(withDemo: true, new SignInNote(data.FullName), Cancellation);
        Executable(caller, $"#!/bin/sh\nexec dotnet '{The_built_program.Program}' \"$@\"\n");

        var printed = await Run(string.Concat(examples.Select(example => $"{example.Commands}echo '{Mark}'\n")), caller, app.Urls.First());

        printed.Length.ShouldBe(examples.Length);
        foreach (var (example, answer) in examples.Zip(printed)) Comparable(answer, caller.Folder).ShouldBe(Comparable(example.Printed, Home), example.Commands);
    }

    private static Command Root() => CommandTree.Of(new Surroundings(TextReader.Null, TextWriter.Null, TextWriter.Null) { OpenOutput = () => Stream.Null }).Root;

    private static string Section(string command) => Page.Split("\n## ").Single(section => section.StartsWith($"`studylog {command}", StringComparison.Ordinal));

    // With their short forms, but without those that every command has from the library.
    private static IEnumerable<string> Names(Command command) =>
        command.Options.Where(option => option is not (HelpOption or VersionOption)).SelectMany(option => option.Aliases.Prepend(option.Name));

    // In the first column of the tables.
    private static IEnumerable<string> Documented(string section) =>
        section.Split('\n')
            .Where(line => line.StartsWith("| `-", StringComparison.Ordinal))
            .SelectMany(line => Option().Matches(line.Split('|')[1]).Select(match => match.Value));

    private static void Executable(Caller caller, string script)
    {
        caller.Write("studylog", script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(caller.PathOf("studylog"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<string[]> Run(string script, Caller caller, string server)
    {
        var start = new ProcessStartInfo("bash", ["-s"]) { WorkingDirectory = caller.Folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment.Remove("LC_ALL");
        start.Environment["LANG"] = "en_GB.UTF-8";
        start.Environment["STUDYLOG_SERVER"] = server;
        using var bash = Process.Start(start)!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        var output = await bash.StandardOutput.ReadToEndAsync(Cancellation);
        await bash.WaitForExitAsync(Cancellation);
        return output.Split($"{Mark}\n")[..^1];
    }

    // What differs from run to run: the folder, sizes, hashes.
    private static string Comparable(string text, string folder) =>
        Hash().Replace(Size().Replace(text.Replace(folder, "<folder>", StringComparison.Ordinal), "(<size>)"), "<hash>").Trim();

    [GeneratedRegex("```sh\n(?<commands>.*?)```\n\n```text\n(?<printed>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    [GeneratedRegex("(?<=`)--?[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"\([\d.]+ k?B\)")]
    private static partial Regex Size();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
