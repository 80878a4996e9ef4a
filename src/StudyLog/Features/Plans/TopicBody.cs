using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Plans;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Plans;

/// <summary>A topic as the client plans it; without an id, the one of that quarter and title, or a new one.</summary>
public sealed record TopicBody(
    Guid? Id, [property: WholeNumber(1, 4)] int Quarter, [property: Text(TextAttribute.Line)] string Title, IReadOnlyList<Guid>? MaterialIds)
{
    public WantedTopic AsWanted() => new(Id, Quarter, Title, MaterialIds ?? []);

    /// <summary>Refuses materials that are unknown, and those that were withdrawn unless the plan names them already.</summary>
    public static async Task CheckMaterials(Attempt attempt, StudyPlan plan, IEnumerable<TopicBody> topics)
    {
        var wanted = topics.SelectMany(topic => topic.MaterialIds ?? []).Distinct().ToArray();
        var materials = await attempt.ReadMany<Material>(wanted, Thing.Material);
        var named = plan.Topics.SelectMany(topic => topic.MaterialIds).ToHashSet();
        if (wanted.Any(id => materials[id].Withdrawn && !named.Contains(id))) throw new RefusalException(new Rejection.WrongState("withdrawn"));
    }
}
