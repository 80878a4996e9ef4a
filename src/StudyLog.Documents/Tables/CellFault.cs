namespace StudyLog.Documents.Tables;

/// <summary>What can be wrong with a cell whatever its column means.</summary>
public enum CellFaultKind
{
    /// <summary>It holds a formula instead of a value; see <see cref="CellKind.Formula"/>.</summary>
    Formula,

    /// <summary>Its calculation failed.</summary>
    Error,

    /// <summary>It stands right of the last heading, often because a separator within a text was taken for the end of a cell.</summary>
    BeyondHeadings,
}

/// <summary>A cell at fault.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Cell">The cell.</param>
public sealed record CellFault(CellFaultKind Kind, Cell Cell);
