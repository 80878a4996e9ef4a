using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Accounts;

/// <summary>An organisation of its own for one test, with an administrator who keeps its users.</summary>
internal sealed class Office(HostFixture host)
{
    public const string Password = "correct horse battery";

    public Guid OrganisationId { get; } = Guid.CreateVersion7();

    public HttpClient Anonymous { get; } = host.CreateClient();

    /// <summary>A user name that no other test has.</summary>
    public static string NewName() => $"user-{Guid.NewGuid():N}";

    public async Task<Account> Has(params Duty[] duties)
    {
        var created = await host.Services.GetRequiredService<CreateAccount>().Run(
            new NewAccount(OrganisationId, NewName(), duties) { Password = Password }, TestContext.Current.CancellationToken);
        return created.ShouldBeOfType<CreatedAccount.Made>().Account;
    }

    public async Task<HttpClient> SignedIn(params Duty[] duties) => await SignedIn(await Has(duties));

    public async Task<HttpClient> SignedIn(Account account) => Bearing((string)(await Tokens(account.UserName!))["accessToken"]!);

    public HttpClient Bearing(string token)
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<JsonNode> Tokens(string userName, string password = Password)
    {
        var answer = await SignIn(userName, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Json(answer);
    }

    public Task<HttpResponseMessage> SignIn(string userName, string password = Password) =>
        Anonymous.PostAsJsonAsync("/api/v1/sign-in", new { userName, password }, TestContext.Current.CancellationToken);

    public static async Task<JsonNode> Json(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
}

internal static class Requests
{
    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
