namespace StudyLog.Features.Auditing;

/// <summary>The route of the audit trail.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api) => SeeAuditTrail.Map(api);
}
