using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Plans;
using StudyLog.Http;

namespace StudyLog.Features.Plans.PlanningTopics;

/// <summary>专题: one more.</summary>
public static class PlanTopic
{
    [Requires(Act.KeepPlans)]
    public sealed record Body(
        Guid? Id,
        [property: WholeNumber(1, 4)] int Quarter,
        [property: Text(TextAttribute.Line)] string Title,
        IReadOnlyList<Guid>? MaterialIds) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, $"{Configuration.Address}/topics");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked.OnPlan(), async attempt =>
        {
            var (body, id) = (asked.Body, asked.OnPlan().Target);
            var topic = new TopicBody(body.Id, body.Quarter, body.Title, body.MaterialIds);
            var plan = await attempt.OpenPlan(id);
            await TopicBody.CheckMaterials(attempt, plan, [topic]);
            var command = new Domain.Plans.PlanTopic(topic.AsWanted(), attempt.NewId);
            var after = attempt.Append<StudyPlan, StudyPlanEvent>(id, PlanDecisions.PlanTopic(plan, command, asked.Asking, attempt.Now));
            var planned = after.Topics.First(known => (known.Quarter, known.Title) == (body.Quarter, body.Title));
            return Answer.Created(attempt.Wrote(id), PlanAnswer.AddressOf(after.Year), new { id = planned.TopicId }, attempt.VersionOf(id));
        }, cancellation);
}
