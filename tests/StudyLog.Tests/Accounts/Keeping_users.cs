using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Accounts;

public sealed class Keeping_users(HostFixture host)
{
    private readonly Office office = new(host);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_user_signs_in_with_the_password_that_is_told_once()
    {
        var administrator = await office.SignedIn(Duty.SystemAdministrator);
        var userName = $"张三-{Guid.NewGuid():N}";

        var answer = await administrator.PostAsJsonAsync("/api/v1/users", new { userName, roles = new[] { "member" } }, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var user = await Office.Json(answer);
        answer.Headers.Location?.OriginalString.ShouldBe($"/api/v1/users/{user["id"]}");
        (await office.SignIn(userName, (string)user["password"]!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = await administrator.GetFromJsonAsync<JsonNode>(answer.Headers.Location, Cancellation);
        shown!.AsObject().Select(member => member.Key).ShouldBe(["id", "userName", "roles", "personId", "departmentIds", "disabled"]);
    }

    [Fact]
    public async Task The_same_user_made_twice_is_one_user()
    {
        var administrator = await office.SignedIn(Duty.SystemAdministrator);
        var user = new { id = Guid.CreateVersion7(), userName = Office.NewName(), password = Office.Password, roles = new[] { "member" } };

        var first = await administrator.PostAsJsonAsync("/api/v1/users", user, Cancellation);
        var second = await administrator.PostAsJsonAsync("/api/v1/users", user, Cancellation);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Office.Json(second)).ToJsonString().ShouldBe((await Office.Json(first)).ToJsonString());
    }

    [Fact]
    public async Task The_same_user_made_by_several_at_once_is_one_user()
    {
        var administrator = await office.SignedIn(Duty.SystemAdministrator);
        var user = new { userName = Office.NewName(), roles = new[] { "member" } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => administrator.PostAsJsonAsync("/api/v1/users", user, Cancellation)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(3);
    }

    [Fact]
    public async Task An_id_or_a_name_with_other_content_is_taken()
    {
        var administrator = await office.SignedIn(Duty.SystemAdministrator);
        var existing = await office.Has(Duty.Member);
        string[] roles = ["auditor"];

        var sameId = await administrator.PostAsJsonAsync("/api/v1/users", new { id = existing.Id, userName = Office.NewName(), roles }, Cancellation);
        var sameName = await administrator.PostAsJsonAsync("/api/v1/users", new { userName = existing.UserName, roles }, Cancellation);
        var abroad = await new Office(host).SignedIn(Duty.SystemAdministrator);
        var sameNameAbroad = await abroad.PostAsJsonAsync("/api/v1/users", new { userName = existing.UserName, roles = new[] { "member" } }, Cancellation);

        await ShouldBe(sameId, HttpStatusCode.Conflict, "id-taken");
        await ShouldBe(sameName, HttpStatusCode.Conflict, "user-name-taken");
        await ShouldBe(sameNameAbroad, HttpStatusCode.Conflict, "user-name-taken");
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_new_user_is_said()
    {
        var administrator = await office.SignedIn(Duty.SystemAdministrator);

        var answer = await administrator.PostAsJsonAsync(
            "/api/v1/users", new { userName = "a b", password = "short", roles = Array.Empty<string>() }, Cancellation);

        await ShouldBe(answer, HttpStatusCode.BadRequest, "invalid-request");
        (await Office.Json(answer))["errors"]!.AsObject().Select(fault => fault.Key).Order().ShouldBe(["password", "roles", "userName"]);
    }

    [Fact]
    public async Task A_password_that_is_too_short_does_not_replace_another()
    {
        var account = await office.Has(Duty.Member);
        var administrator = await office.SignedIn(Duty.SystemAdministrator);

        var answer = await administrator.PatchAsJsonAsync($"/api/v1/users/{account.Id}", new { password = "short" }, Cancellation);

        await ShouldBe(answer, HttpStatusCode.BadRequest, "invalid-request");
        (await office.SignIn(account.UserName!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Persons_and_departments_must_be_known()
    {
        var administrator = await office.SignedIn(Duty.SystemAdministrator);
        string[] roles = ["member"];

        var person = await administrator.PostAsJsonAsync(
            "/api/v1/users", new { userName = Office.NewName(), roles, personId = Guid.CreateVersion7() }, Cancellation);
        var department = await administrator.PostAsJsonAsync(
            "/api/v1/users", new { userName = Office.NewName(), roles, departmentIds = new[] { Guid.CreateVersion7() } }, Cancellation);

        await ShouldBe(person, HttpStatusCode.NotFound, "not-found");
        await ShouldBe(department, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Another_organisation_s_user_is_unknown()
    {
        var stranger = await new Office(host).Has(Duty.Member);
        var administrator = await office.SignedIn(Duty.SystemAdministrator);

        await ShouldBe(await administrator.Get($"/api/v1/users/{stranger.Id}"), HttpStatusCode.NotFound, "not-found");
        await ShouldBe(
            await administrator.PatchAsJsonAsync($"/api/v1/users/{stranger.Id}", new { disabled = true }, Cancellation), HttpStatusCode.NotFound, "not-found");
        var list = await administrator.GetFromJsonAsync<JsonNode>("/api/v1/users?pageSize=200", Cancellation);
        list!["items"]!.AsArray().ShouldAllBe(user => (Guid)user!["id"]! != stranger.Id);
    }

    [Fact]
    public async Task Users_are_listed_in_pages_by_name()
    {
        var administrator = await office.SignedIn(Duty.SystemAdministrator);
        for (var user = 0; user < 4; user++) await office.Has(Duty.Member);

        var pages = new List<JsonNode>();
        for (var page = 1; page <= 3; page++)
            pages.Add((await administrator.GetFromJsonAsync<JsonNode>($"/api/v1/users?page={page}&pageSize=2", Cancellation))!);

        pages.Select(page => page["items"]!.AsArray().Count).ShouldBe([2, 2, 1]);
        pages.ShouldAllBe(page => (int)page["total"]! == 5);
        pages.SelectMany(page => page["items"]!.AsArray()).Select(user => (string)user!["userName"]!).ShouldBeInOrder();
    }

    [Fact]
    public async Task Only_administrators_keep_users_and_auditors_see_them()
    {
        var auditor = await office.SignedIn(Duty.Auditor);
        var secretary = await office.SignedIn(Duty.StudySecretary);

        (await auditor.Get("/api/v1/users")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ShouldBe(await secretary.Get("/api/v1/users"), HttpStatusCode.Forbidden, "duty-separation");
        await ShouldBe(await auditor.PostAsJsonAsync("/api/v1/users", new { }, Cancellation), HttpStatusCode.Forbidden, "duty-separation");
    }

    [Fact]
    public async Task Nobody_locks_himself_out()
    {
        var account = await office.Has(Duty.SystemAdministrator, Duty.SecurityAdministrator);
        var administrator = await office.SignedIn(account);
        var self = $"/api/v1/users/{account.Id}";

        await ShouldBe(await administrator.PatchAsJsonAsync(self, new { disabled = true }, Cancellation), HttpStatusCode.Conflict, "self-lockout");
        await ShouldBe(
            await administrator.PatchAsJsonAsync(self, new { roles = new[] { "member" } }, Cancellation), HttpStatusCode.Conflict, "self-lockout");
        (await administrator.PatchAsJsonAsync(self, new { roles = new[] { "system-administrator" } }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_change_does_not_name_stays()
    {
        var account = await office.Has(Duty.Member, Duty.GroupLeader);
        var administrator = await office.SignedIn(Duty.SystemAdministrator);

        var answer = await administrator.PatchAsJsonAsync($"/api/v1/users/{account.Id}", new { disabled = true }, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var user = await Office.Json(answer);
        ((bool)user["disabled"]!).ShouldBeTrue();
        ((string?)user["userName"]).ShouldBe(account.UserName);
        user["roles"]!.AsArray().Select(role => (string?)role).ShouldBe(["member", "group-leader"]);
    }

    [Fact]
    public async Task The_first_account_is_made_once()
    {
        var first = host.Services.GetRequiredService<FirstAccount>();
        var name = Office.NewName();

        (await first.Ensure(office.OrganisationId, name, Office.Password, Cancellation)).ShouldBeTrue();
        (await first.Ensure(office.OrganisationId, name, "another password", Cancellation)).ShouldBeFalse();

        (await office.SignIn(name)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_administration_stands_alone_nobody_gets_it_with_another_duty()
    {
        var settings = Options.Create(new AccountSettings { ForbidUnionOfAdministration = true });
        var create = new CreateAccount(host.Services.GetRequiredService<IServiceScopeFactory>(), settings, TimeProvider.System);
        var first = new FirstAccount(host.Services.GetRequiredService<NpgsqlDataSource>(), create, settings);
        var name = Office.NewName();

        (await create.Run(new NewAccount(office.OrganisationId, Office.NewName(), [Duty.Auditor, Duty.Member]), Cancellation))
            .ShouldBeOfType<CreatedAccount.UnionForbidden>();
        (await first.Ensure(office.OrganisationId, name, Office.Password, Cancellation)).ShouldBeTrue();

        var me = await office.Bearing((string)(await office.Tokens(name))["accessToken"]!).GetFromJsonAsync<JsonNode>("/api/v1/me", Cancellation);
        me!["roles"]!.AsArray().Select(role => (string?)role).ShouldBe(["system-administrator"]);
    }

    private static async Task ShouldBe(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status);
        ((string?)(await Office.Json(answer))["code"]).ShouldBe(code);
    }
}
