using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>Something of a row that is refused.</summary>
/// <param name="At">The cell, or its row as a whole where the table has no such column.</param>
/// <param name="Column">The column's heading as the user wrote it, or else what StudyLog calls it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Arguments">What the reason says is told beside it; none for most.</param>
public sealed record ImportFault(CellAddress At, string Column, ImportFaultReason Reason, IReadOnlyList<string> Arguments);

/// <summary>Why what stands in a cell is refused. A closed list: the host has a sentence for each that says what to do.</summary>
public enum ImportFaultReason
{
    /// <summary>Nothing stands where something must.</summary>
    Required,

    /// <summary>Nothing stands in any of several columns of which one must say something. Arguments: their names.</summary>
    OneRequired,

    /// <summary>The cell holds a formula instead of a value; see <see cref="CellKind.Formula"/>.</summary>
    Formula,

    /// <summary>The cell's calculation failed.</summary>
    CellError,

    /// <summary>It stands right of the last heading, often because a separator within a text was taken for the end of a cell.</summary>
    BeyondHeadings,

    /// <summary>It is no date.</summary>
    NotADate,

    /// <summary>The calendar has no such day, or the clock no such time.</summary>
    ImpossibleDate,

    /// <summary>The date can be read in two ways.</summary>
    AmbiguousDate,

    /// <summary>The date has no year.</summary>
    YearMissing,

    /// <summary>It is a year only.</summary>
    OnlyYear,

    /// <summary>The date lies before 1900 or after 2200.</summary>
    DateOutOfRange,

    /// <summary>The day is on another day of the week than is written beside it.</summary>
    OtherWeekday,

    /// <summary>A month stands where a day is needed.</summary>
    DayMissing,

    /// <summary>It is no time of day, nor from one time to another.</summary>
    NotATime,

    /// <summary>A day stands where a time of day is needed.</summary>
    TimeMissing,

    /// <summary>It is no number, or only about one (约30).</summary>
    NotANumber,

    /// <summary>It is no whole number.</summary>
    NotWhole,

    /// <summary>The number is smaller or larger than it can be. Arguments: the smallest and the largest.</summary>
    OutOfRange,

    /// <summary>The number is less than nothing.</summary>
    Negative,

    /// <summary>It is neither yes nor no.</summary>
    NotYesOrNo,

    /// <summary>It is no word of the closed list. Arguments: the words that are possible, one for each value.</summary>
    UnknownWord,

    /// <summary>It is no mark that is known. Arguments: those that are.</summary>
    UnknownMark,

    /// <summary>They are no names one by one: a number, 等5人, a list that begins with a department.</summary>
    NotNames,

    /// <summary>It is no name of one person: several, or a word for nobody.</summary>
    NotAName,

    /// <summary>It only says that it is as above: 同上. Nobody can tell once rows are sorted.</summary>
    AsAbove,

    /// <summary>A spreadsheet made a date or a time of what is a number of a file or a name.</summary>
    DateInsteadOfText,

    /// <summary>It contradicts another cell of its row. Arguments: the other's column and address.</summary>
    Contradicts,

    /// <summary>It ends before it begins.</summary>
    EndBeforeStart,
}
