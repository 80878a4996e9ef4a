using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>考勤表 as a matrix: a line for each person, a column for each session, a mark in each cell.</summary>
internal sealed class AttendanceMatrix
{
    private readonly TableFile file;
    private readonly TableLayout layout;
    private readonly IReadOnlyList<MatrixSession> sessions;
    private readonly Marks marks;

    private AttendanceMatrix(TableFile file, TableLayout layout, IReadOnlyList<MatrixSession> sessions, Marks marks) =>
        (this.file, this.layout, this.sessions, this.marks) = (file, layout, sessions, marks);

    /// <summary>Finds the matrix; null where there are no names, or no heading is a session's.</summary>
    public static ImportTable<ImportedAttendance>? Find(TableFile file)
    {
        var people = TableLayout.Find(
            file.Rows(),
            AttendanceColumns.OfPeople,
            [.. DerivedNames.RunningNumber, .. DerivedNames.Rates, .. AttendanceColumns.Counts],
            [[AttendanceColumns.Name]]);
        if (people.Headings is not { } headings || !headings.Columns.ContainsKey(AttendanceColumns.Name)) return null;
        var (sessions, lastRow) = MatrixHeadings.Sessions(file.Rows(), people);
        if (sessions.Count == 0) return null;

        var headed = MatrixHeadings.With(people, sessions, lastRow);
        var meant = new Marks(Legend.Read(file.Rows().Where(row => IsBesideTheMarks(row, headed, sessions)).Select(TextOf)));
        var matrix = new AttendanceMatrix(file, headed with { Head = headed.Head with { Marks = meant.Meanings } }, sessions, meant);
        return new(matrix.layout.Head, matrix.Rows);
    }

    private IEnumerable<ImportedRow<ImportedAttendance>> Rows() =>
        layout.Headings!.Below(file.Rows()).SelectMany(row => Imported.Of(row, layout, Read));

    private IReadOnlyList<ImportedAttendance> Read(ReadRow row)
    {
        var marked = sessions.Select(session => (Session: session, Mark: Read(row, session))).Where(each => each.Mark is not null).ToList();
        if (marked.Count == 0 && row.Faults.Count == 0 && !row[AttendanceColumns.Name].IsEmpty) return [];
        var (name, department) = (row.RequiredLine(AttendanceColumns.Name), row.Line(AttendanceColumns.Department));
        var capacity = row.Word(AttendanceColumns.Capacity, AttendanceWords.Capacities);
        foreach (var (session, _) in marked.Where(each => capacity is not null && each.Mark!.Value.Capacity is { } other && other != capacity))
            row.RefuseBoth(session.Key, AttendanceColumns.Capacity);
        return [.. marked.Select(each => Attendance(each.Session, each.Mark!.Value))];

        ImportedAttendance Attendance(MatrixSession session, AttendanceWord mark) => new(
            session.Number,
            session.Date,
            session.StartsAt,
            SessionKind: null,
            session.Title,
            name,
            department,
            capacity ?? mark.Capacity,
            mark.Status,
            mark.AlsoLeftEarly,
            Reason: mark.Reason);
    }

    private AttendanceWord? Read(ReadRow row, MatrixSession session)
    {
        var text = row[session.Key].Text;
        if (BlankMark.Is(Wording.Key(text))) return null;
        if (marks.Find(text) is not { } mark)
        {
            row.Refuse(session.Key, ImportFaultReason.UnknownMark, marks.Possible);
            return null;
        }

        return mark;
    }

    // Where the meaning of marks is told: above the headings, or in a line without marks, or that begins so.
    private static bool IsBesideTheMarks(Row row, TableLayout headed, IReadOnlyList<MatrixSession> sessions)
    {
        if (row.Number <= headed.Head.LastRow) return row.Number < headed.Head.FirstRow;
        return sessions.All(session => row[session.Heading.Address.Column] is { IsEmpty: true } or { IsCovered: true })
            || row.Cells.Any(cell => Legend.MayBegin(cell.Text));
    }

    private static string TextOf(Row row) =>
        string.Join(' ', row.Cells.Where(cell => !cell.IsEmpty && !cell.IsCovered).Select(cell => cell.Text.Replace('\n', ' ')));
}
