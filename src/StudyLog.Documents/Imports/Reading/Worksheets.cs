using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>
/// The worksheets of a file that list the same, read as one table. Which they are their headings tell: a cover, instructions or a table of something else
/// may stand beside them, and are told as left.
/// </summary>
internal static class Worksheets
{
    /// <summary>Looks at every worksheet that holds anything, and reads those of the kind one after another.</summary>
    /// <param name="file">The file.</param>
    /// <param name="find">Finds the headings of the kind in one of them.</param>
    /// <exception cref="UnreadableFileException">The file is not read.</exception>
    public static ImportTable<TRow> Read<TRow>(TableFile file, Func<TableSheet, ImportTable<TRow>> find)
        where TRow : class
    {
        var table = ReadShown(file, find);
        return file.HiddenSheets.Count == 0 ? table : new(table.Head with { LeftSheets = [.. table.Head.LeftSheets, .. file.HiddenSheets] }, table.Rows);
    }

    private static ImportTable<TRow> ReadShown<TRow>(TableFile file, Func<TableSheet, ImportTable<TRow>> find)
        where TRow : class
    {
        var looked = file.Sheets.Select(sheet => Look(sheet, find)).OfType<Looked<TRow>>().ToList();
        var listing = looked.Where(sheet => sheet.ListsAnything).ToList();
        if (listing.Count == 0) return Nothing(looked);

        var lead = Lead(listing);
        var read = listing.Where(sheet => sheet == lead || sheet.Table!.Head.HasFormOf(lead.Table!.Head)).ToList();
        var left = looked.Except(read).ToList();
        if (read.Count == 1) return new(lead.Table!.Head with { LeftSheets = NamesOf(left) }, lead.Table.Rows);
        return new(
            SheetHeads.Together([.. read.Select(sheet => sheet.Table!.Head.In(sheet.Sheet.Name))], NamesOf(left)),
            () => read.SelectMany(sheet => sheet.Table!.Rows().Select(row => row.In(sheet.Sheet.Name))));
    }

    // One whose cells go beyond what is read is none of the kind, and keeps nobody from reading the others.
    private static Looked<TRow>? Look<TRow>(TableSheet sheet, Func<TableSheet, ImportTable<TRow>> find)
        where TRow : class
    {
        try
        {
            if (!sheet.HoldsAnything) return null;
            var table = find(sheet);
            return new(sheet, table, table.Head.IsSound && table.Rows().Any(row => row.Role == ImportedRole.Data), Fault: null);
        }
        catch (UnreadableFileException fault) when (fault.At is not null)
        {
            return new(sheet, Table: null, ListsAnything: false, fault);
        }
    }

    private static ImportTable<TRow> Nothing<TRow>(List<Looked<TRow>> looked)
        where TRow : class
    {
        if (looked.Count == 0) throw new UnreadableFileException(UnreadableReason.Empty);
        if (looked.Find(sheet => sheet.Fault is not null) is { Fault: { } fault }) throw new UnreadableFileException(fault.Reason, fault.At, fault);
        var sound = looked.FindAll(sheet => sheet.Table!.Head.IsSound);
        var lead = Lead(sound.Count > 0 ? sound : looked);
        return new(
            lead.Table!.Head with { LeftSheets = NamesOf([.. looked.Where(sheet => sheet != lead)]) }, () => throw new UnreadableFileException(UnreadableReason.NoRows));
    }

    private static Looked<TRow> Lead<TRow>(IEnumerable<Looked<TRow>> looked)
        where TRow : class =>
        looked.MaxBy(sheet => (sheet.Table!.Head.Taken.Count, -sheet.Table.Head.Unknown.Count))!;

    private static IReadOnlyList<string> NamesOf<TRow>(List<Looked<TRow>> sheets)
        where TRow : class =>
        [.. sheets.Select(sheet => sheet.Sheet.Name ?? "")];

    /// <summary>A worksheet that was looked at.</summary>
    /// <param name="Sheet">Which.</param>
    /// <param name="Table">What was found in it; null where it could not be read.</param>
    /// <param name="ListsAnything">Whether there are data below sound headings.</param>
    /// <param name="Fault">Why it could not be read.</param>
    private sealed record Looked<TRow>(TableSheet Sheet, ImportTable<TRow>? Table, bool ListsAnything, UnreadableFileException? Fault)
        where TRow : class;
}
