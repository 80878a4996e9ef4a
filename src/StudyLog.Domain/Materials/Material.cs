namespace StudyLog.Domain.Materials;

/// <summary>What kind of text or recording a material is.</summary>
public enum MaterialKind
{
    /// <summary>讲话.</summary>
    Speech,

    /// <summary>报告.</summary>
    Report,

    /// <summary>公报.</summary>
    Communique,

    /// <summary>法规制度.</summary>
    Regulation,

    /// <summary>文件.</summary>
    Document,

    /// <summary>文章.</summary>
    Article,

    /// <summary>书.</summary>
    Book,

    /// <summary>视频.</summary>
    Video,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What is known of a material.</summary>
/// <param name="Title">The title as printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Author">Who wrote or gave it.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="IssuedOn">When it was issued.</param>
/// <param name="Url">Where it can be read.</param>
public sealed record MaterialDetails(string Title, MaterialKind Kind, string? Author, string? Issuer, DateOnly? IssuedOn, string? Url);

/// <summary>A material that sessions study.</summary>
public sealed record Material : IFold<Material>
{
    /// <inheritdoc/>
    public static Material Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists => Details is not null;

    /// <summary>What is known of it; null before it was registered.</summary>
    public MaterialDetails? Details { get; private init; }

    /// <summary>What was first known of it, to tell a repetition from another material.</summary>
    public MaterialDetails? First { get; private init; }

    /// <summary>Whether it was withdrawn.</summary>
    public bool Withdrawn { get; private init; }

    /// <inheritdoc/>
    public static Material Evolve(Material state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            MaterialRegistered e => state with { Details = e.Details, First = e.Details },
            MaterialRevised e => state with { Details = e.Details },
            MaterialWithdrawn => state with { Withdrawn = true },
            _ => throw new ForeignEventException(@event),
        };
    }
}
