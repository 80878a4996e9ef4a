using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Calendars.Subscribing;

/// <summary>Whether the asker's own calendar is open, and at which address.</summary>
public static class SeeOwnCalendar
{
    [Requires(Act.KeepOwnCalendar)]
    public sealed record Query : IQuery<CalendarView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, CalendarView>("/me/calendar");

    public static async Task<Reply<CalendarView>> Handle(
        Queried<Query> queried, StateReader states, CalendarAddresses addresses, CancellationToken cancellation)
    {
        var asker = queried.Asker;
        if (asker.PersonId is not { } personId) return CalendarView.Of(Subscription.None);

        var (person, version) = await states.Read<Person>(asker.Tenant, personId, cancellation);
        var view = await addresses.Tell(CalendarView.Of(person.Calendar), OpenOwnCalendar.KeyOf(asker, person.Calendar.Number), cancellation);
        return Reply.At(view, version);
    }
}
