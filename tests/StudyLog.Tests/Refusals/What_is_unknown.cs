using System.Text.Json;
using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Refusals;

/// <summary>An id that names nothing, a thing of another organisation, or a thing of another kind: 404 for each, in the address and in the body.</summary>
public sealed class What_is_unknown(Organisations organisations) : IClassFixture<Organisations>
{
    // A reference in a body: the command, the path of the member, and the thing it names.
    private static readonly (string Command, string Member, string Thing)[] References =
    [
        ("POST /departments", "parentId", "department"),
        ("PATCH /departments/{id}", "parentId", "department"),
        ("POST /people", "departmentId", "department"),
        ("POST /people/batch", "departmentId", "department"),
        ("POST /people/{id}/posts", "departmentId", "department"),
        ("POST /sessions", "organiserDepartmentId", "department"),
        ("POST /sessions", "chair.personId", "person"),
        ("POST /sessions", "chair.departmentId", "department"),
        ("POST /sessions", "recorder.personId", "person"),
        ("PATCH /sessions/{id}", "chair.personId", "person"),
        ("PATCH /sessions/{id}", "recorder.personId", "person"),
        ("POST /sessions", "topicId", "topic"),
        ("POST /sessions", "programmeId", "programme"),
        ("PATCH /sessions/{id}", "topicId", "topic"),
        ("PATCH /sessions/{id}", "programmeId", "programme"),
        ("POST /programmes/{id}/leading-group", "seats.0.personId", "person"),
        ("POST /programmes/{id}/unit-tasks", "departmentId", "department"),
        ("POST /programmes/{id}/activities", "sessionId", "session"),
        ("POST /programmes/{id}/figures", "sessionId", "session"),
        ("PUT /plans/{year}", "topics.0.materialIds.0", "material"),
        ("POST /plans/{year}/topics", "materialIds.0", "material"),
        ("PUT /sessions/{id}/roster", "people.0.personId", "person"),
        ("PUT /sessions/{id}/roster", "people.0.departmentId", "department"),
        ("PUT /sessions/{id}/roster", "groups.0.departmentId", "department"),
        ("POST /sessions/{id}/pre-studies", "materialId", "material"),
        ("POST /sessions/{id}/materials", "materialId", "material"),
        ("POST /sessions/{id}/materials", "ledById", "person"),
        ("POST /sessions/{id}/remarks", "speaker.personId", "person"),
        ("POST /sessions/{id}/remarks", "speaker.departmentId", "department"),
        ("POST /sessions/{id}/remarks", "onBehalfOf.departmentId", "department"),
        ("POST /sessions/{id}/remarks", "onBehalfOf.personId", "person"),
        ("POST /sessions/{id}/pre-studies/{part}/correct", "materialId", "material"),
        ("POST /sessions/{id}/materials/{part}/correct", "materialId", "material"),
        ("POST /sessions/{id}/materials/{part}/correct", "ledById", "person"),
        ("POST /sessions/{id}/remarks/{part}/correct", "speaker.personId", "person"),
        ("POST /sessions/{id}/remarks/{part}/correct", "speaker.departmentId", "department"),
        ("POST /sessions/{id}/amendments", "onBehalfOf.departmentId", "department"),
        ("POST /sessions/{id}/attendance", "entries.0.personId", "person"),
        ("POST /sessions/{id}/check-ins", "personId", "person"),
        ("POST /sessions/{id}/leave-requests", "personId", "person"),
        ("POST /sessions/{id}/leave-requests", "deputyId", "person"),
        ("POST /sessions/{id}/leave-requests/{part}/approve", "onBehalfOf.personId", "person"),
        ("POST /sessions/{id}/follow-ups", "leadDepartmentId", "department"),
        ("POST /sessions/{id}/follow-ups", "coDepartmentIds.0", "department"),
        ("POST /sessions/{id}/follow-ups", "ownerId", "person"),
        ("POST /follow-ups/{id}/receive", "onBehalfOf.departmentId", "department"),
        ("POST /follow-ups/{id}/reassign", "leadDepartmentId", "department"),
        ("POST /follow-ups/{id}/reassign", "coDepartmentIds.0", "department"),
        ("POST /follow-ups/{id}/reassign", "ownerId", "person"),
        ("POST /follow-ups/{id}/carry-over", "sessionId", "session"),
    ];

    private static readonly Dictionary<string, Answer> NotFound = new()
    {
        ["departments"] = Answers.NotFound("部门", "department"),
        ["people"] = Answers.NotFound("人员", "person"),
        ["materials"] = Answers.NotFound("学习材料", "material"),
        ["sessions"] = Answers.NotFound("场次", "session"),
        ["programmes"] = Answers.NotFound("试点项目", "programme"),
        ["topics"] = Answers.NotFound("学习专题", "topic"),
        ["period-reports"] = Answers.NotFound("期间报告", "period report"),
        ["imports"] = Answers.NotFound("导入", "import"),
        ["notices"] = Answers.NotFound("消息", "notice"),
        ["notice-channels"] = Answers.NotFound("通知渠道", "notice channel"),
        ["deliveries"] = Answers.NotFound("投递", "delivery"),
        ["jobs"] = Answers.NotFound("任务", "job"),
        ["make-ups"] = Answers.NotFound("场次", "session"),
        ["follow-ups"] = Answers.NotFound("督办事项", "follow-up"),
    };

    private static readonly Dictionary<string, string> Plural = new()
    {
        ["department"] = "departments", ["person"] = "people", ["material"] = "materials", ["session"] = "sessions", ["programme"] = "programmes", ["topic"] = "topics",
    };

    public static TheoryData<string> Commands => EveryCommand.Names(command => command.HasTarget);

    public static TheoryData<string, string, string> Members => [.. References.Select(reference => (reference.Command, reference.Member, reference.Thing))];

    public static TheoryData<string> Views =>
        ["/departments/{id}", "/people/{id}", "/materials/{id}", "/sessions/{id}", "/sessions/{id}/attendance", "/sessions/{id}/history", "/sessions/{id}/carry-over", "/follow-ups/{id}",
            "/programmes/{id}", "/programmes/{id}/board", "/period-reports/{id}", "/notices/{id}", "/notice-channels/{id}"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Cannot_be_given_a_command(string name)
    {
        var (command, of) = (EveryCommand.Named(name), organisations.Own);
        var (_, part, body) = await command.Prepare(of);
        var (theirs, _, _) = await command.Prepare(organisations.Other);
        var kind = command.Pattern.Split('/')[1];

        foreach (var id in (Guid[])[Guid.CreateVersion7(), theirs!.Value, await SomethingElse(of, kind)])
            await new Refusal("an id in the address", NotFound[kind], _ => Task.FromResult(new Asked(command.By(of), command.Method, command.Path(id, part), body)))
                .ShouldBeGivenTo(of);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Cannot_be_named_in_a_command(string name, string member, string thing)
    {
        var (command, of) = (EveryCommand.Named(name), organisations.Own);
        var (target, part, body) = await command.Prepare(of);
        var kind = Plural[thing];

        foreach (var id in (Guid[])[Guid.CreateVersion7(), await Something(organisations.Other, kind), await SomethingElse(of, kind)])
            await new Refusal("an id in the body", NotFound[kind], [Path(member)], _ => Task.FromResult(
                new Asked(command.By(of), command.Method, command.Path(target, part), With(body, member, id)))).ShouldBeGivenTo(of);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Cannot_be_seen(string path)
    {
        var of = organisations.Own;
        var kind = path.Split('/')[1];

        foreach (var id in (Guid[])[Guid.CreateVersion7(), await Something(organisations.Other, kind), await SomethingElse(of, kind)])
        {
            var address = path.Replace("{id}", id.ToString(), StringComparison.Ordinal);
            (await of.Secretary.Get(address)).ShouldBeProblem(404, "not-found").Detail.ShouldBe(NotFound[kind].Chinese);
            (await of.Secretary.Get(address, "en")).ShouldBeProblem(404, "not-found").Detail.ShouldBe(NotFound[kind].English);
        }

        (await of.Secretary.Get(path.Replace("{id}", (await Something(of, kind)).ToString(), StringComparison.Ordinal))).ShouldHave(200);
    }

    private static async Task<Guid> Something(Organisation of, string kind) => kind switch
    {
        "departments" => await of.Department(),
        "people" => await of.Person(),
        "materials" => await of.Material(),
        "sessions" => await of.Session(),
        "programmes" => await of.Programme(),
        "topics" => await of.Plan(2034),
        "period-reports" => await of.Report(),
        "notices" => await of.Notice(),
        "notice-channels" => await of.Channel(),
        _ => await of.FollowUp(await of.Department()),
    };

    private static Task<Guid> SomethingElse(Organisation of, string kind) => Something(of, kind == "departments" ? "materials" : "departments");

    // people.0.personId is written people[0].personId.
    private static string Path(string member) => member.Replace(".0", "[0]", StringComparison.Ordinal);

    private static JsonNode With(object? body, string member, Guid id)
    {
        var whole = JsonSerializer.SerializeToNode(body) ?? new JsonObject();
        var (node, steps) = (whole, member.Split('.'));
        for (var i = 0; i < steps.Length - 1; i++) node = Step(node, steps[i], steps[i + 1]);
        if (node is JsonArray list) list.Add(id);
        else node[steps[^1]] = id;
        return whole;
    }

    private static JsonNode Step(JsonNode node, string step, string next) =>
        node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]!
            : node[step] ?? (node[step] = next == "0" ? new JsonArray() : new JsonObject());
}
