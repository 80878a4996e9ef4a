using System.Runtime.InteropServices;

namespace StudyLog.LocalPostgres;

/// <summary>The signals PostgreSQL understands, and the call that sends them.</summary>
internal static partial class UnixSignal
{
    /// <summary>Fast shutdown.</summary>
    public const int Interrupt = 2;

    /// <summary>Immediate shutdown, with recovery at the next start.</summary>
    public const int Quit = 3;

    public const int Kill = 9;

    /// <summary>Sends it; a process that is gone already is no failure.</summary>
    public static void Send(int processId, int signal)
    {
        // 0 and negative numbers would address whole process groups, the service's own among them.
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(processId);
        _ = SendSignal(processId, signal);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int processId, int signal);
}
