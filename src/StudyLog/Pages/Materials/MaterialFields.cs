using StudyLog.Domain.Materials;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Materials;

/// <summary>What is typed of a material.</summary>
public sealed class MaterialFields
{
    public string? Author { get; set; }

    /// <summary>What will be made of it: said twice it is one.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    public DateOnly? IssuedOn { get; set; }

    public string? Issuer { get; set; }

    /// <summary>Whether it is 涉密, which is never kept here.</summary>
    public bool IsClassified { get; set; }

    public MaterialKind Kind { get; set; } = MaterialKind.Document;

    public string Title { get; set; } = "";

    public string? Url { get; set; }

    public string? AuthorWords => Typed.Words(Author);

    public string? IssuerWords => Typed.Words(Issuer);

    public string? UrlWords => Typed.Words(Url);

    public static MaterialFields Of(MaterialView known) => new()
    {
        Author = known.Author,
        IssuedOn = known.IssuedOn,
        Issuer = known.Issuer,
        Kind = known.Kind,
        Title = known.Title,
        Url = known.Url,
    };
}
