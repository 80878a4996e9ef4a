using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Plans;
using StudyLog.Http;

namespace StudyLog.Features.Plans.Filing;

/// <summary>上报: the plan was reported upward. It may be changed afterwards, and says so then.</summary>
public static class FilePlan
{
    [Requires(Act.KeepPlans)]
    public sealed record Body(DateOnly? FiledOn) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, $"{Configuration.Address}/file");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked.OnPlan(), async attempt =>
        {
            var id = asked.OnPlan().Target;
            var plan = await attempt.OpenPlan(id);
            var after = attempt.Append<StudyPlan, StudyPlanEvent>(id, PlanDecisions.File(plan, new(asked.Body.FiledOn), asked.Asking, attempt.Now));
            var version = attempt.VersionOf(id)!.Value;
            return Answer.Ok(PlanAnswer.Standing(id, after, version), version);
        }, cancellation);
}
