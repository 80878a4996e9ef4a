using System.Runtime.Versioning;

namespace StudyLog.LocalPostgres.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class Where_the_data_lies
{
    private const string RootOnly = "Only root has another user run the server.";
    private const UnixFileMode Closed = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Open = Closed | UnixFileMode.OtherExecute | UnixFileMode.GroupExecute;

    [Fact]
    public async Task Data_the_servers_user_cannot_reach_is_moved_which_is_said_and_found_again()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, RootOnly);
        await using var place = new Place();
        var options = place.Options with { DataDirectory = Path.Combine(ClosedFolder(place), "data") };
        var first = await place.StartAsync(options, place.Machine);
        await Place.DoAsync(first, "create table entry as select 1 as number");
        await first.DisposeAsync();

        first.ClusterDirectory.ShouldStartWith(place.Machine.SharedDirectory);
        place.Notices.ShouldHaveSingleItem().ShouldContain($"lies in {first.ClusterDirectory}");
        File.Exists(Path.Combine(options.DataDirectory, "postgres.lock")).ShouldBeTrue();

        var second = await place.StartAsync(options, place.Machine);

        second.ClusterDirectory.ShouldBe(first.ClusterDirectory);
        second.SuperuserPassword.ShouldBe(first.SuperuserPassword);
        (await Place.AskAsync<int>(second, "select number from entry")).ShouldBe(1);
    }

    [Fact]
    public async Task Moved_data_stays_where_it_is_when_the_wanted_folder_opens()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, RootOnly);
        await using var place = new Place();
        var closed = ClosedFolder(place);
        var options = place.Options with { DataDirectory = Path.Combine(closed, "data") };
        var first = await place.StartAsync(options, place.Machine);
        await first.DisposeAsync();
        File.SetUnixFileMode(closed, Open);

        (await place.StartAsync(options, place.Machine)).ClusterDirectory.ShouldBe(first.ClusterDirectory);
    }

    [Fact]
    public async Task Moved_data_is_found_again_when_its_data_folder_was_renamed()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, RootOnly);
        await using var place = new Place();
        var closed = ClosedFolder(place);
        var options = place.Options with { DataDirectory = Path.Combine(closed, "data") };
        var first = await place.StartAsync(options, place.Machine);
        await first.DisposeAsync();
        Directory.Move(closed, closed + "-renamed");

        var second = await place.StartAsync(options with { DataDirectory = Path.Combine(closed + "-renamed", "data") }, place.Machine);

        second.ClusterDirectory.ShouldBe(first.ClusterDirectory);
    }

    [Fact]
    public async Task Moved_data_whose_data_folder_was_deleted_is_not_brought_back()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, RootOnly);
        await using var place = new Place();
        var options = place.Options with { DataDirectory = Path.Combine(ClosedFolder(place), "data") };
        var first = await place.StartAsync(options, place.Machine);
        await Place.DoAsync(first, "create table entry as select 1 as number");
        await first.DisposeAsync();
        Directory.Delete(options.DataDirectory, recursive: true);

        var second = await place.StartAsync(options, place.Machine);

        second.ClusterDirectory.ShouldNotBe(first.ClusterDirectory);
        (await Place.AskAsync<bool>(second, "select to_regclass('entry') is null")).ShouldBeTrue();
        Directory.Exists(first.ClusterDirectory).ShouldBeTrue("nobody asked to delete it");
    }

    [Fact]
    public async Task A_data_folder_that_names_a_missing_database_is_refused_until_it_is_back()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, RootOnly);
        await using var place = new Place();
        var options = place.Options with { DataDirectory = Path.Combine(ClosedFolder(place), "data") };
        var first = await place.StartAsync(options, place.Machine);
        await first.DisposeAsync();
        Directory.Move(first.ClusterDirectory, first.ClusterDirectory + "-away");

        var refusal = await Should.ThrowAsync<LocalPostgresException>(() => place.StartAsync(options, place.Machine));

        refusal.Message.ShouldContain($"says that the database lies in {first.ClusterDirectory}, where there is none");
        refusal.Message.ShouldContain($"写明数据库在 {first.ClusterDirectory}");
        Directory.Move(first.ClusterDirectory + "-away", first.ClusterDirectory);
        (await place.StartAsync(options, place.Machine)).ClusterDirectory.ShouldBe(first.ClusterDirectory);
    }

    [Fact]
    public async Task A_copy_of_a_data_folder_does_not_take_the_moved_database_from_a_running_service()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, RootOnly);
        await using var place = new Place();
        var closed = ClosedFolder(place);
        var options = place.Options with { DataDirectory = Path.Combine(closed, "data") };
        var first = await place.StartAsync(options, place.Machine);
        var copy = Directory.CreateDirectory(Path.Combine(closed, "copy")).FullName;
        File.Copy(Path.Combine(options.DataDirectory, "postgres.place"), Path.Combine(copy, "postgres.place"));

        var refusal = await Should.ThrowAsync<LocalPostgresException>(() => place.StartAsync(options with { DataDirectory = copy }, place.Machine));

        refusal.Message.ShouldContain("in use by another service");
        (await Place.AskAsync<int>(first, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_became_unreachable_is_refused_rather_than_begun_anew()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, RootOnly);
        await using var place = new Place();
        await (await place.StartAsync()).DisposeAsync();
        File.SetUnixFileMode(place.Data, Closed);

        var refusal = await Should.ThrowAsync<LocalPostgresException>(place.StartAsync);

        refusal.Message.ShouldContain("cannot be reached");
        refusal.Message.ShouldContain("chmod o+x");
        File.SetUnixFileMode(place.Data, Open);
        (await Place.AskAsync<int>(await place.StartAsync(), "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task The_server_runs_without_root_rights()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), RootOnly);
        await using var place = new Place();
        var server = await place.StartAsync();

        var status = await File.ReadAllLinesAsync($"/proc/{server.ProcessId}/status", Place.Cancellation);

        status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1..].ShouldAllBe(id => id.Trim() != "0");
        status.Single(line => line.StartsWith("CapEff:", StringComparison.Ordinal)).ShouldEndWith("0000000000000000");
    }

    [Fact]
    public async Task A_database_copied_by_root_is_given_to_the_servers_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, RootOnly);
        await using var place = new Place();
        await (await place.StartAsync()).DisposeAsync();
        (await new CommandLine("chown", ["-R", "root", place.Cluster]).RunAsync(Place.Cancellation)).Succeeded.ShouldBeTrue();

        (await Place.AskAsync<int>(await place.StartAsync(), "select 1")).ShouldBe(1);
        place.Notices.ShouldHaveSingleItem().ShouldContain("now belongs to");
    }

    [Fact]
    public async Task A_folder_of_other_files_is_refused_and_left_alone()
    {
        await using var place = new Place();
        Directory.CreateDirectory(place.Cluster);
        var file = Path.Combine(place.Cluster, "diary.txt");
        await File.WriteAllTextAsync(file, "mine", Place.Cancellation);

        var refusal = await Should.ThrowAsync<LocalPostgresException>(place.StartAsync);

        refusal.Message.ShouldContain("is not empty and holds no PostgreSQL database");
        (await File.ReadAllTextAsync(file, Place.Cancellation)).ShouldBe("mine");
    }

    [Fact]
    public async Task A_lost_password_file_is_made_good_with_a_new_password()
    {
        await using var place = new Place();
        var first = await place.StartAsync();
        await Place.DoAsync(first, "create table entry as select 1 as number");
        await first.DisposeAsync();
        File.Delete(place.Cluster + ".password");

        var second = await place.StartAsync();

        second.SuperuserPassword.ShouldNotBe(first.SuperuserPassword, StringComparer.Ordinal);
        (await Place.AskAsync<int>(second, "select number from entry")).ShouldBe(1);
        place.Notices.ShouldHaveSingleItem().ShouldContain("password");
    }

    private static string ClosedFolder(Place place)
    {
        var folder = Path.Combine(place.Root, "closed");
        Directory.CreateDirectory(folder, Closed);
        return folder;
    }
}
