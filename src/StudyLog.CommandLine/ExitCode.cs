namespace StudyLog.CommandLine;

/// <summary>What a run ends with, for scripts. The numbers are a promise.</summary>
internal static class ExitCode
{
    /// <summary>All well.</summary>
    public const int Done = 0;

    /// <summary>The server refused it, or it failed.</summary>
    public const int Failed = 1;

    /// <summary>The command was not understood, or says too little; nothing was asked of the server.</summary>
    public const int WrongUse = 2;

    /// <summary>The import is through, without the rows that were refused.</summary>
    public const int RowsRefused = 3;

    /// <summary>Ctrl-C, as shells count it, or a signal to end.</summary>
    public const int Interrupted = 130;
}
