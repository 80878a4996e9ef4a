using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StudyLog.Tests.Hosting;

namespace StudyLog.CommandLine.Tests;

/// <summary>Where the service is and who asks it; and what is said when that, or the command, is wrong.</summary>
public sealed class Who_asks_where(HostFixture host)
{
    [Fact]
    public async Task A_wrong_password_is_told_in_the_servers_words()
    {
        using var caller = await Caller.Secretary(host, await Organisation.Register(host));
        caller.Variables["STUDYLOG_PASSWORD"] = "wrong horse battery";

        (await caller.Run("export", "session-ledger")).ShouldEnd(1).Error.ShouldContain("(unauthenticated)");
        caller.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_password_comes_from_a_file_or_is_asked_for()
    {
        using var caller = await Caller.Secretary(host, await Organisation.Register(host));
        caller.Variables["STUDYLOG_PASSWORD"] = "wrong horse battery";
        (await caller.Run("export", "session-ledger", "-o", "-", "--password-file", caller.Write("password", $"{Caller.Password}\n"))).ShouldEnd(0);

        caller.Variables.Remove("STUDYLOG_PASSWORD");
        (await caller.Run("export", "session-ledger", "-o", "-")).ShouldEnd(2).Error.ShouldContain("STUDYLOG_PASSWORD");
        caller.Typed = $"{caller.Variables["STUDYLOG_USER"]}\n";
        caller.Variables.Remove("STUDYLOG_USER");

        var ran = (await caller.Run("export", "session-ledger", "-o", "-")).ShouldEnd(0);

        ran.Error.ShouldBe("User name: Password: ");
    }

    [Fact]
    public async Task Where_nobody_answers_it_says_how_to_start_the_service()
    {
        using var caller = Caller.At(new Uri("http://127.0.0.1:9"));

        (await caller.Run("export", "session-ledger")).ShouldEnd(1).Error.ShouldContain("./run.sh");
    }

    [Fact]
    public async Task A_server_that_is_no_StudyLog_is_told_so()
    {
        await using var stub = await StubService.Start(app => app.MapGet("/api/v1/exports/session-ledger", () => Results.Redirect("/login")));
        using var caller = Caller.At(stub.Address);

        (await caller.Run("export", "session-ledger")).ShouldEnd(1).Error.ShouldContain("answers 302");
    }

    [Fact]
    public async Task Tokens_are_renewed_before_they_run_out_and_given_back_at_the_end()
    {
        await using var stub = await StubService.Start(Export, tokensLive: 0);
        using var caller = Caller.At(stub.Address);

        (await caller.Run("export", "person-hours", "--department", "办公室", "-o", "-")).ShouldEnd(0);

        stub.SignIns.ShouldBe(["sign-in", "refresh", "sign-out"]);
    }

    [Fact]
    public async Task A_sign_in_that_was_ended_meanwhile_is_begun_again()
    {
        await using var stub = await StubService.Start(Export, tokensLive: 0, renews: false);
        using var caller = Caller.At(stub.Address);

        (await caller.Run("export", "person-hours", "--department", "办公室", "-o", "-")).ShouldEnd(0);

        stub.SignIns.ShouldBe(["sign-in", "sign-in", "sign-out"]);
    }

    [Theory]
    [InlineData("import people", "--resume")]
    [InlineData("import people 名单.csv --yes --dry-run", "not both")]
    [InlineData("import people 没有.csv --yes", "没有.csv")]
    [InlineData("import people --dryrun --yes", "--dryrun")]
    [InlineData("archive", "--resume")]
    [InlineData("archive 二〇二六", "二〇二六")]
    [InlineData("archive 2026 --resume 01a20a06-43f2-72ce-bb0b-a5c39a21e661", "one of the two")]
    [InlineData("archive --resume 7", "7")]
    [InlineData("export", "studylog export --help")]
    [InlineData("export session-ledger --department 办公室", "--department")]
    [InlineData("export session-ledger --form pdf", "pdf")]
    [InlineData("export session-ledger --password secret", "--password")]
    [InlineData("export session-ledger --server studylog", "studylog")]
    [InlineData("export session-ledger --language fr", "zh-CN")]
    [InlineData("exprot", "exprot")]
    [InlineData("", "studylog --help")]
    public async Task Wrong_use_is_told_and_asks_nothing_of_the_server(string command, string says)
    {
        using var caller = Caller.At(new Uri("http://127.0.0.1:9"));

        var ran = (await caller.Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ShouldEnd(2);

        ran.Error.ShouldContain(says);
        ran.Out.ShouldBeEmpty();
    }

    private static void Export(WebApplication app)
    {
        app.MapGet("/api/v1/departments", () => Results.Json(new { items = new[] { new { id = Guid.CreateVersion7(), name = "办公室" } } }));
        app.MapGet("/api/v1/exports/person-hours", () => "姓名");
    }
}
