namespace StudyLog.Accounts;

/// <summary>Which duties one account may have together, and which nobody may take from himself or herself.</summary>
public static class DutyRules
{
    /// <summary>三员: where their separation is asked for, each of them is an account's only duty.</summary>
    public static bool IsUnionOfAdministration(IReadOnlyCollection<Duty> duties) => duties.Count > 1 && duties.Any(IsSeparated);

    /// <summary>Whether the change would lock the one who makes it out of the administration of users.</summary>
    public static bool LocksOut(IReadOnlyCollection<Duty> before, IReadOnlyCollection<Duty> after) =>
        before.Any(AdministersUsers) && !after.Any(AdministersUsers);

    private static bool IsSeparated(Duty duty) => AdministersUsers(duty) || duty == Duty.Auditor;

    private static bool AdministersUsers(Duty duty) => duty is Duty.SystemAdministrator or Duty.SecurityAdministrator;
}
