using System.Diagnostics;
using Npgsql;

namespace StudyLog.LocalPostgres.Tests;

public sealed class Starting_on_a_data_folder(ITestOutputHelper output)
{
    [Fact]
    public async Task A_new_folder_becomes_a_UTF8_database_that_knows_Chinese()
    {
        await using var place = new Place();
        var server = await place.StartAsync();

        (await Place.AskAsync<string>(server, "show server_encoding")).ShouldBe("UTF8");
        (await Place.AskAsync<string>(server, "select datctype from pg_database where datname = current_database()")).ShouldBe("C.UTF-8");
        (await Place.AskAsync<bool>(server, @"select '学习' ~ '^\w+$'")).ShouldBeTrue();
        (await Place.AskAsync<bool>(server, "select upper('é') = 'É'")).ShouldBeTrue();
        (await Place.AskAsync<int>(server, "select current_setting('server_version_num')::int / 10000")).ShouldBe(server.MajorVersion);
        server.ClusterDirectory.ShouldBe(place.Cluster);
        place.Notices.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_listens_on_loopback_only_and_asks_for_the_password()
    {
        await using var place = new Place();
        var server = await place.StartAsync();

        (await Place.AskAsync<string>(server, "show listen_addresses")).ShouldBe("127.0.0.1");
        (await Place.AskAsync<string>(server, "show unix_socket_directories")).ShouldBeEmpty();
        (await Place.AskAsync<string>(server, "show fsync")).ShouldBe("on");
        (await Place.AskAsync<string>(server, "show max_connections")).ShouldBe("200");
        var wrong = new NpgsqlConnectionStringBuilder(server.SuperuserConnectionString) { Password = "wrong", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync(Place.Cancellation))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task The_password_file_is_for_the_service_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await using var place = new Place();
        var server = await place.StartAsync();

        var file = place.Cluster + ".password";
        (await File.ReadAllTextAsync(file, Place.Cancellation)).ShouldBe(server.SuperuserPassword);
        server.SuperuserPassword.Length.ShouldBeGreaterThanOrEqualTo(32);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Exists(file + ".new").ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_start_keeps_data_password_and_port()
    {
        await using var place = new Place();
        var first = await place.StartAsync();
        await Place.DoAsync(first, "create table entry as select '学习' as word");
        await first.DisposeAsync();
        File.Exists(Path.Combine(place.Cluster, "postmaster.pid")).ShouldBeFalse();

        var watch = Stopwatch.StartNew();
        var second = await place.StartAsync();
        output.WriteLine($"Started on the existing folder in {watch.ElapsedMilliseconds} ms.");

        (await Place.AskAsync<string>(second, "select word from entry")).ShouldBe("学习");
        second.SuperuserPassword.ShouldBe(first.SuperuserPassword);
        second.Port.ShouldBe(first.Port);
        place.Notices.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_callers_settings_reach_the_server_but_not_its_address()
    {
        await using var place = new Place();
        var options = place.Options with
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["work_mem"] = "7MB", ["listen_addresses"] = "*" },
        };
        var server = await place.StartAsync(options, place.Machine);

        (await Place.AskAsync<string>(server, "show work_mem")).ShouldBe("7MB");
        (await Place.AskAsync<string>(server, "show listen_addresses")).ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task A_setting_PostgreSQL_refuses_is_told_with_its_own_words()
    {
        await using var place = new Place();
        var options = place.Options with { Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["no_such_setting"] = "1" } };

        var refusal = await Should.ThrowAsync<LocalPostgresException>(() => place.StartAsync(options, place.Machine));

        refusal.Message.ShouldContain("no_such_setting");
        (await place.StartAsync()).ProcessId.ShouldBePositive();
    }
}
