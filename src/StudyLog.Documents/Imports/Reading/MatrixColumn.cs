using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>A column of a matrix, read with the person's columns alone as if there were no other session.</summary>
/// <param name="Session">The session that heads it.</param>
/// <param name="Layout">The person's columns and this one.</param>
internal sealed record MatrixColumn(MatrixSession Session, TableLayout Layout)
{
    /// <summary>The layout of the person's columns below all headings of the matrix.</summary>
    public static TableLayout OfPeople(TableLayout matrix, TableLayout people) => matrix with
    {
        Head = matrix.Head with { Taken = people.Head.Taken },
        Headings = matrix.Headings! with { Columns = people.Headings!.Columns },
    };

    /// <summary>A session's column.</summary>
    public static MatrixColumn Of(MatrixSession session, TableLayout people) => new(session, people with
    {
        Headings = people.Headings! with { Columns = new Dictionary<string, Heading>(people.Headings!.Columns, StringComparer.Ordinal) { [session.Key] = session.Heading } },
    });

    /// <summary>What stands of a row in the person's columns, over the column, and in it.</summary>
    public IReadOnlyList<WrittenCell> Written(DataRow row) =>
    [
        .. Layout.Written(row),
        new(Session.Heading.Address, AttendanceColumns.Session, Session.Heading.Text),
        new(row[Session.Key].Address, AttendanceColumns.Status, row[Session.Key].Text),
    ];
}
