using Microsoft.Playwright;
using StudyLog.Bench.Load;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>What an open page of a record holds in the service's memory, and whether it gives that back.</summary>
internal sealed class OpenPages : IMeasurement
{
    private const int InBrowsers = 20;
    private const int Scripted = 200;
    private const int AtOnce = 8;

    /// <summary>As of a process that does nothing; see P9.</summary>
    private const double NoGrowth = 1.05;

    public string Name => "Open";

    public string What => "memory of open pages of the demo's fullest record";

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        var (database, password) = await workbench.DemoAsync(cancellation);
        var samples = new List<Sample>();
        for (var number = 1; number <= workbench.Options.Rounds; number++)
        {
            samples.Add(await SampleAsync(workbench, database, password, cancellation));
            Workbench.Tell(FormattableString.Invariant($"  process {number}: {samples[^1]}"));
        }

        var times = FormattableString.Invariant($"after {Scripted} were opened and closed {Sample.Times} times more");
        var (once, collectedOnce) = (Of(sample => sample.Once), Of(sample => sample.CollectedOnce));
        var (again, collectedAgain) = (Of(sample => sample.Again), Of(sample => sample.CollectedAgain));
        return
        [
            new Row(Name, $"for each of {InBrowsers} pages open in a browser", "MB", Of(sample => (sample.InBrowsers - sample.Before) / InBrowsers)),
            new Row(Name, $"for each of {Scripted} scripted circuits", "MB", Of(sample => (sample.Scripted - sample.Before) / Scripted)),
            // With the room that the collector keeps for what comes next, and without: only the second tells of what was not let go.
            new Row(Name, times, "MB", again) { Against = new Comparison("after they were once", once, again.Over(once)) },
            new Row(Name, times + ", all that is out of use collected", "MB", collectedAgain)
            {
                Against = new Comparison("after they were once, collected", collectedOnce, collectedAgain.Over(collectedOnce)),
                Goal = new Goal(MoreIsBetter: false, Must: NoGrowth, Aim: NoGrowth, " × (no growth)"),
            },
        ];

        Figures Of(Func<Sample, double> figure) => new([.. samples.Select(figure)]);
    }

    private static async Task<Sample> SampleAsync(Workbench workbench, string database, string password, CancellationToken cancellation)
    {
        await using var service = await workbench.StartServiceAsync(database, cancellation);
        using var secretary = new Secretary(service.Address, password);
        await secretary.SignInAsync(cancellation);
        var record = await secretary.FullestRecordAsync(cancellation);
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", secretary.Client.Authorization);

        // What the first of its kind leaves behind (code, pools, caches) is no page's.
        await OpenAsync(client, record, Rest, cancellation);
        var before = await Rest();
        var inBrowsers = await InBrowsersAsync(service.Address, password, record, Rest);
        var scripted = await OpenAsync(client, record, Rest, cancellation);
        var (once, collectedOnce) = (await Rest(), await Collected());
        for (var times = 1; times <= Sample.Times; times++) await OpenAsync(client, record, Rest, cancellation);
        return new Sample(before, inBrowsers, scripted, once, collectedOnce, await Rest(), await Collected());

        Task<double> Rest() => service.RestedMegabytesAsync(workbench.Options.Rest, cancellation);

        Task<double> Collected() => service.CollectedMegabytesAsync(workbench.Options.Rest, cancellation);
    }

    private static async Task<double> OpenAsync(HttpClient client, Uri record, Func<Task<double>> read, CancellationToken cancellation)
    {
        var circuits = new System.Collections.Concurrent.ConcurrentBag<Circuit>();
        await Parallel.ForAsync(0, Scripted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (_, token) =>
            circuits.Add(await Circuit.OpenAsync(client, record, token)));
        var held = await read();
        foreach (var circuit in circuits) await circuit.DisposeAsync();
        return held;
    }

    private static async Task<double> InBrowsersAsync(Uri service, string password, Uri record, Func<Task<double>> read)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("STUDYLOG_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
        });
        await using var profile = await chromium.NewContextAsync();
        var first = await profile.NewPageAsync();
        await first.GotoAsync(new Uri(service, "sign-in").ToString());
        await first.FillAsync("input[name='Given.UserName']", ServiceProcess.DemoSecretary);
        await first.FillAsync("input[name='Given.Password']", password);
        await first.ClickAsync("button[type=submit]");
        await first.WaitForURLAsync(service.ToString());
        await first.CloseAsync();

        for (var number = 1; number <= InBrowsers; number++)
        {
            var page = await profile.NewPageAsync();
            await page.GotoAsync(record.ToString());
            await page.WaitForFunctionAsync("() => document.documentElement.dataset.alive === 'true'");
        }

        var held = await read();
        foreach (var page in profile.Pages.ToList()) await page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        return held;
    }

    private sealed record Sample(
        double Before, double InBrowsers, double Scripted, double Once, double CollectedOnce, double Again, double CollectedAgain)
    {
        /// <summary>How often the scripted ones are opened once more after the first readings.</summary>
        public const int Times = 3;
    }
}
