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
    public bool HoldsAnything
    {
        get
        {
            using var reading = rows.Read().GetEnumerator();
            while (Next(reading))
            {
                if (!reading.Current.IsBlank) return true;
            }

            return false;
        }
    }

    /// <summary>Reads the rows that are not blank, each time from the first on.</summary>
    /// <exception cref="UnreadableFileException">It is not read on.</exception>
    public IEnumerable<Row> Rows()
    {
        using var reading = rows.Read().GetEnumerator();
        var any = false;
        while (Next(reading))
        {
            if (reading.Current.IsBlank) continue;
            any = true;
            yield return reading.Current;
        }

        if (!any) throw new UnreadableFileException(UnreadableReason.Empty);
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
