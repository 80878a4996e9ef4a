using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Features.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions.SettingRoster;

/// <summary>应到名单: the session's roster and each person's expectation, in one transaction.</summary>
public static class SetRoster
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(IReadOnlyList<PersonBody>? People = null, IReadOnlyList<GroupBody>? Groups = null) : CommandBody;

    public sealed record PersonBody(Guid PersonId, Capacity Capacity, Guid? DepartmentId = null);

    public sealed record GroupBody(
        [property: Text(TextAttribute.Line)] string Name,
        Capacity Capacity,
        Guid? DepartmentId = null,
        [property: WholeNumber(0, 1_000_000)] int? Headcount = null,
        Qualifier? Qualifier = null);

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Put, "/sessions/{id:guid}/roster");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var session = await attempt.Open<Session>(asked.Target, Thing.Session);
            var (people, groups) = (asked.Body.People ?? [], asked.Body.Groups ?? []);
            var entries = await Freeze(attempt, session, people);
            var command = new Domain.Attendances.SetRoster(
                entries, [.. groups.Select(group => new RosterGroup(group.Name, group.Capacity, group.DepartmentId, group.Headcount, group.Qualifier))]);
            var departments = await attempt.ReadMany<Department>(
                [.. people.Select(entry => entry.DepartmentId).Concat(groups.Select(group => group.DepartmentId)).OfType<Guid>().Distinct()],
                Thing.Department);
            DepartmentTree.CheckStand(departments.Values, session.Day.On ?? attempt.Now.Today);

            var after = await Rosters.Set(attempt, asked.Target, session, command, asked.Asking);
            return SessionAnswer.Standing(attempt, asked.Target, after);
        }, cancellation);

    // The department given, else the one frozen before, else the person's main post on the session's day.
    private static async Task<IReadOnlyList<RosterEntry>> Freeze(Attempt attempt, Session session, IReadOnlyList<PersonBody> people)
    {
        var persons = await attempt.ReadPeople([.. people.Select(entry => entry.PersonId).Distinct()], id => session.OnRoster(id) is not null);
        var day = session.Day.On ?? attempt.Now.Today;
        return
        [
            .. people.Select(entry => new RosterEntry(
                entry.PersonId,
                entry.Capacity,
                entry.DepartmentId ?? session.OnRoster(entry.PersonId)?.DepartmentId ?? persons[entry.PersonId].MainPostOn(day)?.DepartmentId)),
        ];
    }
}
