using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Http;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Refusals;

/// <summary>Said twice, done once: each command, given again as it was, is answered 200 and writes nothing.</summary>
public sealed partial class Asking_for_what_is_already_so(Organisations organisations, HostFixture host) : IClassFixture<Organisations>
{
    public static TheoryData<string> Everything => EveryCommand.Names(_ => true);

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Is_granted_and_writes_nothing(string name)
    {
        var (command, of) = (EveryCommand.Named(name), organisations.Own);
        var (target, part, body) = await command.Prepare(of);
        var before = await of.Events();

        var first = await command.By(of).Ask(command.Method, command.Path(target, part), body);
        var written = await of.Events();
        var second = await command.By(of).Ask(command.Method, command.Path(target, part), body);

        first.Status.ShouldBeOneOf(200, 201);
        written.ShouldBeGreaterThan(before);
        second.ShouldHave(200);
        (await of.Events()).ShouldBe(written);
        second.Header("ETag").ShouldBe(first.Header("ETag"));
        if (first.Status == 201) second.Id.ShouldBe(first.Id);
    }

    [Fact]
    public void Each_route_that_takes_a_command_is_tried()
    {
        var mapped = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<CommandMetadata>() is not null)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {Address(endpoint)}"));

        EveryCommand.All.Select(command => command.Name).Order(StringComparer.Ordinal).ShouldBe(mapped.Order(StringComparer.Ordinal));

        static string Address(RouteEndpoint endpoint) =>
            Constraint().Replace(endpoint.RoutePattern.RawText!.Replace("/api/v1", "", StringComparison.Ordinal), "}");
    }

    [GeneratedRegex(@":[^}]+\}")]
    private static partial Regex Constraint();
}
