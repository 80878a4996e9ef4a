using Marten;
using StudyLog.Accounts;
using StudyLog.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Deadlines;

/// <summary>What is due as far as somebody's duties reach.</summary>
internal static class ReachableDeadlines
{
    /// <summary>All of them. Make-up studies only of sessions that took place.</summary>
    public static async Task<IReadOnlyList<Deadline>> Of(Reading reading, Asker asker)
    {
        var all = await reading.Session.Query<Deadline>().ToListAsync(reading.Cancellation);
        var missed = (await reading.Session.LoadManyAsync<SessionSheet>(
            reading.Cancellation, [.. all.Where(deadline => deadline.Kind == DeadlineKind.MakeUp).Select(deadline => deadline.SessionId).Distinct()])).ToDictionary(sheet => sheet.Id);
        return [.. all.Where(deadline => (deadline.Kind != DeadlineKind.MakeUp || missed[deadline.SessionId].Counts) && Reaches(deadline, asker))];
    }

    private static bool Reaches(Deadline deadline, Asker asker) => asker.ReachFor(Act.SeeDeadlines) switch
    {
        Reach.Organisation => true,
        Reach.Departments => deadline.DepartmentIds.Any(asker.DepartmentIds.Contains) || (asker.PersonId is { } person && deadline.PersonId == person),
        _ => asker.PersonId is { } person && deadline.PersonId == person,
    };
}
