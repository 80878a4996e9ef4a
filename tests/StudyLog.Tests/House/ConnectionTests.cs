using Npgsql;
using StudyLog.Persistence;

namespace StudyLog.Tests.House;

public sealed class ConnectionTests
{
    [Theory]
    [InlineData("Host=db", true)]
    [InlineData("Host=db;TCP Keepalive=false", false)]
    public void Connections_are_kept_alive_unless_the_operator_says_otherwise(string connectionString, bool alive)
    {
        using var pool = DatabaseConnections.Pool(connectionString);

        new NpgsqlConnectionStringBuilder(pool.ConnectionString).TcpKeepAlive.ShouldBe(alive);
    }
}
