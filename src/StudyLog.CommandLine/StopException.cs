namespace StudyLog.CommandLine;

/// <summary>Ends a run with a sentence and an exit code.</summary>
#pragma warning disable CA1032 // It always has an exit code, and never leaves the application.
internal class StopException(int exitCode, string message) : Exception(message)
#pragma warning restore CA1032
{
    public int ExitCode => exitCode;

    /// <summary>It failed.</summary>
    public static StopException Failed(string message) => new(CommandLine.ExitCode.Failed, message);

    /// <summary>The command says too little, or what cannot be.</summary>
    public static StopException WrongUse(string message) => new(CommandLine.ExitCode.WrongUse, message);
}
