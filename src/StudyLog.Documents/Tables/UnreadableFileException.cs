namespace StudyLog.Documents.Tables;

/// <summary>A file is not read, or not read on. Part of it may have been read before; none of that may be kept.</summary>
#pragma warning disable CA1032 // It always has its reason.
public sealed class UnreadableFileException(UnreadableReason reason, CellAddress? at = null, Exception? cause = null)
    : Exception(at is { } address ? $"The file is not read: {reason} at {address}." : $"The file is not read: {reason}.", cause)
#pragma warning restore CA1032
{
    /// <summary>Why.</summary>
    public UnreadableReason Reason { get; } = reason;

    /// <summary>The cell at fault, or its row as a whole; null when it is the file.</summary>
    public CellAddress? At { get; } = at;
}
