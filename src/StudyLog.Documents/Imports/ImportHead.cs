using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>
/// What was found at the head of a user's table. Every heading stands in exactly one of the lists; of those that several worksheets have alike the first.
/// </summary>
/// <param name="FirstRow">The first row of headings; 0 where there are none.</param>
/// <param name="LastRow">The last; the rows follow.</param>
/// <param name="Taken">The columns that are taken in, from left to right.</param>
/// <param name="Unknown">Those that are not, because nothing is known by their headings.</param>
/// <param name="Derived">Those that are not, because StudyLog works out itself what they say: running numbers, rates, counts.</param>
/// <param name="Missing">The columns without which the table says nothing, and that it does not have.</param>
/// <param name="Repeated">The columns that several headings name alike, so that nobody can tell which is meant.</param>
/// <param name="LeftSheets">The worksheets that hold anything and are not read: covers, instructions, tables of something else.</param>
/// <param name="Marks">How marks in its cells are read; null where it is no matrix of marks.</param>
/// <param name="YearMissing">The first heading that is a day without its year, where no year stands above the table either; null: there is none.</param>
public sealed record ImportHead(
    int FirstRow,
    int LastRow,
    IReadOnlyList<TakenColumn> Taken,
    IReadOnlyList<Heading> Unknown,
    IReadOnlyList<Heading> Derived,
    IReadOnlyList<MissingColumn> Missing,
    IReadOnlyList<RepeatedColumn> Repeated,
    IReadOnlyList<string> LeftSheets,
    IReadOnlyList<MarkMeaning>? Marks = null,
    Heading? YearMissing = null)
{
    /// <summary>Whether the rows can be read.</summary>
    public bool IsSound => Missing.Count == 0 && Repeated.Count == 0 && YearMissing is null;
}

/// <summary>A column that is taken in.</summary>
/// <param name="Name">What StudyLog calls it.</param>
/// <param name="Heading">What the user calls it, and where.</param>
public sealed record TakenColumn(string Name, Heading Heading);

/// <summary>A column that is missing.</summary>
/// <param name="AnyOf">The column, or those of which one would do.</param>
public sealed record MissingColumn(IReadOnlyList<MissingColumn.Wanted> AnyOf)
{
    /// <summary>A column that would do.</summary>
    /// <param name="Name">What StudyLog calls it.</param>
    /// <param name="Aliases">What else it may be called.</param>
    public sealed record Wanted(string Name, IReadOnlyList<string> Aliases);
}

/// <summary>What a mark in a matrix says.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Word">What it says in words.</param>
/// <param name="IsFromTable">Whether the table itself says so in a legend; otherwise it is what is usual, and an office may mean something else.</param>
public sealed record MarkMeaning(string Mark, string Word, bool IsFromTable);
