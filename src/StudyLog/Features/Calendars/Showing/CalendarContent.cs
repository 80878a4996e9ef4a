using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.ReadModels;

namespace StudyLog.Features.Calendars.Showing;

/// <summary>What stands in a calendar, in the order of days.</summary>
/// <param name="Sessions">The sessions with a known day, those given up too.</param>
/// <param name="FollowUps">The follow-ups that are due on a day.</param>
/// <param name="MakeUps">The places that are to be made up for by a day, with their sessions.</param>
internal sealed record CalendarContent(
    IReadOnlyList<SessionSheet> Sessions, IReadOnlyList<FollowUpEntry> FollowUps, IReadOnlyList<(AttendanceEntry Place, SessionSheet Sheet)> MakeUps)
{
    /// <summary>
    /// Everything from the first day of this month a year ago on: far enough to look back, and so the same the whole month long, whoever asks again.
    /// </summary>
    public static DateOnly Beginning(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddYears(-1);

    /// <summary>What concerns this person or department.</summary>
    public static async Task<CalendarContent> Read(IQuerySession documents, CalendarKey key, DateOnly today, CancellationToken cancellation)
    {
        var from = Beginning(today);
        var sessions = await SessionsOf(documents.Query<SessionSheet>(), key, from).ToListAsync(cancellation);
        var followUps = await FollowUpsOf(documents.Query<FollowUpEntry>().Where(entry => !entry.IsEnded), key).ToListAsync(cancellation);
        var places = await PlacesOf(documents.Query<AttendanceEntry>().Where(entry => entry.MakeUpDueOn >= from), key).ToListAsync(cancellation);
        var toDo = places.Where(place => place.ShownMakeUpOn is not null).ToList();
        var missed = (await documents.LoadManyAsync<SessionSheet>(cancellation, [.. toDo.Select(place => place.SessionId).Distinct()]))
            .ToDictionary(sheet => sheet.Id);

        return new CalendarContent(
            [
                .. sessions.Where(sheet => sheet.Announced is not null && (key.Of == CalendarOf.Person || TakesPart(sheet, key.Id)))
                    .OrderBy(sheet => sheet.Day.On).ThenBy(sheet => sheet.Arrangements.StartsAt).ThenBy(sheet => sheet.Id),
            ],
            [.. followUps.Where(entry => entry.ShownOn >= from).OrderBy(entry => entry.ShownOn).ThenBy(entry => entry.Id)],
            [
                .. toDo.Select(place => (Place: place, Sheet: missed[place.SessionId])).Where(each => each.Sheet.Counts)
                    .OrderBy(each => each.Place.ShownMakeUpOn).ThenBy(each => each.Place.Id),
            ]);
    }

    private static IQueryable<SessionSheet> SessionsOf(IQueryable<SessionSheet> sheets, CalendarKey key, DateOnly from) => key.Of == CalendarOf.Person
        ? sheets.Matching(new SessionFilter(From: from), AskerOf(key), Reach.Own)
        : sheets.Matching(new SessionFilter(From: from, DepartmentId: key.Id), AskerOf(key), Reach.Organisation);

    private static IQueryable<FollowUpEntry> FollowUpsOf(IQueryable<FollowUpEntry> entries, CalendarKey key) => key.Of == CalendarOf.Person
        ? entries.Matching(new FollowUpFilter(), AskerOf(key), Reach.Own)
        : entries.Matching(new FollowUpFilter(DepartmentId: key.Id), AskerOf(key), Reach.Organisation);

    private static IQueryable<AttendanceEntry> PlacesOf(IQueryable<AttendanceEntry> entries, CalendarKey key)
    {
        var id = key.Id.ToString("D");
        return key.Of == CalendarOf.Person
            ? entries.Where(entry => entry.MatchesSql("d.data ->> 'personId' = ?", id))
            : entries.Where(entry => entry.MatchesSql("d.data ->> 'departmentId' = ?", id));
    }

    // Whoever has the address reads as the one whose calendar it is, and no further.
    private static Asker AskerOf(CalendarKey key) =>
        new(Guid.Empty, UserName: "", key.OrganisationId, key.Of == CalendarOf.Person ? key.Id : null, [], []);

    // A session also concerns departments whose people only spoke or sat in; it is in the calendar of those that are to be there.
    private static bool TakesPart(SessionSheet sheet, Guid departmentId) =>
        sheet.Organiser?.DepartmentId == departmentId
        || sheet.Attending.Any(entry => entry.DepartmentId == departmentId)
        || sheet.Groups.Any(group => group.Capacity == Capacity.Attending && group.DepartmentId == departmentId);
}
