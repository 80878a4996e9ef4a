using StudyLog.Domain.Departments;
using EstablishDepartment = StudyLog.Features.Departments.Establishing.EstablishDepartment;

namespace StudyLog.Demo.Office;

/// <summary>Twelve rows of the board, two of them branches, and the two bodies above them.</summary>
public static class Departments
{
    public const string Leadership = "领导班子";
    public const string Committee = "党委";
    public const string ServiceBranch = "政务服务中心党支部";
    public const string RetiredBranch = "离退休干部党支部";

    /// <summary>In the order of the office's own list.</summary>
    public static IReadOnlyList<(string Name, string? ShortName, DepartmentKind Kind)> All { get; } =
    [
        (Committee, null, DepartmentKind.Committee),
        (Leadership, null, DepartmentKind.Leadership),
        ("办公室", null, DepartmentKind.Department),
        ("组织科", null, DepartmentKind.Department),
        ("宣传科", null, DepartmentKind.Department),
        ("政策研究室", "政研室", DepartmentKind.Department),
        ("督查室", null, DepartmentKind.Department),
        ("人事科", null, DepartmentKind.Department),
        ("财务科", null, DepartmentKind.Department),
        ("信息科", null, DepartmentKind.Department),
        ("机关事务科", "机关科", DepartmentKind.Department),
        ("群众工作科", "群工科", DepartmentKind.Department),
        (ServiceBranch, "政务支部", DepartmentKind.Branch),
        (RetiredBranch, "离退支部", DepartmentKind.Branch),
    ];

    public static async Task Record(OfficeDesk office)
    {
        for (var place = 0; place < All.Count; place++)
        {
            var (name, shortName, kind) = All[place];
            var body = new EstablishDepartment.Body(office.Ids.Department(name), name, shortName, kind, ParentId: null, RankNo: 10 * (place + 1), OnBoard: null);
            await office.Enter(body.On(office.Days.First));
        }
    }
}
