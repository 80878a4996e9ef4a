namespace StudyLog.Documents.Word;

/// <summary>A paper before it is a file.</summary>
/// <param name="Form">How it looks.</param>
/// <param name="Name">What it is called in lists of files.</param>
/// <param name="IsDraft">草稿: whether every page says that it is not final.</param>
/// <param name="Blocks">What it says, from top to bottom.</param>
/// <param name="Landscape">Whether the long side lies below, for broad tables.</param>
public sealed record Paper(PaperForm Form, string Name, bool IsDraft, IReadOnlyList<Block> Blocks, bool Landscape = false);

/// <summary>How a paper looks.</summary>
public enum PaperForm
{
    /// <summary>公文: by GB/T 9704-2012, for minutes, bulletins and reports.</summary>
    Official,

    /// <summary>The office's own plain form, for records, sign-in sheets and registers.</summary>
    Office,
}
