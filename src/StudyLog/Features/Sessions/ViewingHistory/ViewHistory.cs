using System.Text.Json;
using System.Text.Json.Nodes;
using JasperFx.Events;
using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions.ViewingHistory;

/// <summary>What happened to a session, event by event: who, for whom, when it happened and when it was recorded.</summary>
public static class ViewHistory
{
    /// <param name="Seq">The event's number in the whole store; figures state up to which number they hold.</param>
    /// <param name="Version">The session's version after it.</param>
    /// <param name="Type">The event's name.</param>
    /// <param name="Who">The account that asked.</param>
    /// <param name="OnBehalfOf">Whom it acted for.</param>
    /// <param name="Occurred">When it happened.</param>
    /// <param name="RecordedAt">When it was recorded.</param>
    /// <param name="BackFilled">补录: recorded on a later day than it happened.</param>
    /// <param name="CorrelationId">The request that caused it.</param>
    /// <param name="Data">The event itself.</param>
    public sealed record Entry(
        long Seq,
        long Version,
        string Type,
        Who Who,
        OnBehalfOf? OnBehalfOf,
        Occurred Occurred,
        DateTimeOffset RecordedAt,
        bool BackFilled,
        string? CorrelationId,
        JsonNode Data);

    public sealed record Who(Guid UserId, string? UserName);

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapQuery("/sessions/{id:guid}/history", Act.SeeHistory, Get).Produces<Page<Entry>>();

    private static async Task<IResult> Get(
        Guid id,
        [AsParameters] Paging paging,
        HttpContext context,
        IDocumentStore store,
        CommandRunner commands,
        AccountDirectory accounts,
        CancellationToken cancellation)
    {
        if (paging.Faults is { Count: > 0 } faults) return new ProblemResult(ProblemTable.Invalid(faults));
        var asker = context.Asker();
        await using var query = store.QuerySession(asker.Tenant);
        var stream = await query.Events.FetchStreamStateAsync(id, cancellation);
        if (stream?.AggregateType != typeof(Domain.Sessions.Session)) return new ProblemResult(ProblemTable.NotFound(Thing.Session));

        var events = await query.Events.FetchStreamAsync(id, version: paging.Skip + paging.Size, fromVersion: paging.Skip + 1, token: cancellation);
        var zone = (await commands.NowOf(asker, cancellation)).Zone;
        var names = await accounts.NamesOf(events.Select(e => ((DomainEvent)e.Data).Provenance.By), cancellation);
        return Results.Json(
            new Page<Entry>([.. events.Select(e => Of(e, zone, names))], paging.Number, paging.Size, stream.Version), ApiJson.Options);
    }

    private static Entry Of(IEvent stored, TimeZoneInfo zone, IReadOnlyDictionary<Guid, string> names)
    {
        var fact = (DomainEvent)stored.Data;
        var data = JsonSerializer.SerializeToNode(fact, fact.GetType(), EventJson.Options)!.AsObject();
        data.Remove("provenance");
        var recordedAt = TimeZoneInfo.ConvertTime(stored.Timestamp, zone);
        var (by, onBehalfOf, occurred) = fact.Provenance;
        return new Entry(
            stored.Sequence,
            stored.Version,
            stored.EventTypeName.Replace('_', '-'),
            new Who(by, names.GetValueOrDefault(by)),
            onBehalfOf,
            occurred,
            recordedAt,
            BackFilled: occurred.LocalDay < DateOnly.FromDateTime(recordedAt.DateTime) || occurred.LocalMonth?.AddMonths(1) <= DateOnly.FromDateTime(recordedAt.DateTime),
            stored.CorrelationId,
            data);
    }
}
