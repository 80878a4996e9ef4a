using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.People;
using StudyLog.Http;

namespace StudyLog.Features.Calendars.Subscribing;

/// <summary>关闭个人日历订阅: its address leads nowhere.</summary>
public static class CloseOwnCalendar
{
    [Requires(Act.KeepOwnCalendar)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Delete, "/me/calendar");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var id = OpenOwnCalendar.PersonOf(asked.Asker);
            var person = await attempt.Open<Person>(id, Thing.Person);
            var after = attempt.Append<Person, PersonEvent>(id, PersonDecisions.CloseCalendar(person, asked.Asking, attempt.Now));
            return CalendarView.Answer(after.Calendar, attempt.VersionOf(id));
        }, cancellation);
}
