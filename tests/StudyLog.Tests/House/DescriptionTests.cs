using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.House;

/// <summary>The interface as it describes itself, to whoever asks.</summary>
public sealed class DescriptionTests(HostFixture host)
{
    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/docs")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Nobody_has_to_sign_in_to_see(string path)
    {
        using var client = host.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        // A page may have its address with a slash at its end.
        if (answer.Headers.Location is { } elsewhere)
        {
            using var there = await client.GetAsync(elsewhere, TestContext.Current.CancellationToken);
            there.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        else
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Every_route_is_described()
    {
        var described = (await Operations()).Select(operation => operation.Name);

        described.ShouldBe(Route.All(host.Services).Select(route => NameOf(route.Name)), ignoreOrder: true);
    }

    [Fact]
    public async Task Every_route_says_that_its_refusals_are_problems() =>
        (await Operations()).Where(operation => !HasProblems(operation.Description)).Select(operation => operation.Name).ShouldBeEmpty();

    [Fact]
    public async Task Every_route_names_the_places_in_its_address() =>
        (await Operations()).Where(operation => Places(operation.Name).Except(PathParameters(operation.Description), StringComparer.Ordinal).Any())
            .Select(operation => operation.Name).ShouldBeEmpty();

    [Fact]
    public async Task What_a_request_may_leave_out_and_take_back_is_described()
    {
        var schemas = (await Document())["components"]!["schemas"]!;
        schemas.AsObject().Select(schema => schema.Key).Where(name => name.StartsWith("Given", StringComparison.Ordinal)).ShouldBeEmpty();

        var arrange = schemas["ArrangeSessionBody"]!;
        arrange["required"].ShouldBeNull();
        arrange["properties"]!["expected"]!.ToJsonString().ShouldBe("""{"maximum":1000000,"minimum":0,"type":["null","integer"],"format":"int32"}""");
        arrange["properties"]!["venue"]!.ToJsonString().ShouldBe("""{"maxLength":500,"type":["null","string"]}""");

        var change = schemas["ChangePersonBody"]!["properties"]!;
        ((string?)change["name"]!["type"]).ShouldBe("string");

        schemas["RecordRemarkBody"]!["required"]!.AsArray().Select(member => (string?)member).ShouldBe(["kind", "text"]);
    }

    private async Task<JsonNode> Document()
    {
        using var client = host.CreateClient();
        return JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
    }

    private async Task<IReadOnlyList<(string Name, JsonNode Description)>> Operations()
    {
        var document = await Document();
        return
        [
            .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
                .Select(operation => ($"{operation.Key.ToUpperInvariant()} {path.Key["/api/v1".Length..]}", operation.Value!))),
        ];
    }

    private static bool HasProblems(JsonNode operation) =>
        operation["responses"]!.AsObject().Any(answer => answer.Key[0] is '4' or 'd' && answer.Value!["content"]?["application/problem+json"] is not null);

    private static IEnumerable<string> Places(string name) =>
        Regex.Matches(name, @"\{(?<place>\w+)\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["place"].Value);

    private static IEnumerable<string> PathParameters(JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).Where(parameter => (string?)parameter!["in"] == "path").Select(parameter => (string)parameter!["name"]!);

    // A description knows no constraints: {id:guid} is {id}.
    private static string NameOf(string route) => Regex.Replace(route, @":[^}]+\}", "}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).TrimEnd('/');
}
