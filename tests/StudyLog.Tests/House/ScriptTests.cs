namespace StudyLog.Tests.House;

public sealed class ScriptTests
{
    public static TheoryData<string> Commands => ["run.sh", "test.sh", "studylog", ".ci/run"];

    public static TheoryData<string> Scripts => [.. Commands.Select(row => row.Data), "scripts/prepare.sh"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_executable(string path)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no executable bit.");
        else
            (File.GetUnixFileMode(Repository.PathOf(path)) & UnixFileMode.UserExecute).ShouldBe(UnixFileMode.UserExecute);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Bash_can_read_every_script(string path)
    {
        await SkipWithoutBashAsync();

        var outcome = await Repository.RunAsync(["bash", "-n", path]);

        outcome.ShouldBe(new Repository.Outcome(0, ""));
    }

    [Fact]
    public async Task Bash_refuses_a_script_with_a_slip_in_it()
    {
        await SkipWithoutBashAsync();
        var broken = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(broken, Repository.Read("run.sh") + "\nif true; then\n", TestContext.Current.CancellationToken);

            var outcome = await Repository.RunAsync(["bash", "-n", broken]);

            outcome.ExitCode.ShouldNotBe(0);
        }
        finally
        {
            File.Delete(broken);
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void No_script_has_a_carriage_return(string path) => Repository.Read(path).ShouldNotContain('\r');

    [Fact]
    public async Task The_test_command_refuses_an_argument_it_does_not_know()
    {
        await SkipWithoutBashAsync();

        var outcome = await Repository.RunAsync(["bash", "test.sh", "--everything"]);

        outcome.ExitCode.ShouldBe(1);
        outcome.Text.ShouldContain("--everything");
    }

    private static async Task SkipWithoutBashAsync() =>
        Assert.SkipUnless((await Repository.TryRunAsync("bash", "--version")).ExitCode == 0, "There is no bash on this machine.");
}
