using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StudyLog.Accounts;
using StudyLog.CommandLine.Exporting;
using StudyLog.Tests.Hosting;

namespace StudyLog.CommandLine.Tests;

/// <summary>studylog export: a file that is whole or not there, and never in the place of another unless that is wished.</summary>
public sealed class Exporting_sheets(HostFixture host)
{
    [Fact]
    public async Task Is_called_as_the_server_calls_it_and_takes_nobodys_place()
    {
        var of = await Organisation.Register(host);
        using var caller = await Caller.Secretary(host, of);

        (await caller.Run("export", "session-ledger")).ShouldEnd(0).Out.ShouldContain(caller.PathOf("学习台账.xlsx"));
        (await File.ReadAllBytesAsync(caller.PathOf("学习台账.xlsx"), TestContext.Current.CancellationToken))[..2].ShouldBe("PK"u8.ToArray());
        caller.Write("学习台账.xlsx", "别的");

        (await caller.Run("export", "session-ledger")).ShouldEnd(1).Error.ShouldContain("--force");
        (await caller.Run("export", "session-ledger", "-o", "学习台账.xlsx")).ShouldEnd(1).Error.ShouldContain("--force");
        (await File.ReadAllTextAsync(caller.PathOf("学习台账.xlsx"), TestContext.Current.CancellationToken)).ShouldBe("别的");

        (await caller.Run("export", "session-ledger", "--force")).ShouldEnd(0);
        new FileInfo(caller.PathOf("学习台账.xlsx")).Length.ShouldBeGreaterThan(1000);
        caller.Files.ShouldBe(["学习台账.xlsx"]);
    }

    [Theory]
    [InlineData("台账.pdf", ".xlsx")]
    [InlineData("没有/台账.xlsx", "没有")]
    public async Task That_can_have_no_such_place_is_not_asked_for(string output, string told)
    {
        var of = await Organisation.Register(host);
        using var caller = await Caller.Secretary(host, of);
        (await caller.Run("export", "session-ledger", "-o", output)).ShouldEnd(2).Error.ShouldContain(told);
        caller.Files.ShouldBeEmpty();
        if (output.EndsWith(".pdf", StringComparison.Ordinal)) (await caller.Run("export", "session-ledger", "-o", output, "--form", "xlsx")).ShouldEnd(0);
    }

    [Fact]
    public async Task Goes_to_the_output_byte_by_byte_and_to_a_folder_and_is_csv_by_its_name()
    {
        var of = await Organisation.Register(host);
        await of.HeldSession("2026-03-05");
        using var caller = await Caller.Secretary(host, of);
        Directory.CreateDirectory(caller.PathOf("表"));

        var ran = (await caller.Run("export", "session-ledger", "--form", "csv", "-o", "-")).ShouldEnd(0);
        (await caller.Run("export", "session-ledger", "-o", "台账.csv")).ShouldEnd(0);
        (await caller.Run("export", "session-ledger", "-o", "表")).ShouldEnd(0);

        ran.Out.ShouldBeEmpty();
        ran.Bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(ran.Bytes).ShouldContain("2026-03-05");
        (await File.ReadAllBytesAsync(caller.PathOf("台账.csv"), TestContext.Current.CancellationToken)).ShouldBe(ran.Bytes);
        File.Exists(caller.PathOf("表/学习台账.xlsx")).ShouldBeTrue();
    }

    [Fact]
    public async Task Is_narrowed_down_and_departments_and_materials_are_found_by_name()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department("办公室");
        await of.Person(office);
        await of.Person();
        var material = (await of.Secretary.Post("/materials", new { title = "学习材料甲", kind = "document" })).ShouldHave(201).Id;
        await of.HeldSession("2026-03-05");
        using var caller = await Caller.Secretary(host, of);

        (await Lines("session-ledger", "--from", "2026-03-06")).ShouldBe(1);
        (await Lines("session-ledger", "--to", "2026-03-05")).ShouldBe(2);
        (await Lines("coverage", "学习材料甲", "--department", "办公室")).ShouldBe(2);
        (await Lines("coverage", material.ToString())).ShouldBe(3);
        (await caller.Run("export", "coverage", "学习材料")).ShouldEnd(1).Error.ShouldContain("“学习材料”");
        (await caller.Run("export", "person-hours", "--department", "没有的")).ShouldEnd(1).Error.ShouldContain("“没有的”");
        (await caller.Run("export", "session-ledger", "--from", "去年")).ShouldEnd(1).Error.ShouldContain("from: ");

        async Task<int> Lines(params string[] wish)
        {
            var ran = (await caller.Run(["export", .. wish, "--form", "csv", "-o", "-"])).ShouldEnd(0);
            return Encoding.UTF8.GetString(ran.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        }
    }

    [Fact]
    public async Task That_is_refused_leaves_no_file_and_is_told_in_the_servers_words()
    {
        var of = await Organisation.Register(host);
        using var caller = await Caller.Of(host, of, Duty.SystemAdministrator);

        var ran = (await caller.Run("export", "attendance-book", "-o", "簿.xlsx")).ShouldEnd(1);

        ran.Error.ShouldContain("(duty-separation)");
        caller.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task That_breaks_off_leaves_no_file()
    {
        await using var stub = await StubService.Start(app => app.MapGet("/api/v1/exports/session-ledger", async (HttpContext context) =>
        {
            await context.Response.Body.WriteAsync(new byte[100_000], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }));
        using var caller = Caller.At(stub.Address);

        var ran = (await caller.Run("export", "session-ledger", "-o", "台账.xlsx")).ShouldEnd(1);

        ran.Error.ShouldContain("broke off");
        caller.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("/root/x", "_root_x")]
    [InlineData("..", "studylog")]
    public async Task Goes_nowhere_else_whatever_a_server_calls_it(string offered, string name)
    {
        await using var stub = await StubService.Start(app => app.MapGet("/api/v1/exports/session-ledger", () => Results.File("x"u8.ToArray(), "text/csv", offered)));
        using var caller = Caller.At(stub.Address);

        (await caller.Run("export", "session-ledger")).ShouldEnd(0);

        caller.Files.ShouldBe([name]);
    }

    [Fact]
    public async Task That_is_behind_is_asked_for_again()
    {
        var asked = 0;
        await using var stub = await StubService.Start(app => app.MapGet("/api/v1/exports/session-ledger", (HttpContext context) =>
        {
            if (++asked < 3) context.Response.Headers["X-StudyLog-Stale"] = "true";
            return Results.Text($"{asked}");
        }));
        using var caller = Caller.At(stub.Address);

        var ran = (await caller.Run("export", "session-ledger", "-o", "-")).ShouldEnd(0);

        Encoding.UTF8.GetString(ran.Bytes).ShouldBe("3");
        ran.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_there_for_every_sheet_that_the_service_makes_with_every_filter_it_takes()
    {
        using var client = host.CreateClient();
        var description = await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var paths = JsonNode.Parse(description)!["paths"]!.AsObject();

        var offered = paths.Where(path => path.Key.StartsWith("/api/v1/exports/", StringComparison.Ordinal)).ToDictionary(
            path => path.Key["/api/v1/exports/".Length..],
            path => path.Value!["get"]!["parameters"]!.AsArray()
                .Where(parameter => (string?)parameter!["in"] == "query")
                .Select(parameter => (string)parameter!["name"]!)
                .Where(parameter => parameter != "form")
                .ToArray(),
            StringComparer.Ordinal);

        offered.ShouldNotBeEmpty();
        Sheet.All.Select(sheet => sheet.Name + (sheet.IsOfMaterial ? "/{id}" : "")).ShouldBe(offered.Keys, ignoreOrder: true);
        foreach (var sheet in Sheet.All)
            sheet.Filters.Select(filter => filter.Parameter).ShouldBe(offered[sheet.Name + (sheet.IsOfMaterial ? "/{id}" : "")], ignoreOrder: true, sheet.Name);
    }
}
