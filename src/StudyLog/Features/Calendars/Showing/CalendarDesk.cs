using StudyLog.Accounts;
using StudyLog.Documents.Calendars;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.People;
using StudyLog.Persistence;
using StudyLog.Projections;

namespace StudyLog.Features.Calendars.Showing;

/// <summary>Makes the calendar that an address leads to, as long as it leads anywhere. Nothing is written.</summary>
public sealed class CalendarDesk(StateReader states, ReadModelDesk desk, AccountDirectory accounts)
{
    /// <summary>A calendar as it was made.</summary>
    /// <param name="File">The file.</param>
    /// <param name="UpToDate">Whether everything recorded was in it.</param>
    public sealed record Made(byte[] File, bool UpToDate);

    /// <summary>The calendar; null when it is closed, opened anew under another number, or whose it was is no longer here.</summary>
    /// <param name="key">Which.</param>
    /// <param name="site">Where this service is for whoever reads it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Made?> Read(CalendarKey key, string site, CancellationToken cancellation)
    {
        if (await NameOf(key, cancellation) is not { } name) return null;

        var asker = Asker.Service(key.OrganisationId);
        await using var reading = await desk.Open(asker, cancellation);
        var content = await CalendarContent.Read(reading.Session, key, reading.Now.Today, cancellation);
        var departments = await reading.Names.OfDepartments(content.Sessions.Select(sheet => sheet.Organiser?.DepartmentId));
        var people = await reading.Names.OfPeople(key.Of == CalendarOf.Person ? [] : content.MakeUps.Select(each => (Guid?)each.Place.PersonId));
        var words = new EntriesInWords(site, departments);
        var feed = new CalendarFeed(
            $"{name}学习日历",
            new CalendarUser(key.OrganisationId, reading.Organisation.Name),
            reading.Now.Zone,
            [
                .. content.Sessions.Select(words.Of).OfType<CalendarEntry>(),
                .. content.FollowUps.Select(words.Of),
                .. content.MakeUps.Select(each => words.Of(each.Place, each.Sheet, people.GetValueOrDefault(each.Place.PersonId)?.Name)),
            ]);
        return new Made(feed.Write(), reading.AsOf.UpToDate);
    }

    // A person's calendar is worth what the person's account is: whoever may not sign in any more need not be told to close it.
    private async Task<string?> NameOf(CalendarKey key, CancellationToken cancellation)
    {
        var tenant = key.OrganisationId.ToString("D");
        if (key.Of == CalendarOf.Department)
        {
            var department = (await states.Read<Department>(tenant, key.Id, cancellation)).State;
            return IsOpen(department.Calendar, key) ? department.Name : null;
        }

        var person = (await states.Read<Person>(tenant, key.Id, cancellation)).State;
        return IsOpen(person.Calendar, key) && await accounts.HasOpen(key.OrganisationId, key.Id, Act.KeepOwnCalendar, cancellation) ? person.Name : null;
    }

    private static bool IsOpen(Subscription calendar, CalendarKey key) => calendar.IsOpen && calendar.Number == key.Number;
}
