using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Documentation;

/// <summary>docs/api.md: the conventions, every route with who may use it and what it takes, every code.</summary>
internal static partial class InterfacePage
{
    private const string Conventions = "tests/StudyLog.Tests/Documentation/api.conventions.md";

    public static async Task<string> Of(HostFixture host)
    {
        using var client = host.CreateClient();
        var document = JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
        var comments = Comments.Of(typeof(CommandDoor));
        List<string> page = [(await File.ReadAllTextAsync(Repository.PathOf(Conventions), TestContext.Current.CancellationToken)).TrimEnd()];
        foreach (var area in Route.All(host.Services).GroupBy(route => AreaOf(route)).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            page.AddRange(["", $"## {area.Key}"]);
            foreach (var route in area.OrderBy(route => route.Name[(route.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal).ThenBy(route => route.Name, StringComparer.Ordinal))
                Describe(page, route, comments, document);
        }

        Codes(page);
        return string.Join('\n', page) + "\n";
    }

    private static string AreaOf(Route route) =>
        (route.Endpoint.Metadata.GetMetadata<CommandMetadata>()?.Body.Namespace ?? "").Split('.') is [_, "Features", var area, ..]
            ? area
            : First(route.Name.Split('/')[1]);

    // A query has no body whose place would tell; its address begins with what it is about.
    private static string First(string segment) => segment switch
    {
        "sign-in" or "sign-out" or "me" or "users" => "Accounts",
        "organisation" => "Organisations",
        "follow-ups" or "bulletins" => "FollowUps",
        "make-ups" => "Attendances",
        _ => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(segment).Replace("-", "", StringComparison.Ordinal),
    };

    private static void Describe(List<string> page, Route route, Comments comments, JsonNode document)
    {
        page.AddRange(["", $"### {Plain(route.Name)}", ""]);
        var verb = route.Endpoint.Metadata.GetMetadata<CommandMetadata>()?.Body.DeclaringType
            ?? route.Endpoint.Metadata.GetMetadata<QueryMetadata>()?.Query.DeclaringType ?? route.Endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType;
        if (verb is not null && comments.Summary(verb) is { } summary) page.AddRange([summary, ""]);
        page.Add($"Who: {WhoMay(route)}");
        var members = BodyOf(route, document).ToArray();
        if (members.Length > 0) page.AddRange(["", $"Takes: {string.Join(", ", members)}"]);
        var parameters = QueryOf(route, document).ToArray();
        if (parameters.Length > 0) page.AddRange(["", $"Asks by: {string.Join(", ", parameters)}"]);
    }

    private static string WhoMay(Route route) => route.Act is not { } act ? "anybody"
        : Enum.GetValues<Duty>().All(duty => DutyTable.ReachOf(act, [duty]) != Reach.None) ? "whoever is signed in"
        : string.Join("; ", Enum.GetValues<Duty>()
            .GroupBy(duty => DutyTable.ReachOf(act, [duty])).Where(reach => reach.Key != Reach.None).OrderByDescending(reach => reach.Key)
            .Select(reach => $"{Far(reach.Key)}: {string.Join(", ", reach.Select(duty => JsonNamingPolicy.KebabCaseLower.ConvertName($"{duty}")))}"));

    private static string Far(Reach reach) => reach switch
    {
        Reach.Organisation => "in the organisation",
        Reach.Departments => "of their departments",
        _ => "for themselves",
    };

    private static IEnumerable<string> BodyOf(Route route, JsonNode document)
    {
        var content = Operation(route, document)["requestBody"]?["content"];
        var schema = (content?["application/json"] ?? content?["multipart/form-data"])?["schema"];
        return schema is null ? [] : MembersOf(Resolved(schema, document), document, depth: 0);
    }

    private static IEnumerable<string> MembersOf(JsonNode schema, JsonNode document, int depth)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(member => (string)member!).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            if (depth == 0 && name is "occurredOn" or "onBehalfOf") continue;
            yield return $"`{name}`{(required.Contains(name) ? "" : "?")}{Kind(member!, document, depth)}";
        }
    }

    private static string Kind(JsonNode member, JsonNode document, int depth)
    {
        var schema = Resolved(member, document);
        if (schema["enum"] is JsonArray values) return $" ({string.Join(" · ", values.Select(value => (string?)value).OfType<string>())})";
        if (schema["properties"] is not null && depth < 2) return $" {{{string.Join(", ", MembersOf(schema, document, depth + 1))}}}";
        if (schema["items"] is { } items) return $" [{Kind(items, document, depth).Trim()}]";
        var format = (string?)schema["format"] is "date" or "date-time" or "uuid" or "binary" ? $" {schema["format"]}" : "";
        if (schema["maxLength"] is { } most) return $"{format} ≤ {most}";
        return schema["maximum"] is { } largest ? $" {schema["minimum"]}–{largest}" : format;
    }

    // What may be null is one of null and itself.
    private static JsonNode Resolved(JsonNode schema, JsonNode document)
    {
        if (schema["oneOf"] is JsonArray choices) return Resolved(choices.First(choice => (string?)choice!["type"] != "null")!, document);
        return (string?)schema["$ref"] is { } reference ? document["components"]!["schemas"]![reference.Split('/')[^1]]! : schema;
    }

    private static IEnumerable<string> QueryOf(Route route, JsonNode document) =>
        (Operation(route, document)["parameters"]?.AsArray() ?? []).Where(parameter => (string?)parameter!["in"] == "query").Select(parameter => $"`{parameter!["name"]}`");

    private static JsonNode Operation(Route route, JsonNode document)
    {
        var (method, path) = (route.Name.Split(' ')[0], Plain(route.Name).Split(' ')[1]);
        return document["paths"]![$"/api/v1{path}"]![method.ToLowerInvariant()]!;
    }

    private static string Plain(string route) => Constraint().Replace(route, "}");

    private static void Codes(List<string> page)
    {
        page.AddRange(["", "## Codes", "", "| Status | Code | 中文 | English |", "|---|---|---|---|"]);
        foreach (var problem in Problems().DistinctBy(problem => problem.Code).OrderBy(problem => problem.Status).ThenBy(problem => problem.Code, StringComparer.Ordinal))
            page.Add($"| {problem.Status} | `{problem.Code}` | {Title(problem, "zh-CN")} | {Title(problem, "en")} |");
    }

    private static string Title(Problem problem, string language) => Sentences.Say($"title.{problem.Code}", CultureInfo.GetCultureInfo(language));

    private static IEnumerable<Problem> Problems() =>
    [
        .. ((Type[])[typeof(ProblemTable), typeof(AccountProblems)]).SelectMany(table => table.GetProperties())
            .Where(property => property.PropertyType == typeof(Problem)).Select(property => (Problem)property.GetValue(null)!),
        .. Refusals.Every_refusal_has_its_words.AllExamples.Select(ProblemTable.Of),
        AccountProblems.UserNameTaken("admin"),
        ProblemTable.NotFound(Thing.Session),
        ProblemTable.VersionConflict(1),
        ProblemTable.Invalid("member", "required"),
    ];

    [GeneratedRegex(@":[^}]+\}")]
    private static partial Regex Constraint();
}
