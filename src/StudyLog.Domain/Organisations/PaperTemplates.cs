namespace StudyLog.Domain.Organisations;

/// <summary>A paper that an organisation may have a Word template of its own for.</summary>
public enum TemplatedPaper
{
    /// <summary>会议记录.</summary>
    Record,

    /// <summary>会议纪要.</summary>
    Minutes,
}

/// <summary>A Word file that papers are made from.</summary>
/// <param name="FileName">Its name, without a path.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Hash">SHA-256 of its content, in small hexadecimal letters.</param>
public sealed record TemplateFile(string FileName, long Size, string Hash);

/// <summary>The template that a paper has.</summary>
/// <param name="File">The file.</param>
/// <param name="By">The account that set it.</param>
/// <param name="Since">When that was.</param>
public sealed record PaperTemplate(TemplateFile File, Guid By, Occurred Since);

/// <summary>Something for which a file is no template.</summary>
/// <param name="Reason">What it is, in the form the interface shows.</param>
/// <param name="Control">The content control at fault, or the kind of thing; null when it is the file.</param>
public sealed record TemplateFlaw(string Reason, string? Control);

/// <summary>Gives a paper a template, in place of the one it has.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="File">The file.</param>
/// <param name="Flaws">What is wrong with it, all of it.</param>
public sealed record SetPaperTemplate(TemplatedPaper Paper, TemplateFile File, IReadOnlyList<TemplateFlaw> Flaws);

/// <summary>What may happen to the templates of an organisation.</summary>
public static class PaperTemplateDecisions
{
    /// <summary>Sets the template of a paper. The same file under the same name is no news.</summary>
    public static Decision<OrganisationEvent> Set(Organisation organisation, SetPaperTemplate command, Asking asking, Now now)
    {
        if (command.Flaws.Count > 0) return new Rejection.TemplateInvalid(command.Flaws);
        if (organisation.TemplateOf(command.Paper)?.File == command.File) return Decision<OrganisationEvent>.AlreadySo;
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new PaperTemplateSet(provenance, command.Paper, command.File);
    }

    /// <summary>Takes the template of a paper away, which from then on has the service's own form.</summary>
    public static Decision<OrganisationEvent> Remove(Organisation organisation, TemplatedPaper paper, Asking asking, Now now)
    {
        if (organisation.TemplateOf(paper) is null) return Decision<OrganisationEvent>.AlreadySo;
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new PaperTemplateRemoved(provenance, paper);
    }
}
