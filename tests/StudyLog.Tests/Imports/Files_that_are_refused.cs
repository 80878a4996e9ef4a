using System.Text;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>Files that are dangerous, damaged or something else than they say: each says why in words, leaves nothing behind and holds nobody up.</summary>
public sealed class Files_that_are_refused(HostFixture host)
{
    public static TheoryData<string, string, string> Refused => new()
    {
        { "a bomb", "名单.xlsx", "unpacks-too-large" },
        { "a bomb beside the table", "名单.xlsx", "unpacks-too-large" },
        { "an external entity", "名单.xlsx", "declares-entities" },
        { "a billion laughs", "名单.xlsx", "declares-entities" },
        { "a document type in its texts", "名单.xlsx", "declares-entities" },
        { "an archive", "名单.csv", "wrong-extension" },
        { "an archive", "名单.xlsx", "wrong-extension" },
        { "an archive", "名单.zip", "unknown-extension" },
        { "a workbook", "名单.csv", "wrong-extension" },
        { "a workbook", "名单.xls", "wrong-extension" },
        { "a workbook", "名单.xlsm", "other-workbook" },
        { "a text", "名单.xlsx", "wrong-extension" },
        { "a text", "名单.pdf", "unknown-extension" },
        { "a page", "名单.csv", "wrong-extension" },
        { "a text", "名单.xls", "old-workbook" },
        { "an old workbook", "名单.xls", "old-workbook" },
        { "a password", "名单.xlsx", "password-protected" },
        { "a password of its parts", "名单.xlsx", "password-protected" },
        { "macros", "名单.xlsx", "other-workbook" },
        { "a million columns", "名单.xlsx", "too-many-columns" },
        { "a million commas", "名单.csv", "too-many-columns" },
        { "too many rows", "名单.csv", "too-many-rows" },
        { "too many worksheets", "名单.xlsx", "too-many-worksheets" },
        { "bytes that are no characters", "名单.csv", "undecodable" },
        { "half a character", "名单.xlsx", "undecodable" },
        { "a control character", "名单.csv", "control-character" },
        { "a control character by its number", "名单.xlsx", "control-character" },
        { "a zero", "名单.csv", "wrong-extension" },
        { "a quotation without an end", "名单.csv", "unbalanced-quote" },
        { "something after a quotation", "名单.csv", "unbalanced-quote" },
        { "a text longer than a cell", "名单.csv", "cell-too-long" },
        { "half of it", "名单.xlsx", "damaged" },
        { "broken markup", "名单.xlsx", "damaged" },
        { "rows out of order", "名单.xlsx", "damaged" },
        { "headings alone", "名单.csv", "no-rows" },
        { "full-width commas", "名单.csv", "full-width-comma" },
        { "separators alone", "名单.csv", "empty" },
        { "blank cells", "名单.xlsx", "empty" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Say_why_and_leave_nothing(string what, string name, string code)
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        var people = await of.People();

        var import = await of.Brings("people", OddFiles.Of(what), name, until: "unreadable");

        ((string?)import["problem"]!["code"]).ShouldBe($"file.{code}", import.Text);
        var (chinese, english) = (Sentence(import), Sentence(await of.Secretary.Get($"/imports/{import.Id}", "en")));
        chinese.ShouldMatch(@"^[^{}]*\p{IsCJKUnifiedIdeographs}[^{}]*。$");
        english.ShouldMatch("^[^{}\\p{IsCJKUnifiedIdeographs}]+[.]$");
        (await of.Rows(import)).ShouldBeEmpty();
        (await of.Secretary.Post($"/imports/{import.Id}/commit")).ShouldBeProblem(409, "wrong-state");
        (await of.People()).ShouldBe(people);

        // It is an answer and no failure.
        await Wait.Until(async () => (string?)(await of.Secretary.Get($"/jobs/{(Guid)import["jobId"]!}")).ShouldHave(200)["state"] == "done", TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Hold_nobody_up()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        var odd = Refused.Select(each => each.Data).ToList();

        var brought = odd.Select(each => of.Brings("people", OddFiles.Of(each.Item1), each.Item2, until: "unreadable")).ToList();
        var sound = of.Brings("people", "姓名,部门\n张三,办公室\n");

        (await sound).Counts().ShouldBe((1, 0, 0, 0));
        (await Task.WhenAll(brought)).Length.ShouldBe(odd.Count);
        await of.TakenIn((await sound).Id);
        (await of.People()).ShouldBe(1);
    }

    [Fact]
    public async Task Are_not_even_kept_when_they_are_empty_or_too_large()
    {
        var of = await Organisation.Register(host);

        var empty = await Bring(of, []);
        empty.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["file"]);
        empty.Text.ShouldContain("文件是空的");
        (await Bring(of, new byte[(20 << 20) + 1])).ShouldBeProblem(413, "too-large");
        (await of.Secretary.Get("/imports")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_cells_that_a_spreadsheet_would_run_only_those_cells_are()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        var text = await of.Brings(
            "people", "姓名,部门,职务\n甲,办公室,=cmd|'/C calc'!A0\n乙,办公室,+SUM(A1)\n丙,办公室,@SUM(1)\n丁,办公室,-2+3\n戊,办公室,+86 138\n己,办公室,'=1+1\n庚,办公室,＝1+1\n");
        var workbook = await of.Brings("people", OddFiles.Workbook(OddFiles.Sheet(
            OddFiles.Row("姓名", "部门", "职务")
                + OddFiles.Row("辛", "办公室", "=HYPERLINK(\"http://x\")") + OddFiles.Row("壬", "办公室", "ƒUPPER(\"a\")¦主任") + OddFiles.Row("癸", "办公室", "ƒcmd|'/C calc'!A0¦主任")
                + OddFiles.Row("子", "办公室", "ƒNOW()"))), "名单.xlsx");

        (await of.Rows(text)).Select(Judgement).ShouldBe(["refused", "refused", "refused", "new", "new", "new", "refused"]);
        (await of.Rows(text, "refused")).ShouldAllBe(row => (string?)row!["notes"]![0]!["code"] == "fault.formula");
        (await of.Rows(workbook)).Select(Judgement).ShouldBe(["new", "new", "refused", "refused"]);
        await of.TakenIn(text.Id);
        await of.TakenIn(workbook.Id);

        var titles = (await of.Secretary.Get("/people")).ShouldHave(200)["items"]!.AsArray().ToDictionary(person => (string)person!["name"]!, person => (string?)person!["title"]);
        titles.OrderBy(title => title.Value, StringComparer.Ordinal).Select(title => $"{title.Key} {title.Value}").ShouldBe(["戊 +86 138", "丁 -2+3", "己 =1+1", "辛 =HYPERLINK(\"http://x\")", "壬 主任"]);
        Encoding.UTF8.GetString(await of.Exported("people", "csv")).Split(',').Where(cell => cell.TrimStart('"') is ['=' or '+' or '-' or '@', ..]).ShouldBeEmpty();
        var exported = await of.Exported("people", "xlsx");
        PartOf(exported, "xl/worksheets/sheet1.xml").ShouldNotContain("<f");
        TablesBrought.CellsOf(exported, "xlsx").Select(row => row[3]).Order(StringComparer.Ordinal).ShouldBe(titles.Values.Order(StringComparer.Ordinal));
    }

    private static Task<Reply> Bring(Organisation of, byte[] content) => of.Secretary.Ask("POST", "/imports", Upload.Of(new { kind = "people" }, content, "名单.csv"));

    private static string Sentence(Reply import) => (string)import["problem"]!["sentence"]!;

    private static string? Judgement(System.Text.Json.Nodes.JsonNode? row) => (string?)row!["judgement"];

    private static string PartOf(byte[] workbook, string path)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(workbook));
        using var part = new StreamReader(archive.GetEntry(path)!.Open());
        return part.ReadToEnd();
    }
}
