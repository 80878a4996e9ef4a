using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.SettingRoster;
using StudyLog.Imports;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Kinds.AttendanceBooks;

/// <summary>Decides on all rows of one session: its roster once, then place by place. A row that is refused takes no other with it.</summary>
internal sealed class SessionInBook(Attempt attempt, Asking asking, Guid sessionId, OrganisationSettings settings)
{
    public IReadOnlyList<JudgedRow> Decide(IReadOnlyList<BookRow> rows)
    {
        // Nobody is put on the roster by a row that is refused: what was decided with that row is decided again without it.
        var refused = new Dictionary<int, JudgedRow>();
        while (true)
        {
            IReadOnlyList<JudgedRow> judged = [];
            var known = refused.Count;
            attempt.Tentatively(() =>
            {
                judged = [.. Judged([.. rows.Where(row => !refused.ContainsKey(row.Said.Row.Place))], refused)];
                if (refused.Count > known) throw new RefusalException(new Rejection.NotOnRoster([]));
            });
            if (refused.Count == known) return [.. judged, .. refused.Values];
        }
    }

    private List<JudgedRow> Judged(IReadOnlyList<BookRow> rows, Dictionary<int, JudgedRow> refused)
    {
        var before = attempt.Opened<Session>(sessionId);
        var seats = rows.Where(row => IsSeatedOtherwise(before, row)).ToDictionary(row => row.PersonId, row => SeatOf(before, row));
        var unseated = seats.Count == 0 ? null : attempt.Tentatively(() => Seat(before, seats));
        var judged = new List<JudgedRow>();
        foreach (var row in rows)
        {
            if (unseated is not null && seats.ContainsKey(row.PersonId)) Refuse(row, unseated, "姓名");
            else if (Judged(row, before) is { } one) judged.Add(one);
        }

        return judged;

        JudgedRow? Judged(BookRow row, Session session)
        {
            // Seated a moment ago, the place says nothing yet.
            var (place, seated) = (attempt.Opened<Attendance>(Attendance.StreamId(sessionId, row.PersonId)), session.OnRoster(row.PersonId));
            var inBook = new PlaceInBook(attempt, asking, sessionId, settings, row);
            if (attempt.Tentatively(inBook.Decide) is { } rejection)
            {
                Refuse(row, rejection, [.. inBook.ColumnsOf(rejection)]);
                return null;
            }

            var after = attempt.Opened<Attendance>(Attendance.StreamId(sessionId, row.PersonId));
            IReadOnlyList<RowNote> notes = seated is { Capacity: var capacity } && row.Capacity is { } said && said != capacity
                ? [RowNote.Of("changes", "身份", PlaceInBook.Word(capacity), PlaceInBook.Word(said)), .. inBook.Notes]
                : inBook.Notes;
            var (isSame, isNew) = (ReferenceEquals(place, after) && !seats.ContainsKey(row.PersonId), seated is null || place is { Status: AttendanceStatus.Unmarked, Leave: null });
            return new(row.Said.Row.Place, isSame ? RowJudgement.Same : isNew ? RowJudgement.New : RowJudgement.Changed, notes);
        }

        void Refuse(BookRow row, Rejection rejection, params string[] columns) =>
            refused.Add(row.Said.Row.Place, new(row.Said.Row.Place, RowJudgement.Refused, [RefusedRow.NoteOf(rejection, row.Said, columns)]));
    }

    private void Seat(Session session, Dictionary<Guid, RosterEntry> seats) => Rosters.SetOpened(
        attempt,
        sessionId,
        session,
        new(
            [.. session.People.Select(entry => seats.GetValueOrDefault(entry.PersonId) ?? entry), .. seats.Values.Where(seat => session.OnRoster(seat.PersonId) is null)],
            session.Groups),
        asking);

    private static bool IsSeatedOtherwise(Session session, BookRow row) =>
        session.OnRoster(row.PersonId) is not { } seat || (row.Capacity is { } capacity && capacity != seat.Capacity);

    // The department of the day is frozen; who sits there already stays so.
    private RosterEntry SeatOf(Session session, BookRow row)
    {
        var day = session.DayNow.On ?? attempt.Now.Today;
        return session.OnRoster(row.PersonId) is { } seat
            ? seat with { Capacity = row.Capacity!.Value }
            : new(row.PersonId, row.Capacity ?? Capacity.Attending, row.Person!.Posts.FirstOrDefault(post => post.IsHeldOn(day))?.DepartmentId);
    }
}
