using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Mono.Cecil;
using StudyLog.Demo;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Starting;

[Collection(nameof(ReleaseBuild))]
public sealed class The_delivered_program(ReleaseBuild build, HostFixture host)
{
    private static readonly string[] DemoUsers = ["admin", .. DemoOrganisations.All.SelectMany(demo => demo.Users).Select(user => user.UserName)];

    private readonly string folder = Directory.CreateDirectory(Path.Combine(build.Folder, $"place-{Guid.NewGuid():N}")).FullName;

    [Fact]
    public async Task Keeps_what_was_recorded_when_it_and_its_PostgreSQL_are_killed()
    {
        await using var first = await Start().Ready();
        first.Passwords.Keys.ShouldBe(DemoUsers, ignoreOrder: true);
        var id = (await (await first.SignedIn("demo-secretary")).Post("/departments", new { name = "办公室" })).ShouldHave(201).Id;
        await first.Kill(withPostgres: true);

        await using var second = await Start().Ready();

        second.Passwords.ShouldBe(first.Passwords, ignoreOrder: true);
        foreach (var user in DemoUsers) await second.SignedIn(user);
        var departments = (await (await second.SignedIn("demo-secretary")).Get("/departments")).ShouldHave(200);
        departments.Text.ShouldContain(id.ToString("D"));
    }

    [Fact]
    public async Task Finishes_a_first_start_that_was_killed()
    {
        await using (var killed = Start())
        {
            await RunningProgram.Until(() => File.Exists(Path.Combine(folder, "data", "first-sign-in.json")));
            await killed.Kill();
            killed.Passwords.ShouldBeEmpty();
        }

        await using var next = await Start().Ready();

        next.Passwords.Keys.ShouldBe(DemoUsers, ignoreOrder: true);
        foreach (var user in DemoUsers) await next.SignedIn(user);
        ((int)(await (await next.SignedIn("demo-secretary")).Get("/ledgers/sessions"))["total"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Tells_by_its_exit_code_whether_a_service_is_ready()
    {
        await using var service = await Start("--empty").Ready();
        var url = service.Address.GetLeftPart(UriPartial.Authority);

        (await Run("health", url)).ExitCode.ShouldBe(0);
        await service.Stop();
        var (exitCode, said) = await Run("health", url);

        exitCode.ShouldBe(1);
        said.ShouldStartWith($"{url} 的服务未就绪。 The service at {url} is not ready.");
    }

    [Fact]
    public async Task Starts_empty_on_wish_and_takes_the_demo_later_once()
    {
        await using (var empty = await Start("--empty").Ready())
        {
            empty.Passwords.Keys.ShouldBe(["admin"]);
            ((int)(await (await empty.SignedIn("admin")).Get("/ledgers/sessions"))["total"]!).ShouldBe(0);
        }

        (await Run("demo")).ExitCode.ShouldBe(0);
        var once = await LastEvent();
        (await Run("demo")).ExitCode.ShouldBe(0);

        (await LastEvent()).ShouldBe(once);
    }

    [Fact]
    public async Task Prints_the_administrators_password_once_where_a_database_is_named()
    {
        await using var database = await NewDatabase.Empty(host);
        await using var first = await StartOn(database).Ready();
        first.Passwords.Keys.ShouldBe(["admin"]);
        await first.SignedIn("admin");
        await first.Kill();

        await using var second = await StartOn(database).Ready();

        second.Passwords.ShouldBeEmpty();
        await second.SignedIn("admin", first.Passwords["admin"]);
    }

    [Fact]
    public async Task Takes_the_administrators_password_from_its_setting_and_does_not_print_it()
    {
        await using var database = await NewDatabase.Empty(host);
        await using var service = await StartOn(database, ("StudyLog__AdminPassword", "a-password-of-mine")).Ready();

        await service.SignedIn("admin", "a-password-of-mine");
        service.Said.ShouldNotContain("a-password-of-mine");
    }

    [Theory]
    [InlineData("true", "10.1.2.3")]
    [InlineData("false", "127.0.0.1")]
    public async Task Takes_the_address_that_a_proxy_names_only_where_it_is_told_to(string setting, string address)
    {
        await using var database = await NewDatabase.Empty(host);
        await using var service = await StartOn(database, ("ASPNETCORE_FORWARDEDHEADERS_ENABLED", setting)).Ready();
        var administrator = await service.SignedIn("admin");

        (await administrator.SendText("POST", "/departments", """{"name":"办公室"}""", ("X-Forwarded-For", "10.1.2.3"))).ShouldHave(201);

        var line = (await administrator.Get("/audit-trail?command=EstablishDepartment"))["items"]![0]!;
        ((string?)line["address"]).ShouldBe(address);
    }

    [Fact]
    public async Task Tells_a_busy_address_in_one_sentence()
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)busy.LocalEndpoint).Port}");

        await ShouldRefuse(["--empty", "--urls", url], $"地址 {url} 无法使用，请停止占用它的程序，或用 ASPNETCORE_URLS 换一个地址。 The address {url} cannot be used; ");
    }

    [Theory]
    [InlineData("--emtpy", "StudyLog__AdminPassword", "", "不认识的参数 --emtpy；")]
    [InlineData("--empty", "StudyLog__AdminPassword", "short", "StudyLog__AdminPassword 至少需要 10 个字符。")]
    [InlineData("--empty", "StudyLog__TimeZone", "Asia/Peking", "StudyLog__TimeZone 的“Asia/Peking”不是已知的时区；")]
    [InlineData("--empty", "ConnectionStrings__studylog", "Host=127.0.0.1;Port=1;Database=studylog;Username=studylog;Password=x", "ConnectionStrings__studylog 指定的数据库 127.0.0.1:1/studylog 无法使用")]
    public async Task Refuses_in_one_sentence_before_anything_is_made(string argument, string name, string value, string sentence)
    {
        await ShouldRefuse([argument], sentence, (name, value));

        Directory.Exists(Path.Combine(folder, "data")).ShouldBeFalse();
    }

    [Fact]
    public async Task Runs_on_handler_code_made_at_build_without_a_compiler()
    {
        await using var service = await Start("--empty").Ready();

        (await (await service.SignedIn("admin")).Post("/departments", new { name = "办公室" })).ShouldHave(201);

        Loaded(service).ShouldContain("StudyLog.Domain.dll");
        Loaded(service).ShouldNotContain("Microsoft.CodeAnalysis");
    }

    [Fact]
    public async Task Does_not_start_when_a_handlers_code_is_missing()
    {
        var crippled = Path.Combine(folder, "crippled");
        Directory.CreateDirectory(crippled);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(build.Program)!)) File.Copy(file, Path.Combine(crippled, Path.GetFileName(file)));
        var program = Path.Combine(crippled, "StudyLog.dll");
        using (var module = ModuleDefinition.ReadModule(build.Program))
        {
            module.Types.Remove(module.Types.Single(type => type.Namespace.StartsWith("Internal.Generated", StringComparison.Ordinal) && Calls(type, "EstablishDepartment")));
            module.Write(program);
        }

        var (exitCode, said) = await RunningProgram.Run(program, folder, ["--empty"]);

        exitCode.ShouldNotBe(0);
        said.ShouldContain("TypeLoadMode.Static, but 1 expected pre-built handler type(s) could not be loaded");
        said.ShouldContain("EstablishDepartment.Handle()");
    }

    private RunningProgram Start(params string[] args) => RunningProgram.Start(build.Program, folder, args);

    private RunningProgram StartOn(NewDatabase database, params (string Name, string Value)[] settings) => RunningProgram.StartOn(build.Program, folder, database, settings);

    private Task<(int ExitCode, string Said)> Run(params string[] args) => RunningProgram.Run(build.Program, folder, args);

    private async Task ShouldRefuse(string[] args, string sentence, params (string Name, string Value)[] settings)
    {
        var (exitCode, said) = await RunningProgram.Run(build.Program, folder, args, settings);

        exitCode.ShouldBe(1, said);
        said.ShouldStartWith(sentence);
        said.ShouldNotContain("\n", customMessage: said);
    }

    /// <summary>The number of the last event there is, as a ledger states it.</summary>
    private async Task<long> LastEvent()
    {
        await using var service = await Start().Ready();
        var ledger = (await (await service.SignedIn("demo-secretary")).Get("/ledgers/sessions")).ShouldHave(200);
        ((int)ledger["total"]!).ShouldBe(1);
        ((bool)ledger["upToDate"]!).ShouldBeTrue();
        return (long)ledger["asOf"]!;
    }

    private static bool Calls(TypeDefinition type, string verb) =>
        type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
            .Any(instruction => instruction.Operand is MethodReference { DeclaringType.Name: { } name } && name == verb)
        || type.NestedTypes.Any(nested => Calls(nested, verb));

    private static string Loaded(RunningProgram service) => File.ReadAllText($"/proc/{service.ProcessId.ToString(CultureInfo.InvariantCulture)}/maps");
}
