using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.Attachments;
using StudyLog.Features.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.FollowUps.Attaching;

/// <summary>A file of a follow-up, for whoever may see the follow-up.</summary>
public static class DownloadFollowUpAttachment
{
    public static void Map(IEndpointRouteBuilder followUps) =>
        followUps.MapQuery("/follow-ups/{id:guid}/attachments/{part:guid}", Act.SeeFollowUps, Get).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");

    private static async Task<IResult> Get(Guid id, Guid part, HttpContext context, StateReader states, AttachmentDesk desk, CancellationToken cancellation)
    {
        var asker = context.Asker();
        var followUp = (await states.Read<FollowUp>(asker.Tenant, id, cancellation)).State;
        if (!followUp.Exists) return new ProblemResult(ProblemTable.NotFound(Thing.FollowUp));
        return WhatConcerns.FollowUp(followUp, asker) ? await Download.Of(followUp.Attachments, part, context, desk) : new ProblemResult(ProblemTable.DutyMissing);
    }
}
