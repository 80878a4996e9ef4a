using Marten;
using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Attachments;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions.Attaching;

/// <summary>A file of the record, for whoever may see the record.</summary>
public static class DownloadSessionAttachment
{
    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapQuery("/sessions/{id:guid}/attachments/{part:guid}", Act.SeeSessions, Get).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");

    private static async Task<IResult> Get(
        Guid id, Guid part, HttpContext context, IDocumentStore store, StateReader states, AttachmentDesk desk, CancellationToken cancellation)
    {
        var asker = context.Asker();
        await using var query = store.QuerySession(asker.Tenant);
        if (await ViewSession.BeginningAndFollowUps(query, id, cancellation) is not var (_, issued, _)) return new ProblemResult(ProblemTable.NotFound(Thing.Session));
        var (session, _) = await states.Read<Session>(query, id, cancellation);
        if (!session.Exists) return new ProblemResult(ProblemTable.NotFound(Thing.Session));

        var followUps = await states.ReadMany<FollowUp>(query, issued, cancellation);
        if (!WhatConcerns.Session(session, followUps.Values.Select(followUp => followUp.State), asker)) return new ProblemResult(ProblemTable.DutyMissing);
        return await Download.Of(session.Attachments, part, context, desk);
    }
}
