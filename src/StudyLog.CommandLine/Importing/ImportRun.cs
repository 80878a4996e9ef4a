using StudyLog.CommandLine.Service;

namespace StudyLog.CommandLine.Importing;

/// <summary>Brings a table, waits for the judgement, and has what can be taken in taken in, if that is wished.</summary>
internal sealed class ImportRun(ServiceClient service, Surroundings around, ImportWish wish)
{
    private readonly ImportTelling telling = new(service, around.Out, wish.AsJson);

    public async Task<int> Run(CancellationToken cancellation)
    {
        var id = wish.Resume;
        try
        {
            id ??= (await Bring(cancellation)).Id;
            return await Through(await Look(id.Value, cancellation), cancellation);
        }
        catch (OperationCanceledException) when (id is not null)
        {
            await around.Error.WriteLineAsync(Texts.Say("import.goes-on", id, new Uri(service.Server, $"imports/{id}")));
            return ExitCode.Interrupted;
        }
    }

    private async Task<int> Through(Answer<ImportAnswer> import, CancellationToken cancellation)
    {
        while (import.Value.State == "judging") import = await After(import, "import.judging", cancellation);
        switch (import.Value.State)
        {
            case "judged":
                await telling.Judged(import.Value, cancellation);
                return await Decided(import, cancellation);
            case "stopped":
                await service.Post<ImportAnswer>($"imports/{import.Value.Id}/commit", body: null, cancellation);
                return await TakenIn(await Look(import.Value.Id, cancellation), toldBefore: null, cancellation);
            case "committing" or "committed":
                return await TakenIn(import, toldBefore: null, cancellation);
            case "unreadable":
                await telling.End(import);
                await PutAway(import, cancellation);
                throw StopException.Failed($"{import.Value.FileName}: {import.Value.Problem?.Sentence}");
            default:
                throw StopException.Failed(Texts.Say("import.gone"));
        }
    }

    private async Task<int> Decided(Answer<ImportAnswer> import, CancellationToken cancellation)
    {
        var counts = import.Value.Counts!;
        if (!wish.DryRun && counts.Chosen > 0)
        {
            if (!wish.Yes && !await IsWished(counts.Chosen, cancellation))
            {
                await PutAway(import, cancellation);
                throw StopException.Failed(Texts.Say("import.not-taken-in"));
            }

            await service.Post<ImportAnswer>($"imports/{import.Value.Id}/commit", body: null, cancellation);
            return await TakenIn(await Look(import.Value.Id, cancellation), counts.Refused, cancellation);
        }

        await PutAway(import, cancellation);
        if (!wish.AsJson) await around.Out.WriteLineAsync(Texts.Say(counts.Chosen > 0 ? "import.only-judged" : "import.nothing-to-take-in"));
        await telling.End(import);
        return CodeOf(counts);
    }

    private async Task<int> TakenIn(Answer<ImportAnswer> import, long? toldBefore, CancellationToken cancellation)
    {
        while (import.Value.State == "committing") import = await After(import, "import.taking-in", cancellation);
        if (import.Value.State != "committed") throw StopException.Failed(Texts.Say("import.gone"));
        await telling.TakenIn(import.Value, toldBefore, cancellation);
        await telling.End(import);
        return CodeOf(import.Value.Counts!);
    }

    private async Task<ImportAnswer> Bring(CancellationToken cancellation)
    {
        var path = around.PathOfExisting(wish.File!);
        var id = Guid.CreateVersion7();
        return (await service.Send<ImportAnswer>("imports", Form, cancellation)).Value;

        // Opened each time it is sent, and read while it is.
        HttpContent Form() => new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "id" },
            { new StringContent(wish.Kind!), "kind" },
            { new StreamContent(File.OpenRead(path)), "file", Path.GetFileName(path) },
        };
    }

    // What a job could not do stays as it is, to be looked at in the pages.
    private async Task<Answer<ImportAnswer>> After(Answer<ImportAnswer> import, string what, CancellationToken cancellation)
    {
        await new Waiting(service, around).ForEndOf(import.Value.JobId, Texts.Say(what), cancellation);
        return await Look(import.Value.Id, cancellation);
    }

    private Task<Answer<ImportAnswer>> Look(Guid id, CancellationToken cancellation) =>
        service.Get<ImportAnswer>($"imports/{id}", cancellation);

    private Task PutAway(Answer<ImportAnswer> import, CancellationToken cancellation) =>
        service.Delete<ImportAnswer>($"imports/{import.Value.Id}", cancellation);

    private async Task<bool> IsWished(long rows, CancellationToken cancellation) =>
        (await around.Ask(Texts.Say("import.ask", rows), cancellation))?.Trim() is "y" or "Y" or "yes" or "是";

    private static int CodeOf(ImportCounts counts) => counts.Refused > 0 ? ExitCode.RowsRefused : ExitCode.Done;
}

/// <summary>What is to be brought, or come back to.</summary>
/// <param name="Kind">What the table lists.</param>
/// <param name="File">The table.</param>
/// <param name="Resume">Or one that was brought before.</param>
/// <param name="DryRun">Whether it is judged only, and put away.</param>
/// <param name="Yes">Whether nobody is asked.</param>
/// <param name="AsJson">Whether a program reads what is printed.</param>
internal sealed record ImportWish(string? Kind, string? File, Guid? Resume, bool DryRun, bool Yes, bool AsJson);
