using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.CommandLine.Tests;

/// <summary>The program as it was built, in a process of its own.</summary>
public sealed class The_built_program(HostFixture host)
{
    private static readonly string Configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;

    public static string Program => Repository.PathOf($"src/StudyLog.CommandLine/bin/{Configuration}/net10.0/StudyLog.CommandLine.dll");

    [Fact]
    public async Task Brings_a_list_and_writes_a_sheet_to_its_output()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        using var caller = await Caller.Secretary(host, of);
        caller.Write("名单.csv", "姓名,部门\n王芳,办公室\n赵刚,水政科\n");

        var imported = await Run(caller, "import", "people", "名单.csv", "--yes");
        var exported = await Run(caller, "export", "person-hours", "--form", "csv", "-o", "-");

        imported.ShouldEnd(3).Out.ShouldContain("Taken in: 1 new");
        imported.Out.ShouldContain("row 3, B3 (部门)");
        exported.ShouldEnd(0).Out.ShouldContain("王芳");
        (await Run(caller, "import")).ShouldEnd(2);
    }

    // Ctrl-C is for terminals: what a shell started in the background does not hear it.
    [Fact]
    public async Task Ends_when_it_is_told_to_and_says_how_to_come_back()
    {
        var of = await Organisation.Register(host);
        var node = OtherNode.On(host.Services.GetRequiredService<NpgsqlDataSource>());
        var job = await node.Archives(of.Id, of.Secretary.Id, 2014);
        using var caller = await Caller.Secretary(host, of);
        using var process = Start(caller, "archive", "2014");
        (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))!.ShouldStartWith("Making the archive");

        using (var ending = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await ending.WaitForExitAsync(TestContext.Current.CancellationToken);

        (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain($"studylog archive --resume {job}");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(130);
        await node.Leaves(job);
    }

    private static async Task<Ran> Run(Caller caller, params string[] args)
    {
        using var process = Start(caller, args);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ran(process.ExitCode, output, await error, []);
    }

    private static Process Start(Caller caller, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = caller.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("LC_ALL");
        foreach (var (name, value) in caller.Variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
