using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Imports;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <summary>Where the people were whom a line of a ledger names.</summary>
/// <param name="People">Who, as on a roster.</param>
/// <param name="Groups">Who is named as a group only, where the line says that it was recorded so.</param>
/// <param name="Entries">What a roll call would say of them; of somebody who was there from beginning to end, only that.</param>
/// <param name="Columns">In which column each of the people is named.</param>
/// <param name="BesideNames">What is to be said of names and of what stands behind them, with their columns.</param>
/// <param name="Refused">Why the line cannot be taken in: a name that nobody has, or several.</param>
internal sealed record NamedPlaces(
    IReadOnlyList<RosterEntry> People,
    IReadOnlyList<RosterGroup> Groups,
    IReadOnlyList<RollCallEntry> Entries,
    IReadOnlyDictionary<Guid, string> Columns,
    IReadOnlyList<(string Column, RowNote Note)> BesideNames,
    JudgedRow? Refused)
{
    /// <summary>Whether the line names anybody.</summary>
    public bool IsEmpty => People.Count + Groups.Count == 0;

    /// <summary>Every name of a line.</summary>
    public static IEnumerable<string> NamesOf(Stated.ImportedSession says) => NamesOfLine.ListsOf(says).SelectMany(list => list.Names).Select(name => name.Name);
}
