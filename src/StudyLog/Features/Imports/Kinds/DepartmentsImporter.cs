using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Features.Departments;
using StudyLog.Features.Imports.Kinds.DepartmentLists;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>部门名单: departments that are not there yet are established, of the others what is otherwise is changed. What the table does not say stays.</summary>
public sealed class DepartmentsImporter : Importer<ImportedDepartment>
{
    public override ImportKind Kind => ImportKind.Departments;

    // A parent may stand below its child: all are decided on together.
    public override int UnitsAtOnce => 5_000;

    protected override ImportTable<ImportedDepartment> TableOf(TableFile file) => DepartmentsTable.Read(file);

    protected override string UnitOf(ImportedDepartment says) => DepartmentRows.KeyOf(says);

    protected override IReadOnlyList<string> ColumnsOf(Rejection rejection) => rejection is Rejection.DateInvalid ? ["撤销日期"] : [];

    protected override async Task<Func<IReadOnlyList<Said<ImportedDepartment>>, IReadOnlyList<JudgedRow>>> Prepare(
        Attempt attempt, Asking asking, IReadOnlyList<Said<ImportedDepartment>> rows)
    {
        var meant = new DepartmentRows(attempt.OrganisationId, await DepartmentNames.Read(attempt), rows.Select(row => row.Says));
        var decided = new DepartmentDecided(attempt, asking, (await attempt.OpenMany<Department>(meant.Ids)).ToDictionary());
        return unit => [.. unit.Select((said, index) => index == 0 ? Decide(said) : RefusedRow.For(said, "名称", "twice", unit[0].Row.RowNumber.ToString(CultureInfo.InvariantCulture)))];

        JudgedRow Decide(Said<ImportedDepartment> said)
        {
            var says = said.Says;
            if (RefusedRow.Unfit(said, ("名称", says.Name, TextAttribute.Name), ("简称", says.ShortName, TextAttribute.Name)) is { } unfit) return unfit;
            if (meant.IdOf(says) is not { } id) return RefusedRow.For(said, "名称", "department-ambiguous", says.Name);
            if (says.Parent is not { } above) return decided.Of(said, id, parent: null);

            var called = meant.Called(above);
            if (called is not [var parent]) return RefusedRow.For(said, "上级部门", called.Count == 0 ? "department-unknown" : "department-ambiguous", above);
            return decided.IsAbove(id, parent.Id) ? RefusedRow.For(said, "上级部门", "own-ancestor", above) : decided.Of(said, id, parent.Id);
        }
    }
}
