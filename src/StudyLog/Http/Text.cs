namespace StudyLog.Http;

/// <summary>How much text a member of a request may hold, in characters. Each text member of a request says so.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextAttribute(int limit) : Attribute
{
    public const int Name = 200;
    public const int Line = 500;
    public const int Paragraph = 4_000;
    public const int Speech = 50_000;

    public int Limit => limit;

    /// <summary>Whether a blank text is left to the rules of the command, which have a better sentence for it.</summary>
    public bool MayBeBlank { get; init; }

    /// <summary>Whether it may hold several lines.</summary>
    public bool Lines { get; init; } = true;
}

/// <summary>The whole numbers that a member may hold.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WholeNumberAttribute(int from, int to) : Attribute
{
    public int From => from;

    public int To => to;
}
