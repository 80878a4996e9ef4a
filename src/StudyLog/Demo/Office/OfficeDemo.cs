using StudyLog.Domain;

namespace StudyLog.Demo.Office;

/// <summary>
/// An office that exists nowhere, and its plausible year: what a secretary would have entered in twelve months, with everything that goes
/// right and wrong in them. The commands are the ordinary ones, each in the name of whoever has the duty, and dated when it happened.
/// </summary>
public static class OfficeDemo
{
    public const string Name = "青禾市综合事务办公室（虚构）";

    /// <summary>Drives everything that looks like chance.</summary>
    public const int Seed = 11;

    public static DemoOrganisation Organisation { get; } = Of(NameBasedGuid.Create(Guid.Empty, "StudyLog demo: office"), Seed);

    /// <summary>The same office under another id, or with other luck.</summary>
    public static DemoOrganisation Of(Guid organisationId, int seed)
    {
        var ids = new OfficeIds(organisationId);
        return new(organisationId, Name, OfficeUsers.Of(ids), desk => Record(new OfficeDesk(desk, ids, seed)));
    }

    private static async Task Record(OfficeDesk office)
    {
        await Settings.Record(office);
        await Departments.Record(office);
        await People.Record(office);
        await Changes.Record(office);
        await Themes.Record(office);
        await YearPlan.Record(office);
        await SessionTelling.Record(office);
        await Pilot.Record(office);
        await FollowUpTelling.Record(office);
        await Reports.Record(office);
    }
}
