using System.Text;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Imports;

/// <summary>Tables of many rows: read one by one, and none of them kept.</summary>
[Collection(nameof(Tables_of_many_rows))]
[CollectionDefinition(nameof(Tables_of_many_rows), DisableParallelization = true)]
public sealed class Tables_of_many_rows(ITestOutputHelper output)
{
    private const int Many = 200_000;

    [Fact]
    public void Are_read_no_further_than_is_asked_for()
    {
        using var file = new MemoryStream(Ledger(20_000));
        using var table = TableFile.Open(file, "台账.csv");
        var imported = SessionsTable.Read(table);

        var first = imported.Rows().Take(10).ToList();

        first.Count.ShouldBe(10);
        file.Position.ShouldBeLessThan(file.Length / 5, "the rest was not read");
        imported.Rows().First().RowNumber.ShouldBe(2, "each time from the first on");
    }

    [Fact]
    public void Of_which_one_cannot_be_read_are_read_up_to_it()
    {
        var text = "会议类型,标题\n" + string.Concat(Enumerable.Repeat("党课,甲\n", 30)) + "党课,乙\u0001\n";
        using var table = TableFile.Open(Documents.Tests.Tables.Given.Text(text), "台账.csv");
        var imported = SessionsTable.Read(table);

        using var rows = imported.Rows().GetEnumerator();

        for (var row = 0; row < 30; row++) rows.MoveNext().ShouldBeTrue();
        Should.Throw<UnreadableFileException>(() => rows.MoveNext()).Reason.ShouldBe(UnreadableReason.ControlCharacter);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Take_no_more_memory_than_few()
    {
        var few = MostLiveBytes(SessionsTable.Read, Ledger(Many / 20), Many / 20);
        var many = MostLiveBytes(SessionsTable.Read, Ledger(Many), Many);

        many.ShouldBeLessThan(few + (4 << 20));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Take_no_more_memory_than_few_as_matrices()
    {
        var few = MostLiveBytes(AttendanceTable.Read, Matrix(Many / 20), Many / 20 * 2);
        var many = MostLiveBytes(AttendanceTable.Read, Matrix(Many), Many * 2);

        many.ShouldBeLessThan(few + (4 << 20));
    }

    private long MostLiveBytes<TRow>(Func<TableFile, ImportTable<TRow>> read, byte[] bytes, int rows)
        where TRow : class
    {
        using var file = new MemoryStream(bytes);
        var (before, most, count, watch) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0, System.Diagnostics.Stopwatch.StartNew());
        using var table = TableFile.Open(file, "表.csv");
        foreach (var row in read(table).Rows())
        {
            row.Values.ShouldNotBeNull();
            if (++count % (rows / 5) == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        count.ShouldBe(rows);
        output.WriteLine($"{rows} rows of {bytes.Length >> 20} MB after {watch.Elapsed}, {most >> 10} kB live at most");
        return most;
    }

    private static byte[] Ledger(int rows) => Bytes(
        "编号,日期,会议类型,标题,主持人,学习材料,应到,实到,学时,参会人员", rows, row => $"2022-{row:000000},2022-10-25,党课,标题{row},张三,《一》《二》,{row % 90},{row % 80},2.5,张三、李四、王五");

    private static byte[] Matrix(int rows) => Bytes("序号,姓名,部门,2022-09-05,2022-10-25", rows, row => $"{row},某{row},办公室,√,病假");

    private static byte[] Bytes(string headings, int rows, Func<int, string> row) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, rows).Select(row).Prepend(headings)));
}
