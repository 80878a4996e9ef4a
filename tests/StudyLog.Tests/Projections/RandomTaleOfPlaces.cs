using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Projections;

/// <content>Who was on a roster, where people were, and what they made up for.</content>
public sealed partial class RandomTale
{
    private readonly Dictionary<Guid, IReadOnlyList<RosterEntry>> rosters = [];
    private readonly Dictionary<Guid, HashSet<Guid>> everOnRoster = [];

    private void Roster(Guid session)
    {
        var people = People.Where(_ => Next(2) == 0)
            .Select(personId => new RosterEntry(
                personId, Next(4) == 0 ? Capacity.SittingIn : Capacity.Attending, Next(6) == 0 ? null : One(Departments)))
            .ToList();
        var groups = Next(4) == 0
            ? [new RosterGroup(
                "部分负责人", Next(3) == 0 ? Capacity.SittingIn : Capacity.Attending, Next(3) == 0 ? null : One(Departments), Next(2) == 0 ? null : 30, Next(2) == 0 ? null : Qualifier.Over)]
            : Array.Empty<RosterGroup>();
        foreach (var gone in rosters.GetValueOrDefault(session, []).Where(entry => people.TrueForAll(stays => stays.PersonId != entry.PersonId)))
            Tale.Tell(Attendance.StreamId(session, gone.PersonId), new AttendanceNoLongerExpected(Sometime(), session, gone.PersonId));
        Tale.Roster(session, people, groups);
        rosters[session] = people;
        everOnRoster.TryAdd(session, []);
        everOnRoster[session].UnionWith(people.Select(entry => entry.PersonId));
    }

    // One person, or the roll of all who are there.
    private void Mark(Guid session)
    {
        if (Next(3) > 0) Tell(session, person => Marked(session, person));
        else foreach (var entry in rosters.GetValueOrDefault(session, [])) Tale.Tell(Attendance.StreamId(session, entry.PersonId), Marked(session, entry.PersonId));
    }

    private AttendanceEvent Marked(Guid session, Guid person) => Next(8) switch
    {
        0 => new AttendeeCheckedIn(Sometime(), session, person, Next(2) == 0 ? null : Clock(), One(Enum.GetValues<CheckInMethod>())),
        1 or 2 => new AttendeeMarkedPresent(Sometime(), session, person, Method()),

        // Said again without a time, a late mark keeps the one it had.
        3 => new AttendeeMarkedLate(Sometime(), session, person, Next(2) == 0 ? StateOf(session, person).CameAt : Clock(), Next(2) == 0 ? null : "堵车", Method()),
        4 => new AttendeeMarkedLeftEarly(Sometime(), session, person, Next(2) == 0 ? null : Clock(), Next(2) == 0 ? null : "接待", Method()),
        5 or 6 => new AttendeeMarkedAbsent(Sometime(), session, person, Next(2) == 0 ? null : "未请假", Method()),
        _ => new AttendeeMarkedOnLeave(Sometime(), session, person, Next(2) == 0 ? null : "出差", Method()),
    };

    private CheckInMethod? Method() => Next(3) == 0 ? One(Enum.GetValues<CheckInMethod>()) : null;

    private void Correct(Guid session) => Tell(session, person =>
        One(Enum.GetValues<RollCallStatus>()) is var status && status is RollCallStatus.Late or RollCallStatus.LeftEarly && Next(2) == 0
            ? new AttendanceCorrected(Sometime(), session, person, status, Clock(), "核对")
            : new AttendanceCorrected(Sometime(), session, person, status, null, "核对"));

    private void Leave(Guid session)
    {
        // Whoever asks and waits gets an answer sooner or later.
        var waiting = everOnRoster.GetValueOrDefault(session, []).Where(person => StateOf(session, person).Leave?.State == LeaveState.Requested).ToList();
        if (waiting.Count > 0 && Next(3) > 0) Tale.Tell(Attendance.StreamId(session, waiting[0]), AboutLeave(session, waiting[0]));
        else Tell(session, person => AboutLeave(session, person));
    }

    // Nobody decides on a leave that was not asked for.
    private AttendanceEvent AboutLeave(Guid session, Guid person) => (StateOf(session, person).Leave?.State, Next(3)) switch
    {
        (LeaveState.Requested, 0) => new LeaveApproved(Sometime(), session, person, One(People)),
        (LeaveState.Requested, 1) => new LeaveRefused(Sometime(), session, person, "会议重要"),
        (LeaveState.Requested or LeaveState.Approved, _) => new LeaveWithdrawn(Sometime(), session, person, Next(2) == 0 ? null : "行程取消"),
        _ => new LeaveRequested(Sometime(), session, person, "公务", Next(3) == 0 ? One(People) : null),
    };

    // To what holds now, or to what held before.
    private void Reply(Guid session) => Tell(session, person => new InvitationAnswered(
        Sometime(), session, person, One(Enum.GetValues<InvitationAnswer>()), Next(2) == 0 ? null : "视会期而定", Math.Max(0, SessionNow(session).Revision - Next(2))));

    private Session SessionNow(Guid session) =>
        Tale.Events.Where(told => told.StreamId == session).Aggregate(Session.Initial, (state, told) => Session.Evolve(state, told.Event));

    private void MakeUp(Guid session) => Tell(session, person => StateOf(session, person).MakeUp?.State switch
    {
        not null when Next(5) == 0 => new MakeUpStudyReminded(Sometime(), session, person, Reminder(StateOf(session, person).MakeUp?.DueOn)),
        MakeUpState.Submitted when Next(3) == 0 => new MakeUpStudyReturned(Sometime(), session, person, "过于简略"),
        MakeUpState.Submitted => new MakeUpStudyAccepted(Sometime(), session, person, Next(2) == 0 ? One(People) : null),
        MakeUpState.Assigned or MakeUpState.Returned when Next(4) > 0 => new MakeUpStudySubmitted(
            Sometime(), session, person, Date(), One(Enum.GetValues<MakeUpMode>()), One([1m, 1.5m, 2.50m]), Next(2) == 0 ? null : "学习笔记"),
        MakeUpState.Accepted => new AttendanceCorrected(Sometime(), session, person, One(Enum.GetValues<RollCallStatus>()), null, "核对"),
        _ => new MakeUpStudyAssigned(Sometime(), session, person, Later()),
    });

    // The whole way, which single steps seldom go.
    private void MissAndMakeUp(Guid session)
    {
        if (rosters.GetValueOrDefault(session, []) is not { Count: > 0 } roster) return;
        var person = One(roster).PersonId;
        if (StateOf(session, person).MakeUp is not null) return;
        Tale.Mark(session, person, AttendanceStatus.Absent);
        Tale.Tell(
            Attendance.StreamId(session, person),
            new MakeUpStudyAssigned(Sometime(), session, person, Later()),
            new MakeUpStudySubmitted(Sometime(), session, person, Date(), MakeUpMode.Recording, One([1m, 1.5m]), null),
            Next(4) == 0 ? new MakeUpStudyReturned(Sometime(), session, person, "过于简略") : new MakeUpStudyAccepted(Sometime(), session, person, null));
    }

    // Places are those of people who are on the roster, or were; a signed record gets no roster any more.
    private void Tell(Guid session, Func<Guid, AttendanceEvent> about)
    {
        if (everOnRoster.GetValueOrDefault(session) is not { Count: > 0 } known)
        {
            if (!locked.Contains(session)) Roster(session);
            return;
        }

        var person = One([.. People.Where(known.Contains)]);
        Tale.Tell(Attendance.StreamId(session, person), about(person));
    }

    private Attendance StateOf(Guid session, Guid person)
    {
        var stream = Attendance.StreamId(session, person);
        return Tale.Events.Where(told => told.StreamId == stream).Aggregate(Attendance.Initial, (state, told) => Attendance.Evolve(state, told.Event));
    }
}
