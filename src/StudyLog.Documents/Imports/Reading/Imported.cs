using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Rows as they are told.</summary>
internal static class Imported
{
    /// <summary>
    /// What a row says: nothing when it is no data; itself once, without values, when anything of it is refused; else each thing that it says.
    /// </summary>
    public static IEnumerable<ImportedRow<TRow>> Of<TRow>(DataRow row, TableLayout layout, Func<ReadRow, IReadOnlyList<TRow>> read)
        where TRow : class
    {
        var cells = layout.Written(row);
        return layout.RoleOf(row) is not ImportedRole.Data and var role ? [new(row.Number, role, Values: null, [], cells)] : OfData(row, layout, cells, read);
    }

    /// <summary>What a row of data says, told with these cells of it.</summary>
    public static IEnumerable<ImportedRow<TRow>> OfData<TRow>(
        DataRow row, TableLayout layout, IReadOnlyList<WrittenCell> cells, Func<ReadRow, IReadOnlyList<TRow>> read)
        where TRow : class
    {
        var reading = new ReadRow(row.Under(layout.Headings!), layout);
        var values = read(reading);
        if (reading.Faults.Count > 0) return [new(row.Number, ImportedRole.Data, Values: null, [.. reading.Faults.OrderBy(fault => fault.At.Column)], cells)];
        if (values.Count == 0) return [new(row.Number, ImportedRole.Blank, Values: null, [], cells)];
        return values.Select(value => new ImportedRow<TRow>(row.Number, ImportedRole.Data, value, [], cells));
    }
}

/// <summary>The values of a row.</summary>
internal static class Values
{
    /// <summary>A row that says one thing.</summary>
    public static IReadOnlyList<T> Of<T>(T value) => [value];
}
