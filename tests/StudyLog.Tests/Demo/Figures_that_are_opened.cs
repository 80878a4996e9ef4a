using System.Globalization;
using System.Text.Json.Nodes;
using StudyLog.Features.Progress;
using StudyLog.Http;

namespace StudyLog.Tests.Demo;

/// <summary>Every figure that the board shows of the office's year opens to the sessions, people and follow-ups behind it, and these add up to it.</summary>
[Collection(nameof(OfficeYear))]
public sealed class Figures_that_are_opened(OfficeYear year)
{
    private string Period => string.Create(CultureInfo.InvariantCulture, $"from={year.Days.First:yyyy-MM}&to={year.Days.Today:yyyy-MM}");

    [Fact]
    public async Task Show_rows_that_add_up_to_them()
    {
        var reader = await year.User("office-reader");
        var board = (await reader.Get($"/progress/departments?{Period}")).ShouldHave(200)["departments"]!.AsArray();
        var opened = 0;
        foreach (var row in board)
            foreach (var figure in Enum.GetValues<DepartmentFigure>())
            {
                var (rows, sum) = await Opened((Guid)row!["departmentId"]!, figure);

                rows.ShouldBe(sum, $"{figure} of {row["name"]}");
                sum.ShouldBe(Figure(row, figure), $"{figure} of {row["name"]}");
                opened++;
            }

        board.Count.ShouldBeGreaterThan(10);
        opened.ShouldBeGreaterThan(250);

        async Task<(decimal Rows, decimal Sum)> Opened(Guid departmentId, DepartmentFigure figure)
        {
            var (added, sum, count) = (0m, 0m, 0);
            for (var page = 1; ; page++)
            {
                var answer = (await reader.Get($"/progress/departments/{departmentId}/rows?figure={ApiJson.Written(figure)}&{Period}&page={page}&pageSize=200")).ShouldHave(200);
                var items = answer["items"]!.AsArray();
                (added, sum, count) = (added + items.Sum(item => (decimal)item!["adds"]!), (decimal)answer["sum"]!, count + items.Count);
                if (items.Count == 0 || count >= (int)answer["total"]!) return (added, sum);
            }
        }
    }

    [Fact]
    public async Task Name_who_was_late_where_and_what_is_overdue()
    {
        var reader = await year.User("office-reader");
        var board = (await reader.Get($"/progress/departments?{Period}")).ShouldHave(200)["departments"]!.AsArray();
        var late = board.First(row => (int)row!["late"]! > 0)!;
        var red = board.First(row => (int)row!["followUps"]!["red"]! > 0)!;

        var place = (await reader.Get($"/progress/departments/{late["departmentId"]}/rows?figure=late&{Period}")).ShouldHave(200)["items"]![0]!;
        var overdue = (await reader.Get($"/progress/departments/{red["departmentId"]}/rows?figure=red&{Period}")).ShouldHave(200)["items"]![0]!;

        ((string?)place["status"], (string?)place["person"]!["name"] is { Length: > 0 }, (string?)place["session"]!["title"] is { Length: > 0 }).ShouldBe(("late", true, true));
        ((string?)overdue["followUp"]!["light"], (string?)overdue["followUp"]!["matter"] is { Length: > 0 }, overdue["session"]).ShouldBe(("red", true, null));
    }

    [Fact]
    public async Task Are_out_of_reach_for_who_speaks_for_another_department()
    {
        var head = await year.User("office-head");
        var reader = await year.User("office-reader");
        var own = (Guid)(await head.Get("/progress/departments")).ShouldHave(200)["departments"]![0]!["departmentId"]!;
        var foreign = (await reader.Get("/progress/departments")).ShouldHave(200)["departments"]!.AsArray().Select(row => (Guid)row!["departmentId"]!).First(id => id != own);

        (await head.Get($"/progress/departments/{own}/rows?figure=owed")).ShouldHave(200);
        (await head.Get($"/progress/departments/{foreign}/rows?figure=owed")).ShouldBeProblem(404, "not-found");
        (await head.Get($"/progress/departments/{own}/rows?figure=nothing")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["figure"]);
    }

    [Fact]
    public async Task Of_twelve_months_are_those_of_each_month_by_itself()
    {
        var reader = await year.User("office-reader");
        var months = (await reader.Get("/progress/months")).ShouldHave(200);

        months["departments"]!.AsArray().Count.ShouldBeGreaterThan(10);
        foreach (var line in months["departments"]!.AsArray())
        {
            var own = (await reader.Get($"/progress/departments/{line!["departmentId"]}?from={months["from"]}&to={months["to"]}")).ShouldHave(200)["months"]!.AsArray();
            line["months"]!.AsArray().Select(month => Shown(month!)).ShouldBe(own.Select(month => ((string)month!["month"]!, Shown(month["figures"]!).Held, Shown(month["figures"]!).Rate)));
        }

        static (string Month, int Held, decimal? Rate) Shown(JsonNode figures) => ((string?)figures["month"] ?? "", (int)figures["sessionsHeld"]!, (decimal?)figures["attendanceRate"]);
    }

    [Fact]
    public async Task Of_materials_beside_each_other_are_those_of_each_material_by_itself()
    {
        var reader = await year.User("office-reader");
        var index = (await reader.Get($"/progress/materials?year={year.Days.Today.Year}&pageSize=200")).ShouldHave(200);

        index["items"]!.AsArray().Count.ShouldBeGreaterThan(5);
        foreach (var material in index["items"]!.AsArray().Take(10))
        {
            var coverage = (await reader.Get($"/progress/materials/{material!["materialId"]}/coverage")).ShouldHave(200);
            ((string?)material["title"]).ShouldBe((string?)coverage["title"]);
            material["departments"]!.AsArray().Select(cell => ((Guid)cell!["departmentId"]!, (int)cell["people"]!, (int)cell["reached"]!)).ShouldBe(
                coverage["departments"]!.AsArray().Select(line => ((Guid)line!["departmentId"]!, (int)line["people"]!, (int)line["people"]! - (int)line["notYet"]!)));
        }
    }

    // A rate's denominator is no member of its own.
    private static decimal Figure(JsonNode row, DepartmentFigure figure)
    {
        var (name, followUps) = (System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(figure.ToString()), row["followUps"]!);
        return figure == DepartmentFigure.ClosedOrOpen
            ? (decimal)followUps["closed"]! + (decimal)followUps["open"]!
            : (decimal)(row[name] ?? followUps[name])!;
    }
}
