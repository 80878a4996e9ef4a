using StudyLog.Accounts;
using StudyLog.Accounts.Users;

namespace StudyLog.Pages.Users;

/// <summary>What is typed of a user.</summary>
public sealed class UserFields
{
    public ISet<Guid> Departments { get; private init; } = new HashSet<Guid>();

    public ISet<Duty> Duties { get; private init; } = new HashSet<Duty>();

    public string? Password { get; set; }

    public Guid? PersonId { get; set; }

    /// <summary>What the person is called, once it is known.</summary>
    public string? PersonName { get; set; }

    public string UserName { get; set; } = "";

    public static UserFields Of(UserView known) => new()
    {
        Departments = known.DepartmentIds.ToHashSet(),
        Duties = known.Roles.ToHashSet(),
        PersonId = known.PersonId,
        UserName = known.UserName,
    };

    /// <summary>Takes one in, or takes it out again.</summary>
    public static void Turn<T>(ISet<T> chosen, T one)
    {
        if (!chosen.Remove(one)) chosen.Add(one);
    }
}
