using System.Globalization;
using System.Text.Json.Nodes;
using StudyLog.Documents.Tables;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>Whatever stands in a column that is taken in is stored, or a note names the cell.</summary>
public sealed class Losing_no_cell(HostFixture host)
{
    [Fact]
    public async Task Of_an_attendance_book_whatever_the_status()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department("办公室");
        string[] statuses = ["", "出席", "迟到", "早退", "缺席", "请假"];
        (string Column, string Value)[] cells =
        [
            ("登记方式", "扫码"), ("到会时间", "14:20"), ("离会时间", "15:40"), ("事由", "特殊事由"), ("请假", "已准假"), ("请假", "已销假"), ("批准人", "周局长"), ("更正原因", "记错了"),
            ("补学", "待补学"), ("补学期限", "2024-04-30"), ("补学日期", "2024-03-20"), ("补学学时", "1.5"), ("补学方式", "自学"), ("补学内容", "补学的内容"), ("备注", "一条备注"),
        ];
        var rows = statuses.SelectMany(status => cells.Select(cell => (Status: status, cell.Column, cell.Value))).Index().Select(each => (Name: NameOf(each.Index), each.Item)).ToList();
        foreach (var name in rows.Select(row => row.Name).Append("周局长")) await of.PersonCalled(name, office);
        await Held(of, "三月党课", "2024-03-05");
        var columns = cells.Select(cell => cell.Column).Distinct().ToArray();
        var table = $"日期,场次,姓名,到会情况,{string.Join(',', columns)}\n"
            + string.Concat(rows.Select(row => $"2024-03-05,三月党课,{row.Name},{row.Item.Status},{string.Join(',', columns.Select(column => column == row.Item.Column ? row.Item.Value : ""))}\n"));

        // The second time everybody is there already, and what was not stored is still told.
        foreach (var _ in new[] { 1, 2 })
        {
            var import = await of.TakenIn("attendance", table);
            var (judged, book) = (await of.Rows(import), Book(await of.Exported("attendance-book", "csv")));
            foreach (var (row, at) in rows.Select((row, at) => (row, at)))
            {
                if ((string?)judged[at]!["judgement"] == "refused") continue;
                var stored = book[row.Name].GetValueOrDefault(row.Item.Column);
                var said = judged[at]!["notes"]!.AsArray();
                (stored is { Length: > 0 } || Names(said, at + 2, row.Item.Column)).ShouldBeTrue($"{row.Item} is neither stored ({stored}) nor told: {judged[at]!.ToJsonString()}");
            }
        }
    }

    [Fact]
    public async Task Of_a_ledger_of_sessions_be_they_new_or_known()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department("办公室");
        await of.PersonCalled("赵刚", office);
        (string Column, string Value, string? Stored)[] cells =
        [
            ("编号", "旧字第71号", "旧字第71号"), ("原文日期", "元宵节那天", "元宵节那天"), ("主持人", "赵刚", "赵刚"), ("记录人", "赵刚", "赵刚"), ("地点", "三楼会议室", "三楼会议室"),
            ("开始时间", "14:37", "T14:37"), ("结束时间", "16:41", "T16:41"), ("主办部门", "办公室", office.ToString("D")), ("学习材料", "《某条例》", "《某条例》"), ("第一议题", "有", "\"firstItem\":true"),
            ("第一议题内容", "学习某讲话", "学习某讲话"), ("应到", "7137", "7137"), ("实到", "7139", "7139"), ("请假", "7141", "7141"), ("学时", "2.5", "2.5"), ("出席人员", "赵刚", "赵刚"),
            ("请假人员", "赵刚", "on-leave"), ("列席人员", "赵刚", "sitting-in"), ("缺席人员", "赵刚", "absent"), ("迟到", "赵刚", "late"), ("早退", "赵刚", "left-early"), ("内容", "研究两件事", null),
            ("备注", "一条备注", null), ("以集体名义记录", "是", "\"recordedByGroup\":true"), ("归档卷号", "卷71", "卷71"),
        ];
        (string Title, string Month, string State)[] kinds = [("已开", "2021-03", "已召开"), ("计划", "2099-03", ""), ("不详", "", "")];
        var rows = kinds.SelectMany(kind => cells.Select((cell, at) => (
                Title: $"{kind.Title}{at}",
                Begin: $"{(kind.Month.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{kind.Month}-{at + 1:00}"))},培训,{kind.Title}{at},{kind.State}",
                Cell: cell)))
            .ToList();

        // The same once more of sessions that are there already, of another kind because of their days.
        rows.AddRange(rows.Select(row => row with { Title = $"先有{row.Title}", Begin = row.Begin.Replace("培训,", "党课,先有", StringComparison.Ordinal) }).ToList());
        await of.TakenIn("sessions", "日期,会议类型,标题,状态\n" + string.Concat(rows.Where(row => row.Title.StartsWith("先有", StringComparison.Ordinal)).Select(row => $"{row.Begin}\n")));
        var import = await of.TakenIn(
            "sessions",
            $"日期,会议类型,标题,状态,{string.Join(',', cells.Select(cell => cell.Column))}\n"
                + string.Concat(rows.Select(row => $"{row.Begin},{string.Join(',', cells.Select(cell => cell.Column == row.Cell.Column ? cell.Value : ""))}\n")));

        var (judged, ledger) = (await of.Rows(import), await of.Ledger());
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            var said = judged[at]!["notes"]!.AsArray();
            if ((string?)judged[at]!["judgement"] == "refused") continue;
            var id = (string?)ledger[row.Title]["sessionId"];
            var record = (await of.Secretary.Get($"/sessions/{id}")).Text + (await of.Secretary.Get($"/sessions/{id}/attendance")).Text + ledger[row.Title].ToJsonString();
            var stored = row.Cell.Stored is { } token && record.Contains(token, StringComparison.Ordinal);
            (stored || Names(said, at + 2, row.Cell.Column)).ShouldBeTrue($"{row.Title}: {row.Cell} is neither stored nor told: {judged[at]!.ToJsonString()}");
        }
    }

    [Fact]
    public async Task Of_a_ledger_of_follow_ups_be_they_new_or_known()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department("办公室");
        await of.Department("规划科");
        await of.PersonCalled("赵刚", office);
        await Held(of, "十月学习会", "2022-10-25");
        string[] states = ["", "已交办", "已签收", "待验收", "已退回", "已办结", "已暂缓", "已撤销"];
        (string Column, string Value, string? Stored)[] cells =
        [
            ("编号", "督71", "督71"), ("来源原话", "要抓紧办", "要抓紧办"), ("协办", "规划科", "规划科"), ("共同责任", "各单位", "各单位"), ("责任人", "赵刚", "赵刚"), ("交办日期", "2022-10-27", "2022-10-27"),
            ("期限种类", "长期坚持", "continuous"), ("完成期限", "2022-12-29", "2022-12-29"), ("进度", "37", "\"percent\":37"), ("退回次数", "3", null), ("退回原因", "材料不齐", null), ("延期次数", "2", null),
            ("提交日期", "2022-11-17", "2022-11-17"), ("办结日期", "2022-11-28", "2022-11-28"), ("办理结果", "办得很好", "办得很好"), ("备注", "一条备注", "一条备注"),
        ];
        var rows = states.SelectMany(state => cells.Select((cell, at) => (Matter: $"{state}事项{at}", State: state, Cell: cell))).ToList();
        rows.AddRange(rows.Select(row => (Matter: $"先有{row.Matter}", row.State, row.Cell)).ToList());
        await of.TakenIn("follow-ups", "事项,来源场次,主办,状态\n" + string.Concat(rows.Where(row => row.Matter.StartsWith("先有", StringComparison.Ordinal)).Select(row => $"{row.Matter},十月学习会,办公室,{row.State}\n")));

        var import = await of.TakenIn(
            "follow-ups",
            $"事项,来源场次,主办,状态,{string.Join(',', cells.Select(cell => cell.Column))}\n"
                + string.Concat(rows.Select(row => $"{row.Matter},十月学习会,办公室,{row.State},{string.Join(',', cells.Select(cell => cell.Column == row.Cell.Column ? cell.Value : ""))}\n")));

        var judged = (await of.Rows(import, page: 1)).Concat(await of.Rows(import, page: 2)).ToList();
        judged.Count.ShouldBe(rows.Count);
        var matters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in new[] { 1, 2 })
            foreach (var each in (await of.Secretary.Get($"/follow-ups?pageSize=200&page={page}")).ShouldHave(200)["items"]!.AsArray()) matters.Add((string)each!["matter"]!, (string)each["id"]!);
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            if ((string?)judged[at]!["judgement"] == "refused") continue;
            var story = (await of.Secretary.Get($"/follow-ups/{matters[row.Matter]}")).Text;
            var stored = row.Cell.Stored is { } token && story.Contains(token, StringComparison.Ordinal);
            (stored || Names(judged[at]!["notes"]!.AsArray(), at + 2, row.Cell.Column)).ShouldBeTrue($"{row.Matter}: {row.Cell} is neither stored nor told: {judged[at]!.ToJsonString()}");
        }
    }

    // A note names a cell by its column, be it that of the cell or in its sentence.
    private static bool Names(JsonArray notes, int row, string column) => notes.Any(note =>
        (note!["cell"] is { } cell && ((string)cell!).EndsWith(row.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && (string?)note["column"] == column)
        || ((string)note["sentence"]!).Contains(column, StringComparison.Ordinal));

    private static Dictionary<string, Dictionary<string, string>> Book(byte[] file)
    {
        using var table = TableFile.Open(new MemoryStream(file), "考勤簿.csv");
        var rows = table.Rows().Select(row => row.Cells.Select(cell => cell.Text).ToList()).ToList();
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)).ToDictionary(row => row["姓名"], StringComparer.Ordinal);
    }

    private static string NameOf(int at) => $"赵{(char)('一' + at)}";

    private static async Task Held(Organisation of, string title, string heldOn)
    {
        var id = (await of.Secretary.Post("/sessions", new { kind = "party-lecture", title, heldOn })).ShouldHave(201).Id;
        (await of.Secretary.Post($"/sessions/{id}/hold")).ShouldHave(200);
    }
}
