namespace StudyLog.Documents.Imports;

/// <summary>
/// A user's table, read as things of one kind. What the table does not say is not guessed: every value is read, or refused with its cell. Whether
/// what it says can be so (a department nobody knows, a day to come, the same thing twice) is for whoever knows what there is already.
/// </summary>
/// <typeparam name="TRow">What a row says.</typeparam>
public sealed class ImportTable<TRow>
    where TRow : class
{
    private readonly Func<IEnumerable<ImportedRow<TRow>>> read;

    internal ImportTable(ImportHead head, Func<IEnumerable<ImportedRow<TRow>>> read) => (Head, this.read) = (head, read);

    /// <summary>What was found at its head.</summary>
    public ImportHead Head { get; }

    /// <summary>
    /// Reads the rows below the headings one by one, each time from the first on; nothing of an earlier row is kept. A row of the table that says
    /// several things, as a line of marks does, gives one for each, with the same number.
    /// </summary>
    /// <exception cref="InvalidOperationException">The head is not sound: nobody could tell what the cells mean.</exception>
    /// <exception cref="Tables.UnreadableFileException">The file is not read on; what was read of it before may not be kept.</exception>
    public IEnumerable<ImportedRow<TRow>> Rows() =>
        Head.IsSound ? read() : throw new InvalidOperationException("Without sound headings there are no rows.");
}
