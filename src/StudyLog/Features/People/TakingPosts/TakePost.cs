using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.People;
using StudyLog.Features.Departments;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.People.TakingPosts;

/// <summary>任职.</summary>
public static class TakePost
{
    [Requires(Act.KeepPeople)]
    public sealed record Body(Guid? Id, Guid DepartmentId, [property: Text(TextAttribute.Name)] string? Title, DateOnly? From) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/people/{id:guid}/posts");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, personId, id) = (asked.Body, asked.Target, asked.Body.Id ?? attempt.NewId);
            var person = await attempt.Open<Person>(personId, Thing.Person);
            if (person.External) throw new RefusalException(new Rejection.WrongState("external"));
            var department = await attempt.Read<Department>(body.DepartmentId, Thing.Department);

            var command = new Domain.People.TakePost(id, body.DepartmentId, body.Title, body.From);
            var after = attempt.Append<Person, PersonEvent>(personId, PersonDecisions.TakePost(person, command, asked.Asking, attempt.Now));
            if (attempt.Wrote(personId)) DepartmentTree.CheckStand([department], body.From ?? attempt.Now.Today);
            var taken = after.Posts.First(post => post.Id == id || (post.To is null && post.IsSameAs(command)));
            return Answer.Created(attempt.Wrote(personId), $"/api/v1/people/{personId}", new { id = taken.Id }, attempt.VersionOf(personId));
        }, cancellation);
}
