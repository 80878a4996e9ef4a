using StudyLog.Features.Organisations.Changing;
using StudyLog.Features.Organisations.KeepingDaysOff;
using StudyLog.Features.Organisations.KeepingNoticeWords;
using StudyLog.Features.Organisations.KeepingTemplates;
using StudyLog.Features.Organisations.Viewing;
using StudyLog.Http;

namespace StudyLog.Features.Organisations;

/// <summary>The routes of the organisation.</summary>
public static class Configuration
{
    /// <summary>The address of the template of a paper.</summary>
    public const string Template = $"/organisation/templates/{PaperInAddress.Place}";

    /// <summary>The address of the days off of a year.</summary>
    public const string DaysOffOfYear = "/organisation/days-off/{year:int:range(1900,2200)}";

    /// <summary>The address of the words of notices.</summary>
    public const string NoticeWords = "/organisation/notice-words";

    public static void Add(IServiceCollection services) => services.AddSingleton<TemplateJudge>();

    public static void Map(IEndpointRouteBuilder api)
    {
        ViewOrganisation.Map(api);
        ChangeOrganisation.Map(api);
        ListTemplates.Map(api);
        SetTemplate.Map(api);
        RemoveTemplate.Map(api);
        DownloadTemplate.Map(api);
        MakeSample.Map(api);
        ListNoticeWords.Map(api);
        SetNoticeWords.Map(api);
        ListDaysOff.Map(api);
        AnnounceDaysOff.Map(api);
        ExportDaysOff.Map(api);
    }
}
