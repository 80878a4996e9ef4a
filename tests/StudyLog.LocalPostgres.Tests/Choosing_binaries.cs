using System.Globalization;

namespace StudyLog.LocalPostgres.Tests;

public sealed class Choosing_binaries
{
    [Theory]
    [InlineData("/usr/lib/postgresql/15/bin", 15, 0)]
    [InlineData("/usr/pgsql-16/bin", 16, 0)]
    [InlineData("/opt/homebrew/opt/postgresql@17/bin", 17, 0)]
    [InlineData("/opt/homebrew/Cellar/postgresql@17/17.2/bin", 17, 2)]
    [InlineData("/opt/postgresql-18.4.0/bin", 18, 4)]
    public void The_folders_name_tells_the_version(string folder, int major, int minor) =>
        BinaryFinder.VersionOfFolder(folder).ShouldBe((major, minor));

    [Theory]
    [InlineData("/usr/bin")]
    [InlineData("/opt/tools-12/bin")]
    [InlineData("/usr/local/pgsql/bin")]
    public void Other_names_tell_nothing(string folder) => BinaryFinder.VersionOfFolder(folder).ShouldBeNull();

    [Fact]
    public async Task The_newest_is_chosen_for_a_new_database()
    {
        await using var place = new Place();
        var machine = FakeMachine(place, "9", "14", "15", "17", "16");

        (await Choice(place, machine).ChooseAsync(clusterMajor: null, Place.Cancellation)).Major.ShouldBe(17);
    }

    [Fact]
    public async Task The_databases_own_version_is_chosen_for_an_existing_one()
    {
        await using var place = new Place();
        var machine = FakeMachine(place, "15", "17.1", "17.4", "17.2", "16");

        var binaries = await Choice(place, machine).ChooseAsync(clusterMajor: 16, Place.Cancellation);
        binaries.Directory.ShouldBe(Path.Combine(place.Root, "servers", "16", "bin"));
        (await Choice(place, machine).ChooseAsync(clusterMajor: 17, Place.Cancellation)).Minor.ShouldBe(4);
    }

    [Fact]
    public async Task A_missing_version_is_refused_with_a_sentence_naming_it()
    {
        await using var place = new Place();
        var machine = FakeMachine(place, "15", "17");

        var refusal = await Should.ThrowAsync<LocalPostgresException>(() => Choice(place, machine).ChooseAsync(clusterMajor: 16, Place.Cancellation));

        refusal.Message.ShouldBe(
            "数据库由 PostgreSQL 16 建立，本机没有该版本；请安装 PostgreSQL 16（软件包 postgresql-16）。 "
            + "The database was made by PostgreSQL 16 and this machine has no server of that version; install PostgreSQL 16 (package postgresql-16).");
    }

    [Fact]
    public async Task A_server_on_the_path_is_asked_for_its_version_when_its_folder_does_not_tell()
    {
        await using var place = new Place();
        var folder = FakeServer(Path.Combine(place.Root, "local", "pgsql"), "17.6");
        var machine = FakeMachine(place, "15") with { SearchPath = folder };

        (await Choice(place, machine).ChooseAsync(clusterMajor: null, Place.Cancellation))
            .ShouldBe(new ServerBinaries(folder, 17, 6));
    }

    [Fact]
    public async Task A_link_on_the_path_leads_to_the_servers_own_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights of their own on Windows.");
        await using var place = new Place();
        var real = FakeServer(Path.Combine(place.Root, "postgresql", "16"), "16.1");
        var links = Directory.CreateDirectory(Path.Combine(place.Root, "links")).FullName;
        File.CreateSymbolicLink(Path.Combine(links, "postgres"), Path.Combine(real, "postgres"));
        var machine = FakeMachine(place) with { SearchPath = links };

        var found = await BinaryFinder.FindAsync(machine, Place.Cancellation);

        found.ShouldHaveSingleItem().ShouldBe(new ServerBinaries(real, 16, 0));
    }

    [Fact]
    public async Task A_server_the_unprivileged_user_cannot_reach_is_passed_over()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows(), "Only root has another user run the server.");
        if (OperatingSystem.IsWindows())
            return;
        await using var place = new Place();
        var machine = FakeMachine(place, "15", "17");
        File.SetUnixFileMode(Path.Combine(place.Root, "servers", "17"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        (await Choice(place, machine).ChooseAsync(clusterMajor: null, Place.Cancellation)).Major.ShouldBe(15);
    }

    [Fact]
    public async Task A_database_of_an_absent_version_is_not_touched()
    {
        await using var place = new Place();
        var server = await place.StartAsync();
        await server.DisposeAsync();
        var missing = server.MajorVersion is 16 ? "15" : "16";
        var file = Path.Combine(place.Cluster, "PG_VERSION");
        var version = await File.ReadAllTextAsync(file, Place.Cancellation);
        await File.WriteAllTextAsync(file, missing + "\n", Place.Cancellation);

        var hidden = FakeMachine(place, "14");
        var refusal = await Should.ThrowAsync<LocalPostgresException>(() => place.StartAsync(place.Options, hidden));

        refusal.Message.ShouldContain($"install PostgreSQL {missing}");
        await File.WriteAllTextAsync(file, version, Place.Cancellation);
        (await Place.AskAsync<int>(await place.StartAsync(), "select 1")).ShouldBe(1);
    }

    private static BinaryChoice Choice(Place place, Machine machine) =>
        new(machine, ServerAccount.ForThisProcess(), Path.Combine(place.Root, "tools"), static _ => { });

    private static Machine FakeMachine(Place place, params string[] versions)
    {
        var servers = Path.Combine(place.Root, "servers");
        foreach (var version in versions)
            FakeServer(Path.Combine(servers, version), version);
        return place.Machine with { SearchPath = "", InstallFolders = [new InstallFolders(servers, "*")] };
    }

    private static string FakeServer(string home, string version)
    {
        var bin = Directory.CreateDirectory(Path.Combine(home, "bin")).FullName;
        foreach (var program in new[] { "postgres", "initdb" })
        {
            var file = Path.Combine(bin, Machine.Executable(program));
            File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"#!/bin/sh\necho '{program} (PostgreSQL) {version}'\n"));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }

        return bin;
    }
}
