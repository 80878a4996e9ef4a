namespace StudyLog.Documents.Tables;

/// <summary>Why what stands in a cell is not taken for a date.</summary>
public enum DateFault
{
    /// <summary>It is written in no form of a date.</summary>
    NotADate,

    /// <summary>The calendar has no such day, or the clock no such time.</summary>
    Impossible,

    /// <summary>It can be read in two ways, as 03/04/2022 can, or 2022.1, which may have been 2022.10.</summary>
    Ambiguous,

    /// <summary>It has no year.</summary>
    YearMissing,

    /// <summary>It is a year only.</summary>
    OnlyYear,

    /// <summary>It lies before 1900 or after 2200.</summary>
    OutOfRange,

    /// <summary>The day is on another day of the week than is written beside it.</summary>
    OtherWeekday,
}
