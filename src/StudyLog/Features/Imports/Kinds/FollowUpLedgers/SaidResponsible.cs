using StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.FollowUpLedgers;

/// <summary>Who is to do it, as a row says: departments by name, everybody as text, one person.</summary>
/// <param name="CoDepartmentIds">协办.</param>
/// <param name="CoResponsibles">Collective co-responsibles, those among 协办 too (各部门); null: the row says none.</param>
/// <param name="OwnerId">责任人; null: the row says none.</param>
/// <param name="Unclear">Why it is not certain who is meant; null: it is.</param>
internal sealed record SaidResponsible(IReadOnlyList<Guid> CoDepartmentIds, string? CoResponsibles, Guid? OwnerId, SaidResponsible.Doubt? Unclear)
{
    /// <summary>What is not certain.</summary>
    internal sealed record Doubt(string Column, string Code, string Name);

    /// <summary>Those that a row names.</summary>
    public static SaidResponsible Of(ImportedFollowUp says, Guid leadId, NamedInLedger named)
    {
        Doubt? unclear = null;
        var (ids, everybody) = (new List<Guid>(), new List<string>());
        foreach (var name in says.CoDepartments)
        {
            var called = named.Called(name);
            if (called is [var department]) ids.Add(department.Id);
            else if (name.StartsWith('各')) everybody.Add(name);
            else unclear ??= new("协办", called.Count == 0 ? "department-unknown" : "department-ambiguous", name);
        }

        if (says.CoResponsibles is { } text) everybody.Insert(0, text);
        Guid? owner = null;
        if (says.Owner is { } ownerName)
        {
            var people = named.CalledIn(ownerName, ids.Prepend(leadId));
            if (people is [var person]) owner = person.Id;
            else unclear ??= new("责任人", people.Count == 0 ? "owner-unknown" : "owner-ambiguous", ownerName);
        }

        return new([.. ids.Where(id => id != leadId).Distinct()], everybody.Count > 0 ? string.Join('、', everybody.Distinct()) : null, owner, unclear);
    }
}
