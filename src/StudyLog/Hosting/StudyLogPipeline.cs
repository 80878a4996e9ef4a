using System.Globalization;
using Microsoft.AspNetCore.Localization;
using StudyLog.Accounts;
using StudyLog.Features;
using StudyLog.Http;
using StudyLog.Pages;
using StudyLog.Pages.Failing;

namespace StudyLog.Hosting;

/// <summary>The way of a request.</summary>
public static class StudyLogPipeline
{
    /// <summary>A request may be this large, in bytes.</summary>
    public const long LargestBody = 4 * 1024 * 1024;

    public static WebApplication UseStudyLog(this WebApplication app)
    {
        app.UseCorrelationId();
        app.UseSecurityHeaders();
        app.UseRequestLocalization(Languages());
        app.UseAuditOfRefusals();
        app.UseProblemsForFailures();
        app.UseWhen(PageMetadata.IsAsked, static pages =>
        {
            pages.UsePagesForFailures();
            pages.UsePageWhileBeginning();
            pages.UseStatusCodePagesWithReExecute(NotFoundPage.Address);
        });
        app.UseRouting();
        app.UseAccounts();
        app.UseAntiforgery();

        app.MapHealth();
        app.MapDescription();
        var api = app.MapGroup("/api/v1")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapAccounts();
        api.MapFeatures();
        app.MapPages();
        return app;
    }

    private static RequestLocalizationOptions Languages()
    {
        CultureInfo[] languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];
        return new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(languages[0]),
            SupportedCultures = languages,
            SupportedUICultures = languages,
            RequestCultureProviders = [new CustomRequestCultureProvider(WishedLanguage.Of)],
        };
    }
}
