using System.Text.Json;
using System.Text.Json.Nodes;
using JasperFx.Events;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Persistence;

namespace StudyLog.Features;

/// <summary>One event as a history shows it: who, for whom, when it happened and when it was recorded.</summary>
/// <param name="Seq">The event's number in the whole store; figures state up to which number they hold.</param>
/// <param name="Version">The version of the event's own stream after it.</param>
/// <param name="Type">The event's name.</param>
/// <param name="Who">Who asked.</param>
/// <param name="OnBehalfOf">Whom it acted for.</param>
/// <param name="Occurred">When it happened.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="BackFilled">补录: recorded later than it happened, or of a time nobody knows.</param>
/// <param name="CorrelationId">The request that caused it.</param>
/// <param name="Data">The event itself.</param>
public sealed record HistoryEntry(
    long Seq,
    long Version,
    string Type,
    Actor Who,
    OnBehalfOf? OnBehalfOf,
    Occurred Occurred,
    DateTimeOffset RecordedAt,
    bool BackFilled,
    string? CorrelationId,
    JsonNode Data)
{
    /// <summary>Events as they are shown, in their order.</summary>
    public static async Task<IReadOnlyList<HistoryEntry>> Of(
        IReadOnlyList<IEvent> events, TimeZoneInfo zone, AccountDirectory accounts, Names names, CancellationToken cancellation)
    {
        var actors = await Actors.Find(events.Select(stored => ((DomainEvent)stored.Data).Provenance.By), accounts, names, cancellation);
        return [.. events.Select(stored => Of(stored, zone, actors))];
    }

    private static HistoryEntry Of(IEvent stored, TimeZoneInfo zone, Actors actors)
    {
        var fact = (DomainEvent)stored.Data;
        var data = JsonSerializer.SerializeToNode(fact, fact.GetType(), EventJson.Options)!.AsObject();
        data.Remove("provenance");
        var recordedAt = TimeZoneInfo.ConvertTime(stored.Timestamp, zone);
        var (by, onBehalfOf, occurred) = fact.Provenance;
        return new HistoryEntry(
            stored.Sequence,
            stored.Version,
            JsonNamingPolicy.KebabCaseLower.ConvertName(fact.GetType().Name),
            actors.Of(by),
            onBehalfOf,
            occurred,
            recordedAt,
            occurred.IsBackFilled(recordedAt),
            stored.CorrelationId,
            data);
    }
}
