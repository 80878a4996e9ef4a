namespace StudyLog.Documents.Archives;

/// <summary>A file that goes into the archive.</summary>
/// <param name="Kind">What it is; it lies in the folder of this kind.</param>
/// <param name="Name">What it shall be called, with its extension. The archive makes of it what every system can hold, and no name twice.</param>
/// <param name="Title">What the index calls it.</param>
/// <param name="Open">Opens its content, read once and then closed.</param>
public sealed record ArchivedFile(ArchivedKind Kind, string Name, string Title, Func<CancellationToken, ValueTask<Stream>> Open)
{
    /// <summary>A file whose content is at hand.</summary>
    public ArchivedFile(ArchivedKind kind, string name, string title, ReadOnlyMemory<byte> content)
        : this(kind, name, title, _ => new(new MemoryStream(content.ToArray(), writable: false)))
    {
    }

    /// <summary>A folder within the kind's, such as that of a session's attachments; null: none.</summary>
    public string? Folder { get; init; }

    /// <summary>The number of the session it belongs to; null: none, or all.</summary>
    public string? SessionNumber { get; init; }

    /// <summary>The day of that session, or of the file; null: none.</summary>
    public DateOnly? Day { get; init; }
}
