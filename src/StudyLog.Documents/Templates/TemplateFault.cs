namespace StudyLog.Documents.Templates;

/// <summary>Why a template is refused. A closed list: the host has a sentence for each that says what to do.</summary>
public enum TemplateFaultReason
{
    /// <summary>It is no document of Word since 2007 (.docx): another file, a template of Word (.dotx), the strict form.</summary>
    NotADocument,

    /// <summary>It opens with a password only.</summary>
    PasswordProtected,

    /// <summary>It brings programs with it.</summary>
    WithMacros,

    /// <summary>It has more bytes than are read.</summary>
    TooLarge,

    /// <summary>It unpacks to far more than it seems to hold.</summary>
    UnpacksTooLarge,

    /// <summary>It is incomplete, or not as such files are made.</summary>
    Damaged,

    /// <summary>A part of it declares a document type, which could bring in other files; Word writes none.</summary>
    DeclaresEntities,

    /// <summary>It brings in what lies outside it: a linked picture or object, an attached template, a field that fetches. Named: what kind.</summary>
    BringsInOthers,

    /// <summary>No control in it is one to fill.</summary>
    NothingToFill,

    /// <summary>It has more controls, or larger blocks to repeat, than are filled.</summary>
    TooMuchToFill,

    /// <summary>A control has a tag or title that stands for nothing.</summary>
    UnknownControl,

    /// <summary>A control that belongs to each of several is not within the block that is repeated for them.</summary>
    OutsideItsBlock,

    /// <summary>A block that is repeated lies within another one, or itself.</summary>
    BlockWithinBlock,

    /// <summary>A control lies within one whose content is replaced as a whole.</summary>
    WithinAnother,

    /// <summary>A control for one value lies around whole rows or several cells of a table, or a section around cells.</summary>
    AroundCells,
}

/// <summary>What is wrong with a template.</summary>
/// <param name="Reason">Why it is refused.</param>
/// <param name="Control">The control at fault, by its tag or else its title; for what it brings in, the kind; null when it is the file.</param>
public sealed record TemplateFault(TemplateFaultReason Reason, string? Control = null);
