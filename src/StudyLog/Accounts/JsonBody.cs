using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Accounts;

/// <summary>Reads the bodies of the routes of accounts, which do not go through the door of commands.</summary>
public static class JsonBody
{
    /// <summary>The body, or the problem with it.</summary>
    public static async Task<(T? Body, Problem? Problem)> Read<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType()) return (null, ProblemTable.WrongContentType);
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        var (body, faults) = RequestReader.Read<T>(bytes.ToArray());
        return body is null ? (null, ProblemTable.Invalid(faults)) : (body, null);
    }
}
