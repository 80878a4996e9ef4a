namespace StudyLog.Accounts;
public static class Temporary
{
    public static Asker Asker(this HttpContext c) => new(Guid.Parse("00000000-0000-0000-0000-0000000000aa"), "admin", Guid.Parse("00000000-0000-0000-0000-0000000000bb"), null, [], [Duty.StudySecretary]);
    public static void UseAccounts(this WebApplication app) { app.UseAuthentication(); app.UseAuthorization(); }
    public static void MapAccounts(this IEndpointRouteBuilder api) { }
    public static void AddAccounts(this IServiceCollection s, string c) { s.AddAuthentication("x").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, T>("x", null); s.AddAuthorization(); s.AddSingleton<AccountDirectory>(); }
    public class T(Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e) : Microsoft.AspNetCore.Authentication.AuthenticationHandler<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions>(o, l, e)
    {
        protected override Task<Microsoft.AspNetCore.Authentication.AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Microsoft.AspNetCore.Authentication.AuthenticateResult.Success(new(new(new System.Security.Claims.ClaimsIdentity("x")), "x")));
    }
}
public static class AccountsSchema { public const string Name = "accounts"; public static async Task Migrate(string s, CancellationToken c) { await using var d = Npgsql.NpgsqlDataSource.Create(s); await using var x = d.CreateCommand("create schema if not exists accounts"); await x.ExecuteNonQueryAsync(c); } }
public sealed class AccountDirectory { public Task<IReadOnlyDictionary<Guid, string>> NamesOf(IEnumerable<Guid> ids, CancellationToken c) => Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>()); }
