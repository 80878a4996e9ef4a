using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.FollowUps.ViewingFollowUp;

/// <summary>One follow-up with everything that happened to it, from its source sentence on.</summary>
public static class ViewFollowUp
{
    [Requires(Act.SeeFollowUps)]
    public sealed record Query(Guid Id) : IQuery<FollowUpView>;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapQuery<Query, FollowUpView>("/follow-ups/{id:guid}");

    public static async Task<Reply<FollowUpView>> Handle(
        Queried<Query> queried, IDocumentStore store, StateReader states, CommandRunner commands, AccountDirectory accounts, CancellationToken cancellation)
    {
        var (id, asker) = (queried.Query.Id, queried.Asker);
        await using var query = store.QuerySession(asker.Tenant);
        var (followUp, version) = await states.Read<FollowUp>(query, id, cancellation);
        if (followUp.Issue is not { } issue) return ProblemTable.NotFound(Thing.FollowUp);
        if (!WhatConcerns.FollowUp(followUp, asker)) return ProblemTable.DutyMissing;

        var session = (await states.Read<Session>(query, issue.SessionId, cancellation)).State;
        var organisation = (await states.Read<Organisation>(query, asker.OrganisationId, cancellation)).State;
        var now = await commands.NowOf(asker, cancellation);
        var events = await query.Events.FetchStreamAsync(id, version, token: cancellation);
        var names = new Names(states, query, cancellation);

        // The light is that of the ledger: the same line, folded here from the follow-up's own events.
        var entry = events.Select(stored => (FollowUpEvent)stored.Data).Aggregate((FollowUpEntry?)null, (line, @event) => FollowUpEntry.Fold(line, id, @event))!;
        var view = await new LifeStory(followUp, issue, session, names).Tell(
            id,
            version,
            entry.DaysLeftOn(now.Today),
            entry.LightOn(now.Today, organisation.SettingsOn(now.Today)),
            await HistoryEntry.Of(events, now.Zone, accounts, names, cancellation));

        return Reply.At(view, version);
    }
}
