using System.Globalization;
using System.Net.Sockets;
using JasperFx;
using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.LocalPostgres;
using StudyLog.Persistence;
using StudyLog.Projections;

namespace StudyLog.Hosting;

/// <summary>From the command line to a running service.</summary>
public static class StudyLogProgram
{
    private const string Empty = "--empty";

    // Generating code reads no data.
    private const string NoDatabase = "Host=127.0.0.1;Database=none";

    public static async Task<int> Run(string[] args)
    {
        try
        {
            return args switch
            {
                ["codegen", ..] => await GenerateCode(args),
                ["health", .. var rest] => await HealthProbe.Run(rest),
                ["demo", .. var rest] => await MakeDemo(rest),
                ["rebuild", .. var rest] => await RebuildReadModels(rest),
                _ => await Serve(args),
            };
        }
        catch (Exception exception) when (exception is LocalPostgresException or StartRefusedException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException)
        {
            // Taken since it was tried.
            await Console.Error.WriteLineAsync(Addresses.Refused("ASPNETCORE_URLS", exception).Message);
            return 1;
        }
    }

    private static async Task<int> Serve(string[] args)
    {
        var builder = CreateBuilder([.. args.Where(arg => arg != Empty)]);
        Addresses.Check(builder.Configuration);
        await using var database = await Database.Open(builder.Configuration, CancellationToken.None);
        await using var app = StudyLogHost.Build(builder, database.Connections.Running);
        var beginning = Told(app);
        beginning.Begin();
        await app.StartAsync();

        var withDemo = database.IsLocal && !args.Contains(Empty);
        await app.Services.GetRequiredService<FirstStart>().Run(withDemo, database.Passwords, CancellationToken.None);
        beginning.End();
        Welcome.Print(app.Urls, database.SignIns);

        await app.WaitForShutdownAsync();
        return 0;
    }

    private static Task<int> MakeDemo(string[] args)
    {
        var asked = DemoArguments.Read(args);
        return WithoutDoor(asked.Settings, async (app, database) =>
        {
            Told(app).Begin();
            await app.Services.GetRequiredService<FirstStart>().MakeDemo(database.Passwords, asked.Day, CancellationToken.None);
            await app.StopAsync();
            Welcome.Print([], database.SignIns);
        });
    }

    private static Task<int> RebuildReadModels(string[] args) => WithoutDoor(args, async (app, _) =>
    {
        var (events, took) = await app.Services.GetRequiredService<Rebuild>().Run(CancellationToken.None, new ConsoleProgress("统计视图 (read models)")) ?? throw new StartRefusedException(
            "统计视图由正在运行的服务维护，请先停止该服务再重建。", "The read models are kept by a service that is running; stop it first, then rebuild.");
        await app.StopAsync();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"统计视图已由 {events} events 重建 (read models made anew), {took.TotalSeconds:0.000} s"));
    });

    private static Beginning Told(WebApplication app)
    {
        var beginning = app.Services.GetRequiredService<Beginning>();
        beginning.Listener = new ConsoleProgress("演示数据 (demo)");
        return beginning;
    }

    // The whole service for one act, where nobody looks for it.
    private static async Task<int> WithoutDoor(string[] args, Func<WebApplication, Database, Task> act)
    {
        var builder = CreateBuilder(args);
        await using var database = await Database.Open(builder.Configuration, CancellationToken.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = StudyLogHost.Build(builder, database.Connections.Running);
        await app.StartAsync();
        await act(app, database);
        return 0;
    }

    // The settings lie beside the binary, wherever it is called from.
    private static WebApplicationBuilder CreateBuilder(string[] args)
    {
        StartCheck.OfArguments(args);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        StartCheck.OfSettings(builder.Configuration);
        return builder;
    }

    private static async Task<int> GenerateCode(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.AddStudyLog(NoDatabase);
        builder.Services.AddAccounts(NoDatabase);
        using var host = builder.Build();
        return await host.RunJasperFxCommands(args);
    }
}
