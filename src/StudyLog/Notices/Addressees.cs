using StudyLog.Accounts;
using StudyLog.Domain;

namespace StudyLog.Notices;

/// <summary>Whom notices are for: departments and people by their ids, and those who have a duty for the whole by an id of the organisation's own.</summary>
public static class Addressees
{
    /// <summary>The study secretaries of an organisation.</summary>
    public static Guid Secretaries(Guid organisationId) => NameBasedGuid.Create(organisationId, "notices for study secretaries");

    /// <summary>Its group leaders.</summary>
    public static Guid Leaders(Guid organisationId) => NameBasedGuid.Create(organisationId, "notices for group leaders");

    /// <summary>All that an asker is among: the person, the departments it speaks for, and what its duties make it.</summary>
    public static IReadOnlyList<Guid> Of(Asker asker)
    {
        ArgumentNullException.ThrowIfNull(asker);
        return
        [
            .. asker.PersonId is { } person ? [person] : Array.Empty<Guid>(),
            .. asker.ReachFor(Act.WorkOnFollowUps) >= Reach.Departments ? asker.DepartmentIds : [],
            .. asker.Duties.Contains(Duty.StudySecretary) ? [Secretaries(asker.OrganisationId)] : Array.Empty<Guid>(),
            .. asker.Duties.Contains(Duty.GroupLeader) ? [Leaders(asker.OrganisationId)] : Array.Empty<Guid>(),
        ];
    }
}
