namespace StudyLog.Documents.Tables;

/// <summary>A table in a user's file: a worksheet that the workbook shows, or the whole of a text.</summary>
public sealed class TableSheet
{
    private readonly ITableRows rows;
    private readonly bool isOneOfSeveral;

    internal TableSheet(string? name, ITableRows rows, bool isOneOfSeveral) => (Name, this.rows, this.isOneOfSeveral) = (name, rows, isOneOfSeveral);

    /// <summary>What the worksheet is called; null for a text.</summary>
    public string? Name { get; }

    /// <summary>Whether anything stands in it.</summary>
    /// <exception cref="UnreadableFileException">It is not read.</exception>
    public bool HoldsAnything => Written().Any();

    /// <summary>Reads the rows that are not blank, each time from the first on.</summary>
    /// <exception cref="UnreadableFileException">It is not read on.</exception>
    public IEnumerable<Row> Rows()
    {
        var any = false;
        foreach (var row in Written())
        {
            any = true;
            yield return row;
        }

        if (!any) throw new UnreadableFileException(UnreadableReason.Empty);
    }

    private IEnumerable<Row> Written()
    {
        using var reading = rows.Read().GetEnumerator();
        while (Next(reading))
            if (!reading.Current.IsBlank) yield return reading.Current;
    }

    private bool Next(IEnumerator<Row> reading)
    {
        try
        {
            return DamageGuard.Read(reading.MoveNext);
        }
        catch (UnreadableFileException unreadable) when (isOneOfSeveral && unreadable.At is { Sheet: null })
        {
            throw new UnreadableFileException(unreadable.Reason, unreadable.At.Value with { Sheet = Name }, unreadable);
        }
    }
}
