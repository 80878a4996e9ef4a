namespace StudyLog.Features.Search;

/// <summary>The route of the search.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api) => SearchRecords.Map(api);
}
