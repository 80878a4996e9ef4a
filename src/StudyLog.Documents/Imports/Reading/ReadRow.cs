using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>A row while its values are read, with everything that is refused of it.</summary>
internal sealed class ReadRow
{
    private readonly DataRow row;
    private readonly TableLayout layout;
    private readonly List<ImportFault> faults = [];

    public ReadRow(DataRow row, TableLayout layout)
    {
        (this.row, this.layout) = (row, layout);
        faults.AddRange(row.Faults().Select(fault => new ImportFault(fault.Cell.Address, HeadingAt(fault.Cell.Address), ReasonOf(fault.Kind), [])));
    }

    /// <summary>Everything that is refused.</summary>
    public IReadOnlyList<ImportFault> Faults => faults;

    /// <summary>The year that stands above the headings.</summary>
    public int? Year => layout.Year;

    /// <summary>The cell of a column. What can be no value (and is refused as such) is nothing.</summary>
    public Cell this[string column] => row[column] is { Kind: not (CellKind.Formula or CellKind.Error) } cell ? cell : Cell.Nothing(row[column].Address);

    /// <summary>Whether the table has the column.</summary>
    public bool Has(string column) => layout.Headings!.Columns.ContainsKey(column);

    /// <summary>Refuses the cell of a column.</summary>
    public void Refuse(string column, ImportFaultReason reason, params IReadOnlyList<string> arguments) =>
        faults.Add(new(row[column].Address, HeadingOf(column), reason, arguments));

    /// <summary>Refuses that nothing stands in a column, unless something is refused there already.</summary>
    public void RefuseNothing(string column)
    {
        if (!faults.Exists(fault => fault.At == row[column].Address && fault.At.Column > 0)) Refuse(column, ImportFaultReason.Required);
    }

    /// <summary>Refuses that nothing stands in any of several columns.</summary>
    public void RefuseNone(params IReadOnlyList<string> columns)
    {
        if (columns.Any(column => faults.Exists(fault => fault.At == row[column].Address))) return;
        Refuse(columns.FirstOrDefault(Has) ?? columns[0], ImportFaultReason.OneRequired, columns);
    }

    /// <summary>Refuses a cell for another one.</summary>
    public void RefuseBoth(string column, string other) =>
        Refuse(column, ImportFaultReason.Contradicts, HeadingOf(other), row[other].Address.ToString());

    private string HeadingOf(string column) => layout.Headings!.Columns.TryGetValue(column, out var heading) ? heading.Text : column;

    private string HeadingAt(CellAddress address) =>
        layout.Headings!.Columns.Values.FirstOrDefault(heading => heading.Address.Column == address.Column)?.Text ?? "";

    private static ImportFaultReason ReasonOf(CellFaultKind kind) => kind switch
    {
        CellFaultKind.Formula => ImportFaultReason.Formula,
        CellFaultKind.Error => ImportFaultReason.CellError,
        _ => ImportFaultReason.BeyondHeadings,
    };
}
