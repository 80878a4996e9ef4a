using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.SettingRoster;
using StudyLog.Imports;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <content>Who was there.</content>
internal sealed partial class LineOnRecord
{
    /// <summary>Sets the places of those who are named, and where they were once the session took place.</summary>
    public void Seat(NamedPlaces places)
    {
        foreach (var (column, note) in places.BesideNames) Tell(column, note);
        var unnamed = Session.People.Count(entry => entry.Capacity == Capacity.Attending && !places.Columns.ContainsKey(entry.PersonId));
        if (line.Says.Attending.Names.Count > 0 && unnamed > 0) Tell("出席人员", RowNote.Of("roster-keeps", Number(unnamed)));
        if (places.IsEmpty) return;
        if (AttendanceDecisions.Conflict(places.Entries) is { } conflict) throw new RefusalException(conflict);
        var newcomers = places.People.Where(entry => Session.OnRoster(entry.PersonId) is null).ToArray();
        var groups = places.Groups.Where(group => Session.Groups.All(known => known.Name != group.Name)).ToArray();
        if (newcomers.Length + groups.Length > 0)
        {
            FirstChanged ??= newcomers.Length > 0 ? places.Columns[newcomers[0].PersonId] : null;
            Rosters.SetOpened(Attempt, id, Session, new([.. Session.People, .. newcomers], [.. Session.Groups, .. groups]), ground.Asking);
            Changed = true;
            if (!isNew) Tell("changes", "应到名单", Number(Session.People.Count - newcomers.Length), Number(Session.People.Count));
        }

        if (!Session.TookPlace)
        {
            var otherwise = places.Entries.Where(entry => entry.Status != RollCallStatus.Present);
            foreach (var column in otherwise.Select(entry => places.Columns[entry.PersonId]).Distinct()) NotTaken(column);
            return;
        }

        foreach (var entry in places.Entries) Mark(entry, places.Columns[entry.PersonId]);
    }

    // Of somebody who is only said to have been there, a lateness that is known already stays.
    private void Mark(RollCallEntry entry, string column)
    {
        var place = Attendance.StreamId(id, entry.PersonId);
        var before = Attempt.Opened<Attendance>(place);
        if (entry.Status == RollCallStatus.Present && before.Mark == AttendanceMark.Present) return;
        if (entry.Status == RollCallStatus.OnLeave && before.OnApprovedLeave) return;
        FirstChanged ??= column;
        var after = Attempt.Append<Attendance, AttendanceEvent>(place, AttendanceDecisions.Mark(before, Session, id, entry, ground.Asking, Attempt.Now));
        if (ReferenceEquals(before, after)) return;
        Changed = true;
        if (!isNew && before.Status != AttendanceStatus.Unmarked) Tell("changes", ground.NameOf(entry.PersonId), Word(before.Status), Word(after.Status));
    }
}
