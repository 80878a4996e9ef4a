using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>考勤表 as a matrix: a line for each person, a column for each session, a mark in each cell.</summary>
internal sealed class AttendanceMatrix
{
    // Every day of the year is one of it.
    private const int LeapYear = 2000;

    private readonly TableSheet sheet;
    private readonly TableLayout layout;
    private readonly TableLayout people;
    private readonly IReadOnlyList<MatrixColumn> columns;
    private readonly Marks marks;
    private readonly Lazy<HashSet<string>> marked;

    private AttendanceMatrix(TableSheet sheet, TableLayout layout, TableLayout people, IReadOnlyList<MatrixSession> sessions, Marks marks)
    {
        (this.sheet, this.layout, this.marks) = (sheet, layout, marks);
        this.people = MatrixColumn.OfPeople(layout, people);
        columns = [.. sessions.Select(session => MatrixColumn.Of(session, this.people))];
        marked = new(SessionsWithMarks);
    }

    /// <summary>Finds the matrix; null where there are no names, or no heading is a session's.</summary>
    public static ImportTable<ImportedAttendance>? Find(TableSheet sheet)
    {
        var ofPeople = TableLayout.Find(
            sheet,
            AttendanceColumns.OfPeople,
            [.. DerivedNames.RunningNumber, .. DerivedNames.Rates, .. AttendanceColumns.Counts],
            [[AttendanceColumns.Name]]);
        if (ofPeople.Headings is not { } headings || !headings.Columns.ContainsKey(AttendanceColumns.Name)) return null;
        var (sessions, lastRow) = MatrixHeadings.Sessions(sheet.Rows(), ofPeople);
        if (sessions.Count == 0) return WithoutYear(sheet, ofPeople);

        var headed = MatrixHeadings.With(ofPeople, sessions, lastRow).TellingUntitled(sheet);
        var meant = new Marks(Legend.Read(sheet.Rows().Where(row => IsBesideTheMarks(row, headed, sessions)).Select(TextOf)));
        var matrix = new AttendanceMatrix(sheet, headed with { Head = headed.Head with { Marks = meant.Meanings } }, ofPeople, sessions, meant);
        return new(matrix.layout.Head, matrix.Rows);
    }

    // Its headings would be days, if anybody said of which year.
    private static ImportTable<ImportedAttendance>? WithoutYear(TableSheet sheet, TableLayout people)
    {
        if (people.Year is not null || MatrixHeadings.Sessions(sheet.Rows(), people with { Year = LeapYear }).Sessions is not [var first, ..]) return null;
        return new(people.Head with { YearMissing = first.Heading }, () => []);
    }

    private IEnumerable<ImportedRow<ImportedAttendance>> Rows() => layout.Headings!.Below(sheet.Rows()).SelectMany(Of);

    // Each mark is told as a row of its own, with the person's cells and its session's heading: it is about this session and no other.
    private IEnumerable<ImportedRow<ImportedAttendance>> Of(DataRow row)
    {
        if (RoleOf(row) is not ImportedRole.Data and var role) return [new(row.Number, role, Values: null, [], people.Written(row))];
        var saying = columns.Where(column => Says(row, column)).ToList();
        return saying.Count == 0
            ? Imported.OfData(row, people, people.Written(row), Unmarked)
            : saying.SelectMany(column => Imported.OfData(row, column.Layout, column.Written(row), reading => Read(reading, column.Session)));
    }

    // An empty cell says what the table tells of it, but nothing of a session that has no marks yet. A dash says nothing where the table does not tell.
    private bool Says(DataRow row, MatrixColumn column) => row[column.Session.Key] is { IsEmpty: false } cell
        ? !BlankMark.Is(Wording.Key(cell.Text)) || marks.Find(cell.Text) is not null
        : marks.OfBlank is not null && !row[AttendanceColumns.Name].IsEmpty && marked.Value.Contains(column.Session.Key);

    private HashSet<string> SessionsWithMarks()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in layout.Headings!.Below(sheet.Rows()))
            found.UnionWith(columns.Select(column => column.Session.Key).Where(key => row[key] is { IsEmpty: false } cell && marks.Find(cell.Text) is not null));
        return found;
    }

    // A line of figures sums up what stands above it. Whoever is called so has marks, or nothing at all.
    private ImportedRole RoleOf(DataRow row)
    {
        if (columns.Any(column => marks.Find(row[column.Session.Key].Text) is not null)) return layout.RoleOf(row, RowRole.Data);
        return MatrixSums.IsOne(row, columns) ? ImportedRole.Sum : layout.RoleOf(row);
    }

    // Nobody was anywhere; but without a name nobody can tell who.
    private static IReadOnlyList<ImportedAttendance> Unmarked(ReadRow row)
    {
        if (row.Faults.Count > 0 || row[AttendanceColumns.Name].IsEmpty) row.RequiredLine(AttendanceColumns.Name);
        return [];
    }

    private IReadOnlyList<ImportedAttendance> Read(ReadRow row, MatrixSession session)
    {
        var (name, department) = (row.RequiredLine(AttendanceColumns.Name), row.Line(AttendanceColumns.Department));
        var capacity = row.Word(AttendanceColumns.Capacity, AttendanceWords.Capacities);
        if ((row[session.Key].IsEmpty ? marks.OfBlank : marks.Find(row[session.Key].Text)) is not { } mark)
        {
            row.Refuse(session.Key, ImportFaultReason.UnknownMark, marks.Possible);
            return [];
        }

        if (capacity is not null && mark.Capacity is { } other && other != capacity) row.RefuseBoth(session.Key, AttendanceColumns.Capacity);
        return Values.Of(new ImportedAttendance(
            session.Number,
            session.Date,
            session.StartsAt,
            session.Kind,
            session.Title,
            name,
            department,
            capacity ?? mark.Capacity,
            mark.Status,
            mark.AlsoLeftEarly,
            Reason: mark.Reason));
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
