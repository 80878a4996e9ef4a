using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace StudyLog.Browser.Tests.Browsing;

/// <summary>One Chromium for the run; each visitor has a profile of his own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Of Debian's package; another can be named.
    private const string Usual = "/usr/bin/chromium";

    // No account of root's may use the sandbox, and nothing may be asked of the world outside.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("STUDYLOG_CHROMIUM") ?? Usual;
        if (!File.Exists(path)) return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = Arguments,
        });
    }

    public Task<IBrowserContext> Profile(BrowserNewContextOptions options)
    {
        Assert.SkipWhen(chromium is null, "There is no Chromium here.");
        return chromium.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}
