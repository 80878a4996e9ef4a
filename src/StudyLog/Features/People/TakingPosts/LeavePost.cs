using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;

namespace StudyLog.Features.People.TakingPosts;

/// <summary>离任: the last day in a post.</summary>
public static class LeavePost
{
    [Requires(Act.KeepPeople)]
    public sealed record Body(DateOnly To) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/people/{id:guid}/posts/{part:guid}/end");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var id = asked.Target;
            var person = await attempt.Open<Person>(id, Thing.Person);
            var command = new Domain.People.LeavePost(asked.Part!.Value, asked.Body.To);
            var after = attempt.Append<Person, PersonEvent>(id, PersonDecisions.LeavePost(person, command, asked.Asking, attempt.Now));
            return Answer.Ok(PersonView.Of(id, after, attempt.Now.Today), attempt.VersionOf(id));
        }, cancellation);
}
