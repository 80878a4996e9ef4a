using System.Net.Sockets;
using Npgsql;

namespace StudyLog.Persistence;

/// <summary>Tells what passes by itself from what does not.</summary>
public static class Outage
{
    /// <summary>Whether the database was away, going or overrun, so that the same request may succeed shortly.</summary>
    public static bool Explains(Exception? exception) => exception switch
    {
        null => false,
        PostgresException e => e.IsTransient || e.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections || e.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or SocketException or TimeoutException => true,

        // What a broken connection leaves behind; named in the message when it tells what broke it.
        ObjectDisposedException e => e.ObjectName.Contains("Npgsql", StringComparison.Ordinal) || Explains(e.InnerException),
        _ => Explains(exception.InnerException),
    };
}
