using StudyLog.Domain;

namespace StudyLog.Demo.Office;

/// <summary>The ids of everything in the office, made of its own id and the name by which the tale calls the thing.</summary>
public sealed class OfficeIds(Guid organisationId)
{
    public Guid OrganisationId { get; } = organisationId;

    public Guid Department(string name) => Of("department", name);

    public Guid Person(string name) => Of("person", name);

    public Guid Theme(string name) => Of("material", name);

    public Guid Session(string label) => Of("session", label);

    public Guid FollowUp(string label) => Of("follow-up", label);

    /// <summary>Anything else.</summary>
    public Guid Of(string kind, string name) => NameBasedGuid.Create(OrganisationId, $"{kind} {name}");
}
