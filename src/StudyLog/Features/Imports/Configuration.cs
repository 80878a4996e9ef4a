using StudyLog.Features.Imports.Bringing;
using StudyLog.Features.Imports.Judging;
using StudyLog.Features.Imports.Kinds;
using StudyLog.Features.Imports.TakingIn;
using StudyLog.Features.Imports.Viewing;
using StudyLog.Imports;
using StudyLog.Jobs;

namespace StudyLog.Features.Imports;

/// <summary>The routes of imports, and the kinds of tables that can be brought.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        BringImport.Map(api);
        ListImports.Map(api);
        ViewImport.Map(api);
        ListImportRows.Map(api);
        ChooseRows.Map(api);
        CommitImport.Map(api);
        PutImportAway.Map(api);
    }

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ImportStore>();
        services.AddSingleton<ImportRows>();
        services.AddSingleton<IImporter, DepartmentsImporter>();
        services.AddSingleton<IImporter, PeopleImporter>();
        services.AddSingleton<StoredBefore>();
        services.AddSingleton<IImporter, SessionsImporter>();
        services.AddSingleton<IImporter, AttendanceImporter>();
        services.AddSingleton<IImporter, FollowUpsImporter>();
        services.AddSingleton<IImporter, DaysOffImporter>();
        services.AddScoped<IJobWork, JudgeImportWork>();
        services.AddScoped<IJobWork, CommitImportWork>();
    }
}
