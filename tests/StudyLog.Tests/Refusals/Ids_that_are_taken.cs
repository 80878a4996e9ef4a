using System.Text.Json;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Refusals.Asked;

namespace StudyLog.Tests.Refusals;

/// <summary>A client may name what it creates. The same id stands for one thing for ever.</summary>
public sealed class Ids_that_are_taken(Organisations organisations) : IClassFixture<Organisations>
{
    // How each creating command can be said again with other content.
    private static readonly Dictionary<string, (string Member, string Other)> OtherContent = new()
    {
        ["POST /departments"] = ("name", "另一部门"),
        ["POST /people"] = ("name", "另一同志"),
        ["POST /people/{id}/posts"] = ("title", "副主任"),
        ["POST /materials"] = ("title", "另一文件"),
        ["POST /sessions"] = ("title", "另一工作坊"),
        ["POST /sessions/{id}/agenda-items"] = ("title", "另一议程"),
        ["POST /sessions/{id}/remarks"] = ("text", "另一要求"),
        ["POST /sessions/{id}/votes"] = ("matter", "另一事项"),
        ["POST /sessions/{id}/follow-ups"] = ("matter", "另一事项"),
        ["POST /programmes"] = ("name", "另一试点"),
        ["POST /programmes/{id}/experts"] = ("name", "另一团队"),
        ["POST /programmes/{id}/unit-tasks"] = ("unitName", "另一社区"),
        ["POST /programmes/{id}/figures"] = ("name", "另一项目"),
        ["POST /plans/{year}/topics"] = ("title", "另一专题"),
        ["POST /period-reports"] = ("kind", "quarter-study"),
        ["POST /follow-ups/{id}/progress"] = ("text", "另一进展"),
    };

    public static TheoryData<string> Creating => [.. OtherContent.Keys];

    public static TheoryData<string> Beginning => ["POST /departments", "POST /people", "POST /materials", "POST /sessions", "POST /programmes", "POST /period-reports", "POST /sessions/{id}/follow-ups"];

    [Theory]
    [MemberData(nameof(Creating))]
    public async Task Refuse_other_content(string name)
    {
        var (command, of) = (EveryCommand.Named(name), organisations.Own);
        var (target, part, body) = await command.Prepare(of);
        (await command.By(of).Ask(command.Method, command.Path(target, part), body)).Status.ShouldBeOneOf(200, 201);
        var other = JsonSerializer.SerializeToNode(body)!;
        other[OtherContent[name].Member] = OtherContent[name].Other;

        await new Refusal("other content", Answers.IdTaken((Guid)other["id"]!), ["id"], _ => Task.FromResult(
            new Asked(command.By(of), command.Method, command.Path(target, part), other))).ShouldBeGivenTo(of);
    }

    [Theory]
    [MemberData(nameof(Beginning))]
    public async Task Refuse_a_thing_of_another_kind(string name)
    {
        var (command, of) = (EveryCommand.Named(name), organisations.Own);
        var (target, part, body) = await command.Prepare(of);
        var foreign = name == "POST /materials" ? await of.Department() : await of.Material();
        var other = JsonSerializer.SerializeToNode(body)!;
        other["id"] = foreign;

        await new Refusal("another kind", Answers.IdTaken(foreign), ["id"], _ => Task.FromResult(
            new Asked(command.By(of), command.Method, command.Path(target, part), other))).ShouldBeGivenTo(of);
    }

    [Fact]
    public async Task Refuse_other_material_and_other_reading_too()
    {
        var of = organisations.Own;
        var session = await of.Session();
        var (study, reading) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (await of.Secretary.Post($"/sessions/{session}/materials", new { id = study, materialId = await of.Material(), mode = "collective" })).ShouldHave(201);
        (await of.Secretary.Post($"/sessions/{session}/pre-studies", new { id = reading, mode = "self-study", note = "自学" })).ShouldHave(201);

        await new Refusal("other material", Answers.IdTaken(study), ["id"], async _ => Post(
            of.Secretary, $"/sessions/{session}/materials", new { id = study, materialId = await of.Material(), mode = "collective" })).ShouldBeGivenTo(of);
        await new Refusal("other reading", Answers.IdTaken(reading), ["id"], _ => Task.FromResult(Post(
            of.Secretary, $"/sessions/{session}/pre-studies", new { id = reading, mode = "self-study", note = "通读" }))).ShouldBeGivenTo(of);
    }

    [Fact]
    public async Task Tell_programs_which_one()
    {
        var of = organisations.Own;
        var department = await of.Department();

        var answer = await of.Secretary.Post("/departments", new { id = department, name = "另一部门" });

        ((Guid)answer.ShouldBeProblem(409, "id-taken")["id"]!).ShouldBe(department);
    }

    [Fact]
    public async Task Are_free_in_another_organisation()
    {
        var id = await organisations.Own.Department();

        (await organisations.Other.Secretary.Post("/departments", new { id, name = "同号部门" })).ShouldHave(201);
    }
}
