namespace StudyLog.Imports;

/// <summary>What a table lists.</summary>
public enum ImportKind
{
    /// <summary>部门.</summary>
    Departments,

    /// <summary>人员.</summary>
    People,

    /// <summary>学习台账.</summary>
    Sessions,

    /// <summary>考勤.</summary>
    Attendance,

    /// <summary>督办事项.</summary>
    FollowUps,

    /// <summary>节假日安排.</summary>
    DaysOff,
}

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>Its rows are read and judged.</summary>
    Judging,

    /// <summary>The file cannot be read, or has not the columns.</summary>
    Unreadable,

    /// <summary>Every row is judged; somebody is to look and choose.</summary>
    Judged,

    /// <summary>What was chosen is being taken in.</summary>
    Committing,

    /// <summary>What was chosen is taken in.</summary>
    Committed,

    /// <summary>The job was taken back, or could not go on. What was taken in stays, and the rest can be taken in; what is not judged yet is brought anew.</summary>
    Stopped,

    /// <summary>Nobody wants to see it any more; nothing that was read of it is kept.</summary>
    PutAway,
}

/// <summary>What was judged of a row, or became of it.</summary>
public enum RowJudgement
{
    /// <summary>It is read and not yet judged.</summary>
    Unjudged,

    /// <summary>It says something of which nothing is there yet.</summary>
    New,

    /// <summary>It says something otherwise than it is there.</summary>
    Changed,

    /// <summary>It says what is there already.</summary>
    Same,

    /// <summary>It cannot be taken in.</summary>
    Refused,

    /// <summary>It is none of the things that the table lists: a sum, a remark, the headings again.</summary>
    NoData,

    /// <summary>It would have been taken in, and nobody wanted that when the others were.</summary>
    LeftOut,
}

/// <summary>A user's table on its way in.</summary>
/// <param name="Tenant">The organisation.</param>
/// <param name="Id">Its id.</param>
/// <param name="UserId">Who brought it, and in whose name it is taken in.</param>
/// <param name="Kind">What it lists.</param>
/// <param name="FileName">What the file is called.</param>
/// <param name="State">How far it is.</param>
/// <param name="Head">What was found at its head, as JSON; null: not read yet.</param>
/// <param name="Problem">Why it cannot be read, as JSON; null: it can.</param>
/// <param name="JobId">The job that judges it, or takes it in.</param>
/// <param name="AskedAt">When it was brought.</param>
public sealed record Import(
    string Tenant, Guid Id, Guid UserId, ImportKind Kind, string FileName, ImportState State, string? Head, string? Problem, Guid JobId, DateTimeOffset AskedAt);

/// <summary>Something to say of a row: why it is refused, what is otherwise, what is left as it is.</summary>
/// <param name="Code">A code for programs; with <c>import.</c> before it the key of its sentence.</param>
/// <param name="Arguments">What the sentence says besides.</param>
/// <param name="Cell">The cell it is about, as spreadsheets write it; null: the row.</param>
/// <param name="Column">The heading of that cell.</param>
public sealed record RowNote(string Code, IReadOnlyList<string> Arguments, string? Cell = null, string? Column = null)
{
    /// <summary>A note about the row as a whole.</summary>
    public static RowNote Of(string code, params string[] arguments) => new(code, arguments);
}

/// <summary>A cell as the user wrote it.</summary>
/// <param name="At">Where it stands, as spreadsheets write it.</param>
/// <param name="Column">What the column is called here.</param>
/// <param name="Text">What stands in it.</param>
public sealed record RowCell(string At, string Column, string Text);

/// <summary>A row of a user's table.</summary>
/// <param name="Place">Its place among all rows; a line that says several things gives several.</param>
/// <param name="RowNumber">The row's number as a spreadsheet counts.</param>
/// <param name="Unit">Rows of one unit are taken in together: all of one session, say.</param>
/// <param name="Judgement">What was judged of it.</param>
/// <param name="Chosen">Whether it is to be taken in.</param>
/// <param name="Cells">What the user wrote.</param>
/// <param name="Says">What it says, as JSON; null where it is no data or refused in reading.</param>
/// <param name="Notes">What is to be said of it.</param>
public sealed record ImportRow(
    int Place, int RowNumber, int Unit, RowJudgement Judgement, bool Chosen, IReadOnlyList<RowCell> Cells, string? Says, IReadOnlyList<RowNote> Notes);

/// <summary>What was judged of a row.</summary>
/// <param name="Place">Which.</param>
/// <param name="Judgement">What.</param>
/// <param name="Notes">What is to be said of it.</param>
public sealed record JudgedRow(int Place, RowJudgement Judgement, IReadOnlyList<RowNote> Notes);
