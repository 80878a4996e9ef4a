using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Printing_a_page(Chromium browser, HostFixture host)
{
    [Theory]
    [InlineData("/sessions/{session}")]
    [InlineData("/ledgers/sessions")]
    [InlineData("/ledgers/follow-ups")]
    public async Task Is_offered_at_its_head(string path)
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        await secretary.GoTo(path.Replace("{session}", session.ToString(), StringComparison.Ordinal));
        await secretary.Page.EvaluateAsync("() => { window.print = () => { window.printed = true; }; }");

        var print = secretary.Page.Locator(".page-head").GetByRole(AriaRole.Button, new() { Name = "打印" });
        await print.ClickAsync();

        (await secretary.Page.EvaluateAsync<bool>("() => window.printed === true")).ShouldBeTrue();
        await secretary.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await print.IsVisibleAsync()).ShouldBeFalse("it is not on the paper");
        secretary.ShouldHaveNothingToComplainOf();
    }
}
