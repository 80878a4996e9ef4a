using System.Net.Http.Headers;
using StudyLog.CommandLine.Files;
using StudyLog.CommandLine.Service;

namespace StudyLog.CommandLine.Exporting;

/// <summary>Has a sheet made and writes it as it comes.</summary>
internal sealed class ExportRun(ServiceClient service, Surroundings around)
{
    /// <summary>The output of the run in place of a file.</summary>
    public const string ToOutput = "-";

    /// <summary>What a sheet can be written as.</summary>
    public static readonly string[] Forms = ["xlsx", "csv"];

    // The answer says by this that not everything recorded is in it yet; moments later it is.
    private const string Behind = "X-StudyLog-Stale";
    private const int Times = 5;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public async Task<int> Run(ExportWish wish, CancellationToken cancellation)
    {
        var output = wish.Output is null or ToOutput ? wish.Output : around.PathOf(wish.Output);
        if (output != ToOutput) TargetFile.Expect(output, wish.Force);
        using var answer = await Fresh(await AddressOf(wish, wish.Form ?? FormOf(output), cancellation), cancellation);
        if (output == ToOutput)
        {
            await using var bytes = around.OpenOutput();
            await Download.Copy(answer, bytes, service.Server, cancellation);
            return ExitCode.Done;
        }

        await using var file = TargetFile.Begin(output, OfferedName(answer.Content.Headers.ContentDisposition), wish.Force, around);
        await Download.Copy(answer, file.Content, service.Server, cancellation);
        var size = file.Content.Length;
        await file.Complete(cancellation);
        await around.Out.WriteLineAsync(Texts.Say("written", file.Path, ByteSize.Of(size)));
        return ExitCode.Done;
    }

    // What a file is called it is: under another name the wrong program would open it. Null: what is usual.
    private static string? FormOf(string? output)
    {
        if (output is null or ToOutput || Directory.Exists(output)) return null;
        return Forms.FirstOrDefault(form => output.EndsWith($".{form}", StringComparison.OrdinalIgnoreCase)) ?? throw StopException.WrongUse(Texts.Say("form-unknown", output));
    }

    private async Task<string> AddressOf(ExportWish wish, string? form, CancellationToken cancellation)
    {
        var named = new NamedThing(service);
        var of = wish.Material is { } material ? $"/{await named.Material(material, cancellation)}" : "";
        List<string> parameters = form is null ? [] : [$"form={Uri.EscapeDataString(form)}"];
        foreach (var (filter, given) in wish.Filters)
        {
            var value = filter == Filter.Department ? (await named.Department(given, cancellation)).ToString() : given;
            parameters.Add($"{filter.Parameter}={Uri.EscapeDataString(value)}");
        }

        return $"exports/{wish.Sheet.Name}{of}?{string.Join('&', parameters)}";
    }

    private async Task<HttpResponseMessage> Fresh(string address, CancellationToken cancellation)
    {
        for (var times = 1; ; times++)
        {
            var answer = await service.Open(address, cancellation);
            if (!answer.Headers.Contains(Behind)) return answer;
            if (times == Times)
            {
                await around.Error.WriteLineAsync(Texts.Say("behind"));
                return answer;
            }

            answer.Dispose();
            await Task.Delay(Moment, cancellation);
        }
    }

    private static string OfferedName(ContentDispositionHeaderValue? offered) => offered?.FileNameStar ?? offered?.FileName?.Trim('"') ?? "";
}

/// <summary>What is to be exported.</summary>
/// <param name="Sheet">Which sheet.</param>
/// <param name="Material">Of which material, where it is of one.</param>
/// <param name="Form">What the file is to be; null: what it is called, else what is usual.</param>
/// <param name="Filters">What it is narrowed down by.</param>
/// <param name="Output">Where it goes; null: a name is found.</param>
/// <param name="Force">Whether it may take the place of a file.</param>
internal sealed record ExportWish(
    Sheet Sheet, string? Material, string? Form, IReadOnlyList<(Filter Filter, string Value)> Filters, string? Output, bool Force);
