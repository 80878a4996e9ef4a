using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Features.Departments;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.Resources;
using DepartmentKind = StudyLog.Domain.Departments.DepartmentKind;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>部门名单: departments that are not there yet are established, of the others what is otherwise is changed. What the table does not say stays.</summary>
public sealed class DepartmentsImporter : Importer<ImportedDepartment>
{
    public override ImportKind Kind => ImportKind.Departments;

    // A parent may stand below its child: all are decided on together.
    public override int UnitsAtOnce => 5_000;

    protected override ImportTable<ImportedDepartment> TableOf(TableFile file) => DepartmentsTable.Read(file);

    protected override string UnitOf(ImportedDepartment says) => WrittenName.Of(says.Name);

    protected override async Task<Func<IReadOnlyList<Said<ImportedDepartment>>, IReadOnlyList<JudgedRow>>> Prepare(
        Attempt attempt, Asking asking, IReadOnlyList<Said<ImportedDepartment>> rows)
    {
        var names = await DepartmentNames.Read(attempt);
        var ids = rows.Select(row => WrittenName.Of(row.Says.Name)).Distinct().ToDictionary(name => name, name => IdOf(attempt, names, name));
        var states = (await attempt.OpenMany<Department>(ids.Values.OfType<Guid>())).ToDictionary();
        return unit => [.. unit.Select((said, index) => index == 0 ? Decide(said) : RefusedRow.For(said, "名称", "twice", unit[0].Row.RowNumber.ToString(CultureInfo.InvariantCulture)))];

        JudgedRow Decide(Said<ImportedDepartment> said)
        {
            var says = said.Says;
            if (ids[WrittenName.Of(says.Name)] is not { } id) return RefusedRow.For(said, "名称", "department-ambiguous", says.Name);
            Guid? parent = null;
            if (says.Parent is { } above)
            {
                parent = ids.GetValueOrDefault(WrittenName.Of(above)) ?? (names.Called(above) is [var only] ? only.Id : null);
                if (parent is null) return RefusedRow.For(said, "上级部门", "department-unknown", above);
                if (IsAbove(id, parent.Value)) return RefusedRow.For(said, "上级部门", "own-ancestor", above);
            }

            var department = states[id];
            var (decision, notes) = department.Exists ? Changed(says, department, parent) : (Established(says, id, parent), []);
            var after = attempt.Append<Department, DepartmentEvent>(id, decision);
            states[id] = after;
            var judgement = !department.Exists ? RowJudgement.New : ReferenceEquals(after, department) ? RowJudgement.Same : RowJudgement.Changed;
            return new(said.Row.Place, judgement, notes);
        }

        // Above a department stands whoever is its parent, or above that.
        bool IsAbove(Guid id, Guid parent)
        {
            for (Guid? above = parent; above is { } one; above = states.GetValueOrDefault(one)?.ParentId)
                if (one == id) return true;
            return false;
        }

        Decision<DepartmentEvent> Established(ImportedDepartment says, Guid id, Guid? parent) => DepartmentDecisions.Establish(
            states[id],
            new(id, WrittenName.Of(says.Name), WrittenName.OfOptional(says.ShortName), KindOf(says) ?? DepartmentKind.Department, parent, says.Rank, OnBoard: null),
            asking,
            attempt.Now);

        (Decision<DepartmentEvent> Decision, IReadOnlyList<RowNote> Notes) Changed(ImportedDepartment says, Department department, Guid? parent)
        {
            var command = new ChangeDepartment(
                ShortName: says.ShortName is { } shortName ? Given.Of<string?>(WrittenName.Of(shortName)) : default,
                ParentId: parent is { } above ? Given.Of<Guid?>(above) : default,
                RankNo: says.Rank is { } rank ? Given.Of<int?>(rank) : default,
                Kind: KindOf(says) is { } kind ? Given.Of(kind) : default);
            return (DepartmentDecisions.Change(department, command, asking, attempt.Now),
            [
                .. ChangedValue.Note("简称", department.ShortName, says.ShortName),
                .. ChangedValue.Note("类别", Words.Of(department.Kind, Words.Chinese), KindOf(says) is { } other ? Words.Of(other, Words.Chinese) : null),
                .. ChangedValue.Note("排序", department.RankNo, says.Rank),
                .. parent is { } moved && moved != department.ParentId ? [RowNote.Of("changes", "上级部门", "", says.Parent!)] : Array.Empty<RowNote>(),
            ]);
        }
    }

    // The same name is the same department in every file; of several that are called so nobody can tell.
    private static Guid? IdOf(Attempt attempt, DepartmentNames names, string name) => names.Called(name) switch
    {
        [] => NameBasedGuid.Create(attempt.OrganisationId, $"imported department\n{name}"),
        [var only] => only.Id,
        _ => null,
    };

    private static DepartmentKind? KindOf(ImportedDepartment says) => says.Kind is { } kind ? Enum.Parse<DepartmentKind>(kind.ToString()) : null;
}
