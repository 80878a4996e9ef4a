using StudyLog.Documents.Papers;

namespace StudyLog.Documents.Templates;

/// <summary>What a content control may stand for, by its tag or, when it has no tag, its title. Capitals do not matter.</summary>
public sealed class TemplateField
{
    private TemplateField(string tag, IReadOnlyList<string> names, string? block)
    {
        Tag = tag;
        Names = names;
        Block = block;
    }

    /// <summary>The tag.</summary>
    public string Tag { get; }

    /// <summary>The Chinese names that mean the same.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The tag of the block that it must stand in; null: it may stand anywhere.</summary>
    public string? Block { get; }

    /// <summary>Whether it is a block: repeated with everything in it for each of several, and taken out when there is none.</summary>
    public bool IsBlock => Each is not null;

    /// <summary>Whether it is a section: it stands there, with everything in it, only when there is something to say in it.</summary>
    public bool IsSection => IsThere is not null;

    /// <summary>Whether it stands for one value, which is written in its place.</summary>
    public bool IsValue => Text is not null;

    /// <summary>What is written; a text of several lines keeps them.</summary>
    internal Func<Occasion, string?>? Text { get; private init; }

    /// <summary>What a block is repeated for.</summary>
    internal Func<Occasion, IEnumerable<object>>? Each { get; private init; }

    /// <summary>When a section is there.</summary>
    internal Func<SessionOnPaper, bool>? IsThere { get; private init; }

    internal static TemplateField Of(string tag, string[] names, Func<SessionOnPaper, string?> text) =>
        Of(tag, names, (Occasion occasion) => text(occasion.Session));

    internal static TemplateField Of(string tag, string[] names, Func<Occasion, string?> text) => new(tag, names, block: null) { Text = text };

    internal static TemplateField Lines(string tag, string[] names, Func<SessionOnPaper, IEnumerable<string>> lines) =>
        Of(tag, names, (SessionOnPaper session) => string.Join('\n', lines(session)));

    internal static TemplateField Repeated(string tag, string[] names, Func<SessionOnPaper, IEnumerable<object>> each) =>
        new(tag, names, block: null) { Each = occasion => each(occasion.Session) };

    internal static TemplateField Section(string tag, string[] names, Func<SessionOnPaper, bool> isThere) => new(tag, names, block: null) { IsThere = isThere };

    internal static TemplateField OfEach<T>(string block, string tag, string[] names, Func<T, SessionOnPaper, string?> text) =>
        new(tag, names, block) { Text = occasion => occasion.One is T one ? text(one, occasion.Session) : null };
}

/// <summary>What controls are filled from.</summary>
/// <param name="Session">The session.</param>
/// <param name="DocumentNumber">发文字号 or 期号.</param>
/// <param name="One">The one of several that a block is repeated for.</param>
internal sealed record Occasion(SessionOnPaper Session, string? DocumentNumber, object? One = null);
