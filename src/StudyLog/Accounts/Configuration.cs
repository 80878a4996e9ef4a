using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyLog.Accounts.SigningIn;
using StudyLog.Accounts.Users;

namespace StudyLog.Accounts;

/// <summary>What accounts add to the service. Nothing of it touches the database before the first sign-in or the first token.</summary>
public static class Configuration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, string connectionString)
    {
        services.AddOptions<AccountSettings>().BindConfiguration(AccountSettings.Section);
        services.AddPooledDbContextFactory<AccountsContext>(options => AccountsContext.Configure(options, connectionString));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AccountsContext>>().CreateDbContext());
        services.AddIdentityCore<Account>(Configure).AddEntityFrameworkStores<AccountsContext>();
        services.AddSingleton<AccountDirectory>();
        services.AddSingleton<CreateAccount>();
        services.AddSingleton<FirstAccount>();
        services.AddSingleton<InstallationSecret>();
        services.AddSingleton<SignInLimit>();
        services.AddSingleton<References>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SignInDesk>();

        Schemes.Add(services);
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Admission>();

        services.AddDataProtection().SetApplicationName("StudyLog").PersistKeysToDbContext<AccountsContext>();
        return services.WithoutKeyRingWarmUp();
    }

    /// <summary>
    /// Takes out the service that loads the keys at start, which would make every start pay for the database model; they are loaded when the first
    /// token is sealed or opened. Whatever adds data protection again afterwards (antiforgery, pages) puts it back: then call this once more.
    /// </summary>
    public static IServiceCollection WithoutKeyRingWarmUp(this IServiceCollection services)
    {
        foreach (var warmUp in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToArray()) services.Remove(warmUp);
        return services;
    }

    /// <summary>Finds out who asks, and turns away who may not. Stands after routing and after what decides the language.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) => app.UseAuthentication().UseAuthorization();

    /// <summary>The routes, under the group of the interface.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        SignIn.Map(api);
        RefreshTokens.Map(api);
        SignOut.Map(api);
        Oneself.Map(api);
        CreateUser.Map(api);
        ListUsers.Map(api);
        GetUser.Map(api);
        ChangeUser.Map(api);
    }

    private static void Configure(IdentityOptions options)
    {
        // Any script; which characters a name may have is said in CredentialRules.
        options.User.AllowedUserNameCharacters = "";

        options.Password.RequiredLength = CredentialRules.ShortestPassword;
        options.Password.RequiredUniqueChars = 1;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;

        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
