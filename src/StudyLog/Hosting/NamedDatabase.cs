using Npgsql;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>The database that the configuration names.</summary>
public static class NamedDatabase
{
    /// <summary>Migrates it, or refuses in one sentence why it cannot be used.</summary>
    public static async Task Open(DatabaseConnections connections, CancellationToken cancellation)
    {
        try
        {
            await Migration.Run(connections, StudyLogHost.AsOwner, cancellation);
        }
        catch (Exception exception) when (WordsOf(exception) is { } words)
        {
            var named = new NpgsqlConnectionStringBuilder(connections.Running);
            var place = FormattableString.Invariant($"{named.Host}:{named.Port}/{named.Database}");
            throw new StartRefusedException(
                $"ConnectionStrings__studylog 指定的数据库 {place} 无法使用，请看数据库的说明。",
                $"The database {place} of ConnectionStrings__studylog cannot be used; see to what it says: {words}",
                exception);
        }
    }

    private static string? WordsOf(Exception? exception) => exception switch
    {
        null => null,
        PostgresException e => e.MessageText,
        NpgsqlException e => e.InnerException is { } inner and not TimeoutException ? inner.Message : e.Message,
        NotSupportedException e => e.Message,
        _ => WordsOf(exception.InnerException),
    };
}
