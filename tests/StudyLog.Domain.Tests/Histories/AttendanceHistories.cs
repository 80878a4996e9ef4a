using System.Collections.Concurrent;
using CsCheck;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attendances;
using StudyLog.Domain.Tests.Sessions;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of a roster and of the people on it in whatever order, these things hold.</summary>
public class AttendanceHistories
{
    private static readonly Gen<Guid> People = Some.Of(Known.Chen, Known.Wang, Known.Li);

    private static readonly Gen<DateTimeOffset?> Times = Some.Of<DateTimeOffset?>(
        null, null, KnownAttendances.Came, KnownAttendances.Left, Known.AtPresent.Instant.AddDays(30));

    private static readonly Gen<SetRoster> Rosters = Gen.Select(
        Gen.Select(People, Gen.Enum<Capacity>(), Some.Of<Guid?>(null, Known.Office, Known.Research), (person, capacity, department) =>
            new RosterEntry(person, capacity, department)).Array[0, 3],
        Some.Bool,
        (people, grouped) => new SetRoster(people, grouped ? [new("代表", Capacity.Attending, null, 38, Qualifier.About)] : []));

    private static readonly Session Session = Scenario.Fold<Session>(
        [KnownSessions.Planned(), KnownSessions.Arranged(Arrangements.None with { StartsAt = KnownSessions.NineOClock }), KnownSessions.Held]);

    private static readonly Gen<Turn> Turns = Gen.Frequency(
        (2, Gen.Select(Rosters, Some.Asking, Turn (roster, asking) => new SettingRoster(roster, asking))),
        (8, Gen.Select(People, Gen.Enum<RollCallStatus>(), Times, Some.Of<string?>(null, "出差"), Some.Asking, Turn (person, status, at, reason, asking) =>
            new OfPerson(person, new($"{person.ToString("D")[7]} {status}", asking, (attendance, by, now) =>
                AttendanceDecisions.Mark(attendance, Session, KnownSessions.SessionId, new(person, status, at, reason), by, now))))),
        (4, Gen.Select(People, Times, Gen.Enum<CheckInMethod>(), Some.Bool, Some.Asking, Turn (person, at, method, forAnybody, asking) =>
            new OfPerson(person, new($"{person.ToString("D")[7]} checks in{(forAnybody ? " or is checked in" : "")}", asking, (attendance, by, now) =>
                AttendanceDecisions.CheckIn(attendance, Session, KnownSessions.SessionId, new(person, at, method, KnownAttendances.SelfCheckIn with { LateToleranceMinutes = 5 }, forAnybody), by, now)))
            {
                OnlyForOneself = !forAnybody && asking.PersonId != person,
            })));

    internal static IEnumerable<string> Decisions => Some.Many(Turns).SelectMany(turn => turn.Decisions);

    [Fact]
    public void Whatever_is_said_in_whatever_order_every_place_has_one_status()
    {
        var reached = new ConcurrentDictionary<AttendanceStatus, int>();
        Turns.Array[0, 40].Sample(
            turns =>
            {
                var gathering = new Gathering(Session, System.Collections.Immutable.ImmutableDictionary<Guid, Attendance>.Empty);
                foreach (var (turn, number) in turns.Select((turn, number) => (turn, number)))
                {
                    gathering = turn.After(gathering, Some.AfterSteps(number));
                    Holds(gathering);
                    foreach (var attendance in gathering.Attendances.Values) reached.AddOrUpdate(attendance.Status, 1, (_, times) => times + 1);
                }
            },
            iter: 400);

        reached.Keys.ShouldBe(Enum.GetValues<AttendanceStatus>(), ignoreOrder: true, "histories that reach too little prove too little");
    }

    private static void Holds(Gathering gathering)
    {
        foreach (var (personId, attendance) in gathering.Attendances)
        {
            attendance.PersonId.ShouldBe(personId);
            attendance.SessionId.ShouldBe(KnownSessions.SessionId);

            var entry = gathering.Session.OnRoster(personId);
            attendance.OnRoster.ShouldBe(entry is not null, "the roster and the attendances say the same");
            if (entry is not null) (attendance.Capacity, attendance.DepartmentId).ShouldBe((entry.Capacity, entry.DepartmentId));

            bool[] statuses =
            [
                attendance.Mark == AttendanceMark.Unmarked,
                attendance is { Mark: AttendanceMark.Present, CameLate: false, LeftEarly: false },
                attendance is { Mark: AttendanceMark.Present, CameLate: true },
                attendance is { Mark: AttendanceMark.Present, CameLate: false, LeftEarly: true },
                attendance.Mark == AttendanceMark.Absent,
                attendance.Mark == AttendanceMark.OnLeave,
            ];
            statuses.Count(holds => holds).ShouldBe(1);
            statuses[(int)attendance.Status].ShouldBeTrue($"{attendance.Status} is not what holds");

            if (attendance.Mark != AttendanceMark.Present)
                (attendance.CameLate, attendance.CameAt, attendance.LeftEarly, attendance.LeftAt).ShouldBe((false, null, false, null));
            if (attendance.Mark is AttendanceMark.Unmarked or AttendanceMark.Present) attendance.AwayReason.ShouldBeNull();
            if (!attendance.CameLate) attendance.LateReason.ShouldBeNull();
            if (!attendance.LeftEarly) attendance.LeftReason.ShouldBeNull();
            attendance.Method.HasValue.ShouldBe(attendance.Mark != AttendanceMark.Unmarked);
        }

        gathering.Session.People.All(entry => gathering.Attendances.ContainsKey(entry.PersonId)).ShouldBeTrue();
    }

    private abstract record Turn
    {
        public abstract IEnumerable<string> Decisions { get; }

        public abstract Gathering After(Gathering gathering, Now now);
    }

    private sealed record SettingRoster(SetRoster Roster, Asking Asking) : Turn
    {
        // One decision over all the streams it touches.
        public override IEnumerable<string> Decisions =>
        [
            $"{nameof(RosterDecisions)}.{nameof(RosterDecisions.Set)}",
            $"{nameof(AttendanceDecisions)}.{nameof(AttendanceDecisions.Expect)}",
            $"{nameof(AttendanceDecisions)}.{nameof(AttendanceDecisions.ExpectNoLonger)}",
        ];

        public override Gathering After(Gathering gathering, Now now)
        {
            var (_, after) = gathering.Set(Roster, Asking, now);
            foreach (var (personId, before) in gathering.Attendances)
            {
                var then = after.AttendanceOf(personId);
                (then.Status, then.CameAt, then.LeftAt, then.Reason).ShouldBe((before.Status, before.CameAt, before.LeftAt, before.Reason), "A roster marks nobody.");
            }

            return after;
        }

        public override string ToString() => $"roster {string.Join(", ", Roster.People.Select(entry => entry.PersonId.ToString("D")[7]))} {Asking.OccurredOn}";
    }

    private sealed record OfPerson(Guid PersonId, Said<Attendance, AttendanceEvent> Said) : Turn
    {
        public bool OnlyForOneself { get; init; }

        public override IEnumerable<string> Decisions => Said.Decisions;

        public override Gathering After(Gathering gathering, Now now)
        {
            var before = gathering.AttendanceOf(PersonId);
            var step = Said.To(before, now);
            (step.Rejection is Rejection.OnlyForOneself).ShouldBe(OnlyForOneself, "Nobody checks in somebody else unless he or she may.");
            if (!before.OnRoster && !OnlyForOneself) step.Rejection.ShouldBeOfType<Rejection.NotOnRoster>();
            if (step.Events is [AttendeeMarkedLate or AttendeeMarkedLeftEarly])
            {
                (before.CameAt is not null && step.After.CameAt is null).ShouldBeFalse("When somebody came stays known.");
                (before.LeftAt is not null && step.After.LeftAt is null).ShouldBeFalse("When somebody left stays known.");
            }

            if (before.CameLate && step.Events is [AttendeeMarkedLeftEarly])
                (step.After.CameLate, step.After.CameAt, step.After.LeftEarly).ShouldBe((true, before.CameAt, true), "late stays late");
            if (before.LeftEarly && step.Events is [AttendeeMarkedLate])
                (step.After.LeftEarly, step.After.LeftAt, step.After.CameLate).ShouldBe((true, before.LeftAt, true), "left early stays left early");
            return step.Events.Count > 0 ? gathering.With(PersonId, step.After) : gathering;
        }

        public override string ToString() => Said.ToString();
    }
}
