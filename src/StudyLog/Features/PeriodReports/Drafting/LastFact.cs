using StudyLog.Accounts;
using StudyLog.Features.Progress;
using StudyLog.Persistence;
using StudyLog.Projections;

namespace StudyLog.Features.PeriodReports.Drafting;

/// <summary>Up to which event a report that is drafted now goes.</summary>
public static class LastFact
{
    /// <summary>
    /// The number of the last event of the organisation that the read models hold and figures can be made of, and whether there is none after
    /// it. Below it nothing can still be stored: the read models do not go past a number that is yet to come.
    /// </summary>
    public static async Task<AsOf> Number(ReadModelDesk desk, Asker asker, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);
        return reading.AsOf with { EventNumber = await History.LastFact(reading.Session, reading.AsOf.EventNumber, cancellation) };
    }
}
