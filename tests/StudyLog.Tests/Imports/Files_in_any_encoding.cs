using System.Text;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>One list as different programs and hands write it: wherever it comes from, it says the same.</summary>
public sealed class Files_in_any_encoding(HostFixture host)
{
    private static readonly string[][] List =
    [
        ["姓名", "部门", "职务", "任职日期", "排序", "笔画", "拼音", "中共党员", "是否外部人员"],
        ["王芳", "办公室", "主任", "2020-03-05", "1", "04", "wang fang", "是", "否"],
        ["曾国藩", "第一支部", "书记，组织委员", "2019-12-31", "2", "12", "zēng guó fān", "是", "否"],
        ["李强", "A组1", "", "", "30", "", "", "否", "否"],
        ["John Smith", "", "Professor", "", "", "", "", "", "是"],
    ];

    // As above, in other characters, with spaces and with other forms of a day.
    private static readonly string[][] WrittenOtherwise =
    [
        ["＊姓　名：", "所在 部门", "现任职务", "任职时间", "排序号", "姓氏笔画", "汉语拼音", "政治面貌", "外部人员"],
        ["王　芳", "办 公 室", "主 任", "2020年3月5日", "１", "０４", "wang fang", "中共 党员", "×"],
        [" 曾 国 藩 ", "第一 支部", "书记，组织委员", "二〇一九年十二月三十一日", "２", "１２", "zēng guó fān", "√", "N"],
        ["李 强", "A组1", "—", "/", "３０", "无", "", "群众", "否"],
        ["John Smith", "—", "Professor", "", "", "", "", "", "Y"],
    ];

    private static readonly Encoding[] Encodings =
    [
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!, CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!,
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true), new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
    ];

    [Fact]
    public async Task Are_judged_alike_whatever_the_encoding_and_whatever_stands_between_the_cells()
    {
        var of = await WithPeople();
        foreach (var encoding in Encodings)
            foreach (var delimiter in new[] { ",", ";", "\t" })
                foreach (var list in new[] { List, WrittenOtherwise })
                {
                    // What the old Chinese encodings cannot write nobody saves in them.
                    var text = string.Concat(list.Select(row => string.Join(delimiter, row) + "\r\n"));
                    if (encoding.GetString(encoding.GetBytes(text)) != text) continue;
                    await IsAllThere(of, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], delimiter == "\t" ? "名单.txt" : "名单.csv", $"{encoding.WebName} {delimiter}");
                }
    }

    [Fact]
    public async Task Are_judged_alike_as_a_workbook_with_a_title_merged_headings_and_mixed_dates()
    {
        var of = await WithPeople();
        var rows = string.Concat(
            OddFiles.Row("××局干部职工花名册（2024年）", null, null, null, null, null, null, null, null),
            OddFiles.Row("姓  名", "所在部门", "任职情况", null, "排序", "笔画", "拼音", "政治面貌", "外部人员"),
            OddFiles.Row(null, null, "职务", "任职时间", null, null, null, null, null),
            OddFiles.Row("王　芳", "办公室", "主任", "日43895", "1", "04", "wang fang", "中共党员", "否"),
            OddFiles.Row("曾国藩", "第一支部", "书记，组织委员", "2019.12.31", "2", "12", "zēng guó fān", "中共预备党员", "否"),
            OddFiles.Row("李\n强", "A组1", null, null, "30", null, null, "群众", "否"),
            OddFiles.Row("合计", "3人"),
            OddFiles.Row("John Smith", null, "Professor", null, null, null, null, null, "是"),
            OddFiles.Row("注：本表截至2024年12月", null, null, null, null, null, null, null, null));
        const string Merged = "<mergeCells><mergeCell ref=\"A1:I1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C2:D2\"/><mergeCell ref=\"E2:E3\"/><mergeCell ref=\"F2:F3\"/>"
            + "<mergeCell ref=\"G2:G3\"/><mergeCell ref=\"H2:H3\"/><mergeCell ref=\"I2:I3\"/><mergeCell ref=\"A9:I9\"/></mergeCells>";

        await IsAllThere(of, OddFiles.Workbook(OddFiles.Sheet(rows, after: Merged)), "花名册.xlsx", "a workbook");
    }

    private async Task<Organisation> WithPeople()
    {
        var of = await Organisation.Register(host);
        foreach (var name in new[] { "办公室", "第一支部", "A组1" }) (await of.Secretary.Post("/departments", new { name })).ShouldHave(201);
        var import = await of.Brings("people", string.Concat(List.Select(row => string.Join(',', row) + "\n")));
        import.Counts().ShouldBe((4, 0, 0, 0), string.Join('\n', await of.Judged(import)));
        await of.TakenIn(import.Id);
        return of;
    }

    private static async Task IsAllThere(Organisation of, byte[] file, string name, string how)
    {
        var import = await of.Brings("people", file, name);

        import["head"]!["unknown"]!.AsArray().ShouldBeEmpty(how);
        import["head"]!["taken"]!.AsArray().Count.ShouldBe(9, how);
        var judged = (await of.Judged(import)).Where(row => !row.EndsWith(" no-data", StringComparison.Ordinal)).ToList();
        judged.Count.ShouldBe(4, how);
        judged.ShouldAllBe(row => row.EndsWith(" same", StringComparison.Ordinal), $"{how}:\n{string.Join('\n', judged)}");
    }
}
