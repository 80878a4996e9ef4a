using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StudyLog.Documents.Tables;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.Papers;

/// <summary>Ledgers as sheets: the lines that the interface answers, all of them, as real numbers and dates.</summary>
public sealed class Sheets_of_the_ledgers(Organisations organisations) : IClassFixture<Organisations>
{
    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task The_session_ledger_has_every_line_of_the_interface(string form)
    {
        var of = await organisations.Fresh();
        var day = new DateOnly(2021, 1, 1);
        for (var each = 0; each < 203; each++)
        {
            var heldOn = day.AddDays(each).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            (await of.Secretary.Post("/sessions", new { kind = "training", title = $"=培训{each}", heldOn, studyHours = 1.5 })).ShouldHave(201);
        }

        var rows = await Rows(of.Secretary, "/exports/session-ledger", form);
        rows.Count.ShouldBe(203);
        var lines = (await of.Secretary.Get("/ledgers/sessions?pageSize=200")).ShouldHave(200)["items"]!.AsArray();
        rows.Take(200).Select(row => (row["编号"].Text, WrittenDate.Read(row["日期"]), row["标题"].Text, row["学时"].Text)).ShouldBe(
            lines.Select(line => (
                (string)line!["number"]!,
                (WrittenDate)new WrittenDate.Day(DateOnly.ParseExact((string)line["date"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
                (string)line["title"]!,
                "1.5")));
        (await Rows(of.Secretary, "/exports/session-ledger?from=2021-02-01&to=2021-02-28", form)).Count.ShouldBe(28);
    }

    [Fact]
    public async Task The_attendance_book_has_a_line_for_each_place_with_leave_and_make_up()
    {
        var of = await organisations.Fresh();
        var (session, person) = await of.MakeUpSubmitted();
        var name = (string?)(await of.Secretary.Get($"/people/{person}")).ShouldHave(200)["name"];
        var row = (await Rows(of.Secretary, "/exports/attendance-book", "xlsx")).ShouldHaveSingleItem();
        (row["姓名"].Text, row["到会情况"].Text, row["补学"].Text, row["补学学时"].Text).ShouldBe((name!, "缺席", "待验收", "2"));
        WrittenDate.Read(row["补学期限"]).ShouldBe(new WrittenDate.Day(new DateOnly(2024, 12, 31)));

        (await of.Secretary.Post($"/sessions/{session}/void", new { reason = "重复" })).ShouldHave(200);
        (await Rows(of.Secretary, "/exports/attendance-book", "xlsx")).ShouldBeEmpty("what was entered by mistake is in no book");
    }

    [Fact]
    public async Task The_follow_up_ledger_keeps_the_filter_and_the_order_it_was_asked_with()
    {
        var of = await organisations.Fresh();
        var (first, second) = (await of.Department("规划科"), await of.Department("财务科"));
        await of.FollowUp(first);
        await of.FollowUp(second);
        var all = await Rows(of.Secretary, "/exports/follow-up-ledger?sort=-number", "xlsx");
        all.Select(row => row["主办"].Text).ShouldBe(["财务科", "规划科"]);
        (await Rows(of.Secretary, $"/exports/follow-up-ledger?departmentId={first}", "csv")).ShouldHaveSingleItem()["主办"].Text.ShouldBe("规划科");
    }

    [Fact]
    public async Task Hours_and_coverage_are_those_of_their_pages()
    {
        var of = await organisations.Fresh();
        var department = await of.Department();
        var person = await of.Person(department);
        var material = await of.Material();
        var session = (await of.Secretary.Post("/sessions", new { kind = "training", title = "学习", heldOn = "2024-03-05", studyHours = 2.5 })).ShouldHave(201).Id;
        (await of.Secretary.Put($"/sessions/{session}/roster", new { people = new[] { new { personId = person, capacity = "attending" } } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = "present" } } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/materials", new { materialId = material, mode = "collective" })).ShouldHave(201);

        var hours = (await of.Secretary.Get("/progress/people?year=2024")).ShouldHave(200)["items"]!.AsArray();
        (await Rows(of.Secretary, "/exports/person-hours?year=2024", "xlsx")).Select(row => (row["姓名"].Text, row["学时"].Text))
            .ShouldBe(hours.Select(each => ((string)each!["name"]!, ((decimal)each["hours"]!).ToString("0.##", CultureInfo.InvariantCulture))));
        var covered = (await Rows(of.Secretary, $"/exports/coverage/{material}", "csv")).Single(row => row["学习方式"].Text == "到会学习" || WrittenDate.Read(row["学习日期"]) is WrittenDate.Day);
        WrittenDate.Read(covered["学习日期"]).ShouldBe(new WrittenDate.Day(new DateOnly(2024, 3, 5)));
    }

    [Fact]
    public async Task There_is_no_sheet_of_a_department_that_nobody_knows()
    {
        var of = await organisations.Fresh();
        var nobodys = Guid.NewGuid();
        foreach (var path in new[] { "/exports/person-hours", "/exports/follow-up-ledger", $"/exports/coverage/{await of.Material()}" })
            (await of.Secretary.Get($"{path}?departmentId={nobodys}")).ShouldBeProblem(404, "not-found").Detail.ShouldNotBeNull().ShouldContain("部门");
    }

    [Fact]
    public async Task A_file_of_any_other_form_is_refused()
    {
        var of = await organisations.Fresh();
        (await of.Secretary.Get("/exports/session-ledger?form=ods")).ShouldBeProblem(400, "invalid-request");
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, Cell>>> Rows(User user, string path, string form)
    {
        var reply = (await user.Get($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}form={form}")).ShouldHave(200);
        var bytes = await reply.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        reply.Message.Content.Headers.ContentDisposition?.FileNameStar.ShouldNotBeNull().ShouldEndWith($".{form}");
        if (form == "xlsx")
        {
            using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(fault => fault.Description).ShouldBeEmpty();
        }

        using var table = TableFile.Open(new MemoryStream(bytes), $"file.{form}");
        var rows = table.Rows().ToList();
        var headings = rows[0].Cells.Select(cell => cell.Text).ToList();
        return [.. rows.Skip(1).Select(row => (IReadOnlyDictionary<string, Cell>)headings.Select((heading, at) => (heading, Cell: row[at + 1])).ToDictionary(each => each.heading, each => each.Cell, StringComparer.Ordinal))];
    }
}
