namespace StudyLog.Accounts;

/// <summary>A secret of this installation, sealed: all its nodes can open it, and nobody who only sees the table.</summary>
public sealed class SealedSecret
{
    public string Name { get; init; } = "";

    public string Value { get; init; } = "";
}
