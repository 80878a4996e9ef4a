using System.Text.RegularExpressions;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Tells what a row below the headings is.</summary>
internal static partial class RowRoles
{
    /// <summary>What it is.</summary>
    public static ImportedRole RoleOf(this TableLayout layout, DataRow row) => layout.RoleOf(row, row.Role);

    /// <summary>The same where it is known better what its first words make it.</summary>
    public static ImportedRole RoleOf(this TableLayout layout, DataRow row, RowRole role)
    {
        if (role != RowRole.Data) return role == RowRole.Sum ? ImportedRole.Sum : ImportedRole.Headings;
        var own = row.Row.Cells.Where(cell => !cell.IsEmpty && cell.Origin.Row == row.Number).ToList();
        if (IsRemark(own, layout, row)) return ImportedRole.Remark;
        return own.TrueForAll(cell => layout.Head.Derived.Any(heading => heading.Address.Column == cell.Address.Column))
            ? ImportedRole.Blank
            : ImportedRole.Data;
    }

    // A line merged across the columns; or one that begins as remarks do, and lacks what every row has.
    private static bool IsRemark(List<Cell> own, TableLayout layout, DataRow row)
    {
        var first = own[0];
        if (own.Count > 1 && own.TrueForAll(cell => cell.Origin == first.Origin)) return true;
        return Beginning().IsMatch(Wording.Key(first.Text)) && layout.Required.Any(group =>
            group.All(name => row[name] is var cell && (cell.IsEmpty || cell.Origin == first.Origin)));
    }

    [GeneratedRegex("""
        ^(备注|附注|注|说明|填表说明|填报说明|图例|符号说明|标记说明|考勤符号|填表人?|填报人?|制表人?|审核人?|负责人|统计人|联系人|联系电话|记录人|考勤员
        |单位|填报单位|填表单位|单位负责人|单位盖章|填表日期|填报日期|制表日期|打印日期)(\([^)]*\))?[0-9]?:
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();
}
