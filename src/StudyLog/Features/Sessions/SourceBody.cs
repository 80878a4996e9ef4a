using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions;

/// <summary>Where something was taken from, as the client states it.</summary>
public sealed record SourceBody(
    [property: Text(TextAttribute.Line)] string Name,
    [property: Text(TextAttribute.Line)] string? Citation = null,
    [property: Text(TextAttribute.Name)] string? Reporter = null,
    [property: Text(TextAttribute.Line)] string? Url = null)
{
    public Source AsSource() => new(Name, Citation, Reporter, Url);
}
