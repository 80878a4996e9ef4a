using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.CommandLine.Tests;

/// <summary>Somebody at a terminal, in a folder of a test's own, who calls the command line from within the process.</summary>
internal sealed class Caller : IDisposable
{
    public const string Password = "correct horse battery";

    private readonly ConcurrentQueue<char> said = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("studylog-command-line-");

    /// <summary>Variables of the environment.</summary>
    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal) { ["LANG"] = "en_GB.UTF-8" };

    public string Folder => folder.FullName;

    /// <summary>The files in the folder, the hidden ones too.</summary>
    public IEnumerable<string> Files => folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    /// <summary>What is typed; null: nobody sits there.</summary>
    public string? Typed { get; set; }

    /// <summary>With an account of this organisation, by the environment.</summary>
    public static async Task<Caller> Of(HostFixture host, Organisation of, params Duty[] duties)
    {
        var caller = At(host.Address);
        caller.Variables["STUDYLOG_USER"] = $"caller-{Guid.NewGuid():N}";
        var made = await host.Services.GetRequiredService<CreateAccount>().Run(
            new NewAccount(of.Id, caller.Variables["STUDYLOG_USER"]!, duties) { Password = Password }, TestContext.Current.CancellationToken);
        made.ShouldBeOfType<CreatedAccount.Made>();
        return caller;
    }

    public static Task<Caller> Secretary(HostFixture host, Organisation of) => Of(host, of, Duty.StudySecretary);

    /// <summary>With a name and a password for a service that looks at neither.</summary>
    public static Caller At(Uri server) =>
        new() { Variables = { ["STUDYLOG_SERVER"] = server.ToString(), ["STUDYLOG_USER"] = "caller", ["STUDYLOG_PASSWORD"] = Password } };

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Write(string file, string content)
    {
        File.WriteAllText(PathOf(file), content);
        return file;
    }

    /// <summary>What was said beside the results so far.</summary>
    public string Said => string.Concat(said);

    public Task<Ran> Run(params string[] args) => Run(TestContext.Current.CancellationToken, args);

    /// <summary>The same; Ctrl-C can be pressed meanwhile.</summary>
    public async Task<Ran> Run(CancellationToken cancellation, params string[] args)
    {
        said.Clear();
        await using var output = new StringWriter();
        await using var saying = new Saying(said);
        using var bytes = new MemoryStream();
        var around = new Surroundings(new StringReader(Typed ?? ""), output, saying)
        {
            OpenOutput = () => bytes,
            Variable = name => Variables.GetValueOrDefault(name),
            Folder = Folder,
            IsInteractive = Typed is not null,
            HideTyping = () => new MemoryStream(),
            ReadSecret = () => Password,
        };
        return new Ran(await Application.Run(args, around, cancellation), output.ToString(), Said, bytes.ToArray());
    }

    public void Dispose() => folder.Delete(recursive: true);

    // Can be read while it is written to.
    private sealed class Saying(ConcurrentQueue<char> said) : TextWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => said.Enqueue(value);
    }
}

/// <summary>How a run ended and what it said.</summary>
internal sealed record Ran(int ExitCode, string Out, string Error, byte[] Bytes)
{
    public Ran ShouldEnd(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, Out + Error);
        return this;
    }
}
