using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

public sealed class Signing_in(Chromium browser, HostFixture host)
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Who_is_not_signed_in_signs_in_and_comes_to_the_page_that_was_asked_for()
    {
        var name = await Secretary();
        await using var visitor = await Visitor.Of(browser, host);

        await visitor.GoTo("/sessions?state=held");
        visitor.Page.Url.ShouldContain("/sign-in");
        await Enter(visitor, name, Password);

        await visitor.Page.Reaches(@"/sessions\?state=held$");
        (await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TextContentAsync()).ShouldBe("学习场次");
        visitor.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_leads_nowhere()
    {
        var name = await Secretary();
        await using var visitor = await Visitor.Of(browser, host);
        visitor.ExpectedStatuses.Add(401);

        await visitor.GoTo("/sign-in");
        await Enter(visitor, name, "something else");

        (await visitor.Page.GetByRole(AriaRole.Alert).TextContentAsync()).ShouldNotBeNull().ShouldContain("用户名或密码");
        await visitor.GoTo("/sessions");
        visitor.Page.Url.ShouldContain("/sign-in");
        visitor.ShouldHaveNothingToComplainOf();
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task Signing_in_never_leads_to_anybody_elses_page(string elsewhere)
    {
        var name = await Secretary();
        await using var visitor = await Visitor.Of(browser, host);

        await visitor.GoTo($"/sign-in?return={Uri.EscapeDataString(elsewhere)}");
        await Enter(visitor, name, Password);

        await visitor.Page.Reaches($"^{Regex.Escape(host.Address.ToString())}$");
        visitor.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Signing_out_ends_it_for_every_page()
    {
        var name = await Secretary();
        await using var visitor = await Visitor.Of(browser, host);
        await visitor.GoTo("/sign-in");
        await Enter(visitor, name, Password);
        await visitor.Page.Reaches($"^{Regex.Escape(host.Address.ToString())}$");
        await visitor.BeReady();

        await visitor.Page.GetByText(name).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();

        await visitor.Page.Reaches("/sign-in$");
        await visitor.GoTo("/");
        visitor.Page.Url.ShouldContain("/sign-in");
        visitor.ShouldHaveNothingToComplainOf();
    }

    private async Task<string> Secretary()
    {
        var organisation = await Organisation.Register(host);
        var name = $"秘书-{Guid.NewGuid():N}"[..16];
        await host.Services.GetRequiredService<CreateAccount>().Run(
            new NewAccount(organisation.Id, name, [Duty.StudySecretary]) { Password = Password }, TestContext.Current.CancellationToken);
        return name;
    }

    private static async Task Enter(Visitor visitor, string name, string password)
    {
        await visitor.Page.GetByLabel("用户名").FillAsync(name);
        await visitor.Page.GetByLabel("密码").FillAsync(password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }
}
