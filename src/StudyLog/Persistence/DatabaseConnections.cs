using Npgsql;

namespace StudyLog.Persistence;

/// <summary>How the database is reached.</summary>
/// <param name="Running">The role that reads and writes.</param>
/// <param name="Owner">The role that owns the schema and migrates it at start; the running role itself when only one was given.</param>
public sealed record DatabaseConnections(string Running, string Owner)
{
    public const string RunningName = "studylog";
    public const string OwnerName = "studylog_owner";

    /// <summary>
    /// Opens the pool that events and read models go through. Statements that come often are prepared, which halves their cost in the server;
    /// the pool is small enough that two nodes, their accounts and a person with psql fit into the 100 connections that PostgreSQL has as it
    /// comes. A connection is not reset when it goes back, which costs as much as a query: nothing here leaves anything on a session, advisory
    /// locks are the transaction's own or are given back by name. The system asks whether an idle connection still has its other end, or a node would
    /// hold the lead on one that a firewall has forgotten. What the connection string says itself stays.
    /// </summary>
    public static NpgsqlDataSource Pool(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Maximum Pool Size")) settings.MaxPoolSize = 32;
        if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = 64;
        if (!settings.ShouldSerialize("Auto Prepare Min Usages")) settings.AutoPrepareMinUsages = 2;
        if (!settings.ShouldSerialize("No Reset On Close")) settings.NoResetOnClose = true;
        if (!settings.ShouldSerialize("TCP Keepalive")) settings.TcpKeepAlive = true;
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>The connections that the configuration names; null when it names none and a local PostgreSQL is wanted.</summary>
    public static DatabaseConnections? From(IConfiguration configuration) =>
        configuration.GetConnectionString(RunningName) is { Length: > 0 } running
            ? new(running, configuration.GetConnectionString(OwnerName) is { Length: > 0 } owner ? owner : running)
            : null;
}
