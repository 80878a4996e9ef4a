using Marten;
using StudyLog.Domain.Sessions;
using StudyLog.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>补学 that counts as hours: accepted, for a place that still counts as missed, of a session that took place.</summary>
/// <param name="SessionId">The session that was missed.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="PersonId">Who made up for it.</param>
/// <param name="DepartmentId">The department that the place counts for; null: none.</param>
/// <param name="On">The day it was done, on which its hours count, whenever the session was.</param>
/// <param name="Hours">学时, above zero.</param>
public sealed record MadeUpStudy(Guid SessionId, string Title, SessionKind Kind, Guid PersonId, Guid? DepartmentId, DateOnly On, decimal Hours)
{
    /// <summary>Those among the places, by day.</summary>
    /// <param name="places">Places, each with its session.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public static IReadOnlyList<MadeUpStudy> Among(IEnumerable<(AttendanceEntry Entry, SessionSheet Sheet)> places, DateOnly from, DateOnly to) =>
    [
        .. places
            .Where(place => place.Sheet.Counts && place.Entry.MadeUpOn >= from && place.Entry.MadeUpOn <= to)

            // Whether it is owed, for whom and whether it was missed says the session, as for every other figure.
            .Select(place => (place.Sheet, Work: place.Entry.MakeUp!.Work!, Owed: place.Sheet.Attending.FirstOrDefault(owed => owed.PersonId == place.Entry.PersonId)))
            .Where(place => place.Work.Hours > 0 && place.Owed is { } owed && place.Sheet.MarkOf(owed.PersonId).IsMadeUp)
            .Select(place => new MadeUpStudy(
                place.Sheet.Id, place.Sheet.Title, place.Sheet.Kind, place.Owed!.PersonId, place.Owed.DepartmentId, place.Work.On, place.Work.Hours))
            .OrderBy(study => study.On).ThenBy(study => study.SessionId).ThenBy(study => study.PersonId),
    ];

    /// <summary>Those of a period, from the documents as far as they are.</summary>
    public static async Task<IReadOnlyList<MadeUpStudy>> Read(Reading reading, DateOnly from, DateOnly to)
    {
        var entries = await reading.Session.Query<AttendanceEntry>().Where(entry => entry.MadeUpOn >= from && entry.MadeUpOn <= to).ToListAsync(reading.Cancellation);
        if (entries.Count == 0) return [];
        var sheets = (await reading.Session.LoadManyAsync<SessionSheet>(reading.Cancellation, [.. entries.Select(entry => entry.SessionId).Distinct()]))
            .ToDictionary(sheet => sheet.Id);
        return Among(entries.Where(entry => sheets.ContainsKey(entry.SessionId)).Select(entry => (entry, sheets[entry.SessionId])), from, to);
    }

    /// <summary>Those of a period, as they were known.</summary>
    public static IReadOnlyList<MadeUpStudy> Known(History history, DateOnly from, DateOnly to) =>
        Among(history.Places.Select(entry => (entry, history.Sheets[entry.SessionId])), from, to);
}
