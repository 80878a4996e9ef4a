using StudyLog.Features.Organisations.Changing;
using StudyLog.Features.Organisations.Viewing;

namespace StudyLog.Features.Organisations;

/// <summary>The routes of the organisation.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        ViewOrganisation.Map(api);
        ChangeOrganisation.Map(api);
    }
}
