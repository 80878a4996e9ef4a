namespace StudyLog.LocalPostgres;

/// <summary>PostgreSQL cannot be had here; the message is one sentence for an operator, in both languages: what happened and what to do.</summary>
public sealed class LocalPostgresException : Exception
{
    /// <summary>An exception without a sentence.</summary>
    public LocalPostgresException()
    {
    }

    /// <summary>An exception with its sentence.</summary>
    public LocalPostgresException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its sentence and cause.</summary>
    public LocalPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with its sentence in both languages, and its cause if there is one.</summary>
    internal LocalPostgresException(string chinese, string english, Exception? innerException = null)
        : base(Sentence.Of(chinese, english), innerException)
    {
    }

    /// <summary>What the launcher itself may do about it.</summary>
    internal StartObstacle Obstacle { get; init; }
}

/// <summary>The obstacles to a start that the launcher clears by itself.</summary>
internal enum StartObstacle
{
    None,
    PortTaken,
    ProcessesLeftOver,
}
