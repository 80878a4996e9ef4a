using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Plans;
using StudyLog.Persistence;

namespace StudyLog.Features.Plans;

/// <summary>What a command on a plan answers: its topics, and whether what was reported upward is what is planned.</summary>
public sealed record PlanStanding(Guid Id, int Year, long Version, IReadOnlyList<PlanStanding.Topic> Topics, DateOnly? FiledOn, bool ChangedSinceFiling)
{
    public sealed record Topic(Guid Id, int Quarter, string Title);
}

public static class PlanAnswer
{
    /// <summary>The command with the plan of the year in the address as its target.</summary>
    public static Asked<TBody> OnPlan<TBody>(this Asked<TBody> asked)
        where TBody : CommandBody =>
        asked with { Target = StudyPlan.StreamId(asked.Asker.OrganisationId, asked.Year!.Value) };

    /// <summary>The plan, which must have been adopted.</summary>
    public static async Task<StudyPlan> OpenPlan(this Attempt attempt, Guid id)
    {
        var plan = await attempt.Open<StudyPlan>(id);
        return plan.Exists ? plan : throw new RefusalException(new Rejection.NotFound(Thing.StudyPlan, id));
    }

    public static string AddressOf(int year) => FormattableString.Invariant($"/api/v1/plans/{year}");

    public static PlanStanding Standing(Guid id, StudyPlan plan, long version) => new(
        id,
        plan.Year,
        version,
        [.. plan.Topics.OrderBy(topic => topic.Quarter).Select(topic => new PlanStanding.Topic(topic.TopicId, topic.Quarter, topic.Title))],
        plan.Filings is [.., var last] ? last : null,
        plan.ChangedSinceFiling);
}
