using JasperFx.Events.Projections;
using Marten;
using StudyLog.Features.People.Changing;
using StudyLog.Features.People.Erasing;
using StudyLog.Features.People.Exporting;
using StudyLog.Features.People.Listing;
using StudyLog.Features.People.Pasting;
using StudyLog.Features.People.Registering;
using StudyLog.Features.People.RenewingCheckInCode;
using StudyLog.Features.People.TakingPosts;
using StudyLog.Features.People.Viewing;
using StudyLog.ReadModels;

namespace StudyLog.Features.People;

/// <summary>The routes of people, and the list they are found in.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        RegisterPerson.Map(api);
        PastePeople.Map(api);
        ListPeople.Map(api);
        ExportPeople.Map(api);
        ViewPerson.Map(api);
        ChangePerson.Map(api);
        TakePost.Map(api);
        LeavePost.Map(api);
        RenewCheckInCode.Map(api);
        ErasePerson.Map(api);
    }

    public static void Add(IServiceCollection services) =>
        services.ConfigureMarten(options => options.Projections.Add(new PersonEntries(), ProjectionLifecycle.Inline));
}
