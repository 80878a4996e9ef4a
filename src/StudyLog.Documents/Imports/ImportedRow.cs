using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>What a row below the headings is.</summary>
public enum ImportedRole
{
    /// <summary>One of the things that the table lists.</summary>
    Data,

    /// <summary>A sum of the rows above it.</summary>
    Sum,

    /// <summary>The headings again, as they stand at the top of every printed page.</summary>
    Headings,

    /// <summary>A remark: who filled the table in, what its marks mean, a line across all columns.</summary>
    Remark,

    /// <summary>A line that says nothing: kept free but for its running number, or a name without any mark.</summary>
    Blank,
}

/// <summary>A row of a user's table.</summary>
/// <typeparam name="TRow">What a row says.</typeparam>
/// <param name="RowNumber">The row's number as a spreadsheet counts.</param>
/// <param name="Role">What it is. Only data are taken in; the others are told so that nothing is left out without a word.</param>
/// <param name="Values">What it says; null where it is no data, or anything of it is refused.</param>
/// <param name="Faults">Everything that is refused of it.</param>
/// <param name="Cells">What the user wrote into the columns that are taken in, as printed.</param>
public sealed record ImportedRow<TRow>(
    int RowNumber, ImportedRole Role, TRow? Values, IReadOnlyList<ImportFault> Faults, IReadOnlyList<WrittenCell> Cells)
    where TRow : class;

/// <summary>A cell as the user wrote it.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Column">What StudyLog calls its column.</param>
/// <param name="Text">What stands in it, as printed.</param>
public sealed record WrittenCell(CellAddress At, string Column, string Text);
