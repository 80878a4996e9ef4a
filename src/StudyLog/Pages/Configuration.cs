using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using MudBlazor;
using MudBlazor.Services;
using StudyLog.Accounts.SigningIn;
using StudyLog.Http;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages;

/// <summary>What pages add to the service.</summary>
public static class Configuration
{
    // Beside the binary, whatever the process is called.
    private const string Assets = "StudyLog.staticwebassets.endpoints.json";

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();

        // Chinese as it is, not as numbers: a page is a third of the size.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.MaxDisplayedSnackbars = 3;
        });
        services.AddCascadingAuthenticationState();
        services.AddSingleton<FirstSight>();
        services.AddScoped<PageVisit>();
        services.AddScoped<PageDoor>();
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets(Assets).ExcludeFromDescription();
        Languages.Map(app);
        SignOut.MapForm(app);
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode()
            .RequireAuthorization()
            .WithMetadata(PageMetadata.Instance)
            .ExcludeFromDescription();
    }
}
