using System.Globalization;
using StudyLog.Documents.Templates;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Http.Problems;

namespace StudyLog.Features.Organisations.KeepingTemplates;

/// <summary>The Word templates of an organisation, and what a template may name.</summary>
/// <param name="Papers">Each paper that can have one.</param>
/// <param name="Fields">What a content control may stand for, in the order of a paper.</param>
public sealed record TemplatesView(IReadOnlyList<TemplateView> Papers, IReadOnlyList<FieldView> Fields);

/// <summary>A paper and the template it has.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Template">Its template; null: it has the service's own form.</param>
public sealed record TemplateView(TemplatedPaper Paper, StandingTemplate? Template);

/// <summary>A template that papers are made from.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="Who">Who set it.</param>
/// <param name="Occurred">When that was.</param>
public sealed record StandingTemplate(string FileName, long Size, string Hash, Actor Who, Occurred Occurred);

/// <summary>In what way a content control stands for something.</summary>
public enum FieldKind
{
    /// <summary>It is written in its place.</summary>
    Value,

    /// <summary>It is repeated, with the controls within it, for each of several.</summary>
    Block,

    /// <summary>It is there, with what is in it, only when there is something to say in it.</summary>
    Section,
}

/// <summary>What a content control may stand for.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Names">Chinese names that mean the same.</param>
/// <param name="Meaning">What is written there, in the reader's language.</param>
/// <param name="Kind">In what way it stands for it.</param>
/// <param name="Within">The block that it must stand in; null: it may stand anywhere.</param>
public sealed record FieldView(string Tag, IReadOnlyList<string> Names, string Meaning, FieldKind Kind, string? Within)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldView> All(CultureInfo culture) =>
        [.. TemplateFields.All.Select(field => new FieldView(field.Tag, field.Names, MeaningOf(field, culture), KindOf(field), field.Block))];

    private static string MeaningOf(TemplateField field, CultureInfo culture) => Sentences.Say($"template-field.{field.Tag}", culture);

    private static FieldKind KindOf(TemplateField field) => field.IsBlock ? FieldKind.Block : field.IsSection ? FieldKind.Section : FieldKind.Value;
}
