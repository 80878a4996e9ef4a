using JasperFx.Events.Projections;
using Marten;
using StudyLog.Features.Programmes.AssigningTasks;
using StudyLog.Features.Programmes.Board;
using StudyLog.Features.Programmes.Changing;
using StudyLog.Features.Programmes.EngagingExperts;
using StudyLog.Features.Programmes.Establishing;
using StudyLog.Features.Programmes.FormingGroup;
using StudyLog.Features.Programmes.LinkingActivities;
using StudyLog.Features.Programmes.Listing;
using StudyLog.Features.Programmes.ReportingFigures;
using StudyLog.Features.Programmes.Viewing;
using StudyLog.Features.Programmes.Withdrawing;

namespace StudyLog.Features.Programmes;

/// <summary>The routes of programmes, and the list they are found in.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        EstablishProgramme.Map(api);
        ListProgrammes.Map(api);
        ChangeProgramme.Map(api);
        ViewProgramme.Map(api);
        SeeProgrammeBoard.Map(api);
        FormLeadingGroup.Map(api);
        EngageExperts.Map(api);
        AssignUnitTask.Map(api);
        LinkActivity.Map(api);
        ReportFigure.Map(api);
        WithdrawExperts.Map(api);
        WithdrawUnitTask.Map(api);
        WithdrawFigure.Map(api);
    }

    public static void Add(IServiceCollection services) =>
        services.ConfigureMarten(options => options.Projections.Add(new ProgrammeEntries(), ProjectionLifecycle.Inline));
}
