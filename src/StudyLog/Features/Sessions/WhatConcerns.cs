using StudyLog.Accounts;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;

namespace StudyLog.Features.Sessions;

/// <summary>How far the duties of an asker reach into sessions. Lists ask the same of documents (<c>SessionSheets</c>, <c>FollowUpEntries</c>).</summary>
public static class WhatConcerns
{
    /// <summary>Whether the asker may see this session: as one of the organisation, of a department it has to do with, or of its roster.</summary>
    public static bool Session(Session session, IEnumerable<FollowUp> followUps, Asker asker) => asker.ReachFor(Act.SeeSessions) switch
    {
        Reach.Organisation => true,
        Reach.Departments => IsOnRoster(session, asker)
            || DepartmentsOf(session).Any(asker.DepartmentIds.Contains)
            || followUps.Any(followUp => followUp.DepartmentIds.Any(asker.DepartmentIds.Contains)),
        Reach.Own => IsOnRoster(session, asker),
        _ => false,
    };

    /// <summary>Whether the asker may see where this person was.</summary>
    public static bool Place(RosterEntry entry, Asker asker) => asker.ReachFor(Act.SeeAttendance) switch
    {
        Reach.Organisation => true,
        Reach.Departments => entry.PersonId == asker.PersonId || (entry.DepartmentId is { } of && asker.DepartmentIds.Contains(of)),
        Reach.Own => entry.PersonId == asker.PersonId,
        _ => false,
    };

    /// <summary>Whether the asker may see this follow-up: as one of the organisation, of a department that leads or joins it, or ever did, or as its owner.</summary>
    public static bool FollowUp(FollowUp followUp, Asker asker) => asker.ReachFor(Act.SeeFollowUps) switch
    {
        Reach.Organisation => true,
        Reach.Departments => followUp.DepartmentIds.Any(asker.DepartmentIds.Contains) || IsOwner(followUp, asker),
        Reach.Own => IsOwner(followUp, asker),
        _ => false,
    };

    private static bool IsOwner(FollowUp followUp, Asker asker) => asker.PersonId is { } personId && followUp.Responsible?.OwnerId == personId;

    private static bool IsOnRoster(Session session, Asker asker) => asker.PersonId is { } personId && session.OnRoster(personId) is not null;

    private static IEnumerable<Guid> DepartmentsOf(Session session) =>
        session.People.Select(entry => entry.DepartmentId)
            .Concat(session.Groups.Select(group => group.DepartmentId))
            .Concat(session.Remarks.Values.Select(remark => remark.Speaker?.DepartmentId))
            .Append(session.Organiser?.DepartmentId)
            .OfType<Guid>();
}
