using StudyLog.Imports;
using StudyLog.Resources;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>What is said of a row while it is decided on.</summary>
/// <typeparam name="TSays">What rows of this kind say.</typeparam>
internal abstract class ToldRow<TSays>(Said<TSays> said)
{
    private readonly List<RowNote> notes = [];

    /// <summary>What is to be said of the row.</summary>
    public IReadOnlyList<RowNote> Notes => notes;

    /// <summary>A value of a closed list, as it is written.</summary>
    internal static string Word(Enum value) => Words.Of(value, Words.Chinese);

    protected void Tell(string code, params string[] arguments) => notes.Add(RowNote.Of(code, arguments));

    /// <summary>Tells something of a cell.</summary>
    protected void Tell(string column, RowNote note) => notes.Add(note with { Cell = said.CellOf(column), Column = column });

    /// <summary>Tells where the row says otherwise, and what is known stays.</summary>
    protected void Kept(string column, string? known, string? stated)
    {
        if (stated is not null && stated != known) Tell("kept", column, known ?? "", stated);
    }

    /// <summary>Tells of a cell that finds no place in the record.</summary>
    protected void NotTaken(string column) => notes.Add(new("not-taken", [column], said.CellOf(column), column));
}
