using System.Collections.Concurrent;
using CsCheck;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attendances;
using StudyLog.Domain.Tests.Reminders;
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
        (4, Gen.Select(People, Times, Gen.Enum<CheckInMethod>(), Some.Bool, Some.Of<bool?>(null, null, true, false), Some.Asking, Turn (person, at, method, forAnybody, codeFits, asking) =>
            new OfPerson(person, new($"{person.ToString("D")[7]} checks in{(forAnybody ? " or is checked in" : "")}", asking, (attendance, by, now) =>
                AttendanceDecisions.CheckIn(attendance, Session, KnownSessions.SessionId, new(person, at, method, KnownAttendances.SelfCheckIn with { LateToleranceMinutes = 5 }, forAnybody, codeFits), by, now)))
            {
                OnlyForOneself = !forAnybody && asking.PersonId != person,
            })));

    private static readonly Gen<DateOnly> Days = Some.Of(Known.October25.AddDays(-1), Known.October25, Known.Today, new DateOnly(2022, 11, 30));

    private static readonly Gen<Turn> Leaves = Gen.Select(People, Some.Of(0, 0, 1, 2, 3), Some.Of<string?>(null, "公务", "会议重要", "出差"), Some.Of<Guid?>(null, Known.Li), Some.Bool, Decider(),
        (person, what, reason, deputy, ownOnly, asking) => (Turn)new OfPerson(person, what switch
        {
            0 => new($"{person.ToString("D")[7]} asks for leave", asking, (attendance, by, now) =>
                LeaveDecisions.Request(attendance, Session, KnownSessions.SessionId, new(person, reason, deputy, ForAnybody: !ownOnly), by, now)),
            1 => new($"{person.ToString("D")[7]} is let go", asking, (attendance, by, now) =>
                LeaveDecisions.Approve(attendance, Session, KnownSessions.SessionId, new(person, InOwnName: true), by, now)),
            2 => new($"{person.ToString("D")[7]} is not let go", asking, (attendance, by, now) =>
                LeaveDecisions.Refuse(attendance, Session, KnownSessions.SessionId, new(person, InOwnName: true, reason), by, now)),
            _ => new($"{person.ToString("D")[7]} takes the leave back", asking, (attendance, by, now) =>
                LeaveDecisions.Withdraw(attendance, Session, KnownSessions.SessionId, new(person, reason, ForAnybody: !ownOnly), by, now)),
        })
        {
            NotOnesOwn = what is 0 or 3 && ownOnly && asking.PersonId != person,
        });

    private static readonly Gen<Turn> MakeUps = Gen.Select(People, Gen.Int[0, 4], Days, Some.Of<string?>(null, "过于简略"), Some.Bool, Decider(),
        (person, what, day, reason, ownOnly, asking) => (Turn)new OfPerson(person, what switch
        {
            0 => new($"{person.ToString("D")[7]} is to make up", asking, (attendance, by, now) =>
                MakeUpDecisions.Assign(attendance, Session, KnownSessions.SessionId, new(person, day), by, now)),
            1 => new($"{person.ToString("D")[7]} made up", asking, (attendance, by, now) =>
                MakeUpDecisions.Submit(
                    attendance, Session, KnownSessions.SessionId, new(person, new(day, MakeUpMode.SelfStudy, 1m, reason), ForAnybody: !ownOnly), by, now)),
            2 => new($"{person.ToString("D")[7]} did make up", asking, (attendance, by, now) =>
                MakeUpDecisions.Accept(attendance, Session, KnownSessions.SessionId, new(person), by, now)),
            3 => new($"somebody looks on {day}", asking, (attendance, by, now) =>
                MakeUpDecisions.Remind(attendance, Session, new(KnownReminders.Looking(day)), by, now)),
            _ => new($"{person.ToString("D")[7]} is to make up again", asking, (attendance, by, now) =>
                MakeUpDecisions.Return(attendance, Session, KnownSessions.SessionId, new(person, reason), by, now)),
        })
        {
            NotOnesOwn = what == 1 && ownOnly && asking.PersonId != person,
            OnlyLooks = what == 3,
        });

    private static readonly Gen<Turn> Corrections = Gen.Select(People, Gen.Enum<RollCallStatus>(), Times, Some.Of<string?>(null, "核对"), Some.Asking,
        Turn (person, status, at, reason, asking) => new OfPerson(person, new($"{person.ToString("D")[7]} was {status}", asking, (attendance, by, now) =>
            AttendanceDecisions.Correct(attendance, Session, KnownSessions.SessionId, new(person, status, at, reason), by, now))));

    // To a session that was moved once.
    private static readonly Session ToCome = Scenario.Fold<Session>(
        [KnownSessions.Planned(), new StudySessionRescheduled(Known.By(Known.Secretary, Known.RightNow), KnownSessions.OnTomorrow, null, null, "停电")]);

    private static readonly Gen<Turn> Answers = Gen.Select(
        People, Gen.Enum<InvitationAnswer>(), Some.Of<string?>(null, "出差"), Some.Of<int?>(null, 0, 1, 2), Times, Some.Bool, Some.Asking,
        (person, answer, note, revision, writtenAt, ownOnly, asking) => (Turn)new OfPerson(person, new($"{person.ToString("D")[7]} answers {answer}", asking, (attendance, by, now) =>
            InvitationDecisions.Answer(attendance, ToCome, KnownSessions.SessionId, new(person, answer, note, revision, writtenAt, ForAnybody: !ownOnly), by, now)))
        {
            NotOnesOwn = ownOnly && asking.PersonId != person,
        });

    private static readonly Gen<Turn> Anything = Gen.Frequency((14, Turns), (4, Leaves), (2, Corrections), (2, MakeUps), (2, Answers));

    // Now and then on behalf of a person, as a secretary enters what a leader decided.
    private static Gen<Asking> Decider() => Gen.Select(Some.Asking, Some.Of<Guid?>(null, null, Known.Chen, Known.Li), (asking, represented) =>
        represented is null ? asking : asking with { OnBehalfOf = new(null, represented) });

    internal static IEnumerable<string> Decisions => Some.Many(Anything).SelectMany(turn => turn.Decisions);

    [Fact]
    public void Whatever_is_said_in_whatever_order_every_place_has_one_status() =>
        Told(
            Anything,
            new Gathering(Session, System.Collections.Immutable.ImmutableDictionary<Guid, Attendance>.Empty),
            reached => Enum.GetValues<AttendanceStatus>().All(status => reached.Any(attendance => attendance.Status == status)))
            .Select(attendance => attendance.Status).Distinct().ShouldBe(Enum.GetValues<AttendanceStatus>(), ignoreOrder: true, "histories that reach too little prove too little");

    [Fact]
    public void Whatever_is_said_of_those_who_were_away_every_leave_and_make_up_study_keeps_its_rules()
    {
        Guid[] people = [Known.Chen, Known.Wang, Known.Li];
        var away = new Gathering(Session, System.Collections.Immutable.ImmutableDictionary<Guid, Attendance>.Empty).And(KnownSessions.Roster(people));
        foreach (var personId in people)
        {
            away = away.And(KnownAttendances.Expected with { PersonId = personId });
            if (personId != Known.Chen) away = away.And(KnownAttendances.Absent with { PersonId = personId });
        }

        LeaveState?[] leaves = [null, .. Enum.GetValues<LeaveState>()];
        MakeUpState?[] makeUps = [null, .. Enum.GetValues<MakeUpState>()];
        var told = Told(
            Gen.Frequency((6, Leaves), (8, MakeUps), (1, Corrections)),
            away,
            reached => leaves.All(state => reached.Any(attendance => attendance.Leave?.State == state))
                && makeUps.All(state => reached.Any(attendance => attendance.MakeUp?.State == state)));
        told.Select(attendance => attendance.Leave?.State).Distinct().ShouldBe(leaves, ignoreOrder: true);
        told.Select(attendance => attendance.MakeUp?.State).Distinct().ShouldBe(makeUps, ignoreOrder: true);
    }

    // Tells histories from here on until enough was reached, looks at what holds after every turn, and gives every attendance there was.
    private static ConcurrentBag<Attendance> Told(Gen<Turn> anything, Gathering from, Func<ConcurrentBag<Attendance>, bool> enough)
    {
        var told = new ConcurrentBag<Attendance>();
        for (var batch = 0; batch < 10 && !enough(told); batch++)
        {
            anything.Array[0, 40].Sample(
                turns =>
                {
                    var gathering = from;
                    foreach (var (turn, number) in turns.Select((turn, number) => (turn, number)))
                    {
                        gathering = turn.After(gathering, Some.AfterSteps(number));
                        Holds(gathering);
                        foreach (var attendance in gathering.Attendances.Values) told.Add(attendance);
                    }
                },
                iter: 400);
        }

        return told;
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
            attendance.Method.HasValue.ShouldBe(attendance.MarkedAs != AttendanceMark.Unmarked);
            if (attendance.OnApprovedLeave)
            {
                attendance.Leave!.State.ShouldBe(LeaveState.Approved);
                attendance.MarkedAs.ShouldBeOneOf(AttendanceMark.Unmarked, AttendanceMark.Absent);
                (attendance.Leave.ApproverId is { } approver && approver != personId).ShouldBeTrue("Nobody approves his or her own leave.");
            }

            if (attendance.MakeUp is { State: MakeUpState.Accepted }) (attendance.MakeUp.AccepterId == personId).ShouldBeFalse("Nobody accepts his or her own.");
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

        public bool NotOnesOwn { get; init; }

        /// <summary>Whether it is asked whether it is time for something, of whoever it may be.</summary>
        public bool OnlyLooks { get; init; }

        public override IEnumerable<string> Decisions => Said.Decisions;

        public override Gathering After(Gathering gathering, Now now)
        {
            var before = gathering.AttendanceOf(PersonId);
            var step = Said.To(before, now);
            (step.Rejection is Rejection.OnlyForOneself).ShouldBe(OnlyForOneself, "Nobody checks in somebody else unless he or she may.");
            (step.Rejection is Rejection.NotOnesOwn).ShouldBe(NotOnesOwn, "Nobody does for somebody else what is that person's to do, unless he or she may.");
            if (!before.OnRoster && !OnlyForOneself && !NotOnesOwn && !OnlyLooks) step.Rejection.ShouldBeOfType<Rejection.NotOnRoster>();
            if (step.Events is [AttendeeMarkedLate or AttendeeMarkedLeftEarly])
            {
                (before.CameAt is not null && step.After.CameAt is null).ShouldBeFalse("When somebody came stays known.");
                (before.LeftAt is not null && step.After.LeftAt is null).ShouldBeFalse("When somebody left stays known.");
            }

            if (step.Events is [AttendanceCorrected corrected]) step.After.Status.ToString().ShouldBe(corrected.Status.ToString(), "After a correction exactly this holds.");
            if (step.Events is [MakeUpStudyAssigned or MakeUpStudySubmitted or MakeUpStudyAccepted or MakeUpStudyReturned])
            {
                before.IsMissed.ShouldBeTrue("Only what was missed is made up for.");
                step.After.Status.ShouldBe(before.Status, "Making up is no presence.");
                (before.MakeUp is { State: MakeUpState.Accepted }).ShouldBeFalse("What is accepted stays so.");
            }

            if (step.Events is [MakeUpStudyReminded]) before.MakeUp.ShouldBe(step.After.MakeUp, "To be reminded is not to have done it.");
            if (step.Events is [InvitationAnswered answered])
            {
                step.After.Status.ShouldBe(before.Status, "Who means to come is not there yet.");
                step.After.Leave.ShouldBe(before.Leave, "To decline is no leave.");
                answered.Revision.ShouldBe(ToCome.Revision, "Nobody answers what no longer holds.");
                (answered.Provenance.Occurred.From > now.Instant).ShouldBeFalse("Nothing was written later than now.");
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
