using System.Globalization;

namespace StudyLog.CommandLine;

/// <summary>Says how far something long is: to somebody who watches on one line, into a file a line for each tenth.</summary>
internal sealed class Progress(Surroundings around, string what)
{
    private const int Tenth = 10;

    private int told = -1;

    public void Tell(long finished, long? total)
    {
        var percent = total is > 0 ? (int)Math.Min(100, 100 * finished / total.Value) : 0;
        if ((around.IsInteractive ? percent : percent / Tenth) == told) return;
        told = around.IsInteractive ? percent : percent / Tenth;
        around.Error.Write(around.IsInteractive
            ? string.Create(CultureInfo.InvariantCulture, $"\r{what} {percent}%")
            : string.Create(CultureInfo.InvariantCulture, $"{what} {told * Tenth}%\n"));
        around.Error.Flush();
    }

    /// <summary>It is over; what is said next begins a line of its own.</summary>
    public void End()
    {
        if (around.IsInteractive && told >= 0) around.Error.WriteLine();
        told = -1;
    }
}
