namespace StudyLog.Documents.Tables;

/// <summary>A cell of a user's table.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Kind">What kind of thing stands in it.</param>
/// <param name="Text">What stands in it, in the one form that its kind has; the user's words are as printed.</param>
/// <param name="Origin">The cell whose content it shows: itself, or the first cell of the merged ones that it belongs to.</param>
public readonly record struct Cell(CellAddress Address, CellKind Kind, string Text, CellAddress Origin)
{
    /// <summary>A cell that shows its own content.</summary>
    public Cell(CellAddress address, CellKind kind, string text)
        : this(address, kind, text, address)
    {
    }

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>Whether it shows the content of another cell that it is merged with.</summary>
    public bool IsCovered => Origin != Address;

    /// <summary>A cell in which nothing stands.</summary>
    public static Cell Nothing(CellAddress address) => new(address, CellKind.Empty, "");
}
