using System.Net;
using System.Text.Json;

namespace StudyLog.CommandLine.Service;

/// <summary>The server refused: its own sentences, member by member, with the code to look up.</summary>
#pragma warning disable CA1032 // Only an answer makes it.
internal sealed class RefusedException : StopException
#pragma warning restore CA1032
{
    private RefusedException(HttpStatusCode status, string? text, string message)
        : base(CommandLine.ExitCode.Failed, message) => (Status, Text) = (status, text);

    public HttpStatusCode Status { get; }

    /// <summary>The problem as it came; null: the answer was none.</summary>
    public string? Text { get; }

    public static async Task<RefusedException> Of(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return new(response.StatusCode, null, Texts.Say("no-studylog", response.RequestMessage!.RequestUri!, (int)response.StatusCode));

        var text = await response.Content.ReadAsStringAsync(cancellation);
        var problem = JsonSerializer.Deserialize<Problem>(text, JsonSerializerOptions.Web)!;
        string[] lines =
        [
            $"{problem.Detail ?? problem.Title} ({problem.Code})",
            .. (problem.Errors ?? []).SelectMany(error => error.Value.Select(sentence => $"  {error.Key}: {sentence}")),
            .. problem.CorrelationId is { } number && response.StatusCode >= HttpStatusCode.InternalServerError
                ? [$"  {Texts.Say("correlation", number)}"]
                : Array.Empty<string>(),
        ];
        return new(response.StatusCode, text, string.Join(Environment.NewLine, lines));
    }

    public sealed record Problem(string? Title, string? Detail, string? Code, Dictionary<string, string[]>? Errors, string? CorrelationId);
}
