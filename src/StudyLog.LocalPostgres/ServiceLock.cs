using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>Holds a data folder for one service at a time; the system lets go of it when the service dies.</summary>
internal sealed class ServiceLock : IDisposable
{
    private readonly FileStream _file;

    private ServiceLock(FileStream file) => _file = file;

    /// <summary>Takes the folder, or refuses naming the process that has it.</summary>
    public static ServiceLock Take(string dataDirectory)
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
            throw new LocalPostgresException($"The data folder {dataDirectory} cannot be written by this user; give it to the user or choose another folder.", e);
        }
        catch (IOException e)
        {
            throw new LocalPostgresException(
                $"The data folder {dataDirectory} is in use by {Name(owner)}; stop that service first or choose another data folder.", e);
        }

        try
        {
            File.WriteAllText(owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new ServiceLock(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose() => _file.Dispose();

    private static string Name(string owner)
    {
        try
        {
            return $"another service, process {File.ReadAllText(owner).Trim()}";
        }
        catch (IOException)
        {
            return "another service";
        }
    }
}
