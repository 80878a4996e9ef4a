using System.Text.Json;
using StudyLog.Accounts;

namespace StudyLog.Hosting;

/// <summary>
/// Keeps first user names and passwords beside the local data, readable by the service's user alone, so that every start can print them.
/// Delete the file once the passwords are changed.
/// </summary>
public sealed class SignInNote(string dataDirectory) : IFirstPasswords
{
    private readonly string path = Path.Combine(dataDirectory, "first-sign-in.json");

    public IReadOnlyList<FirstSignIn> Read()
    {
        if (!File.Exists(path)) return [];
        try
        {
            return JsonSerializer.Deserialize<List<FirstSignIn>>(File.ReadAllText(path)) ?? [];
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"记有初始密码的文件 {path} 无法读取；请修复，或在不再需要其中密码时删除。",
                $"The file {path} with the first passwords cannot be read; mend it, or delete it if its passwords are no longer needed.",
                exception);
        }
    }

    /// <summary>A password chosen by a start that was cut short before its account was made is taken again.</summary>
    public string Choose(string userName, string purpose, string? given)
    {
        var noted = Read();
        var password = given ?? noted.FirstOrDefault(known => known.UserName == userName)?.Password ?? CredentialRules.RandomPassword();
        Write([.. noted.Where(known => known.UserName != userName), new FirstSignIn(userName, password, purpose)]);
        return password;
    }

    // Under another name first: a start that is killed while it writes leaves the note as it was.
    private void Write(IReadOnlyList<FirstSignIn> signIns)
    {
        var unfinished = path + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(unfinished, options))
        {
            JsonSerializer.Serialize(file, signIns);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
