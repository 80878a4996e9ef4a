using StudyLog.Persistence;
using System.Net.Sockets;
using Npgsql;
using StudyLog.Http;

namespace StudyLog.Tests.Outages;

public sealed class What_counts_as_an_outage
{
    private static readonly PostgresException ShutDown = new("terminating connection", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown);

    public static TheoryData<string, Exception> Outages => new()
    {
        { "shut down", ShutDown },
        { "starting", new PostgresException("starting up", "FATAL", "FATAL", PostgresErrorCodes.CannotConnectNow) },
        { "full", new PostgresException("too many clients", "FATAL", "FATAL", PostgresErrorCodes.TooManyConnections) },
        { "refused", new NpgsqlException("Failed to connect", new SocketException()) },
        { "too slow", new NpgsqlException("Exception while reading from stream", new TimeoutException()) },
        { "within a transaction", new ObjectDisposedException("NpgsqlTransaction", ShutDown) },
        { "found broken", new ObjectDisposedException("NpgsqlConnection") },
        { "in a wrapper", new InvalidOperationException("likely due to a transient failure", ShutDown) },
    };

    public static TheoryData<string, Exception> Others => new()
    {
        { "a mistake", new InvalidOperationException("a mistake") },
        { "something else disposed", new ObjectDisposedException("stream") },
        { "something else broken", new ObjectDisposedException("stream", new InvalidOperationException()) },
        { "wrong SQL", new PostgresException("syntax error", "ERROR", "ERROR", PostgresErrorCodes.SyntaxError) },
        { "a missing table", new InvalidOperationException("query", new PostgresException("no table", "ERROR", "ERROR", PostgresErrorCodes.UndefinedTable)) },
    };

    [Theory]
    [MemberData(nameof(Outages))]
    public void The_database_was_away(string how, Exception exception)
    {
        Outage.Explains(exception).ShouldBeTrue(how);
        (Failures.Of(exception).Status, Failures.Of(exception).RetryAfter).ShouldBe((503, 2));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void It_was_not_the_database_s_absence(string how, Exception exception)
    {
        Outage.Explains(exception).ShouldBeFalse(how);
        Failures.Of(exception).Status.ShouldBe(500);
    }
}
