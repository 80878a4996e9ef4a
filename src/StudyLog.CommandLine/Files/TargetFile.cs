namespace StudyLog.CommandLine.Files;

/// <summary>A file that is there once it is whole: until then it is written under another name beside its place, and gone if it never is.</summary>
internal sealed class TargetFile : IAsyncDisposable
{
    private const int Buffer = 1 << 16;

    // In a name, by one system or another.
    private const string Forbidden = "/\\:*?\"<>|";

    private readonly bool replacing;
    private readonly string part;
    private bool isComplete;

    private TargetFile(string path, bool replacing)
    {
        (Path, this.replacing) = (path, replacing);
        part = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, $".{System.IO.Path.GetFileName(path)}.{System.IO.Path.GetRandomFileName()}.part");
        Content = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.Asynchronous);
    }

    public string Path { get; }

    public FileStream Content { get; }

    /// <summary>Refuses before anything is asked of the server, where it is known already that there is no such folder, or that the place is taken.</summary>
    public static void Expect(string? wished, bool replacing)
    {
        if (wished is null || Directory.Exists(wished)) return;
        if (System.IO.Path.GetDirectoryName(wished) is { Length: > 0 } folder && !Directory.Exists(folder)) throw StopException.WrongUse(Texts.Say("folder-not-there", folder));
        ShouldBeFree(wished, replacing);
    }

    /// <summary>Begins the file where it is wished, a folder or a name; else in the folder of the run, called as the server calls it.</summary>
    public static TargetFile Begin(string? wished, string offered, bool replacing, Surroundings around)
    {
        var path = wished is null ? around.PathOf(Name(offered)) : Directory.Exists(wished) ? System.IO.Path.Combine(wished, Name(offered)) : wished;
        ShouldBeFree(path, replacing);
        return new TargetFile(path, replacing);
    }

    /// <summary>It is whole.</summary>
    public async Task Complete(CancellationToken cancellation)
    {
        await Content.FlushAsync(cancellation);
        await Content.DisposeAsync();
        File.Move(part, Path, replacing);
        isComplete = true;
    }

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        if (!isComplete) File.Delete(part);
    }

    private static void ShouldBeFree(string path, bool replacing)
    {
        if (!replacing && File.Exists(path)) throw StopException.Failed(Texts.Say("file-there", path));
    }

    // A server says what a file is called, never where it goes.
    private static string Name(string offered)
    {
        var name = string.Concat(offered.Select(character => char.IsControl(character) || Forbidden.Contains(character, StringComparison.Ordinal) ? '_' : character));
        name = name.Trim('.', ' ');
        return name.Length == 0 ? "studylog" : name;
    }
}
