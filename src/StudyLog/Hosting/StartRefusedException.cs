namespace StudyLog.Hosting;

/// <summary>The service cannot start; the message is one sentence in both languages for whoever started it.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException()
    {
    }

    public StartRefusedException(string message)
        : base(message)
    {
    }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public StartRefusedException(string chinese, string english, Exception? innerException = null)
        : base($"{chinese} {english}", innerException)
    {
    }
}
