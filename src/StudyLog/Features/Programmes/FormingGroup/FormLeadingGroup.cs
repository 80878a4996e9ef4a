using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Features.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Programmes.FormingGroup;

/// <summary>领导小组: the whole group as it is from now on. Whoever is named without being known is registered as a person from outside.</summary>
public static class FormLeadingGroup
{
    [Requires(Act.KeepProgrammes)]
    public sealed record Body(IReadOnlyList<SeatBody> Seats) : CommandBody;

    public sealed record SeatBody(
        SeatRole Role,
        [property: Text(TextAttribute.Name)] string? Post,
        Guid? PersonId,
        [property: Text(TextAttribute.Name)] string? Name,
        [property: Text(TextAttribute.Line)] string? UnitName,
        [property: WholeNumber(1, 1_000_000)] int? Headcount);

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/programmes/{id:guid}/leading-group");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            // People first, as everywhere, so that two commands never wait for each other.
            var seats = await Named(attempt, asked.Body.Seats, asked.Asking);
            var programme = await attempt.Open<Programme>(asked.Target, Thing.Programme);
            var after = attempt.Append<Programme, ProgrammeEvent>(
                asked.Target, ProgrammeDecisions.FormLeadingGroup(programme, new(seats), asked.Asking, attempt.Now));
            return ProgrammeAnswer.Standing(attempt, asked.Target, after);
        }, cancellation);

    private static async Task<IReadOnlyList<Seat>> Named(Attempt attempt, IReadOnlyList<SeatBody> bodies, Asking asking)
    {
        await attempt.ReadPeople([.. bodies.Select(seat => seat.PersonId).OfType<Guid>().Distinct()]);
        var fromOutside = bodies.Where(seat => seat is { PersonId: null, Name: not null });
        await PeopleFromOutside.Open(attempt, fromOutside.Select(seat => (seat.Name!, seat.Post)));

        var seats = new List<Seat>(bodies.Count);
        foreach (var seat in bodies)
        {
            var person = seat.PersonId ?? (seat.Name is { } name ? await PeopleFromOutside.Entry(attempt, name, seat.Post, asking) : null);
            seats.Add(new Seat(seat.Role, seat.Post, person, seat.UnitName, seat.Headcount));
        }

        return seats;
    }
}
