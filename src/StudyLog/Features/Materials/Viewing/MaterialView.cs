using StudyLog.Domain.Materials;

namespace StudyLog.Features.Materials.Viewing;

/// <summary>A material as clients see it.</summary>
/// <param name="Id">The material.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Author">Who wrote or gave it.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="IssuedOn">When it was issued.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Withdrawn">Whether it may no longer be used.</param>
public sealed record MaterialView(
    Guid Id, string Title, MaterialKind Kind, string? Author, string? Issuer, DateOnly? IssuedOn, string? Url, bool Withdrawn)
{
    public static MaterialView Of(Guid id, MaterialDetails details, bool withdrawn) =>
        new(id, details.Title, details.Kind, details.Author, details.Issuer, details.IssuedOn, details.Url, withdrawn);
}
