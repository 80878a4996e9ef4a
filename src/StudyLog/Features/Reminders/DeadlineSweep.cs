using System.Collections.Concurrent;
using Marten;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Reminders;

/// <summary>
/// Finds what somebody may have to be reminded of, in every organisation, and sends a message for each. It only finds: whoever gets the message asks the
/// stream, so that what is found twice, or has changed meanwhile, does no harm, and what is missed is found the next time.
/// </summary>
public sealed class DeadlineSweep(NpgsqlDataSource database, IDocumentStore store, StateReader states)
{
    private const string Organisations = $"select tenant_id from {StoreConfiguration.Schema}.mt_streams where type = 'organisation' order by tenant_id";

    // To look at the sessions of a year is dear: once an hour, and when the organisation is otherwise. Forgotten, they are looked at once more.
    private readonly ConcurrentDictionary<string, (DateOnly Day, int Hour, long Version)> periodsLookedAt = new(StringComparer.Ordinal);

    /// <summary>Looks at every organisation as it is at an instant.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="send">Sends a message.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task Run(DateTimeOffset now, Func<object, ValueTask> send, CancellationToken cancellation)
    {
        foreach (var tenant in await database.Rows(Organisations, row => row.GetString(0), cancellation)) await Look(tenant, now, send, cancellation);
    }

    private async Task Look(string tenant, DateTimeOffset instant, Func<object, ValueTask> send, CancellationToken cancellation)
    {
        var id = Guid.Parse(tenant);
        var (organisation, version) = await states.Read<Organisation>(tenant, id, cancellation);
        var now = new Now(instant, TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone));
        if (ReminderHours.Of(organisation, now) is not { } reminding) return;

        await using var session = store.QuerySession(tenant);
        foreach (var deadline in await Due(session, reminding, cancellation))
        {
            if (deadline.DueOn(reminding, now.Zone) is { } dueOn && reminding.Next(deadline.Steps(reminding.Settings), dueOn, deadline.Given) is not null)
                await send(new Remind(id, deadline.Kind, deadline.Id, deadline.SessionId, deadline.RecordedOn(now.Zone)));
        }

        var look = (now.Today, TimeZoneInfo.ConvertTime(instant, now.Zone).Hour, version);
        if (periodsLookedAt.GetValueOrDefault(tenant) == look) return;
        foreach (var lacking in await Lacking(session, organisation, reminding, cancellation)) await send(new RemindOfLack(id, lacking.Period, lacking.Span.Last));

        periodsLookedAt[tenant] = look;
    }

    // What is near, or past, and not through with its steps.
    private static async Task<IReadOnlyList<Deadline>> Due(IQuerySession session, Reminding reminding, CancellationToken cancellation)
    {
        var steps = reminding.Settings.Steps();
        var (horizon, last) = (reminding.Horizon(steps), steps.Count > 0 ? steps[^1].Place : int.MinValue);
        return await session.Query<Deadline>()
            .Where(deadline => deadline.On <= horizon && (deadline.LastPlace == null || deadline.LastPlace < last))
            .OrderBy(deadline => deadline.On)
            .ThenBy(deadline => deadline.Id)
            .ToListAsync(cancellation);
    }

    // The periods that near their end, and what each lacks.
    private static Task<IReadOnlyList<LackingSessions>> Lacking(
        IQuerySession session, Organisation organisation, Reminding reminding, CancellationToken cancellation)
    {
        var spans = FrequencySpan.Around(reminding.Day)
            .Where(span => reminding.Next(reminding.Settings.StepsOfGap(), span.Last, []) is not null)
            .ToList();
        return session.Lacking(organisation, spans, reminding.Day, cancellation);
    }
}
