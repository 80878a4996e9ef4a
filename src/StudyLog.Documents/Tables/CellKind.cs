namespace StudyLog.Documents.Tables;

/// <summary>What kind of thing stands in a cell.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A text. Every cell of a text file is one, whatever it looks like.</summary>
    Text,

    /// <summary>A number; as text its digits, like <c>1234.5</c>, or <c>85%</c> where the cell shows a percentage.</summary>
    Number,

    /// <summary>A day, a month or a point in time; as text <c>2022-10-25</c>, <c>2022-10</c> or <c>2022-10-25T14:30:00</c>.</summary>
    Date,

    /// <summary>A time of day or a length of time; as text <c>14:30:00</c>.</summary>
    Time,

    /// <summary>True or false; as text <c>true</c> or <c>false</c>.</summary>
    Truth,

    /// <summary>A calculation that failed; as text what the cell shows, like <c>#REF!</c>.</summary>
    Error,

    /// <summary>A formula whose value nobody saved, a text that a spreadsheet would run as a formula, or a formula that reaches for another program.</summary>
    Formula,
}
