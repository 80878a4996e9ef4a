namespace StudyLog.Accounts.Users;

/// <summary>A user as administrators see it.</summary>
public sealed record UserView(Guid Id, string UserName, IReadOnlyList<Duty> Roles, Guid? PersonId, IReadOnlyList<Guid> DepartmentIds, bool Disabled)
{
    public static UserView Of(Account account) =>
        new(account.Id, account.UserName!, account.Duties, account.PersonId, account.DepartmentIds, account.Disabled);
}
