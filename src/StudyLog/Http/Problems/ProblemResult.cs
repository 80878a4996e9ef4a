using System.Globalization;
using System.Text.Json.Nodes;

namespace StudyLog.Http.Problems;

/// <summary>Writes a problem as <c>application/problem+json</c> in the language of the request.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Features.Set(problem);
        var culture = CultureInfo.CurrentUICulture;
        var body = new JsonObject
        {
            ["type"] = $"https://studylog.invalid/problems/{problem.Code}",
            ["title"] = problem.Title(culture),
            ["status"] = problem.Status,
            ["detail"] = problem.Detail(culture),
            ["code"] = problem.Code,
        };
        if (problem.Faults.Count > 0) body["errors"] = ByMember(problem.Errors(culture));
        foreach (var (name, value) in problem.Extensions) body[name] = JsonSerializerNode(value);
        if (httpContext.Items[CorrelationId.ItemKey] is string correlation) body["correlationId"] = correlation;

        httpContext.Response.StatusCode = problem.Status;
        httpContext.Response.ContentType = "application/problem+json; charset=utf-8";
        if (problem.RetryAfter is { } seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        httpContext.Response.Headers.ContentLanguage = culture.Name;
        await httpContext.Response.WriteAsync(body.ToJsonString(ApiJson.Options), httpContext.RequestAborted);
    }

    // Members are called what the client called them, so no naming rule is applied to them.
    private static JsonObject ByMember(IDictionary<string, string[]> errors) =>
        new(errors.Select(error => KeyValuePair.Create(error.Key, JsonSerializerNode(error.Value))));

    private static JsonNode? JsonSerializerNode(object? value) =>
        value is null ? null : System.Text.Json.JsonSerializer.SerializeToNode(value, value.GetType(), ApiJson.Options);
}
