using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using StudyLog.Accounts.SigningIn;
using StudyLog.Http;
using StudyLog.Pages.Jobs;
using StudyLog.Pages.Notices;
using StudyLog.Pages.People;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages;

/// <summary>What pages add to the service.</summary>
public static class Configuration
{
    // A remark at its limit, or a long list of names, goes over the circuit in one piece.
    private const long LargestMessage = 512 * 1024;

    // Beside the binary, whatever the process is called.
    private const string Assets = "StudyLog.staticwebassets.endpoints.json";

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(options => options.MaximumReceiveMessageSize = LargestMessage);

        // Chinese as it is, not as numbers: a page is a third of the size.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddCascadingAuthenticationState();
        services.AddSingleton<FirstSight>();
        services.AddSingleton<Pastes>();
        services.AddScoped<PageVisit>();
        services.AddScoped<PageDoor>();
        services.AddScoped<JobWatch>();
        services.AddScoped<NoticeWatch>();
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets(Assets).ExcludeFromDescription();
        Languages.Map(app);
        SignOut.MapForm(app);
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(static options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization()
            .WithMetadata(PageMetadata.Instance)
            .ExcludeFromDescription();
    }
}
