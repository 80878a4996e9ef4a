using StudyLog.Accounts;

namespace StudyLog.Demo.Office;

/// <summary>One account for each duty.</summary>
public static class OfficeUsers
{
    public const string Secretary = "office-secretary";
    public const string Leader = "office-leader";
    public const string Head = "office-head";
    public const string Liaison = "office-liaison";
    public const string Reader = "office-reader";

    /// <summary>The department whose head has an account.</summary>
    public const string DepartmentOfHead = "宣传科";

    /// <summary>The department whose liaison has an account.</summary>
    public const string DepartmentOfLiaison = "督查室";

    public static IReadOnlyList<DemoUser> Of(OfficeIds ids) =>
    [
        new("office-admin", "系统管理员 (system administrator)", Duty.SystemAdministrator),
        new("office-security", "安全管理员 (security administrator)", Duty.SecurityAdministrator),
        new("office-auditor", "审计员 (auditor)", Duty.Auditor),
        new(Secretary, "学习秘书 (study secretary)", Duty.StudySecretary),
        new(Leader, "组长 (group leader)", Duty.GroupLeader) { PersonId = ids.Person(People.Chair) },
        new(Head, "宣传科负责人 (head of a department)", Duty.DepartmentHead)
        {
            PersonId = ids.Person(People.HeadOf(DepartmentOfHead).Name),
            DepartmentIds = [ids.Department(DepartmentOfHead)],
        },
        new(Liaison, "督查室联络员 (liaison of a department)", Duty.DepartmentLiaison)
        {
            PersonId = ids.Person(People.In(DepartmentOfLiaison)[^1].Name),
            DepartmentIds = [ids.Department(DepartmentOfLiaison)],
        },
        new("office-member", "成员 (member)", Duty.Member) { PersonId = ids.Person(People.In("信息科")[^2].Name) },
        new(Reader, "上级查阅 (higher-level reader)", Duty.HigherLevelReader),
    ];
}
