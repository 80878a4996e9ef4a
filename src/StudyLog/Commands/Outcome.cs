using StudyLog.Domain;

namespace StudyLog.Commands;

/// <summary>What a command that was granted tells the asker.</summary>
/// <param name="Status">200 or 201.</param>
/// <param name="Body">What is answered.</param>
/// <param name="Location">The address of what was made.</param>
/// <param name="Version">The version of the stream asked about, for the ETag.</param>
public sealed record Answer(int Status, object? Body, string? Location, long? Version)
{
    public static Answer Ok(object body, long? version = null) => new(StatusCodes.Status200OK, body, null, version);

    /// <summary>201 for something new, 200 when it was there already.</summary>
    public static Answer Created(bool isNew, string location, object body, long? version = null) =>
        isNew ? new(StatusCodes.Status201Created, body, location, version) : Ok(body, version);
}

/// <summary>What became of a command.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Granted; its events, if any, are stored.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Json">The answer's bytes; they are kept with the idempotency key and sent again as they are.</param>
    /// <param name="Location">The address of what was made.</param>
    /// <param name="Version">For the ETag.</param>
    public sealed record Granted(int Status, ReadOnlyMemory<byte> Json, string? Location, long? Version) : Outcome
    {
        /// <summary>Whether it is the answer to what was sent before under the same key.</summary>
        public bool IsRepetition { get; init; }
    }

    /// <summary>Refused by a rule; nothing was written.</summary>
    public sealed record Refused(Rejection Rejection) : Outcome;

    /// <summary>The asker believes in a version that is past.</summary>
    public sealed record VersionConflict(long CurrentVersion) : Outcome;

    /// <summary>The idempotency key stands for another command.</summary>
    public sealed record KeyReused : Outcome;

    /// <summary>The asker's duties do not cover it.</summary>
    public sealed record DutyMissing : Outcome;
}
