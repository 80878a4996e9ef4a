using StudyLog.Persistence;

namespace StudyLog.Http;

/// <summary>An answer from a read model; one that is behind says so in a header, too.</summary>
public interface IStamped
{
    public const string StaleHeader = "X-StudyLog-Stale";

    /// <summary>Whether everything that was stored is in it.</summary>
    public bool UpToDate { get; }
}

/// <summary>A page of a read model, with the number of the last event it holds.</summary>
public record StampedPage<T>(IReadOnlyList<T> Items, int PageNumber, int PageSize, long Total, long AsOf, bool UpToDate)
    : Page<T>(Items, PageNumber, PageSize, Total), IStamped
{
    public static StampedPage<T> Of(IReadOnlyList<T> items, Paging paging, long total, AsOf asOf) =>
        new(items, paging.Number, paging.Size, total, asOf.EventNumber, asOf.UpToDate);
}

/// <summary>An answer from a read model; one that is behind says so in a header, too.</summary>
public sealed class StampedResult(object answer, bool upToDate) : IResult
{
    public const string StaleHeader = "X-StudyLog-Stale";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!upToDate) httpContext.Response.Headers[StaleHeader] = "true";
        return httpContext.Response.WriteAsJsonAsync(answer, answer.GetType(), ApiJson.Options, "application/json; charset=utf-8", httpContext.RequestAborted);
    }
}
