using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Accounts;

public sealed class Signing_in(HostFixture host)
{
    private readonly Office office = new(host);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_opens_the_door()
    {
        var account = await office.Has(Duty.StudySecretary, Duty.Member);
        var tokens = await office.Tokens(account.UserName!);
        var me = await office.Bearing((string)tokens["accessToken"]!).GetFromJsonAsync<JsonNode>("/api/v1/me", Cancellation);

        ((int)tokens["expiresIn"]!).ShouldBe(3600);
        ((Guid)me!["userId"]!).ShouldBe(account.Id);
        ((string?)me["userName"]).ShouldBe(account.UserName);
        ((Guid)me["organisation"]!["id"]!).ShouldBe(office.OrganisationId);
        me["roles"]!.AsArray().Select(role => (string?)role).ShouldBe(["study-secretary", "member"]);
        me["departmentIds"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_user_name_is_found_however_it_is_capitalised()
    {
        var account = await office.Has(Duty.Member);

        (await office.SignIn(account.UserName!.ToUpperInvariant())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_name_a_closed_account_and_a_wrong_password_answer_the_same()
    {
        var account = await office.Has(Duty.Member);
        var closed = await office.Has(Duty.Member);
        await (await office.SignedIn(Duty.SystemAdministrator)).PatchAsJsonAsync($"/api/v1/users/{closed.Id}", new { disabled = true }, Cancellation);

        var wrong = await office.SignIn(account.UserName!, "wrong password");
        var unknown = await office.SignIn(Office.NewName());
        var disabled = await office.SignIn(closed.UserName!);

        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var sentence = await Words(wrong);
        sentence.ShouldStartWith("unauthenticated 用户名或密码");
        (await Words(unknown)).ShouldBe(sentence);
        (await Words(disabled)).ShouldBe(sentence);

        static async Task<string> Words(HttpResponseMessage answer) => await Office.Json(answer) is var json ? $"{json["code"]} {json["detail"]}" : "";
    }

    [Fact]
    public async Task After_five_failures_even_the_right_password_must_wait()
    {
        var account = await office.Has(Duty.Member);
        for (var failure = 0; failure < 5; failure++) await office.SignIn(account.UserName!, "wrong password");

        (await office.SignIn(account.UserName!)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Failures_at_the_same_time_are_counted_one_by_one()
    {
        var account = await office.Has(Duty.Member);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.SignIn(account.UserName!, "wrong password")));

        (await office.SignIn(account.UserName!)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("zh-CN", "请先登录")]
    [InlineData("en", "Please sign in")]
    public async Task Who_is_not_signed_in_is_told_so_in_his_language(string language, string beginning)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { { "Accept-Language", language } } };
        var answer = await office.Anonymous.SendAsync(request, Cancellation);

        await ShouldBeUnauthenticated(answer, beginning);
    }

    [Fact]
    public async Task A_token_that_was_altered_opens_nothing()
    {
        var token = (string)(await office.Tokens((await office.Has(Duty.Member)).UserName!))["accessToken"]!;
        var altered = token[..20] + (token[20] == 'A' ? 'B' : 'A') + token[21..];

        await ShouldBeUnauthenticated(await office.Bearing(altered).Get("/api/v1/me"));
    }

    [Fact]
    public async Task A_token_that_has_expired_opens_nothing()
    {
        var sealing = host.Services.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(IdentityConstants.BearerScheme).BearerTokenProtector;
        var expired = new AuthenticationProperties { ExpiresUtc = DateTimeOffset.UtcNow.AddSeconds(-1) };
        var token = sealing.Protect(new AuthenticationTicket(
            SignedInPrincipal.Of(await office.Has(Duty.Member)), expired, $"{IdentityConstants.BearerScheme}:AccessToken"));

        await ShouldBeUnauthenticated(await office.Bearing(token).Get("/api/v1/me"));
    }

    [Fact]
    public async Task A_refresh_token_gives_new_tokens_and_opens_nothing_itself()
    {
        var tokens = await office.Tokens((await office.Has(Duty.Member)).UserName!);
        var answer = await Refresh((string)tokens["refreshToken"]!);
        var fresh = await Office.Json(answer);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await office.Bearing((string)fresh["accessToken"]!).Get("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ShouldBeUnauthenticated(await office.Bearing((string)tokens["refreshToken"]!).Get("/api/v1/me"));
        await ShouldBeUnauthenticated(await Refresh((string)tokens["accessToken"]!));
        await ShouldBeUnauthenticated(await Refresh("made up"));
    }

    [Fact]
    public async Task A_new_password_ends_all_tokens()
    {
        var account = await office.Has(Duty.Member);
        var tokens = await office.Tokens(account.UserName!);
        var client = office.Bearing((string)tokens["accessToken"]!);
        (await client.Get("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var change = await (await office.SignedIn(Duty.SecurityAdministrator)).PatchAsJsonAsync(
            $"/api/v1/users/{account.Id}", new { password = "another password" }, Cancellation);

        change.StatusCode.ShouldBe(HttpStatusCode.OK);
        await ShouldBeUnauthenticated(await client.Get("/api/v1/me"));
        await ShouldBeUnauthenticated(await Refresh((string)tokens["refreshToken"]!));
        (await office.SignIn(account.UserName!)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await office.SignIn(account.UserName!, "another password")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Closing_an_account_ends_its_tokens_for_good()
    {
        var administrator = await office.SignedIn(Duty.SystemAdministrator);
        var account = await office.Has(Duty.Member);
        var client = await office.SignedIn(account);
        (await client.Get("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await administrator.PatchAsJsonAsync($"/api/v1/users/{account.Id}", new { disabled = true }, Cancellation);
        await ShouldBeUnauthenticated(await client.Get("/api/v1/me"));

        await administrator.PatchAsJsonAsync($"/api/v1/users/{account.Id}", new { disabled = false }, Cancellation);
        await ShouldBeUnauthenticated(await client.Get("/api/v1/me"));
        (await office.SignIn(account.UserName!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Other_duties_act_at_once_on_tokens_that_exist()
    {
        var account = await office.Has(Duty.Member);
        var client = await office.SignedIn(account);
        (await client.Get("/api/v1/users")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await (await office.SignedIn(Duty.SystemAdministrator)).PatchAsJsonAsync($"/api/v1/users/{account.Id}", new { roles = new[] { "auditor" } }, Cancellation);

        (await client.Get("/api/v1/users")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_browser_gets_a_cookie_that_scripts_cannot_read()
    {
        var answer = await SignInByCookie(await office.Has(Duty.Member));

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task A_cookie_reads_from_anywhere_and_changes_things_from_our_own_pages_only()
    {
        var cookie = (await SignInByCookie(await office.Has(Duty.Member))).Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        (await Send(HttpMethod.Get, "/api/v1/me", cookie)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var foreign = await Send(HttpMethod.Post, "/api/v1/sign-out", cookie, "cross-site");
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ((string?)(await Office.Json(foreign))["code"]).ShouldBe("foreign-origin");

        var own = await Send(HttpMethod.Post, "/api/v1/sign-out", cookie, "same-origin");
        own.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        own.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("expires=Thu, 01 Jan 1970");
    }

    [Fact]
    public async Task Signing_out_ends_this_sign_in_with_all_its_tokens_and_no_other()
    {
        var account = await office.Has(Duty.Member);
        var (ended, other) = (await office.Tokens(account.UserName!), await office.Tokens(account.UserName!));
        var refreshed = await Office.Json(await Refresh((string)ended["refreshToken"]!));
        var client = office.Bearing((string)ended["accessToken"]!);

        (await SignOut(client)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await ShouldBeUnauthenticated(await client.Get("/api/v1/me"));
        await ShouldBeUnauthenticated(await SignOut(client));
        await ShouldBeUnauthenticated(await office.Bearing((string)refreshed["accessToken"]!).Get("/api/v1/me"));
        await ShouldBeUnauthenticated(await Refresh((string)ended["refreshToken"]!));
        await ShouldBeUnauthenticated(await Refresh((string)refreshed["refreshToken"]!));
        (await office.Bearing((string)other["accessToken"]!).Get("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cookie_that_was_kept_opens_nothing_after_signing_out()
    {
        var cookie = (await SignInByCookie(await office.Has(Duty.Member))).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        await Send(HttpMethod.Post, "/api/v1/sign-out", cookie, "same-origin");

        await ShouldBeUnauthenticated(await Send(HttpMethod.Get, "/api/v1/me", cookie));
    }

    [Fact]
    public async Task Signing_out_twice_at_once_ends_the_sign_in_once()
    {
        var client = office.Bearing((string)(await office.Tokens((await office.Has(Duty.Member)).UserName!))["accessToken"]!);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SignOut(client)));

        answers.ShouldContain(answer => answer.StatusCode == HttpStatusCode.NoContent);
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NoContent || answer.StatusCode == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_foreign_page_cannot_sign_its_reader_in()
    {
        var account = await office.Has(Duty.Member);
        using var request = CookieRequest(account, "cross-site");

        (await office.Anonymous.SendAsync(request, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_cookie_that_was_made_up_opens_nothing() =>
        await ShouldBeUnauthenticated(await Send(HttpMethod.Get, "/api/v1/me", "studylog=made-up"));

    [Fact]
    public async Task All_that_is_wrong_with_a_sign_in_is_said()
    {
        var answer = await office.Anonymous.PostAsJsonAsync("/api/v1/sign-in", new { name = "admin", cookie = "yes" }, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Office.Json(answer))["errors"]!.AsObject().Select(fault => fault.Key).Order().ShouldBe(["cookie", "name", "password", "userName"]);
    }

    private static async Task ShouldBeUnauthenticated(HttpResponseMessage answer, string? beginning = null)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        answer.Headers.Location.ShouldBeNull();
        answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
        var problem = await Office.Json(answer);
        ((string?)problem["code"]).ShouldBe("unauthenticated");
        if (beginning is not null) ((string)problem["detail"]!).ShouldStartWith(beginning);
    }

    private static HttpRequestMessage CookieRequest(Account account, string site) => new(HttpMethod.Post, "/api/v1/sign-in")
    {
        Headers = { { "Sec-Fetch-Site", site } },
        Content = JsonContent.Create(new { userName = account.UserName, password = Office.Password, cookie = true }),
    };

    private async Task<HttpResponseMessage> SignInByCookie(Account account)
    {
        using var request = CookieRequest(account, "same-origin");
        return await office.Anonymous.SendAsync(request, Cancellation);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, string cookie, string? site = null)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { { "Cookie", cookie } } };
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        return await office.Anonymous.SendAsync(request, Cancellation);
    }

    private static Task<HttpResponseMessage> SignOut(HttpClient client) =>
        client.PostAsync(new Uri("/api/v1/sign-out", UriKind.Relative), content: null, Cancellation);

    private Task<HttpResponseMessage> Refresh(string refreshToken) =>
        office.Anonymous.PostAsJsonAsync("/api/v1/sign-in/refresh", new { refreshToken }, Cancellation);
}
