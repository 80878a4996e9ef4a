namespace StudyLog.LocalPostgres.Tests;

public sealed class Bringing_binaries
{
    [Fact]
    [Trait("Category", "Long")]
    public async Task A_machine_without_PostgreSQL_gets_18_by_npm_and_keeps_it()
    {
        await using var place = new Place();
        var machine = place.Machine with { SearchPath = "", InstallFolders = [] };
        var first = await place.StartAsync(place.Options, machine);

        first.MajorVersion.ShouldBe(18);
        (await Place.AskAsync<string>(first, "show server_version")).ShouldStartWith("18.");
        (await Place.AskAsync<bool>(first, @"select '学习' ~ '^\w+$' and upper('é') = 'É'")).ShouldBeTrue();
        (await Place.AskAsync<string>(first, "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
            .ShouldBe("b C.UTF-8");
        Directory.Exists(Path.Combine(place.Root, ".tools")).ShouldBeTrue();
        place.Notices.ShouldHaveSingleItem().ShouldContain("brought by npm");
        await first.DisposeAsync();

        // Found again without npm, even where the machine has other servers by now.
        (await place.StartAsync()).MajorVersion.ShouldBe(18);
        place.Notices.Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Tools_the_servers_user_cannot_reach_are_brought_to_a_shared_place()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows(), "Only root has another user run the server.");
        if (OperatingSystem.IsWindows())
            return;
        await using var place = new Place();
        var tools = Path.Combine(place.Root, "closed", "tools");
        Directory.CreateDirectory(Path.GetDirectoryName(tools)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var machine = place.Machine with { SearchPath = "", InstallFolders = [] };

        var server = await place.StartAsync(place.Options with { ToolsDirectory = tools }, machine);

        (await Place.AskAsync<int>(server, "select 1")).ShouldBe(1);
        place.Notices.ShouldHaveSingleItem().ShouldContain(Path.Combine(machine.SharedDirectory, "tools"));
    }
}
