using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace StudyLog.LocalPostgres.Tests;

public sealed class Keeping_the_server_alive
{
    [Fact]
    public async Task A_killed_server_comes_back_on_the_same_port_with_its_data()
    {
        await using var place = new Place();
        var server = await place.StartAsync();
        await Place.DoAsync(server, "create table entry as select 1 as number");
        var (killed, port) = (server.ProcessId, server.Port);

        Kill(killed);
        await Place.UntilAsync(() => server.ProcessId is not 0 && server.ProcessId != killed);

        server.Port.ShouldBe(port);
        (await Place.AskAsync<int>(server, "select number from entry")).ShouldBe(1);
        place.Notices.ShouldContain(notice => notice.Contains($"process {killed.ToString(CultureInfo.InvariantCulture)}) ended by itself", StringComparison.Ordinal));
        await Place.UntilAsync(() => place.Notices.Any(notice => notice.Contains("runs again", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_comes_back_again_and_again()
    {
        await using var place = new Place();
        var server = await place.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            var killed = server.ProcessId;
            Kill(killed);
            await Place.UntilAsync(() => server.ProcessId is not 0 && server.ProcessId != killed);
        }

        (await Place.AskAsync<int>(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_query_that_outlives_its_killed_server_does_not_keep_it_from_coming_back()
    {
        await using var place = new Place();
        var server = await place.StartAsync();
        await using var connection = new NpgsqlConnection(server.SuperuserConnectionString + ";Pooling=false");
        await connection.OpenAsync(Place.Cancellation);
        var backend = connection.ProcessID;

        // Busy computing, a backend does not notice that its postmaster is gone.
        await using var command = new NpgsqlCommand("do $$ begin loop end loop; end $$", connection);
        var endless = command.ExecuteNonQueryAsync(Place.Cancellation);
        var killed = server.ProcessId;
        Kill(killed);
        await Place.UntilAsync(() => server.ProcessId is not 0 && server.ProcessId != killed);

        await Should.ThrowAsync<NpgsqlException>(() => endless);
        ProcessTable.IsRunning(backend).ShouldBeFalse();
        (await Place.AskAsync<int>(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_pause_is_an_outage_and_resuming_ends_it_on_the_same_port()
    {
        await using var place = new Place();
        var server = await place.StartAsync();
        var port = server.Port;

        await server.PauseAsync(Place.Cancellation);
        await server.PauseAsync(Place.Cancellation);
        server.ProcessId.ShouldBe(0);
        var refused = await Should.ThrowAsync<NpgsqlException>(() => Place.AskAsync<int>(server, "select 1"));
        refused.InnerException.ShouldBeOfType<SocketException>();

        await server.ResumeAsync(Place.Cancellation);
        await server.ResumeAsync(Place.Cancellation);
        server.Port.ShouldBe(port);
        (await Place.AskAsync<int>(server, "select 1")).ShouldBe(1);
        place.Notices.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_resumed_server_is_watched_like_the_first()
    {
        await using var place = new Place();
        var server = await place.StartAsync();
        await server.PauseAsync(Place.Cancellation);
        await server.ResumeAsync(Place.Cancellation);

        var killed = server.ProcessId;
        Kill(killed);
        await Place.UntilAsync(() => server.ProcessId is not 0 && server.ProcessId != killed);

        (await Place.AskAsync<int>(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Resuming_on_a_taken_port_is_refused_and_works_once_the_port_is_free()
    {
        await using var place = new Place();
        var server = await place.StartAsync();
        var killed = server.ProcessId;
        await server.PauseAsync(Place.Cancellation);
        using (Place.Occupy(server.Port))
        {
            var refusal = await Should.ThrowAsync<LocalPostgresException>(() => server.ResumeAsync(Place.Cancellation));
            refusal.Message.ShouldContain("could not bind");
        }

        await server.ResumeAsync(Place.Cancellation);
        server.ProcessId.ShouldNotBe(killed);
        (await Place.AskAsync<int>(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Disposing_stops_the_server_and_may_be_done_twice()
    {
        await using var place = new Place();
        var server = await place.StartAsync();
        await using var connection = new NpgsqlConnection(server.SuperuserConnectionString + ";Pooling=false");
        await connection.OpenAsync(Place.Cancellation);
        var process = server.ProcessId;

        await Task.WhenAll(server.DisposeAsync().AsTask(), server.DisposeAsync().AsTask());
        await server.DisposeAsync();

        ProcessTable.IsRunning(process).ShouldBeFalse();
        File.Exists(Path.Combine(place.Cluster, "postmaster.pid")).ShouldBeFalse();
        await Should.ThrowAsync<ObjectDisposedException>(() => server.ResumeAsync(Place.Cancellation));
    }

    [Fact]
    public async Task A_server_killed_just_before_disposal_stays_down()
    {
        await using var place = new Place();
        var server = await place.StartAsync();
        Kill(server.ProcessId);
        await server.DisposeAsync();

        var account = ServerAccount.ForThisProcess();
        (await ProcessTable.OfClusterAsync(new Cluster(place.Cluster), account, Place.Cancellation)).ShouldBeEmpty();
        (await Place.AskAsync<int>(await place.StartAsync(), "select 1")).ShouldBe(1);
    }

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }
}
