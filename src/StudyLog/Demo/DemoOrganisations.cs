using StudyLog.Demo.Office;

namespace StudyLog.Demo;

/// <summary>The demo: organisations that know nothing of each other.</summary>
public static class DemoOrganisations
{
    /// <summary>In the order of their recording; to the first belongs the administrator of a first start.</summary>
    public static IReadOnlyList<DemoOrganisation> All { get; } = [FederationDemo.Organisation, CountyDemo.Organisation, OfficeDemo.Organisation];
}
