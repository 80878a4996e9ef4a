using StudyLog.Accounts;
using StudyLog.Domain;

namespace StudyLog.Demo;

/// <summary>One organisation of the demo: who it is, who signs in to it, and how it is recorded.</summary>
/// <param name="Id">Fixed, so that recording it again meets what is there.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Users">Whose first passwords are printed; their names are taken by no other organisation.</param>
/// <param name="Record">Records everything by ordinary commands; done again it changes nothing.</param>
public sealed record DemoOrganisation(Guid Id, string Name, IReadOnlyList<DemoUser> Users, Func<DemoDesk, Task> Record)
{
    /// <summary>The id of the account of a user; it is the same before the account is made.</summary>
    public Guid UserId(string userName) => NameBasedGuid.Create(Id, $"user {userName}");

    /// <summary>One of the users as the commands see him or her.</summary>
    public Asker Asker(string userName)
    {
        var user = Users.Single(known => known.UserName == userName);
        return new Asker(UserId(userName), userName, Id, user.PersonId, user.DepartmentIds, [user.Duty]);
    }
}

/// <summary>Somebody who signs in to the demo.</summary>
/// <param name="UserName">Unique among all organisations.</param>
/// <param name="Purpose">What the account is there for, in the words that are printed beside its password.</param>
/// <param name="Duty">What it may do.</param>
public sealed record DemoUser(string UserName, string Purpose, Duty Duty)
{
    /// <summary>The person it belongs to, when it belongs to one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The departments it speaks for.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];
}
