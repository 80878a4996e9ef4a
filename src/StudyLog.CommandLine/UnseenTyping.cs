using System.Diagnostics;

namespace StudyLog.CommandLine;

/// <summary>
/// A terminal that shows nothing of what is typed, until it is disposed of. .NET hides a key only while it waits for one: what is pasted, or typed a moment
/// before, would be seen. So the terminal itself is told.
/// </summary>
internal sealed class UnseenTyping : IDisposable
{
    private const string Terminal = "/dev/tty";

    private UnseenTyping()
    {
    }

    /// <summary>Begins; null where the terminal cannot be told.</summary>
    public static UnseenTyping? Begin() => OperatingSystem.IsWindows() || Echo("-echo") ? new UnseenTyping() : null;

    /// <summary>The next line.</summary>
    public static string? ReadLine()
    {
        if (OperatingSystem.IsWindows()) return KeyByKey();
        using var terminal = new StreamReader(Terminal);
        return terminal.ReadLine();
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows()) Echo("echo");
        Console.Error.WriteLine();
    }

    // All streams are redirected: of a child that seems to use the terminal .NET would undo what it did.
    private static bool Echo(string setting)
    {
        try
        {
            using var stty = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"stty {setting} <{Terminal}"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            stty.WaitForExit();
            return stty.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string KeyByKey()
    {
        var typed = "";
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            typed = key.Key == ConsoleKey.Backspace ? typed[..Math.Max(0, typed.Length - 1)] : char.IsControl(key.KeyChar) ? typed : typed + key.KeyChar;
        return typed;
    }
}
