using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Plans;
using StudyLog.Http;

namespace StudyLog.Features.Plans.Adopting;

/// <summary>年度学习计划: the whole plan as it is from now on.</summary>
public static class AdoptPlan
{
    [Requires(Act.KeepPlans)]
    public sealed record Body(IReadOnlyList<TopicBody> Topics) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Put, Configuration.Address);

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked.OnPlan(), async attempt =>
        {
            var (topics, year, id) = (asked.Body.Topics, asked.Year!.Value, asked.OnPlan().Target);
            var plan = await attempt.Open<StudyPlan>(id);
            await TopicBody.CheckMaterials(attempt, plan, topics);
            var command = new Domain.Plans.AdoptPlan(year, [.. topics.Select(topic => topic.AsWanted())], attempt.NewId);
            var after = attempt.Append<StudyPlan, StudyPlanEvent>(id, PlanDecisions.Adopt(plan, command, asked.Asking, attempt.Now));
            var version = attempt.VersionOf(id)!.Value;
            return Answer.Created(!plan.Exists, PlanAnswer.AddressOf(year), PlanAnswer.Standing(id, after, version), version);
        }, cancellation);
}
