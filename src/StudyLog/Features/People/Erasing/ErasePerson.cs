using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;

namespace StudyLog.Features.People.Erasing;

/// <summary>个人信息删除: takes name, sort keys and, of somebody from outside, the title out of every event of the person, for ever. What the person did stays.</summary>
public static class ErasePerson
{
    [Requires(Act.KeepPeople)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/people/{id:guid}/erase");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var id = asked.Target;
            var person = await attempt.Open<Person>(id, Thing.Person);
            var after = attempt.Append<Person, PersonEvent>(id, PersonDecisions.Erase(person, new(asked.Body.Reason), asked.Asking, attempt.Now));
            return Answer.Ok(PersonView.Of(id, after, attempt.Now.Today), attempt.VersionOf(id));
        }, cancellation);
}
