using StudyLog.Features.Notices.Wishing;

namespace StudyLog.Features.Notices;

/// <summary>The routes of notices.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        ListNotices.Map(api);
        ViewNotice.Map(api);
        ReadNotice.Map(api);
        ReadAllNotices.Map(api);
        SeeMailWish.Map(api);
        SetMailWish.Map(api);
        TryMail.Map(api);
    }

    public static void Add(IServiceCollection services) => services.AddSingleton<NoticeDesk>();
}
