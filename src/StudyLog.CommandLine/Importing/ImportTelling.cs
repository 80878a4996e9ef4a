using StudyLog.CommandLine.Service;

namespace StudyLog.CommandLine.Importing;

/// <summary>Says how the rows of a table were judged, and what became of them; to programs nothing but the end.</summary>
internal sealed class ImportTelling(ServiceClient service, TextWriter to, bool asJson)
{
    private const int RowsAtOnce = 200;

    // Nobody reads more.
    private const int MostRows = 1000;

    /// <summary>The judgement: counts, columns left aside, and each refused row with its cell and sentence.</summary>
    public async Task Judged(ImportAnswer import, CancellationToken cancellation)
    {
        if (asJson) return;
        var counts = import.Counts!;
        await to.WriteLineAsync(Texts.Say("import.judged", import.FileName, counts.New, counts.Changed, counts.Same, counts.Refused));
        if (counts.NoData > 0) await to.WriteLineAsync(Texts.Say("import.no-data", counts.NoData));
        if (import.Head is { Unknown: { Count: > 0 } unknown }) await to.WriteLineAsync(Texts.Say("import.columns-unknown", Texts.List(unknown)));
        if (import.Head is { Derived: { Count: > 0 } derived }) await to.WriteLineAsync(Texts.Say("import.columns-derived", Texts.List(derived)));
        if (import.Head is { LeftSheets: { Count: > 0 } left }) await to.WriteLineAsync(Texts.Say("import.sheets-left", Texts.List(left)));
        await Refused(import, cancellation);
    }

    /// <summary>What came of it; rows that were refused only when it came to them are named.</summary>
    /// <param name="import">The import, taken in.</param>
    /// <param name="toldBefore">How many refused rows were named with the judgement; null: none was told.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task TakenIn(ImportAnswer import, long? toldBefore, CancellationToken cancellation)
    {
        if (asJson) return;
        var counts = import.Counts!;
        await to.WriteLineAsync(Texts.Say("import.taken-in", counts.New, counts.Changed, counts.Same, counts.Refused));
        if (counts.Refused != toldBefore) await Refused(import, cancellation);
    }

    /// <summary>The end, for programs.</summary>
    public async Task End(Answer<ImportAnswer> import)
    {
        if (asJson) await to.WriteLineAsync(import.Text);
    }

    private async Task Refused(ImportAnswer import, CancellationToken cancellation)
    {
        var told = 0L;
        for (var page = 1; told < Math.Min(import.Counts!.Refused, MostRows); page++)
        {
            var address = $"imports/{import.Id}/rows?judgement=refused&page={page}&pageSize={RowsAtOnce}";
            var rows = (await service.Get<ImportRows>(address, cancellation)).Value.Items;
            if (rows.Count == 0) return;
            foreach (var row in rows)
                foreach (var note in row.Notes) await to.WriteLineAsync($"  {Sentence(row, note)}");
            told += rows.Count;
        }

        if (import.Counts.Refused > told) await to.WriteLineAsync($"  {Texts.Say("import.refused-more", import.Counts.Refused - told)}");
    }

    private static string Sentence(ImportRow row, ImportNote note) => note switch
    {
        { Cell: { } cell, Column: { } column } => Texts.Say("import.refused-at", row.RowNumber, cell, column, note.Sentence),
        { Cell: { } cell } => Texts.Say("import.refused-at-cell", row.RowNumber, cell, note.Sentence),
        _ => Texts.Say("import.refused-row", row.Sheet is { } sheet ? $"{sheet}!{row.RowNumber}" : row.RowNumber, note.Sentence),
    };
}
