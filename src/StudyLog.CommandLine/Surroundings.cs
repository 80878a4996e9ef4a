using System.Text;

namespace StudyLog.CommandLine;

/// <summary>What a run finds around it.</summary>
/// <param name="In">Where answers to questions are read.</param>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where everything else goes: progress, questions, what went wrong.</param>
internal sealed record Surroundings(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Opens the output for a file instead of words.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>A variable of the environment; null: not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The folder that paths are relative to.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Whether somebody sits there who can be asked.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Begins to show nothing of what is typed, until what it gives is disposed of; null: that cannot be.</summary>
    public Func<IDisposable?> HideTyping { get; init; } = () => null;

    /// <summary>Reads a line meanwhile.</summary>
    public Func<string?> ReadSecret { get; init; } = () => null;

    /// <summary>What the time is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static Surroundings OfProcess()
    {
        // Without a mark, whatever the system's own encoding is: names are Chinese.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Surroundings(Console.In, Console.Out, Console.Error)
        {
            OpenOutput = Console.OpenStandardOutput,
            Variable = Environment.GetEnvironmentVariable,
            IsInteractive = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            HideTyping = UnseenTyping.Begin,
            ReadSecret = UnseenTyping.ReadLine,
        };
    }

    /// <summary>A path as it was given, whole.</summary>
    public string PathOf(string given) => Path.GetFullPath(given, Folder);

    /// <summary>The path of a file that must be there.</summary>
    public string PathOfExisting(string given) =>
        PathOf(given) is var path && File.Exists(path) ? path : throw StopException.WrongUse(Texts.Say("file-not-there", path));

    /// <summary>Asks and waits for the line; Ctrl-C ends the waiting. Null: nothing was said.</summary>
    public Task<string?> Ask(string question, CancellationToken cancellation) => Ask(question, In.ReadLine, cancellation);

    /// <summary>The same without showing what is typed; null also where that cannot be.</summary>
    public async Task<string?> AskSecretly(string question, CancellationToken cancellation)
    {
        using var unseen = HideTyping();
        return unseen is null ? null : await Ask(question, ReadSecret, cancellation);
    }

    private async Task<string?> Ask(string question, Func<string?> read, CancellationToken cancellation)
    {
        await Error.WriteAsync(question.AsMemory(), cancellation);
        await Error.FlushAsync(cancellation);
        return await Task.Run(read, cancellation).WaitAsync(cancellation);
    }
}
