using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <content>The attendance book and the make-up queue.</content>
public sealed partial class Reference
{
    /// <summary>The attendance book of a session, in the order of its roster.</summary>
    public object AttendanceBook(Guid session) => Page(sessions[session].People.Select(entry => (object)LineOf(attendances[Attendance.StreamId(session, entry.PersonId)], session)));

    private object LineOf(Attendance attendance, Guid session) => new
    {
        attendance.PersonId,
        people[attendance.PersonId].Name,
        attendance.DepartmentId,
        attendance.Capacity,
        attendance.Status,
        attendance.Method,
        At = attendance.CameAt ?? attendance.CheckedInAt ?? attendance.LeftAt,
        attendance.LeftAt,
        attendance.Reason,
        attendance.CorrectionReason,
        Leave = attendance.Leave is { } leave ? LineOf(leave)
            : attendance.Status == AttendanceStatus.OnLeave ? new { Reason = attendance.AwayReason, State = (LeaveState?)null, Approver = (object?)null, ApprovedOn = (DateOnly?)null, Deputy = (object?)null, Answer = (string?)null }
            : null,
        MakeUp = attendance.MakeUp is { } makeUp ? LineOf(makeUp) : null,
        Reply = attendance.Answered is { } said
            ? new { said.Answer, said.Note, On = said.Said.LocalDay, Outdated = said.Revision < Announcements(session) }
            : null,
    };

    // How often day, hours, place, title, kind or standing read otherwise after an event than before it, once the day was known for the first time.
    private int Announcements(Guid session)
    {
        var (state, shown, count, wasShown) = (Session.Initial, (object?)null, 0, false);
        foreach (var (_, @event) in events.Where(each => each.StreamId == session))
        {
            state = Session.Evolve(state, @event);
            var record = state.AsAmended;
            var isOff = state.State is SessionState.Cancelled or SessionState.Voided;
            object? now = record.Day is { Precision: Precision.Day, On: { } day }
                ? (record.Title, record.Kind, day, record.Arrangements.StartsAt, record.Arrangements.EndsAt, record.Arrangements.Venue, isOff ? state.Reason : null)
                : null;
            if (!Equals(now, shown) && wasShown) count++;
            (shown, wasShown) = (now, wasShown || now is not null);
        }

        return count;
    }

    private object LineOf(Leave leave) => new
    {
        leave.Reason,
        leave.State,
        Approver = Named(leave.ApproverId),
        ApprovedOn = leave.State == LeaveState.Approved ? leave.LastStep.LocalDay : null,
        Deputy = Named(leave.DeputyId),
        leave.Answer,
    };

    private object LineOf(MakeUpStudy makeUp) => new
    {
        makeUp.State,
        makeUp.DueOn,
        makeUp.Work?.On,
        makeUp.Work?.Mode,
        makeUp.Work?.Hours,
        makeUp.Work?.Text,
        makeUp.Answer,
        Accepter = Named(makeUp.AccepterId),
    };

    private object? Named(Guid? person) => person is { } id ? new { PersonId = id, people[id].Name } : null;

    /// <summary>补学台账: by the day it is due, then in the order of people.</summary>
    public object MakeUps(DateOnly today) => Page(
        Missed().OrderBy(place => place.MakeUp.DueOn)
            .ThenBy(place => RankOf(place.Entry.PersonId)).ThenBy(place => Counted(place.Session.Number))
            .Select(place => (object)new
            {
                SessionId = place.Id,
                SessionTitle = TitleOf(place.Session),
                Date = WrittenDay(place.Session),
                place.Entry.PersonId,
                people[place.Entry.PersonId].Name,
                place.Entry.DepartmentId,
                Department = place.Entry.DepartmentId is { } of ? departments[of].Name : null,
                Status = StatusOf(place.Id, place.Entry.PersonId),
                place.MakeUp.DueOn,
                place.MakeUp.State,
                Overdue = IsToDo(place.MakeUp) && place.MakeUp.DueOn < today,
                place.MakeUp.Work?.On,
                place.MakeUp.Work?.Mode,
                place.MakeUp.Work?.Hours,
            }));

    // Every owed place that was missed and for which a make-up study was assigned.
    private IEnumerable<(Guid Id, Session Session, RosterEntry Entry, MakeUpStudy MakeUp)> Missed() =>
        from each in sessions
        where TookPlace(each.Value)
        from entry in each.Value.People
        where entry.Capacity == Capacity.Attending && WasMissed(StatusOf(each.Key, entry.PersonId))
        let makeUp = attendances[Attendance.StreamId(each.Key, entry.PersonId)].MakeUp
        where makeUp is not null
        select (each.Key, each.Value, entry, makeUp);

    private static bool IsToDo(MakeUpStudy makeUp) => makeUp.State is MakeUpState.Assigned or MakeUpState.Returned;

    // By rank, then strokes, then name; who lacks one stands behind those who have it.
    private int RankOf(Guid id)
    {
        ranks ??= people
            .OrderBy(each => each.Value.RankNo is null).ThenBy(each => each.Value.RankNo)
            .ThenBy(each => each.Value.StrokeKey is null).ThenBy(each => each.Value.StrokeKey, StringComparer.Ordinal)
            .ThenBy(each => each.Value.Name, StringComparer.Ordinal).ThenBy(each => each.Key)
            .Select((each, place) => (each.Key, Place: place)).ToDictionary(each => each.Key, each => each.Place);
        return ranks[id];
    }

    private Dictionary<Guid, int>? ranks;
}
