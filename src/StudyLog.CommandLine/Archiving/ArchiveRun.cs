using StudyLog.CommandLine.Files;
using StudyLog.CommandLine.Service;
using StudyLog.Documents.Archives;

namespace StudyLog.CommandLine.Archiving;

/// <summary>Has the archive of a year made, fetches it, and keeps it only if every file in it is as its hash says.</summary>
internal sealed class ArchiveRun(ServiceClient service, Surroundings around)
{
    public async Task<int> Run(ArchiveWish wish, CancellationToken cancellation)
    {
        var output = wish.Output is { } given ? around.PathOf(given) : null;
        TargetFile.Expect(output, wish.Force);
        var id = wish.Resume ?? (await service.Post<Job>("archives", new { wish.Year }, cancellation)).Value.Id;
        try
        {
            var made = await new Waiting(service, around).ForEndOf(id, Texts.Say("archive.making"), cancellation);
            if (made.Value.File is not { } file) throw StopException.Failed(Texts.Say("archive.gone"));
            await Fetch(made.Value, file, output, wish, made.Text, cancellation);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            await around.Error.WriteLineAsync(Texts.Say("archive.goes-on", id, new Uri(service.Server, "jobs")));
            return ExitCode.Interrupted;
        }
    }

    private async Task Fetch(Job job, JobFile made, string? output, ArchiveWish wish, string text, CancellationToken cancellation)
    {
        using var answer = await service.Open($"jobs/{job.Id}/file", cancellation);
        await using var file = TargetFile.Begin(output, made.Name, wish.Force, around);
        await Download.Copy(answer, file.Content, service.Server, cancellation);
        var check = await YearArchive.Check(file.Content, cancellation);
        if (!check.IsIntact)
        {
            await ArchiveTelling.TellFaults(around.Error, check);
            throw StopException.Failed(Texts.Say("archive.not-kept", job.Id));
        }

        var size = file.Content.Length;
        await file.Complete(cancellation);
        if (wish.AsJson)
        {
            await around.Out.WriteLineAsync(text);
            return;
        }

        await around.Out.WriteLineAsync(Texts.Say("written", file.Path, ByteSize.Of(size)));
        await ArchiveTelling.TellIntact(around.Out, check);
    }
}

/// <summary>Which archive is wanted.</summary>
/// <param name="Year">Of which year.</param>
/// <param name="Resume">Or one that was asked for before, by its job.</param>
/// <param name="Output">Where it goes; null: the folder of the run.</param>
/// <param name="Force">Whether it may take the place of a file.</param>
/// <param name="AsJson">Whether a program reads what is printed.</param>
internal sealed record ArchiveWish(int? Year, Guid? Resume, string? Output, bool Force, bool AsJson);
