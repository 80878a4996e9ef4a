using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.Resources;
using DepartmentKind = StudyLog.Domain.Departments.DepartmentKind;

namespace StudyLog.Features.Imports.Kinds.DepartmentLists;

/// <summary>Decides on rows of a list of departments, each upon what those before it came to.</summary>
internal sealed class DepartmentDecided(Attempt attempt, Asking asking, Dictionary<Guid, Department> states)
{
    // No list says why; an event does.
    private const string DissolvedByList = "导入的部门名单写明已撤销";

    /// <summary>Whether a department is its own parent to be, or stands above it.</summary>
    public bool IsAbove(Guid id, Guid parent)
    {
        for (Guid? above = parent; above is { } one; above = states.GetValueOrDefault(one)?.ParentId)
            if (one == id) return true;
        return false;
    }

    /// <summary>Decides on a row.</summary>
    public JudgedRow Of(Said<ImportedDepartment> said, Guid id, Guid? parent)
    {
        var (says, department) = (said.Says, states[id]);
        IReadOnlyList<RowNote> notes = department.Exists ? [.. Changes(says, department, parent)] : [];
        var after = attempt.Append<Department, DepartmentEvent>(
            id, department.Exists ? DepartmentDecisions.Change(department, Change(says, department, parent), asking, attempt.Now) : Established(says, id, parent));
        if (says.DissolvedOn is { } on && on != after.DissolvedOn)
        {
            after = attempt.Append<Department, DepartmentEvent>(id, DepartmentDecisions.Dissolve(after, new(on, DissolvedByList), asking, attempt.Now));
            notes = [.. notes, RowNote.Of("dissolved-by-list", on.ToString("O", CultureInfo.InvariantCulture), DissolvedByList)];
        }

        states[id] = after;
        return new(said.Row.Place, !department.Exists ? RowJudgement.New : ReferenceEquals(after, department) ? RowJudgement.Same : RowJudgement.Changed, notes);
    }

    private Decision<DepartmentEvent> Established(ImportedDepartment says, Guid id, Guid? parent) => DepartmentDecisions.Establish(
        states[id],
        new(id, WrittenName.Of(says.Name), WrittenName.OfOptional(says.ShortName), KindOf(says) ?? DepartmentKind.Department, parent, says.Rank, says.OnBoard),
        asking,
        attempt.Now);

    private static ChangeDepartment Change(ImportedDepartment says, Department department, Guid? parent) => new(
        ShortName: ChangedValue.Text(department.ShortName, WrittenName.OfOptional(says.ShortName)),
        ParentId: parent is { } above ? Given.Of<Guid?>(above) : default,
        RankNo: says.Rank is { } rank ? Given.Of<int?>(rank) : default,
        OnBoard: says.OnBoard is { } onBoard ? Given.Of(onBoard) : default,
        Kind: KindOf(says) is { } kind ? Given.Of(kind) : default);

    private static IEnumerable<RowNote> Changes(ImportedDepartment says, Department department, Guid? parent) =>
    [
        .. ChangedValue.NoteText("简称", department.ShortName, says.ShortName),
        .. ChangedValue.Note("类别", Words.Of(department.Kind, Words.Chinese), KindOf(says) is { } other ? Words.Of(other, Words.Chinese) : null),
        .. ChangedValue.Note("排序", department.RankNo, says.Rank),
        .. ChangedValue.Note("列入进展", ChangedValue.YesNo(department.OnBoard), ChangedValue.YesNo(says.OnBoard)),
        .. parent is { } moved && moved != department.ParentId ? [RowNote.Of("changes", "上级部门", "", says.Parent!)] : Array.Empty<RowNote>(),
    ];

    private static DepartmentKind? KindOf(ImportedDepartment says) => says.Kind is { } kind ? Enum.Parse<DepartmentKind>(kind.ToString()) : null;
}
