using System.Globalization;
using System.Security.Cryptography;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Http.Problems;
using Wolverine;

namespace StudyLog.Http;

/// <summary>The HTTP door to commands: turns a request into what is asked, and what became of it into an answer.</summary>
public static class CommandDoor
{
    public const string KeyHeader = "Idempotency-Key";

    private const int KeyLimit = 200;

    /// <summary>
    /// Maps a route to the one handler of a command body. <c>{id}</c> in the pattern names the target, <c>{part}</c> a part of it, <c>{year}</c> a year,
    /// <c>{paper}</c> a paper.
    /// </summary>
    public static RouteHandlerBuilder MapCommand<TBody>(this IEndpointRouteBuilder routes, string method, string pattern)
        where TBody : CommandBody =>
        routes.MapMethods(pattern, [method], (Func<HttpContext, Task<IResult>>)Ask<TBody>).AsCommand<TBody>().Accepts<TBody>("application/json");

    /// <summary>What every route of a command says of itself, whatever its body is written in.</summary>
    internal static RouteHandlerBuilder AsCommand<TBody>(this RouteHandlerBuilder route)
        where TBody : CommandBody =>
        route
            .WithMetadata(new RequiresAttribute(CommandRunner.ActOf(typeof(TBody))))
            .WithMetadata(new CommandMetadata(typeof(TBody)))
            .WithName(typeof(TBody).DeclaringType!.Name)
            .WithTags(Areas.Of(typeof(TBody)))
            .Produces(StatusCodes.Status200OK)
            .Produces(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .RequireAuthorization();

    /// <summary>Asks what a request says in JSON.</summary>
    internal static async Task<IResult> Ask<TBody>(HttpContext context)
        where TBody : CommandBody
    {
        var request = context.Request;
        var json = await ReadBody(context);
        if (!json.IsEmpty && !request.HasJsonContentType()) return new ProblemResult(ProblemTable.WrongContentType);

        var (body, faults) = RequestReader.Read<TBody>(json);
        return await Ask(context, body, faults, json, SHA256.HashData(json.Span));
    }

    /// <summary>Asks what was read from a request, however it was written.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">What is asked; null when it cannot be read.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <param name="json">Its members, to name those at fault.</param>
    /// <param name="hash">Tells a repetition from another command.</param>
    internal static async Task<IResult> Ask<TBody>(
        HttpContext context, TBody? body, IReadOnlyList<Fault> faults, ReadOnlyMemory<byte> json, byte[] hash)
        where TBody : CommandBody
    {
        var request = context.Request;
        var allFaults = faults.ToList();
        var key = ReadKey(request, hash, allFaults);
        var ifMatch = ReadIfMatch(request, allFaults);
        if (body is null || allFaults.Count > 0) return new ProblemResult(ProblemTable.Invalid(allFaults));

        var asker = context.Asker();
        var asked = new Asked<TBody>(
            context.RouteId("id") ?? asker.OrganisationId, body, asker, new Terms(CorrelationId.Of(context), ifMatch, key, context.ClientAddress()))
        {
            Part = context.RouteId("part"),
            Year = RouteYear(request),
            Paper = request.PaperNamed(),
        };
        context.IsNotedBehindTheDoor();
        var bus = context.RequestServices.GetRequiredService<IMessageBus>();
        var outcome = await bus.InvokeAsync<Outcome>(asked, context.RequestAborted);
        return outcome is Outcome.Granted granted ? new GrantedResult(granted) : new ProblemResult(ProblemTable.Of(outcome, json));
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBody(HttpContext context)
    {
        using var body = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, 64 * 1024));
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static IdempotencyKey? ReadKey(HttpRequest request, byte[] hash, List<Fault> faults)
    {
        var key = request.Headers[KeyHeader].ToString();
        if (key.Length == 0) return null;
        if (key.Length > KeyLimit) faults.Add(new Fault(KeyHeader, "text-too-long", KeyLimit, key.Length));
        return new IdempotencyKey($"{request.Method} {request.Path}", key, Convert.ToHexString(hash));
    }

    private static long? ReadIfMatch(HttpRequest request, List<Fault> faults)
    {
        var tag = request.Headers.IfMatch.ToString();
        if (tag.Length == 0 || tag == "*") return null;
        if (tag.StartsWith("W/", StringComparison.Ordinal)) tag = tag[2..];
        if (long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return version;
        faults.Add(new Fault("If-Match", "not-an-etag"));
        return null;
    }

    private static int? RouteYear(HttpRequest request) =>
        request.RouteValues.TryGetValue("year", out var value) && int.TryParse(value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private sealed class GrantedResult(Outcome.Granted granted) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = granted.Status;
            if (granted.Location is { } location) response.Headers.Location = location;
            if (granted.Version is { } version) response.Headers.ETag = ETag.Of(version);
            if (granted.Json.IsEmpty) return;
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = granted.Json.Length;
            await response.Body.WriteAsync(granted.Json, httpContext.RequestAborted);
        }
    }
}

/// <summary>The command body a route takes, for the interface's description and for tests.</summary>
public sealed record CommandMetadata(Type Body);

/// <summary>Versions of streams as entity tags.</summary>
public static class ETag
{
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
