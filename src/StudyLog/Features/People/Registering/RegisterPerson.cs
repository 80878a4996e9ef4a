using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.People;
using StudyLog.Features.Departments;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.People.Registering;

/// <summary>登记人员: with a first post, or from outside.</summary>
public static class RegisterPerson
{
    [Requires(Act.KeepPeople)]
    public sealed record Body(
        Guid? Id,
        [property: Text(TextAttribute.Name)] string Name,
        Guid? DepartmentId,
        [property: Text(TextAttribute.Name)] string? Title,
        DateOnly? From,
        [property: WholeNumber(0, 1_000_000)] int? RankNo,
        [property: Text(TextAttribute.Name)] string? StrokeKey,
        [property: Text(TextAttribute.Name)] string? PinyinKey,
        bool? PartyMember,
        bool? External,
        decimal? HourNorm,
        bool? HoursExempt) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/people");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, name, external) = (asked.Body, WrittenName.Of(asked.Body.Name), asked.Body.External ?? false);
            if (external && body.DepartmentId is not null) throw new RefusalException(new Rejection.Invalid("departmentId", "external-has-no-department"));

            // Somebody from outside is the same entry as when a session names that person as printed.
            var id = body.Id ?? (external ? await attempt.Afresh(Person.ExternalId(attempt.OrganisationId, name, body.Title)) : attempt.NewId);
            var person = await attempt.Open<Person>(id);
            var department = body.DepartmentId is { } departmentId ? await attempt.Read<Department>(departmentId, Thing.Department) : null;

            var command = new Domain.People.RegisterPerson(
                id,
                name,
                PostId: NameBasedGuid.Create(id, "first post"),
                body.DepartmentId,
                body.Title,
                body.From,
                body.RankNo,
                body.StrokeKey,
                body.PinyinKey,
                body.PartyMember,
                external,
                body.HourNorm,
                body.HoursExempt);
            attempt.Append<Person, PersonEvent>(id, PersonDecisions.Register(person, command, asked.Asking, attempt.Now));
            if (department is not null && attempt.Wrote(id)) DepartmentTree.CheckStand([department], body.From ?? attempt.Now.Today);
            return Answer.Created(attempt.Wrote(id), $"/api/v1/people/{id}", new { id }, attempt.VersionOf(id));
        }, cancellation);
}
