using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;

namespace StudyLog.Features.People.Changing;

/// <summary>Renames, ranks, sets sort keys, states party membership or sets the yearly norm of hours, both from a day on. What is not given stays; null takes a value back.</summary>
public static class ChangePerson
{
    [Requires(Act.KeepPeople)]
    public sealed record Body(
        [property: Text(TextAttribute.Name)] Given<string> Name,
        [property: WholeNumber(0, 1_000_000)] Given<int?> RankNo,
        [property: Text(TextAttribute.Name)] Given<string?> StrokeKey,
        [property: Text(TextAttribute.Name)] Given<string?> PinyinKey,
        Given<bool?> PartyMember,
        Given<decimal?> HourNorm,
        Given<bool> HoursExempt,
        DateOnly? HoursFrom,
        DateOnly? PartyMemberFrom) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Patch, "/people/{id:guid}");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Target);
            var person = await attempt.Open<Person>(id, Thing.Person);
            var command = new Domain.People.ChangePerson(
                body.Name.Map(WrittenName.Of),
                body.RankNo,
                body.StrokeKey,
                body.PinyinKey,
                body.PartyMember,
                body.HourNorm,
                body.HoursExempt,
                body.HoursFrom,
                body.PartyMemberFrom);
            var after = attempt.Append<Person, PersonEvent>(id, PersonDecisions.Change(person, command, asked.Asking, attempt.Now));
            return Answer.Ok(PersonView.Of(id, after, attempt.Now.Today), attempt.VersionOf(id));
        }, cancellation);
}
