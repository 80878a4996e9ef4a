using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>Holds a data folder for one service at a time; the system lets go of it when the service dies.</summary>
internal sealed class ServiceLock : IDisposable
{
    private readonly List<FileStream> _files;

    private ServiceLock(FileStream file) => _files = [file];

    /// <summary>Takes the folder, or refuses naming the process that has it.</summary>
    public static ServiceLock Take(string dataDirectory) => new(Open(dataDirectory));

    /// <summary>Takes one more folder, for as long as the first.</summary>
    public void TakeToo(string directory) => _files.Add(Open(directory));

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }

    private static FileStream Open(string dataDirectory)
    {
        // A locked file cannot be read, so the owner's number stands in a file of its own.
        var owner = Path.Combine(dataDirectory, "postgres.lock.pid");
        FileStream file;
        try
        {
            file = new FileStream(Path.Combine(dataDirectory, "postgres.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new LocalPostgresException(
                $"本用户无权写入数据目录 {dataDirectory}；请把它交给本用户，或另选目录。",
                $"The data folder {dataDirectory} cannot be written by this user; give it to the user or choose another folder.",
                e);
        }
        catch (IOException e)
        {
            var process = ProcessIn(owner);
            throw new LocalPostgresException(
                $"数据目录 {dataDirectory} 正被另一个服务使用（进程 {process}）；请先停止它，或另选数据目录。",
                $"The data folder {dataDirectory} is in use by another service, process {process}; stop that service first or choose another data folder.",
                e);
        }

        try
        {
            File.WriteAllText(owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static string ProcessIn(string owner)
    {
        try
        {
            return File.ReadAllText(owner).Trim();
        }
        catch (IOException)
        {
            return "?";
        }
    }
}
