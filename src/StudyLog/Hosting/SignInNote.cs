using System.Text.Json;

namespace StudyLog.Hosting;

/// <summary>
/// Keeps the user names and passwords made at the first start beside the local data, readable by the service's user alone, so that every
/// start can print them. Delete the file once the passwords are changed.
/// </summary>
public sealed class SignInNote(string dataDirectory)
{
    private readonly string path = Path.Combine(dataDirectory, "first-sign-in.json");

    public IReadOnlyList<FirstSignIn> Read() =>
        File.Exists(path) ? JsonSerializer.Deserialize<List<FirstSignIn>>(File.ReadAllText(path)) ?? [] : [];

    public void Add(IReadOnlyList<FirstSignIn> made)
    {
        if (made.Count == 0) return;
        var all = Read().Where(known => made.All(each => each.UserName != known.UserName)).Concat(made).ToList();
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, all);
    }
}
