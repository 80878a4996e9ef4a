using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests.Browsing;

/// <summary>Somebody at a browser. What the browser complains of, and what it asks of anybody else, is kept for the end.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<string> complaints = [];
    private readonly IBrowserContext profile;
    private readonly Uri address;
    private readonly ConcurrentBag<IWebSocketRoute> sockets = [];
    private bool isCut;

    private Visitor(IBrowserContext profile, IPage page, Uri address)
    {
        (this.profile, Page, this.address) = (profile, page, address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsExpected(message.Text)) complaints.Enqueue($"{message.Type} on {page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Enqueue($"error on {page.Url}: {error}");
        page.Request += (_, request) =>
        {
            var asked = new Uri(request.Url);
            if (asked.Scheme is "http" or "https" && asked.Authority != address.Authority) complaints.Enqueue($"{page.Url} asks {asked}");
        };
    }

    public IPage Page { get; }

    /// <summary>Answers of these statuses are part of what is tested; the browser reports them as errors.</summary>
    public ISet<int> ExpectedStatuses { get; } = new HashSet<int>();

    /// <summary>Whether the connection is cut on purpose, of which the browser complains.</summary>
    public bool ExpectsLostConnection { get; set; }

    /// <summary>Whether what the page sends gets lost on its way, as on a line that is about to break.</summary>
    public bool LosesWhatIsSent { get; set; }

    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Somebody who is not signed in.</summary>
    public static async Task<Visitor> Of(Chromium browser, HostFixture host, Screen? screen = null)
    {
        var seen = screen ?? new Screen();
        var profile = await browser.Profile(new BrowserNewContextOptions
        {
            BaseURL = host.Address.ToString(),
            ViewportSize = new ViewportSize { Width = seen.Width, Height = seen.Height },
            Locale = seen.Language,
            ColorScheme = seen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            TimezoneId = "Asia/Shanghai",
            HasTouch = seen.Touch,
            IsMobile = seen.Touch,
        });
        profile.SetDefaultTimeout(30_000);
        var visitor = new Visitor(profile, await profile.NewPageAsync(), host.Address);
        await visitor.Page.RouteWebSocketAsync("**/_blazor**", visitor.Connect);
        return visitor;
    }

    /// <summary>Somebody who is signed in to an account.</summary>
    public static async Task<Visitor> Of(Chromium browser, HostFixture host, Account account, Screen? screen = null)
    {
        var visitor = await Of(browser, host, screen);
        var cookies = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(
            SignedInPrincipal.Of(account), new AuthenticationProperties { ExpiresUtc = DateTimeOffset.UtcNow + TimeSpan.FromHours(1) }, IdentityConstants.ApplicationScheme);
        await visitor.profile.AddCookiesAsync(
            [new Cookie { Name = cookies.Cookie.Name!, Value = cookies.TicketDataFormat.Protect(ticket), Url = host.Address.ToString(), HttpOnly = true }]);
        return visitor;
    }

    /// <summary>Goes to a page and waits until it can be worked with.</summary>
    public async Task<IResponse?> GoTo(string path)
    {
        var response = await Page.GotoAsync(path);
        await BeReady();
        return response;
    }

    /// <summary>Waits until the page can be worked with.</summary>
    public Task BeReady() =>
        Page.WaitForFunctionAsync("() => !document.querySelector('[data-circuit]') || document.documentElement.dataset.alive === 'true'");

    /// <summary>Cuts the connection, and waits until the page knows.</summary>
    public async Task CutConnection()
    {
        isCut = true;
        await profile.SetOfflineAsync(true);
        foreach (var socket in sockets) await socket.CloseAsync();
        await Page.Locator("#components-reconnect-modal.components-reconnect-show, #components-reconnect-modal.components-reconnect-retrying").WaitForAsync();
    }

    public async Task RestoreConnection()
    {
        isCut = false;
        await profile.SetOfflineAsync(false);
    }

    /// <summary>Nothing was complained of, and nobody else was asked for anything.</summary>
    public void ShouldHaveNothingToComplainOf() => complaints.ShouldBeEmpty();

    /// <summary>Leaves. What stood on the page last is written down: of a test that failed it tells more than what was waited for.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            var seen = await Page.EvaluateAsync<string>(
                """document.body.innerText + [...document.querySelectorAll('input, textarea')].map(field => `\n[${field.value}]`).join('')""").WaitAsync(Patience);
            TestContext.Current.TestOutputHelper?.WriteLine($"{Page.Url}\n{seen}\n{string.Join('\n', complaints)}");
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{Page.Url}: {gone.Message}");
        }

        await profile.DisposeAsync();
    }

    // Passes everything on, until it is cut: being offline leaves sockets alone that are open.
    private void Connect(IWebSocketRoute socket)
    {
        if (isCut)
        {
            _ = socket.CloseAsync();
            return;
        }

        var server = socket.ConnectToServer();
        socket.OnMessage(message =>
        {
            if (LosesWhatIsSent) return;
            if (message.Binary is { } bytes) server.Send(bytes);
            else server.Send(message.Text!);
        });
        sockets.Add(socket);
    }

    private bool IsExpected(string message) =>
        ExpectedStatuses.Any(status => message.Contains($"status of {status}", StringComparison.Ordinal)) || ExpectsLostConnection;
}

/// <summary>What somebody looks at.</summary>
public sealed record Screen(int Width = 1440, int Height = 900, string Language = "zh-CN", bool Dark = false, bool Touch = false)
{
    /// <summary>A telephone.</summary>
    public static Screen Phone { get; } = new(390, 844);
}
