using System.Globalization;

namespace StudyLog.LocalPostgres.Tests;

public sealed class After_a_killed_service
{
    [Fact]
    public async Task A_server_whose_service_was_killed_is_stopped_and_started_again()
    {
        await using var place = new Place();
        using var other = await OtherService.StartAsync(place);
        other.Kill();
        ProcessTable.IsRunning(other.Postmaster).ShouldBeTrue("the server should outlive its killed service");

        var server = await place.StartAsync();

        server.ProcessId.ShouldNotBe(other.Postmaster);
        ProcessTable.IsRunning(other.Postmaster).ShouldBeFalse();
        (await Place.AskAsync<string>(server, "select word from entry")).ShouldBe("学习");
        place.Notices.ShouldHaveSingleItem().ShouldContain($"process {Text(other.Postmaster)}");
    }

    [Fact]
    public async Task A_server_killed_together_with_its_service_recovers_its_data()
    {
        await using var place = new Place();
        using var other = await OtherService.StartAsync(place);
        other.Kill();
        UnixSignal.Send(other.Postmaster, UnixSignal.Kill);
        await Place.UntilAsync(() => !ProcessTable.IsRunning(other.Postmaster));
        File.Exists(Path.Combine(place.Cluster, "postmaster.pid")).ShouldBeTrue();

        var server = await place.StartAsync();

        (await Place.AskAsync<string>(server, "select word from entry")).ShouldBe("学习");
    }

    [Fact]
    public async Task A_second_service_on_the_folder_is_refused_and_the_first_goes_on()
    {
        await using var place = new Place();
        using var other = await OtherService.StartAsync(place);

        var refusal = await Should.ThrowAsync<LocalPostgresException>(place.StartAsync);

        refusal.Message.ShouldContain($"in use by another service, process {Text(other.ProcessId)};");
        ProcessTable.IsRunning(other.ProcessId).ShouldBeTrue();
        ProcessTable.IsRunning(other.Postmaster).ShouldBeTrue();
    }

    [Fact]
    public async Task A_stopped_service_leaves_the_folder_to_the_next()
    {
        await using var place = new Place();
        var first = await place.StartAsync();
        await Should.ThrowAsync<LocalPostgresException>(place.StartAsync);

        await first.DisposeAsync();

        (await place.StartAsync()).ProcessId.ShouldBePositive();
    }

    [Fact]
    public async Task A_stale_postmaster_file_naming_another_living_program_is_no_hindrance()
    {
        await using var place = new Place();
        var first = await place.StartAsync();
        var file = Path.Combine(place.Cluster, "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(file, Place.Cancellation);
        await first.DisposeAsync();

        // A program of the very user who runs the server: PostgreSQL by itself would take it for a living server.
        var sleep = ServerAccount.ForThisProcess().Wrap("/bin/sleep", ["600"]).ToStartInfo();
        using var program = System.Diagnostics.Process.Start(sleep)!;
        try
        {
            lines[0] = Text(program.Id);
            await File.WriteAllLinesAsync(file, lines, Place.Cancellation);

            var server = await place.StartAsync();

            (await Place.AskAsync<int>(server, "select 1")).ShouldBe(1);
            program.HasExited.ShouldBeFalse("a program that is no server of this folder must not be touched");
        }
        finally
        {
            program.Kill();
        }
    }

    [Fact]
    public async Task An_ended_server_nobody_has_collected_is_no_hindrance()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test makes its uncollected process by a Linux shell.");
        await using var place = new Place();
        var first = await place.StartAsync();
        var file = Path.Combine(place.Cluster, "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(file, Place.Cancellation);
        await first.DisposeAsync();

        // The shell becomes a program that never collects its child; the child ends after that, or the shell might still collect it.
        var parent = ServerAccount.ForThisProcess().Wrap("/bin/sh", ["-c", "sleep 1 & echo $!; exec sleep 600"]).ToStartInfo();
        using var program = System.Diagnostics.Process.Start(parent)!;
        try
        {
            lines[0] = (await program.StandardOutput.ReadLineAsync(Place.Cancellation))!;
            var ended = int.Parse(lines[0], CultureInfo.InvariantCulture);
            await Place.UntilAsync(() => !ProcessTable.IsRunning(ended));
            ProcessTable.HasNumber(ended).ShouldBeTrue();
            await File.WriteAllLinesAsync(file, lines, Place.Cancellation);

            (await Place.AskAsync<int>(await place.StartAsync(), "select 1")).ShouldBe(1);
        }
        finally
        {
            program.Kill();
        }
    }

    [Fact]
    public async Task A_busy_remembered_port_gives_way_to_another_which_is_then_remembered()
    {
        await using var place = new Place();
        var first = await place.StartAsync();
        await first.DisposeAsync();

        LocalPostgresServer second;
        using (Place.Occupy(first.Port))
        {
            second = await place.StartAsync();
            second.Port.ShouldNotBe(first.Port);
            (await Place.AskAsync<int>(second, "select 1")).ShouldBe(1);
            place.Notices.ShouldHaveSingleItem().ShouldContain($"Port {Text(first.Port)} is taken");
            await second.DisposeAsync();
        }

        (await place.StartAsync()).Port.ShouldBe(second.Port);
    }

    [Fact]
    public async Task An_initialisation_that_was_cut_short_is_begun_anew()
    {
        await using var place = new Place();
        Directory.CreateDirectory(Path.Combine(place.Cluster + ".new", "base"));
        await File.WriteAllTextAsync(Path.Combine(place.Cluster + ".new", "PG_VERSION"), "15\n", Place.Cancellation);

        (await Place.AskAsync<int>(await place.StartAsync(), "select 1")).ShouldBe(1);

        Directory.Exists(place.Cluster + ".new").ShouldBeFalse();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
