using System.Text.Json;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>Knows how one kind of table is read, and what its rows come to.</summary>
public interface IImporter
{
    /// <summary>What the table lists.</summary>
    ImportKind Kind { get; }

    /// <summary>How many units are decided on in one transaction.</summary>
    int UnitsAtOnce { get; }

    /// <summary>Whether a row may mean what an earlier row of the same table entered, and finds it only where the read models hold it.</summary>
    bool FindsWhatItEnters { get; }

    /// <summary>Finds the headings; the rows are read as they are asked for.</summary>
    (ImportHead Head, IEnumerable<ImportRow> Rows) Read(TableFile file);

    /// <summary>Decides on rows and appends what they say that is not so already. What is refused changes nothing.</summary>
    Task<IReadOnlyList<JudgedRow>> Decide(Attempt attempt, Asking asking, Import import, IReadOnlyList<ImportRow> rows);
}

/// <summary>A row and what it says.</summary>
/// <typeparam name="TSays">What rows of this kind say.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Says">What it says.</param>
/// <param name="FileName">What the file is called that says it.</param>
public sealed record Said<TSays>(ImportRow Row, TSays Says, string FileName)
{
    /// <summary>The cell of a column of ours, to point at it.</summary>
    public string? CellOf(string column) => Row.Cells.FirstOrDefault(cell => cell.Column == column)?.At;

    /// <summary>What stands in a column of ours, as it was typed.</summary>
    public string? TextOf(string column) => Row.Cells.FirstOrDefault(cell => cell.Column == column)?.Text;
}

/// <summary>What all kinds of tables have in common: rows are read one by one, put into units, and decided on unit by unit.</summary>
/// <typeparam name="TSays">What rows of this kind say.</typeparam>
public abstract class Importer<TSays> : IImporter
    where TSays : class
{
    public abstract ImportKind Kind { get; }

    public abstract int UnitsAtOnce { get; }

    public virtual bool FindsWhatItEnters => false;

    public (ImportHead Head, IEnumerable<ImportRow> Rows) Read(TableFile file)
    {
        var table = TableOf(file);
        return (table.Head, table.Head.IsSound ? Rows(table) : []);
    }

    public async Task<IReadOnlyList<JudgedRow>> Decide(Attempt attempt, Asking asking, Import import, IReadOnlyList<ImportRow> rows)
    {
        var units = rows
            .Select(row => new Said<TSays>(row, JsonSerializer.Deserialize<TSays>(row.Says!, ApiJson.Options)!, import.FileName))
            .GroupBy(said => said.Row.Unit).ToList();
        var decide = await Prepare(attempt, asking, [.. units.SelectMany(unit => unit)]);
        return [.. units.SelectMany(unit => Decide(attempt, decide, [.. unit]))];
    }

    /// <summary>Reads the table.</summary>
    protected abstract ImportTable<TSays> TableOf(TableFile file);

    /// <summary>What rows have alike that belong together.</summary>
    protected abstract string UnitOf(TSays says);

    /// <summary>Opens everything that the rows are about, and gives what decides on the rows of a unit; that may refuse.</summary>
    protected abstract Task<Func<IReadOnlyList<Said<TSays>>, IReadOnlyList<JudgedRow>>> Prepare(Attempt attempt, Asking asking, IReadOnlyList<Said<TSays>> rows);

    /// <summary>The columns that a rule speaks of, the likeliest first; none: the row as a whole.</summary>
    protected virtual IReadOnlyList<string> ColumnsOf(Rejection rejection) => [];

    /// <summary>The day of what the row is about; null: it says none, or none whose year may stand above the table.</summary>
    protected virtual DateOnly? DayOf(TSays says) => null;

    /// <summary>
    /// The unit of a row of which something cannot be read, as far as its cells tell. What belongs to it is refused with it; null: it stands for itself.
    /// </summary>
    protected virtual string? UnitOf(IReadOnlyList<WrittenCell> cells) => null;

    /// <summary>Whether rows of one unit are taken in together or not at all.</summary>
    protected virtual bool AreTogether => false;

    /// <summary>Rows of which one is taken in: the first that is not refused. Those behind it repeat it.</summary>
    protected static IReadOnlyList<JudgedRow> OneOf(
        IReadOnlyList<Said<TSays>> unit, Func<Said<TSays>, JudgedRow> decide, Func<Said<TSays>, Said<TSays>, JudgedRow> twice)
    {
        var (judged, taken) = (new List<JudgedRow>(unit.Count), (Said<TSays>?)null);
        foreach (var said in unit)
        {
            judged.Add(taken is null ? decide(said) : twice(said, taken));
            if (judged[^1].Judgement != RowJudgement.Refused) taken ??= said;
        }

        return judged;
    }

    private IReadOnlyList<JudgedRow> Decide(
        Attempt attempt, Func<IReadOnlyList<Said<TSays>>, IReadOnlyList<JudgedRow>> decide, IReadOnlyList<Said<TSays>> unit)
    {
        var (judged, byPlace) = (Array.Empty<JudgedRow>() as IReadOnlyList<JudgedRow>, unit.ToDictionary(said => said.Row.Place));
        if (attempt.Tentatively(() => judged = Seen(decide(unit))) is { } rejection)
            return [.. unit.Select(said => new JudgedRow(said.Row.Place, RowJudgement.Refused, [RefusedRow.NoteOf(rejection, said, ColumnsOf(rejection))]))];

        return [.. judged.Select(row => row.Judgement == RowJudgement.Refused ? row : AsUnderstood(row, byPlace[row.Place]))];

        IReadOnlyList<JudgedRow> Seen(IReadOnlyList<JudgedRow> decided) => decided.Any(row => IsUnseen(row, byPlace[row.Place].Row))
            ? throw new RefusalException(new Rejection.WrongState("changed-since"))
            : decided;
    }

    // Where rows were judged before, what they overwrite was told: another value than that stood there is one that nobody saw.
    private static bool IsUnseen(JudgedRow row, ImportRow before) =>
        before.Judgement is RowJudgement.New or RowJudgement.Changed
        && row.Notes.Any(note => note is { Code: "changes", Arguments: [var column, { Length: > 0 } from, ..] }
            && !before.Notes.Any(told => told is { Code: "changes", Arguments: [var same, var shown, ..] } && same == column && shown == from));

    private JudgedRow AsUnderstood(JudgedRow row, Said<TSays> said) =>
        HowItIsRead.Of(said.Row, DayOf(said.Says)).ToList() is { Count: > 0 } notes ? row with { Notes = [.. row.Notes, .. notes] } : row;

    private IEnumerable<ImportRow> Rows(ImportTable<TSays> table)
    {
        var (units, unreadable, place) = (new Dictionary<string, int>(StringComparer.Ordinal), AreTogether ? Unreadable(table) : [], 0);
        foreach (var row in table.Rows())
        {
            var refusedWith = row.Values is { } said && unreadable.TryGetValue(UnitOf(said), out var first) ? RefusedRow.TogetherWith(first) : null;
            var (unit, judgement) = row switch
            {
                { Role: not ImportedRole.Data } => (-1, RowJudgement.NoData),
                { Values: { } says } when refusedWith is null =>
                    (units.TryGetValue(UnitOf(says), out var known) ? known : units[UnitOf(says)] = units.Count, RowJudgement.Unjudged),
                _ => (-1, RowJudgement.Refused),
            };
            yield return new ImportRow(
                place++,
                row.RowNumber,
                unit,
                judgement,
                Chosen: true,
                [.. row.Cells.Select(cell => new RowCell(cell.At.ToString(), cell.Column, cell.Text))],
                row is { Role: ImportedRole.Data, Values: { } values } && refusedWith is null ? JsonSerializer.Serialize(values, ApiJson.Options) : null,
                refusedWith is null ? [.. row.Faults.Select(RefusedRow.NoteOf)] : [refusedWith]);
        }
    }

    // The units of which a row cannot be read, each with the number of that row. The table is read once more for it, since nothing of it is held.
    private Dictionary<string, int> Unreadable(ImportTable<TSays> table)
    {
        var units = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows())
            if (row is { Role: ImportedRole.Data, Values: null } && UnitOf(row.Cells) is { } unit) units.TryAdd(unit, row.RowNumber);
        return units;
    }
}
