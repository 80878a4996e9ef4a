using StudyLog.Domain;
using StudyLog.Domain.Plans;
using StudyLog.Persistence;

namespace StudyLog.Features.Plans;

/// <summary>The topics that a session may be held for.</summary>
public static class Topics
{
    private const string PlanOf =
        $"select id from {StoreConfiguration.Schema}.mt_doc_studyplanentry where tenant_id = $1 and jsonb_exists(data -> 'topics', $2)";

    /// <summary>Refuses what is unknown, and what was dropped from its plan.</summary>
    public static async Task CheckPlanned(Attempt attempt, Guid topicId)
    {
        var planId = await attempt.Look<Guid>(PlanOf, attempt.OrganisationId.ToString("D"), topicId.ToString("D"));
        if (planId == Guid.Empty) throw new RefusalException(new Rejection.NotFound(Thing.Topic, topicId));
        var plan = await attempt.Read<StudyPlan>(planId, Thing.StudyPlan);
        if (plan.Dropped.Exists(topic => topic.TopicId == topicId)) throw new RefusalException(new Rejection.WrongState("topic-dropped"));
    }
}
