using StudyLog.Domain.Organisations;

namespace StudyLog.Http;

/// <summary>Addresses that name a paper. Any other word in its place is an unknown address.</summary>
public static class PaperInAddress
{
    /// <summary>Its place in a pattern.</summary>
    public const string Place = "{paper:regex(^(record|minutes)$)}";

    /// <summary>The paper that the address of a request names, whatever the capitals; null when it names none.</summary>
    public static TemplatedPaper? PaperNamed(this HttpRequest request) =>
        Enum.TryParse<TemplatedPaper>(request.RouteValues["paper"] as string, ignoreCase: true, out var paper) ? paper : null;
}
