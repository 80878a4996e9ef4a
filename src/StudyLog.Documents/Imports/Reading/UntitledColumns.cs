using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Columns in which something stands though nobody knows what: it is not read, and nobody may think that it came in.</summary>
internal static class UntitledColumns
{
    /// <summary>The layout that tells of those between other columns. What stands right of all headings is refused row by row.</summary>
    public static TableLayout TellingUntitled(this TableLayout layout, TableSheet sheet)
    {
        if (layout is not { Headings: { } found, Head: { IsSound: true } head }) return layout;
        var told = head.Taken.Select(column => column.Heading).Concat(head.Unknown).Concat(head.Derived).Select(heading => heading.Address.Column);
        var silent = Enumerable.Range(1, found.LastColumn).Except(told).ToHashSet();
        if (silent.Count == 0) return layout;

        var over = sheet.Rows().TakeWhile(row => row.Number <= head.LastRow).Where(row => row.Number >= head.FirstRow).ToList();
        var untitled = found.Below(sheet.Rows()).Where(row => layout.RoleOf(row) == ImportedRole.Data)
            .SelectMany(row => row.Row.Cells.Where(cell => !cell.IsEmpty && !cell.IsCovered && silent.Contains(cell.Address.Column)))
            .Select(cell => cell.Address.Column)
            .Distinct()
            .Take(silent.Count)
            .Select(column => new Heading(Named(column, over), new(head.LastRow, column)));
        return layout with { Head = head with { Unknown = [.. head.Unknown.Concat(untitled).OrderBy(heading => heading.Address.Column)] } };
    }

    private static string Named(int column, IReadOnlyList<Row> over)
    {
        var letters = CellAddress.LettersOf(column);
        var words = over.Select(row => row[column]).Where(cell => !cell.IsEmpty).Select(cell => TextValues.OneLine(cell.Text)).Distinct();
        return string.Join('/', words) is { Length: > 0 } heading ? $"{heading}（{letters}列）" : $"{letters}列（没有标题）";
    }
}
