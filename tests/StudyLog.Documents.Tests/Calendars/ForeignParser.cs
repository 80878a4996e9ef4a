using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace StudyLog.Documents.Tests.Calendars;

/// <summary>The parser of Mozilla's calendar, which npm brings once; the scripts beside this file say what is asked of it.</summary>
public sealed class ForeignParser : IAsyncLifetime
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "parse.mjs", "reply.mjs"];

    private string folder = "";

    /// <summary>Why there is none; null: there is.</summary>
    public string? Missing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        try
        {
            folder = await BroughtAsync(Source());
        }
        catch (Win32Exception)
        {
            Missing = "There is no node or no npm on this machine, so no parser but our own has read the calendars.";
        }
        catch (InvalidOperationException exception)
        {
            Missing = $"npm could not bring the parser, so none but our own has read the calendars: {exception.Message}";
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What one of the scripts prints of a file.</summary>
    public Task<string> RunAsync(string script, byte[] input, params string[] arguments) => RunAsync("node", [script, .. arguments], folder, input);

    private static DirectoryInfo Source()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var source = new DirectoryInfo(Path.Combine(at.FullName, "tests", "StudyLog.Documents.Tests", "Calendars", "Parser"));
            if (source.Exists) return source;
        }

        throw new DirectoryNotFoundException("The tests run outside their repository.");
    }

    // Named by what it holds, and moved to its name only when it is whole.
    private static async Task<string> BroughtAsync(DirectoryInfo source)
    {
        var files = Files.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(source.FullName, name)), StringComparer.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Values))))[..12];
        var root = source.Parent!.Parent!.Parent!.Parent!.FullName;
        var place = Path.Combine(root, "artifacts", $"calendar-parser-{hash}");
        await RunAsync("node", ["--version"], root, []);
        if (Directory.Exists(place)) return place;

        var unfinished = Directory.CreateDirectory($"{place}-{Guid.NewGuid():N}").FullName;
        foreach (var (name, text) in files) await File.WriteAllTextAsync(Path.Combine(unfinished, name), text);
        await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], unfinished, []);
        Directory.Move(unfinished, place);
        return place;
    }

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string folder, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, faults) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await faults}");
    }
}
