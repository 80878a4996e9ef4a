namespace StudyLog.Documents.Imports.Words;

/// <summary>Words for the kinds of departments.</summary>
internal static class DepartmentWords
{
    /// <summary>类别.</summary>
    public static ClosedList<DepartmentKind> Kinds { get; } = new(
        (DepartmentKind.Department, ["部门", "科室", "处室", "股室", "内设机构", "内设部门", "机关", "机关部门", "机关科室", "职能部门", "Department"]),
        (DepartmentKind.Unit, ["单位", "下属单位", "直属单位", "所属单位", "基层单位", "二级单位", "事业单位", "下属事业单位", "企业", "Unit"]),
        (DepartmentKind.Branch, ["党支部", "支部", "基层党支部", "Branch"]),
        (DepartmentKind.Community, ["社区", "居委会", "社区居委会", "村", "村（社区）", "Community"]),
        (DepartmentKind.Leadership, ["领导班子", "班子", "党政领导班子", "党政班子", "Leadership"]),
        (DepartmentKind.Committee, ["党委", "党组", "党工委", "党委会", "Committee"]),
        (DepartmentKind.Organisation, ["本单位整体", "本单位", "全单位", "整体", "Organisation", "Organization"]));
}
