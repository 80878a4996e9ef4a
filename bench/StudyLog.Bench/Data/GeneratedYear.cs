using System.Globalization;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Materials;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;

namespace StudyLog.Bench.Data;

/// <summary>A stream of its own, with all its events.</summary>
internal sealed record GeneratedStream(Guid Id, Type State, IReadOnlyList<DomainEvent> Events);

/// <summary>
/// The year of a large body before <paramref name="lastDay"/>: a hundred departments, six people each, and as many sessions of sixty people,
/// fifteen remarks and two follow-ups as it takes to reach the number of events. The same arguments give the same history but for its ids.
/// </summary>
internal sealed class GeneratedYear(int events, DateOnly lastDay)
{
    public const int Departments = 100;
    public const int PeopleOfDepartment = 6;
    public const int PeopleOfSession = 60;
    public const int RemarksOfSession = 15;
    public const int FollowUpsOfSession = 2;

    private static readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly Guid _account = Guid.Parse("5f0f7a5a-0000-4000-8000-00000000be0c");

    private readonly Guid[] _departments = NewIds(Departments);
    private readonly Guid[] _people = NewIds(Departments * PeopleOfDepartment);
    private readonly Guid[] _materials = NewIds(24);
    private readonly Random _random = new(20_260_101);

    public DateOnly FirstDay => lastDay.AddDays(-364);

    /// <summary>Departments, people and materials first, then session after session.</summary>
    public IEnumerable<GeneratedStream> Streams()
    {
        var told = 0;
        foreach (var stream in Standing())
        {
            told += stream.Events.Count;
            yield return stream;
        }

        for (var number = 1; told < events; number++)
        {
            foreach (var stream in Session(number))
            {
                told += stream.Events.Count;
                yield return stream;
            }
        }
    }

    private static Guid[] NewIds(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];

    private static Provenance On(DateOnly day) => new(_account, null, Occurred.On(day, _zone));

    private static string Numbered(string text, int number) => text + number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<GeneratedStream> Standing()
    {
        var before = On(FirstDay);
        for (var place = 0; place < _departments.Length; place++)
        {
            yield return new(_departments[place], typeof(Department),
                [new DepartmentEstablished(before, Numbered("处室", place + 1), null, DepartmentKind.Department, null, place + 1, OnBoard: true)]);
        }

        for (var place = 0; place < _people.Length; place++)
        {
            yield return new(_people[place], typeof(Person),
            [
                new PersonRegistered(before, Numbered("同志", place + 1), External: false, Title: null),
                new PersonTookPost(before, Guid.CreateVersion7(), _departments[place / PeopleOfDepartment], "干部", null),
            ]);
        }

        for (var place = 0; place < _materials.Length; place++)
        {
            yield return new(_materials[place], typeof(Material),
                [new MaterialRegistered(before, new MaterialDetails(Numbered("学习材料", place + 1), MaterialKind.Document, null, null, null, null))]);
        }
    }

    private IEnumerable<GeneratedStream> Session(int number)
    {
        var id = Guid.CreateVersion7();
        var day = FirstDay.AddDays(_random.Next(365));
        var fact = On(day);
        var roster = Roster();
        var remarks = Enumerable.Range(1, RemarksOfSession).Select(seq => Remark(fact, seq, roster)).ToList();

        yield return new(id, typeof(Session),
        [
            new StudySessionPlanned(
                fact, string.Create(CultureInfo.InvariantCulture, $"{lastDay.Year}-{number:000}"), SessionKind.TheoryStudyGroup, Numbered("集体学习", number),
                new SessionDay(day, Precision.Day, null), new Organiser(_departments[number % Departments], null), null, [], Arrangements.None),
            new SessionArrangementsSet(fact, Arrangements.None with { Venue = "会议室", StudyHours = 2 }),
            new SessionRosterSet(fact, roster, []),
            new StudySessionHeld(fact),
            new MaterialStudied(fact, Guid.CreateVersion7(), _materials[number % _materials.Length], StudyMode.Collective, null, null),
            new AgendaItemRecorded(fact, Guid.CreateVersion7(), 1, "学习重要讲话精神", FirstItem: true),
            .. remarks,
        ]);
        foreach (var place in roster)
            yield return Attendance(id, place, fact);
        for (var count = 1; count <= FollowUpsOfSession; count++)
            yield return FollowUp(id, (number * FollowUpsOfSession) + count, day, remarks[count].RemarkId);
    }

    // Ten departments that follow each other, so that every department has its turn.
    private IReadOnlyList<RosterEntry> Roster()
    {
        var first = _random.Next(Departments);
        return
        [
            .. Enumerable.Range(0, PeopleOfSession).Select(seat =>
            {
                var department = (first + (seat / PeopleOfDepartment)) % Departments;
                return new RosterEntry(_people[(department * PeopleOfDepartment) + (seat % PeopleOfDepartment)], Capacity.Attending, _departments[department]);
            }),
        ];
    }

    private RemarkRecorded Remark(Provenance fact, int seq, IReadOnlyList<RosterEntry> roster) =>
        new(fact, Guid.CreateVersion7(), seq, RemarkKind.Remark, new Participant(roster[_random.Next(roster.Count)].PersonId, null, null), GeneratedWords.Remark(_random), null);

    private GeneratedStream Attendance(Guid session, RosterEntry place, Provenance fact)
    {
        var (person, chance) = (place.PersonId, _random.Next(100));
        AttendanceEvent mark = chance switch
        {
            < 84 => new AttendeeMarkedPresent(fact, session, person),
            < 88 => new AttendeeMarkedLate(fact, session, person, null, null),
            < 94 => new AttendeeMarkedOnLeave(fact, session, person, "公务出差"),
            _ => new AttendeeMarkedAbsent(fact, session, person, null),
        };
        return new(
            Domain.Attendances.Attendance.StreamId(session, person),
            typeof(Attendance),
            [new AttendanceExpected(fact, session, person, place.Capacity, place.DepartmentId), mark]);
    }

    private GeneratedStream FollowUp(Guid session, int number, DateOnly day, Guid remark)
    {
        var lead = _departments[_random.Next(Departments)];
        var due = day.AddDays(30);
        var told = new List<DomainEvent>
        {
            new FollowUpIssued(
                On(day), session, string.Create(CultureInfo.InvariantCulture, $"{lastDay.Year}-{number:000}"), remark, GeneratedWords.Remark(_random),
                new Responsible(lead, [], null, null), new Due(DueKind.Date, due), Urgency.Normal),
        };
        if (due <= lastDay && _random.Next(10) > 0)
        {
            var handedIn = due.AddDays(_random.Next(-12, 3));
            told.Add(new FollowUpReceived(On(day.AddDays(1)), session));
            told.Add(new FollowUpCompletionSubmitted(On(handedIn), session, "已经落实", null));
            told.Add(new FollowUpClosed(On(handedIn.AddDays(1)), session, null));
        }

        return new(Guid.CreateVersion7(), typeof(FollowUp), told);
    }
}
