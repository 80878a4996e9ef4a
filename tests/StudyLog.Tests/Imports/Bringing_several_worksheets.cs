using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>A workbook has more than the one list: those alike come in together, and of the others it is said that they were left.</summary>
public sealed class Bringing_several_worksheets(HostFixture host)
{
    [Fact]
    public async Task Reads_those_alike_names_their_cells_and_tells_which_were_left()
    {
        var of = await Organisation.Register(host);
        var book = OddFiles.Worksheets(
            ("封面", OddFiles.Sheet(OddFiles.Row("部门名单"))),
            ("机关", OddFiles.Sheet(OddFiles.Row("名称", "简称") + OddFiles.Row("办公室", "办"))),
            ("下属", OddFiles.Sheet(OddFiles.Row("名称", "简称") + OddFiles.Row("水政科") + OddFiles.Row(null, "无"))));

        var import = await of.Brings("departments", book, "名单.xlsx");

        import.Counts().ShouldBe((2, 0, 0, 1), await of.Said(import.Id));
        import["head"]!["leftSheets"]!.AsArray().Select(sheet => (string?)sheet).ShouldBe(["封面"]);
        (await of.Rows(import)).Select(row => $"{row!["sheet"]} {row["rowNumber"]} {row["cells"]![0]!["at"]}").ShouldBe(["机关 2 机关!A2", "下属 2 下属!A2", "下属 3 下属!B3"]);
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(3, "下属!A3", "fault.required")]);
        (await of.TakenIn(import.Id)).Counts().ShouldBe((2, 0, 0, 1));
    }

    [Fact]
    public async Task Names_no_worksheet_where_one_is_read()
    {
        var of = await Organisation.Register(host);

        var import = await of.Brings("departments", OddFiles.Worksheets(("填表说明", OddFiles.Sheet(OddFiles.Row("请逐行填写"))), ("名单", OddFiles.Sheet(OddFiles.Row("名称") + OddFiles.Row("办公室")))), "名单.xlsx");

        import["head"]!["leftSheets"]!.AsArray().Select(sheet => (string?)sheet).ShouldBe(["填表说明"]);
        var row = (await of.Rows(import)).Single()!;
        ((string?)row["sheet"], (string?)row["cells"]![0]!["at"]).ShouldBe((null, "A2"));
    }
}
