using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.FollowUps.ViewingFollowUp;

/// <summary>One follow-up with everything that happened to it, from its source sentence on.</summary>
public static class ViewFollowUp
{
    /// <param name="SourceSentence">The remark it came from, as it reads now.</param>
    /// <param name="SourceWithdrawn">Whether that remark was withdrawn from the record.</param>
    public sealed record View(
        Guid Id,
        long Version,
        string Number,
        string Matter,
        Guid SessionId,
        string SessionTitle,
        Guid? RemarkId,
        int? RemarkSeq,
        string? SourceSentence,
        bool SourceWithdrawn,
        Guid LeadDepartmentId,
        string LeadDepartmentName,
        IReadOnlyList<DepartmentView> CoDepartments,
        string? CoResponsibles,
        Guid? OwnerId,
        string? OwnerName,
        DueKind DueKind,
        DateOnly? DueOn,
        Urgency Urgency,
        FollowUpState Status,
        int? Percent,
        Occurred Issued,
        Occurred? Received,
        IReadOnlyList<ReportView> Reports,
        IReadOnlyList<SubmissionView> Submissions,
        IReadOnlyList<ReturnView> Returns,
        ClosingView? Closed,
        IReadOnlyList<HistoryEntry> History);

    public sealed record DepartmentView(Guid DepartmentId, string Name);

    /// <summary>One report, with the department that made it; none when the owner reported as a person.</summary>
    public sealed record ReportView(
        Guid Id, Occurred Occurred, OnBehalfOf? OnBehalfOf, Guid? DepartmentId, string? DepartmentName, int? Percent, string Text, string? Problem);

    public sealed record SubmissionView(Occurred Occurred, OnBehalfOf? OnBehalfOf, string Result, string? Evidence);

    public sealed record ReturnView(Occurred Occurred, string Reason, DateOnly? RedoBy);

    public sealed record ClosingView(Occurred Occurred, string? Opinion);

    public static void Map(IEndpointRouteBuilder followUps) =>
        followUps.MapQuery("/follow-ups/{id:guid}", Act.SeeFollowUps, Get).Produces<View>();

    private static async Task<IResult> Get(
        Guid id,
        HttpContext context,
        IDocumentStore store,
        StateReader states,
        CommandRunner commands,
        AccountDirectory accounts,
        CancellationToken cancellation)
    {
        var asker = context.Asker();
        await using var query = store.QuerySession(asker.Tenant);
        var (followUp, version) = await states.Read<FollowUp>(query, id, cancellation);
        if (followUp.Issue is not { } issue) return new ProblemResult(ProblemTable.NotFound(Thing.FollowUp));
        if (!WhatConcerns.FollowUp(followUp, asker)) return new ProblemResult(ProblemTable.DutyMissing);

        var session = (await states.Read<Session>(query, issue.SessionId, cancellation)).State;
        var names = new Names(states, query, cancellation);
        var departments = await names.OfDepartments([.. issue.Responsible.DepartmentIds, .. followUp.Reports.Select(report => report.DepartmentId)]);
        var people = await names.OfPeople([issue.Responsible.OwnerId]);
        var source = session.SourceOf(issue.RemarkId);
        var events = await query.Events.FetchStreamAsync(id, version, token: cancellation);
        var history = await HistoryEntry.Of(events, (await commands.NowOf(asker, cancellation)).Zone, accounts, cancellation);

        context.Response.Headers.ETag = ETag.Of(version);
        return Results.Json(
            new View(
                id,
                version,
                issue.Number,
                issue.Matter,
                issue.SessionId,
                session.AsAmended.Title,
                issue.RemarkId,
                source?.Remark.Seq,
                source?.Remark.Text,
                source is { Withdrawn: true },
                issue.Responsible.LeadDepartmentId,
                departments[issue.Responsible.LeadDepartmentId].Name,
                [.. issue.Responsible.CoDepartmentIds.Select(of => new DepartmentView(of, departments[of].Name))],
                issue.Responsible.CoResponsibles,
                issue.Responsible.OwnerId,
                issue.Responsible.OwnerId is { } ownerId ? people[ownerId].Name : null,
                issue.Due.Kind,
                issue.Due.On,
                issue.Urgency,
                followUp.State,
                followUp.Percent,
                issue.Provenance.Occurred,
                followUp.Received,
                [
                    .. followUp.Reports.Select(report => new ReportView(
                        report.ReportId,
                        report.Provenance.Occurred,
                        report.Provenance.OnBehalfOf,
                        report.DepartmentId,
                        report.DepartmentId is { } of ? departments[of].Name : null,
                        report.Percent,
                        report.Text,
                        report.Problem)),
                ],
                [
                    .. followUp.Submissions.Select(submission => new SubmissionView(
                        submission.Provenance.Occurred, submission.Provenance.OnBehalfOf, submission.Result, submission.Evidence)),
                ],
                [.. followUp.Returns.Select(each => new ReturnView(each.Provenance.Occurred, each.Reason, each.RedoBy))],
                followUp.Closing is { } closing ? new ClosingView(closing.Provenance.Occurred, closing.Opinion) : null,
                history),
            ApiJson.Options);
    }
}
