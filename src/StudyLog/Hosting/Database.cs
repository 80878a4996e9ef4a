using StudyLog.LocalPostgres;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>The migrated database of a run: the one the configuration names, or the local one, which lives as long as this does.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly LocalPostgresServer? local;
    private readonly SignInNote? note;

    private Database(DatabaseConnections connections, LocalPostgresServer? local, SignInNote? note)
    {
        Connections = connections;
        this.local = local;
        this.note = note;
    }

    public DatabaseConnections Connections { get; }

    /// <summary>Whether it belongs to this process alone.</summary>
    public bool IsLocal => local is not null;

    public static async Task<Database> Open(IConfiguration configuration, CancellationToken cancellation)
    {
        var named = DatabaseConnections.From(configuration);
        if (named is not null)
        {
            await NamedDatabase.Open(named, cancellation);
            return new Database(named, local: null, note: null);
        }

        var directory = Path.GetFullPath(configuration["StudyLog:DataDirectory"] is { Length: > 0 } given ? given : "./data");
        var signIns = new SignInNote(directory);
        signIns.Read();
        var server = await LocalPostgresServer.StartAsync(
            new LocalPostgresOptions { DataDirectory = directory, Notice = Console.Error.WriteLine }, cancellation);
        try
        {
            var connections = await LocalDatabase.Prepare(server, cancellation);
            await Migration.Run(connections, StudyLogHost.AsOwner, cancellation);
            return new Database(connections, server, signIns);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where first passwords are kept before accounts are made with them.</summary>
    public IFirstPasswords Passwords => note is null ? new PrintedPasswords() : note;

    /// <summary>The first passwords that can be printed again.</summary>
    public IReadOnlyList<FirstSignIn> SignIns => note?.Read() ?? [];

    public ValueTask DisposeAsync() => local?.DisposeAsync() ?? ValueTask.CompletedTask;
}
