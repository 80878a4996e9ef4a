using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <summary>Names as lists show them.</summary>
public static class Named
{
    /// <summary>The name of somebody with a part in a session; the post where the source gives no name.</summary>
    public static string? Of(Participant? participant, IReadOnlyDictionary<Guid, Person> people) =>
        participant?.PersonId is { } personId && people.TryGetValue(personId, out var person) && person.Exists ? person.Name : participant?.Post;

    /// <summary>The name of a department.</summary>
    public static string? Of(Guid? departmentId, IReadOnlyDictionary<Guid, Department> departments) =>
        departmentId is { } id && departments.TryGetValue(id, out var department) && department.Exists ? department.Name : null;

    /// <summary>The day as exactly as it is known.</summary>
    public static string? Of(SessionDay day) => day switch
    {
        { On: { } on, Precision: Precision.Month } => new StatedTime.InMonth(on).ToString(),
        { On: { } on } => new StatedTime.OnDay(on).ToString(),
        _ => null,
    };
}
