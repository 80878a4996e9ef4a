using StudyLog.Domain;
using StudyLog.Features.Departments;
using StudyLog.Http;

namespace StudyLog.Features.People.Pasting;

/// <summary>A line with the department it names, and everything that speaks against it before anybody is looked up.</summary>
/// <param name="Line">The line.</param>
/// <param name="Department">The department it names, or else that of the whole paste; null when there is no certain one.</param>
/// <param name="Reasons">What is wrong with it.</param>
internal sealed record PlacedLine(PastedLine Line, NamedDepartment? Department, IReadOnlyList<RowReason> Reasons)
{
    /// <summary>Whether somebody can be meant by it.</summary>
    public bool IsSound => Reasons.Count == 0;

    /// <summary>Whom it means, as long as it is sound: the same name in the same department is the same person in every paste.</summary>
    public Guid PersonIdIn(Guid organisationId) => PastePeople.PersonId(organisationId, Department!.Id, Line.Name!);

    /// <summary>Places all lines of a paste. Who stands in it twice is meant once.</summary>
    public static IReadOnlyList<PlacedLine> Of(IReadOnlyList<PastedLine> lines, DepartmentNames departments, NamedDepartment? otherwise)
    {
        var (placed, first) = (new List<PlacedLine>(lines.Count), new Dictionary<(string, Guid), int>());
        foreach (var line in lines)
        {
            var (reasons, department) = (FaultsOf(line), otherwise);
            if (line.Department is { } name) department = Only(departments.Called(name), name, reasons);
            else if (otherwise is null) reasons.Add(RowReason.Of("department-missing"));

            if (reasons.Count == 0 && line.Name is { } person && department is not null && !first.TryAdd((person, department.Id), line.Number))
                reasons.Add(RowReason.Of("line-twice", first[(person, department.Id)]));
            placed.Add(new(line, department, reasons));
        }

        return placed;
    }

    private static List<RowReason> FaultsOf(PastedLine line)
    {
        var reasons = new List<RowReason>();
        if (line.Name is null) reasons.Add(RowReason.Of("no-name"));
        if (InvisibleCharacters.Forbid($"{line.Name}{line.Title}", isLine: true)) reasons.Add(RowReason.Of("control-characters"));
        if (TextAttribute.Length(line.Name ?? "") > TextAttribute.Name) reasons.Add(RowReason.Of("name-too-long", TextAttribute.Name));
        if (TextAttribute.Length(line.Title ?? "") > TextAttribute.Name) reasons.Add(RowReason.Of("title-too-long", TextAttribute.Name));
        return reasons;
    }

    private static NamedDepartment? Only(IReadOnlyList<NamedDepartment> called, string name, List<RowReason> reasons)
    {
        if (called.Count == 1) return called[0];
        reasons.Add(RowReason.Of(called.Count == 0 ? "department-unknown" : "department-ambiguous", name));
        return null;
    }
}
