using StudyLog.Features.Plans;
using StudyLog.Features.Plans.Viewing;

namespace StudyLog.Pages.Plans;

/// <summary>What is typed of a topic.</summary>
public sealed class TopicFields
{
    public Guid? Id { get; private init; }

    /// <summary>What is to be studied, each material with its title.</summary>
    public IList<(Guid Id, string Title)> Materials { get; private init; } = [];

    public int Quarter { get; set; } = 1;

    public string Title { get; set; } = "";

    public static TopicFields Of(ViewPlan.TopicView known) => new()
    {
        Id = known.Id,
        Materials = [.. known.Materials.Select(material => (material.MaterialId, material.Title ?? ""))],
        Quarter = known.Quarter,
        Title = known.Title,
    };

    public TopicBody AsBody() => new(Id, Quarter, Title.Trim(), [.. Materials.Select(material => material.Id)]);

    /// <summary>A topic as it stands in the plan.</summary>
    public static TopicBody AsItIs(ViewPlan.TopicView known) => Of(known).AsBody();
}
