using CsCheck;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Documents.Tests.Tables;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>Whatever stands in a table, it is read or refused; nothing else happens, and nothing is left out without a word.</summary>
public sealed class Reading_anything
{
    private static readonly string[] Headings =
    [
        "姓名", "部门", "日期", "时间", "开始时间", "结束时间", "会议类型", "标题", "到会情况", "场次编号", "出席人员", "请假", "学时", "应到",
        "2022-10-25", "9月5日", "序号", "名称", "类型", "调休上班日期", "事项", "主办", "完成期限", "期限种类", "协办",
    ];

    private static readonly Gen<string> Cells = Gen.OneOf(
        Gen.OneOf("", "张三", "√", "×", "2022年10月25日", "2022年9月", "9:00-11:30", "10月1日至7日", "党课", "出席", "合计", "注：√出席", "1", "-1", "85%", "—", "待定", "=1+1"),
        Gen.Char["张三李0123456789年月日-—至~/：:.、，；（）()√×○△ 　\n\"等人次假病上下午半"].Array[0, 16].Select(letters => new string(letters)));

    [Fact]
    public void Reads_or_refuses_each_row() => Gen.Select(Gen.OneOf(Headings).Array[1, 8], Cells.Array[1, 8].Array[1, 6]).Sample((headings, rows) =>
    {
        var text = string.Join('\n', rows.Prepend(headings.Distinct().ToArray()).Select(cells => string.Join(',', cells.Select(Quoted))));

        All(PeopleTable.Read, text);
        All(DepartmentsTable.Read, text);
        All(SessionsTable.Read, text);
        All(AttendanceTable.Read, text);
        All(FollowUpsTable.Read, text);
        All(HolidaysTable.Read, text);
    });

    /// <summary>A cell as long as a cell can be costs little, whatever is in it.</summary>
    [Theory]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("(")]
    [InlineData("1")]
    [InlineData("√")]
    [InlineData("张 ")]
    [InlineData("等")]
    [InlineData("《")]
    [InlineData("至")]
    [InlineData("1天")]
    public void Is_soon_done_with_the_longest_cells(string repeated)
    {
        var longest = "a" + string.Concat(Enumerable.Repeat(repeated, 32_000 / repeated.Length)) + "x";
        var text = $"\"{longest}\"\n{string.Join(',', Headings)}\n{string.Join(',', Headings.Select(_ => $"\"{longest}\""))}\n";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        All(PeopleTable.Read, text);
        All(SessionsTable.Read, text);
        All(AttendanceTable.Read, text);
        All(FollowUpsTable.Read, text);
        All(HolidaysTable.Read, text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    private static void All<TRow>(Func<TableFile, ImportTable<TRow>> read, string text)
        where TRow : class
    {
        if (!HasRows(read, text)) return;
        var (head, rows) = Brought.Text(read, text);
        foreach (var row in rows) row.Refusals().Count().ShouldBe(row.Faults.Count);
        if (head.IsSound)
        {
            var below = Given.Read(Given.Text(text), "表.csv").Select(row => row.Number).Where(number => number > head.LastRow);
            rows.Select(row => row.RowNumber).Distinct().ShouldBe(below, "none is left out");
        }

        var taken = head.Taken.Select(column => column.Heading);
        taken.Concat(head.Unknown).Concat(head.Derived).Concat(head.Repeated.SelectMany(column => column.Headings)).Select(heading => heading.Address).ShouldBeUnique();
    }

    private static bool HasRows<TRow>(Func<TableFile, ImportTable<TRow>> read, string text)
        where TRow : class
    {
        using var file = TableFile.Open(Given.Text(text), "表.csv");
        try
        {
            var table = read(file);
            return !table.Head.IsSound || table.Rows().Any();
        }
        catch (UnreadableFileException refusal) when (refusal.Reason is UnreadableReason.NoRows or UnreadableReason.Empty)
        {
            return false;
        }
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
