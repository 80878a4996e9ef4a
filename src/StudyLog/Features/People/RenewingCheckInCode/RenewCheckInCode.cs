using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;

namespace StudyLog.Features.People.RenewingCheckInCode;

/// <summary>更换签到码: when the one a person has is lost or known to others. Links and telephones that hold it are worth nothing from then on.</summary>
public static class RenewCheckInCode
{
    [Requires(Act.KeepPeople)]
    public sealed record Body([property: WholeNumber(0, 1_000_000)] int Renewed) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/people/{id:guid}/renew-check-in-code");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var id = asked.Target;
            var person = await attempt.Open<Person>(id, Thing.Person);
            var command = new Domain.People.RenewCheckInCode(asked.Body.Renewed);
            var after = attempt.Append<Person, PersonEvent>(id, PersonDecisions.RenewCheckInCode(person, command, asked.Asking, attempt.Now));
            return Answer.Ok(PersonView.Of(id, after, attempt.Now.Today), attempt.VersionOf(id));
        }, cancellation);
}
