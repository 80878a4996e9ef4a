using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Queries;

// By its name alone: both stores bring a ToListAsync.
using IDocumentStore = Marten.IDocumentStore;

namespace StudyLog.Features.Auditing;

/// <summary>审计日志: who did what, when, from where, and what became of it; the latest first.</summary>
public static class SeeAuditTrail
{
    /// <summary>One thing that was asked for.</summary>
    /// <param name="Id">The events that a command caused carry it as their causation.</param>
    /// <param name="At">When.</param>
    /// <param name="Who">Who asked; whoever checked in by a personal code has no account.</param>
    /// <param name="Command">What, by the name it has in the interface's description; of a look that was refused, the act.</param>
    /// <param name="Target">The thing it was about; null: the organisation, or oneself.</param>
    /// <param name="Part">A part of it, or what was made in it.</param>
    /// <param name="Result">What became of it.</param>
    /// <param name="Code">Why it was refused.</param>
    /// <param name="Changes">What was changed of an account, each member before and after.</param>
    /// <param name="Address">The IP address it came from; null for the service itself.</param>
    /// <param name="CorrelationId">The request; history shows the same.</param>
    public sealed record Line(
        Guid Id,
        DateTimeOffset At,
        Actor Who,
        string Command,
        Guid? Target,
        Guid? Part,
        AuditResult Result,
        string? Code,
        JsonNode? Changes,
        string? Address,
        string CorrelationId);

    private sealed record Filter(DateTimeOffset? From, DateTimeOffset? Before, Guid? UserId, Guid? Target, string? Command, AuditResult? Result);

    /// <summary>A page of the trail, between two days.</summary>
    [Requires(Act.SeeAuditTrail)]
    public sealed record Query(string? From = null, string? To = null, string? UserId = null, string? Target = null, string? Command = null, string? Result = null, string? Page = null, string? PageSize = null) : IQuery<Page<Line>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Page<Line>>("/audit-trail");

    public static async Task<Reply<Page<Line>>> Handle(
        Queried<Query> queried,
        CommandRunner commands,
        IDbContextFactory<AccountsContext> contexts,
        AccountDirectory directory,
        IDocumentStore store,
        StateReader states,
        CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (first, last) = (parameters.Day("from", query.From), parameters.Day("to", query.To));
        parameters.InOrder("to", first, last);
        var (user, thing, outcome) = (parameters.Id("userId", query.UserId), parameters.Id("target", query.Target), parameters.OneOf<AuditResult>("result", query.Result));
        var name = parameters.Text("command", query.Command);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        var zone = (await commands.NowOf(asker, cancellation)).Zone;
        var begins = first is { } firstDay ? Occurred.On(firstDay, zone).From?.ToUniversalTime() : null;
        var ends = last is { } lastDay ? Occurred.On(lastDay, zone).To?.ToUniversalTime() : null;
        var filter = new Filter(begins, ends, user, thing, name, outcome);

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var matching = Matching(context.AuditTrail.AsNoTracking().Where(entry => entry.TenantId == asker.Tenant), filter);
        var total = await matching.LongCountAsync(cancellation);
        var entries = await matching.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Skip(paging.Skip).Take(paging.Size)
            .ToListAsync(cancellation);
        await using var reading = store.QuerySession(asker.Tenant);
        var actors = await Actors.Find(entries.Select(entry => entry.UserId), directory, new Names(states, reading, cancellation), cancellation);
        return new Page<Line>([.. entries.Select(entry => LineOf(entry, zone, actors))], paging.Number, paging.Size, total);
    }

    private static IQueryable<AuditEntry> Matching(IQueryable<AuditEntry> entries, Filter filter)
    {
        if (filter.From is { } from) entries = entries.Where(entry => entry.At >= from);
        if (filter.Before is { } before) entries = entries.Where(entry => entry.At < before);
        if (filter.UserId is { } user) entries = entries.Where(entry => entry.UserId == user);
        if (filter.Target is { } target) entries = entries.Where(entry => entry.Target == target || entry.Part == target);
        if (filter.Command is { } command) entries = entries.Where(entry => entry.Command == command);
        return filter.Result is { } result ? entries.Where(entry => entry.Result == result) : entries;
    }

    private static Line LineOf(AuditEntry entry, TimeZoneInfo zone, Actors actors) =>
        new(
            entry.Id,
            TimeZoneInfo.ConvertTime(entry.At, zone),
            actors.Of(entry.UserId),
            entry.Command,
            entry.Target,
            entry.Part,
            entry.Result,
            entry.Code,
            entry.Changes is null ? null : JsonNode.Parse(entry.Changes),
            entry.Address,
            entry.CorrelationId);
}
