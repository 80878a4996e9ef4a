using StudyLog.Domain.Sessions;

namespace StudyLog.Features.Programmes.Board;

/// <summary>The latest activity that concerns a unit.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Record">It as it reads, amendments included.</param>
/// <param name="OfUnit">Whether the unit itself organised it or took part; else it is the latest of the whole programme.</param>
public sealed record LatestActivity(Guid SessionId, AmendedRecord Record, bool OfUnit)
{
    /// <summary>Of the sessions that took place, the unit's own latest one, else the programme's. What nobody can date counts as earlier than what is dated.</summary>
    /// <param name="departmentId">The department that the unit is; null when it is none.</param>
    /// <param name="activities">The programme's sessions, in the order of linking.</param>
    public static LatestActivity? Of(Guid? departmentId, IEnumerable<(Guid Id, Session Session)> activities)
    {
        var inOrder = activities
            .Where(activity => activity.Session.TookPlace)
            .Select(activity => new LatestActivity(activity.Id, activity.Session.AsAmended, departmentId is { } of && Concerns(activity.Session, of)))
            .OrderBy(activity => activity.Record.Day.On ?? DateOnly.MinValue)
            .ToList();
        return inOrder.FindLast(activity => activity.OfUnit) ?? inOrder.LastOrDefault();
    }

    private static bool Concerns(Session session, Guid departmentId) =>
        session.Organiser?.DepartmentId == departmentId
        || session.People.Any(entry => entry.Capacity == Capacity.Attending && entry.DepartmentId == departmentId)
        || session.Groups.Any(group => group.Capacity == Capacity.Attending && group.DepartmentId == departmentId);
}
