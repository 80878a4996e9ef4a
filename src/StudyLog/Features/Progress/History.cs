using Marten;
using Npgsql;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.People;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>What was known at an instant: the organisation's events recorded until then, folded by the same functions as the documents.</summary>
public sealed record History(
    long EventNumber,
    Organisation Organisation,
    IReadOnlyCollection<BoardDepartment> Departments,
    IReadOnlyDictionary<Guid, SessionSheet> Sheets,
    IReadOnlyCollection<DepartmentMonth> Months,
    IReadOnlyList<FollowUpEntry> FollowUps)
{
    /// <summary>Everybody who was known, in the order of lists.</summary>
    public IReadOnlyList<PersonEntry> People { get; private init; } = [];

    /// <summary>The lines of the attendance book.</summary>
    public IReadOnlyCollection<AttendanceEntry> Places { get; private init; } = [];

    /// <summary>The materials that were known.</summary>
    public IReadOnlyDictionary<Guid, Material> Materials { get; private init; } = new Dictionary<Guid, Material>();

    // A number that a lost race left unused is marked by an event of no time and no fact.
    private const string Unused = "tombstone";

    private const string LastSql =
        $"select max(seq_id) from {StoreConfiguration.Schema}.mt_events where tenant_id = $1 and timestamp <= $2 and type <> '{Unused}'";

    // What happens to a report changes no figure that a report shows.
    private const string LastFactSql =
        $"""
        select max(seq_id) from {StoreConfiguration.Schema}.mt_events
        where tenant_id = $1 and seq_id <= $2 and type <> '{Unused}' and not starts_with(type, 'period_report_')
        """;

    public static async Task<History> Until(IQuerySession session, DateTimeOffset instant, CancellationToken cancellation) =>
        await UpTo(session, await Last(session, LastSql, instant.ToUniversalTime(), cancellation), cancellation);

    /// <summary>What the events up to this number say.</summary>
    public static async Task<History> UpTo(IQuerySession session, long number, CancellationToken cancellation)
    {
        var events = await session.Events.QueryAllRawEvents().Where(e => e.Sequence <= number && e.EventTypeName != Unused).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        return Of(number, [.. events.Select(e => (e.StreamId, (DomainEvent)e.Data))]);
    }

    /// <summary>The number of the organisation's last event up to this number that a figure may be made of; 0: there is none.</summary>
    public static Task<long> LastFact(IQuerySession session, long number, CancellationToken cancellation) => Last(session, LastFactSql, number, cancellation);

    /// <summary>Folds events, each with its stream, in the order of their recording.</summary>
    public static History Of(long eventNumber, IReadOnlyCollection<(Guid StreamId, DomainEvent Event)> events)
    {
        var organisation = Organisation.Initial;
        var departments = new Dictionary<Guid, BoardDepartment>();
        var sheets = new Dictionary<Guid, SessionSheet>();
        var followUps = new Dictionary<Guid, FollowUpEntry>();
        var people = new Dictionary<Guid, PersonEntry>();
        var places = new Dictionary<Guid, AttendanceEntry>();
        var materials = new Dictionary<Guid, Material>();
        foreach (var (streamId, @event) in events)
        {
            switch (@event)
            {
                case OrganisationEvent e:
                    organisation = Organisation.Evolve(organisation, e);
                    break;
                case DepartmentEvent e:
                    departments[streamId] = BoardDepartment.Fold(departments.GetValueOrDefault(streamId), streamId, e);
                    break;
                case SessionEvent e:
                    sheets[streamId] = SessionSheet.Fold(sheets.GetValueOrDefault(streamId), streamId, streamId, e);
                    break;
                case AttendanceEvent e:
                    sheets[e.SessionId] = SessionSheet.Fold(sheets.GetValueOrDefault(e.SessionId), e.SessionId, streamId, e);
                    places[streamId] = AttendanceEntry.Fold(places.GetValueOrDefault(streamId), streamId, e);
                    break;
                case PersonEvent e:
                    people[streamId] = PersonEntries.After(people.GetValueOrDefault(streamId) ?? new() { Id = streamId }, e);
                    break;
                case MaterialEvent e:
                    materials[streamId] = Material.Evolve(materials.GetValueOrDefault(streamId, Material.Initial), e);
                    break;
                case ProgrammeActivityLinked e:
                    sheets[e.SessionId] = SessionSheet.Fold(sheets.GetValueOrDefault(e.SessionId), e.SessionId, streamId, e);
                    break;
                case ProgrammeActivityUnlinked e:
                    sheets[e.SessionId] = SessionSheet.Fold(sheets.GetValueOrDefault(e.SessionId), e.SessionId, streamId, e);
                    break;
                case FollowUpEvent e:
                    followUps[streamId] = FollowUpEntry.Fold(followUps.GetValueOrDefault(streamId), streamId, e);
                    break;
            }
        }

        return new History(eventNumber, organisation, departments.Values, sheets, Contributions(sheets.Values, followUps.Values), [.. followUps.Values])
        {
            People = [.. people.Values.Where(person => !person.External).InOrder()],
            Places = places.Values,
            Materials = materials,
        };
    }

    /// <summary>The day of that instant where the organisation is; today when it is still to come.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, Now now) => (now with { Instant = instant < now.Instant ? instant : now.Instant }).Today;

    private static IReadOnlyCollection<DepartmentMonth> Contributions(IEnumerable<SessionSheet> sheets, IEnumerable<FollowUpEntry> followUps)
    {
        var months = new Dictionary<string, DepartmentMonth>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
            foreach (var key in sheet.Touched) months[key.Id] = months.GetValueOrDefault(key.Id, DepartmentMonth.Empty(key.Id)).With(sheet);
        foreach (var entry in followUps)
            foreach (var key in entry.Touched) months[key.Id] = months.GetValueOrDefault(key.Id, DepartmentMonth.Empty(key.Id)).With(entry);
        return months.Values;
    }

    private static async Task<long> Last(IQuerySession session, string sql, object bound, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql)
        {
            Parameters = { new() { Value = session.TenantId }, new() { Value = bound } },
        };
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) && !await reader.IsDBNullAsync(0, cancellation) ? reader.GetInt64(0) : 0;
    }
}
