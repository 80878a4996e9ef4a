using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using StudyLog.Documents.Calendars;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Features.Calendars.Showing;

/// <summary>
/// The calendar at a secret address, for programs that cannot sign in. An address that is wrong, past or closed leads nowhere, and nobody is told which.
/// </summary>
public static class ReadCalendar
{
    private const string Pattern = "/calendars/{token}.ics";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(Pattern, Read)
            .AllowAnonymous()
            .WithTags("Calendars")
            .Produces(StatusCodes.Status200OK, contentType: "text/calendar")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

        // Some calendar programs ask first whether there is anything.
        api.MapMethods(Pattern, [HttpMethods.Head], Read).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Read(HttpContext context, string token, CalendarAddresses addresses, CalendarLimit limit, CalendarDesk desk)
    {
        var cancellation = context.RequestAborted;
        if (await addresses.Read(token, cancellation) is not { } key)
            return new ProblemResult(limit.LetsTry(context.ClientAddress()) ? ProblemTable.UnknownAddress : ProblemTable.TooMany);
        if (!limit.LetsRead(key)) return new ProblemResult(ProblemTable.TooMany);
        if (await desk.Read(key, context.Request.Site(), cancellation) is not { } made) return new ProblemResult(ProblemTable.UnknownAddress);

        var response = context.Response;
        response.Headers.CacheControl = "private, no-cache";
        if (!made.UpToDate) response.Headers[IStamped.StaleHeader] = "true";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(made.File))}\"");
        return Results.Bytes(made.File, CalendarFeed.MediaType, entityTag: tag);
    }

    /// <summary>Where this service is for whoever asks.</summary>
    internal static string Site(this HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
