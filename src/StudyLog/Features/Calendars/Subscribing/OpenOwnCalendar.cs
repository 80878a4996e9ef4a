using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Calendars.Subscribing;

/// <summary>开通个人日历订阅, or another address for it: the one before stops at once.</summary>
public static class OpenOwnCalendar
{
    /// <param name="Replacing">The number of the address to be replaced; without it one is made only where none is open.</param>
    [Requires(Act.KeepOwnCalendar)]
    public sealed record Body([property: WholeNumber(0, 1_000_000)] int? Replacing) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/me/calendar");

    public static async Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CalendarAddresses addresses, CancellationToken cancellation)
    {
        var outcome = await commands.Run(asked, async attempt =>
        {
            var id = PersonOf(asked.Asker);
            var person = await attempt.Open<Person>(id, Thing.Person);
            var decision = PersonDecisions.OpenCalendar(person, new(asked.Body.Replacing), asked.Asking, attempt.Now);
            return CalendarView.Answer(attempt.Append<Person, PersonEvent>(id, decision).Calendar, attempt.VersionOf(id));
        }, cancellation);
        return await addresses.Tell(outcome, number => KeyOf(asked.Asker, number), cancellation);
    }

    /// <summary>Whom an account's own calendar is of.</summary>
    internal static Guid PersonOf(Asker asker) => asker.PersonId ?? throw new RefusalException(new Rejection.WrongState("account-without-person"));

    internal static CalendarKey KeyOf(Asker asker, int number) => new(CalendarOf.Person, asker.OrganisationId, asker.PersonId.GetValueOrDefault(), number);
}
