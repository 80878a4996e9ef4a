using StudyLog.Documents.Imports.Reading;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>考勤簿: who was at which session, a line for each place, or a matrix with a line for each person and a column for each session.</summary>
public static class AttendanceTable
{
    private static readonly TableForm<ImportedAttendance> Form = new(
        AttendanceColumns.All,
        [.. DerivedNames.RunningNumber, .. DerivedNames.Rates],
        [[AttendanceColumns.Name], [AttendanceColumns.Status], [AttendanceColumns.Number, AttendanceColumns.Session, "日期", "时间"]],
        row => Values.Of(Read(row)));

    /// <summary>Finds the headings of the table; its rows are then read by <see cref="ImportTable{TRow}.Rows"/>.</summary>
    /// <exception cref="UnreadableFileException">The file is not read.</exception>
    public static ImportTable<ImportedAttendance> Read(TableFile file) => Worksheets.Read(file, Find);

    private static ImportTable<ImportedAttendance> Find(TableSheet sheet)
    {
        var list = Form.Find(sheet);
        return list.Head.IsSound ? list : AttendanceMatrix.Find(sheet) ?? list;
    }

    private static ImportedAttendance Read(ReadRow row)
    {
        var when = row.When("日期", "时间");
        var (number, title) = (row.Code(AttendanceColumns.Number), row.Line(AttendanceColumns.Session));
        if (number is null && title is null && when.On is null) row.RefuseNone(AttendanceColumns.Number, "日期", AttendanceColumns.Session);
        var status = row.Word(AttendanceColumns.Status, AttendanceWords.List) ?? AttendanceWords.Nothing;
        return new(
            number,
            when.On,
            when.From,
            row.Word("会议类型", SessionWords.Kinds),
            title,
            row.RequiredLine(AttendanceColumns.Name),
            row.Line(AttendanceColumns.Department),
            CapacityOf(row, status),
            status.Status,
            status.AlsoLeftEarly,
            row.Word("登记方式", AttendanceWords.Methods),
            row.Clock("到会时间"),
            row.Clock("离会时间"),
            ReasonOf(row.Text("事由"), status.Reason),
            row.Word("请假", AttendanceWords.Leaves),
            row.Line("批准人"),
            row.Line("代会人"),
            row.Text("更正原因"),
            row.Word("补学", MakeUpWords.States),
            row.Day("补学期限"),
            row.Day("补学日期"),
            row.Number("补学学时", Units.Hours),
            row.Word("补学方式", MakeUpWords.Modes),
            row.Text("补学内容"),
            row.Text("备注"));
    }

    // 公假 with 抗旱 beside it: both are said.
    private static string? ReasonOf(string? stated, string? kind) =>
        stated is null || kind is null || stated.Contains(kind, StringComparison.Ordinal) ? stated ?? kind : $"{kind}（{stated}）";

    private static Capacity? CapacityOf(ReadRow row, AttendanceWord status)
    {
        var stated = row.Word(AttendanceColumns.Capacity, AttendanceWords.Capacities);
        if (stated is not null && status.Capacity is { } other && stated != other) row.RefuseBoth(AttendanceColumns.Status, AttendanceColumns.Capacity);
        return stated ?? status.Capacity;
    }
}
