using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;

namespace StudyLog.ReadModels;

/// <summary>Which make-up studies are wanted; what is null does not matter.</summary>
/// <param name="State">In this state.</param>
/// <param name="DepartmentId">Of people who sat for this department.</param>
/// <param name="PersonId">Of this person.</param>
/// <param name="DueBefore">Due before this day.</param>
public sealed record MakeUpFilter(MakeUpState? State = null, Guid? DepartmentId = null, Guid? PersonId = null, DateOnly? DueBefore = null);

/// <summary>A place that was missed, for which a make-up study is assigned.</summary>
/// <param name="Entry">Its line of the attendance book.</param>
/// <param name="MakeUp">The make-up study.</param>
/// <param name="Session">The session, which took place.</param>
public sealed record PlaceToMakeUp(AttendanceEntry Entry, MakeUpStudy MakeUp, Session Session)
{
    /// <summary>The session as it reads, amendments included.</summary>
    public AmendedRecord Record { get; } = Session.AsAmended;

    /// <summary>Whether on that day the person still has to do it, and should have by then.</summary>
    public bool IsOverdue(DateOnly day) => MakeUp.IsToDo && MakeUp.DueOn < day;
}

/// <summary>Finds make-up studies.</summary>
public static class PlacesToMakeUp
{
    /// <summary>Those that the asker may see and the filter names, in no order. Who was there after all has nothing to make up for.</summary>
    public static async Task<IReadOnlyList<PlaceToMakeUp>> Read(
        IQuerySession documents, Names names, MakeUpFilter filter, Asker asker, Reach reach, CancellationToken cancellation)
    {
        var entries = await Matching(documents.Query<AttendanceEntry>(), filter, asker, reach).ToListAsync(cancellation);
        var places = entries.Where(entry => entry.IsToMakeUp).ToList();
        var sessions = await names.OfSessions(places.Select(entry => (Guid?)entry.SessionId));
        return
        [
            .. places.Select(entry => new PlaceToMakeUp(entry, entry.MakeUp!, sessions[entry.SessionId])).Where(place => place.Session.TookPlace),
        ];
    }

    private static IQueryable<AttendanceEntry> Matching(IQueryable<AttendanceEntry> entries, MakeUpFilter filter, Asker asker, Reach reach)
    {
        entries = entries.Where(entry => entry.MakeUpDueOn != null);
        var own = (asker.PersonId ?? Guid.Empty).ToString("D");
        object departments = asker.DepartmentIds.Select(id => id.ToString("D")).ToArray();
        if (reach == Reach.Departments)
            entries = entries.Where(entry => entry.MatchesSql("(d.data ->> 'departmentId' = any(?) or d.data ->> 'personId' = ?)", departments, own));
        if (reach == Reach.Own) entries = entries.Where(entry => entry.MatchesSql("d.data ->> 'personId' = ?", own));

        if (filter.State is { } state)
        {
            var written = EventJson.Written(state);
            entries = entries.Where(entry => entry.MatchesSql("d.data #>> '{makeUp,state}' = ?", written));
        }

        if (filter.DepartmentId is { } departmentId) entries = entries.Where(entry => entry.DepartmentId == departmentId);
        if (filter.PersonId is { } personId) entries = entries.Where(entry => entry.PersonId == personId);
        if (filter.DueBefore is { } dueBefore) entries = entries.Where(entry => entry.MakeUpDueOn < dueBefore);
        return entries;
    }
}
