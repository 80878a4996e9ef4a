using StudyLog.Persistence;
using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Plans;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Tests.Projections;

/// <summary>What happened in one organisation, event by event, before or after it is stored.</summary>
public sealed class Tale
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly Guid Account = Guid.Parse("5f0f7a5a-0000-4000-8000-000000000001");

    private readonly List<(Guid StreamId, DomainEvent Event)> events = [];
    private readonly Dictionary<Guid, long> versions = [];
    private int numbers;
    private int stored;

    /// <param name="numbersGiven">How many numbers were given before the tale begins.</param>
    public Tale(int numbersGiven = 0)
    {
        numbers = numbersGiven;
        Tell(OrganisationId, new OrganisationRegistered(On(new DateOnly(2020, 1, 1)), "机构", [], "Asia/Shanghai"));
    }

    public Guid OrganisationId { get; } = Guid.CreateVersion7();

    public string Tenant => OrganisationId.ToString("D");

    public IReadOnlyList<(Guid StreamId, DomainEvent Event)> Events => events;

    public static Provenance On(DateOnly day) => Of(Occurred.On(day, Zone));

    public static Provenance Of(Occurred occurred) => new(Account, null, occurred);

    public Asker Asker(Duty duty = Duty.StudySecretary, Guid? personId = null, params Guid[] departmentIds) =>
        new(Account, "张秘书", OrganisationId, personId, departmentIds, [duty]);

    public void Tell(Guid streamId, params DomainEvent[] told) => events.AddRange(told.Select(@event => (streamId, @event)));

    /// <summary>Who it was is no longer in what was told before, as it is not in the store.</summary>
    public void Erase(Guid personId, Provenance provenance)
    {
        for (var i = 0; i < events.Count; i++)
            if (events[i] is (var streamId, PersonEvent before) && streamId == personId) events[i] = (streamId, StudyLog.Domain.People.Person.Masked(before));
        Tell(personId, new PersonErased(provenance, "本人申请"));
    }

    public Guid Department(
        string name, int? rankNo = null, bool onBoard = true, DepartmentKind kind = DepartmentKind.Department, Provenance? established = null)
    {
        var id = Guid.CreateVersion7();
        Tell(id, new DepartmentEstablished(established ?? On(new DateOnly(2020, 1, 1)), name, null, kind, null, rankNo, onBoard));
        return id;
    }

    public Guid Person(string name, int? rankNo = null)
    {
        var id = Guid.CreateVersion7();
        Tell(id, new PersonRegistered(On(new DateOnly(2020, 1, 1)), name, External: false, Title: null));
        if (rankNo is not null) Tell(id, new PersonRankAndSortKeysSet(On(new DateOnly(2020, 1, 1)), rankNo, null, null));
        return id;
    }

    public Guid Material(string title)
    {
        var id = Guid.CreateVersion7();
        Tell(id, new MaterialRegistered(On(new DateOnly(2020, 1, 1)), new MaterialDetails(title, MaterialKind.Report, null, null, null, null)));
        return id;
    }

    public string NextNumber() => $"2022-{++numbers:000}";

    public Guid Session(
        DateOnly? day, Guid? organiser = null, Precision? precision = null, string title = "学习会", SessionKind kind = SessionKind.ThemeDay)
    {
        var id = Guid.CreateVersion7();
        var known = precision ?? (day is null ? Precision.Unknown : Precision.Day);
        Tell(
            id,
            new StudySessionPlanned(
                Of(Occurred.Unknown), NextNumber(), kind, title, new SessionDay(day, known, null), organiser is { } by ? new Organiser(by, null) : null, null, [], Arrangements.None));
        return id;
    }

    public Guid Programme(string name)
    {
        var id = Guid.CreateVersion7();
        Tell(id, new ProgrammeEstablished(On(new DateOnly(2020, 1, 1)), name, null, null));
        return id;
    }

    public void Held(Guid sessionId) => Tell(sessionId, new StudySessionHeld(Of(Occurred.Unknown)));

    public void Roster(Guid sessionId, IReadOnlyList<RosterEntry> people, params RosterGroup[] groups)
    {
        Tell(sessionId, new SessionRosterSet(Of(Occurred.Unknown), people, groups));
        foreach (var entry in people)
        {
            Tell(
                Attendance.StreamId(sessionId, entry.PersonId),
                new AttendanceExpected(Of(Occurred.Unknown), sessionId, entry.PersonId, entry.Capacity, entry.DepartmentId));
        }
    }

    public void Mark(Guid sessionId, Guid personId, AttendanceStatus status)
    {
        var provenance = Of(Occurred.Unknown);
        Tell(Attendance.StreamId(sessionId, personId), status switch
        {
            AttendanceStatus.Present => new AttendeeMarkedPresent(provenance, sessionId, personId),
            AttendanceStatus.Late => new AttendeeMarkedLate(provenance, sessionId, personId, null, null),
            AttendanceStatus.LeftEarly => new AttendeeMarkedLeftEarly(provenance, sessionId, personId, null, null),
            AttendanceStatus.Absent => new AttendeeMarkedAbsent(provenance, sessionId, personId, null),
            AttendanceStatus.OnLeave => new AttendeeMarkedOnLeave(provenance, sessionId, personId, "出差"),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        });
    }

    public Guid FollowUp(Guid sessionId, Guid lead, DateOnly? dueOn = null, Occurred? issued = null, Guid? remarkId = null, params Guid[] co)
    {
        var id = Guid.CreateVersion7();
        Tell(
            id,
            new FollowUpIssued(
                Of(issued ?? Occurred.On(new DateOnly(2022, 10, 25), Zone)),
                sessionId,
                NextNumber(),
                remarkId,
                "抓好落实",
                new Responsible(lead, co, null, null),
                dueOn is null ? new Due(DueKind.Unspecified, null) : new Due(DueKind.Date, dueOn),
                Urgency.Normal));
        return id;
    }

    /// <summary>Stores everything that was told and is not stored yet, in transactions of so many events.</summary>
    /// <param name="store">Where.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="perTransaction">How many events the next transaction holds.</param>
    /// <param name="again">Whether a transaction that failed is tried again until the database is back.</param>
    public async Task Store(IDocumentStore store, CancellationToken cancellation, Func<int>? perTransaction = null, bool again = false)
    {
        while (stored < events.Count)
        {
            var next = UpToAConfirmation([.. events.Skip(stored).Take(perTransaction?.Invoke() ?? 500)]);
            try
            {
                await Store(store, next, cancellation);
            }
            catch (Exception e) when (again && (Outage.Explains(e) || e is ObjectDisposedException))
            {
                // What became of the transaction is not known; the streams tell.
                await Task.Delay(50, cancellation);
                if (!await IsStored(store, next, cancellation)) continue;
            }

            stored += next.Count;
            foreach (var (streamId, _) in next) versions[streamId] = versions.GetValueOrDefault(streamId) + 1;
        }
    }

    // A transaction numbers its events stream by stream, and what was known when a record was confirmed goes by numbers: a confirmation comes alone, as it does in the service.
    private static IReadOnlyList<(Guid StreamId, DomainEvent Event)> UpToAConfirmation(IReadOnlyList<(Guid StreamId, DomainEvent Event)> next)
    {
        var before = next.TakeWhile(told => told.Event is not SessionRecordConfirmed).ToList();
        return before.Count == 0 ? [next[0]] : before;
    }

    private async Task Store(IDocumentStore store, IReadOnlyList<(Guid StreamId, DomainEvent Event)> next, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Tenant);
        foreach (var stream in next.GroupBy(told => told.StreamId))
        {
            var data = stream.Select(told => (object)told.Event).ToArray();
            if (!versions.ContainsKey(stream.Key)) session.Events.StartStream(StreamType(stream.First().Event), stream.Key, data);
            else session.Events.Append(stream.Key, data);
        }

        await session.SaveChangesAsync(cancellation);
    }

    private async Task<bool> IsStored(IDocumentStore store, IReadOnlyList<(Guid StreamId, DomainEvent Event)> next, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await using var session = store.QuerySession(Tenant);
                var state = await session.Events.FetchStreamStateAsync(next[0].StreamId, cancellation);
                return (state?.Version ?? 0) > versions.GetValueOrDefault(next[0].StreamId);
            }
            catch (Exception e) when (Outage.Explains(e))
            {
                await Task.Delay(50, cancellation);
            }
        }
    }

    private static Type StreamType(DomainEvent @event) => @event switch
    {
        OrganisationEvent => typeof(Organisation),
        DepartmentEvent => typeof(Department),
        PersonEvent => typeof(Person),
        MaterialEvent => typeof(Material),
        SessionEvent => typeof(Session),
        AttendanceEvent => typeof(Attendance),
        FollowUpEvent => typeof(FollowUp),
        ProgrammeEvent => typeof(Programme),
        StudyPlanEvent => typeof(StudyPlan),
        PeriodReportEvent => typeof(PeriodReport),
        FrequencyEvent => typeof(FrequencyGap),
        _ => throw new ArgumentOutOfRangeException(nameof(@event)),
    };
}
