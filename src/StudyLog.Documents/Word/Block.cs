namespace StudyLog.Documents.Word;

/// <summary>A piece of a paper, from top to bottom. How it looks is the form's; what it says is the paper's.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>红头: the mark at the head of an official paper, red and centred, 35 mm below the top of the type area.</summary>
    public sealed record Mark(string Text) : Block;

    /// <summary>发文字号: the number below the mark, over the red line; what the office has not given yet is left open for the pen.</summary>
    public sealed record Number(string Text) : Block;

    /// <summary>The title, centred.</summary>
    public sealed record Title(string Text) : Block;

    /// <summary>A heading that numbers itself: 一、 then （一） then 1. then （1）.</summary>
    /// <param name="Level">1 to 4.</param>
    /// <param name="Text">The heading without its number.</param>
    public sealed record Heading(int Level, string Text) : Block;

    /// <summary>A paragraph of the body; a line break begins another one.</summary>
    /// <param name="Said">What it says.</param>
    /// <param name="Lead">What stands before it in the letters of a label, such as who speaks; null: nothing.</param>
    public sealed record Paragraph(string Said, string? Lead = null) : Block;

    /// <summary>出席、请假、列席: a label and what belongs to it, later lines under the first.</summary>
    public sealed record Labelled(string Label, string Said) : Block;

    /// <summary>A remark in small letters, about the paper itself.</summary>
    public sealed record Note(string Said) : Block;

    /// <summary>Labels and values beside each other, two pairs a line where both are short.</summary>
    public sealed record Facts(IReadOnlyList<Fact> Values) : Block;

    /// <summary>A table whose head stands again on every page.</summary>
    /// <param name="Columns">From left to right.</param>
    /// <param name="Rows">Each as long as there are columns.</param>
    /// <param name="RowHeight">How high a row is at least, in millimetres; null: as high as its text.</param>
    public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, decimal? RowHeight = null) : Block;

    /// <summary>Lines for signatures, beside each other.</summary>
    public sealed record Signatures(IReadOnlyList<string> Labels) : Block;

    /// <summary>落款: who signs and when, at the right.</summary>
    public sealed record Signing(string Name, string? Day) : Block;
}

/// <summary>One fact of a record.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What it is said to be.</param>
/// <param name="Wide">Whether it needs a line of its own.</param>
public sealed record Fact(string Label, string Value, bool Wide = false);

/// <summary>One column of a table.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Width">Its share of the width, in relation to the others.</param>
/// <param name="Centred">Whether what stands in it is short and stands in the middle.</param>
public sealed record Column(string Heading, int Width, bool Centred = false);
