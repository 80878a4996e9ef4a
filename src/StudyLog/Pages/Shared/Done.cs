using System.Text.Json;
using StudyLog.Commands;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Pages.Shared;

/// <summary>What became of a command that a page gave.</summary>
public sealed class Done
{
    private readonly Outcome.Granted? granted;

    public Done(Outcome.Granted granted) => this.granted = granted;

    public Done(Problem problem) => Problem = problem;

    /// <summary>Why nothing was changed; null: it was done.</summary>
    public Problem? Problem { get; }

    /// <summary>The id in the answer: of what was made, or of what it is about.</summary>
    public Guid Id => Member("id").GetGuid();

    /// <summary>The answer.</summary>
    public T Read<T>() => JsonSerializer.Deserialize<T>((granted ?? throw new InvalidOperationException("Nothing was done.")).Json.Span, ApiJson.Options)!;

    /// <summary>A member of the answer.</summary>
    public JsonElement Member(string name)
    {
        using var answer = JsonDocument.Parse((granted ?? throw new InvalidOperationException("Nothing was done.")).Json);
        return answer.RootElement.GetProperty(name).Clone();
    }
}
