using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Attachments;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.FollowUps.ViewingFollowUp;

/// <summary>Puts names to ids and tells what happened to a follow-up as clients read it.</summary>
internal sealed class LifeStory(FollowUp followUp, FollowUpIssued issue, Session session, Names names)
{
    private readonly SourceRemark? source = session.SourceOf(issue.RemarkId);
    private readonly AmendedRecord amended = session.AsAmended;
    private IReadOnlyDictionary<Guid, Department> departments = new Dictionary<Guid, Department>();
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();
    private IReadOnlyDictionary<Guid, Session> laterSessions = new Dictionary<Guid, Session>();

    public async Task<FollowUpView> Tell(Guid id, long version, int? daysLeft, Light? light, IReadOnlyList<HistoryEntry> history)
    {
        departments = await names.OfDepartments(
        [
            .. followUp.DepartmentIds.Select(departmentId => (Guid?)departmentId),
            .. followUp.Reports.Select(report => report.DepartmentId),
            source?.Remark.Speaker?.DepartmentId,
        ]);
        people = await names.OfPeople(
        [
            followUp.Responsible!.OwnerId,
            .. followUp.Reassignments.Select(each => each.Responsible.OwnerId),
            source?.Remark.Speaker?.PersonId,
        ]);
        laterSessions = await names.OfSessions(followUp.CarryOvers.Select(each => (Guid?)each.ToSessionId));

        var (responsible, due) = (followUp.Responsible!, followUp.Due!);
        return new FollowUpView(
            id,
            version,
            issue.Number,
            issue.Matter,
            issue.SessionId,
            amended.Title,
            Named.Of(amended.Day),
            issue.RemarkId,
            source?.Remark.Seq,
            source?.Remark.Text,
            source is { Withdrawn: true },
            SpeakerOf(source?.Remark),
            responsible.LeadDepartmentId,
            departments[responsible.LeadDepartmentId].Name,
            CoDepartmentsOf(responsible),
            responsible.CoResponsibles,
            responsible.OwnerId,
            OwnerOf(responsible),
            due.Kind,
            due.On,
            issue.Due.On,
            daysLeft,
            light,
            issue.Urgency,
            followUp.State,
            followUp.Percent,
            issue.Provenance.Occurred,
            followUp.Received,
            [.. followUp.Reports.Select(Of)],
            [.. followUp.Submissions.Select(each => new SubmissionView(each.Provenance.Occurred, each.Provenance.OnBehalfOf, each.Result, each.Evidence))],
            AttachmentView.Of(followUp.Attachments),
            [.. followUp.Returns.Select(each => new ReturnView(each.Provenance.Occurred, each.Reason, each.RedoBy))],
            [.. followUp.Reassignments.Select(Of)],
            [.. followUp.Extensions.Select(Of)],
            [.. followUp.Suspensions.Select(Of)],
            [.. followUp.CarryOvers.Select(Of)],
            followUp.Closing is { } closing ? new ClosingView(closing.Provenance.Occurred, closing.Opinion) : null,
            followUp.ClosedElsewhere is { } elsewhere ? new ClosedElsewhereView(elsewhere.Provenance.Occurred, elsewhere.Ledger, elsewhere.Result) : null,
            followUp.Cancellation is { } cancelled ? new ReasonView(cancelled.Provenance.Occurred, cancelled.Reason) : null,
            [.. followUp.Reopenings.Select(each => new ReasonView(each.Provenance.Occurred, each.Reason))],
            history);
    }

    private ReportView Of(FollowUpProgressReported report) => new(
        report.ReportId,
        report.Provenance.Occurred,
        report.Provenance.OnBehalfOf,
        report.DepartmentId,
        report.DepartmentId is { } of ? departments[of].Name : null,
        report.Percent,
        report.Text,
        report.Problem);

    private ReassignmentView Of(FollowUpReassigned reassigned) => new(
        reassigned.Provenance.Occurred,
        reassigned.Responsible.LeadDepartmentId,
        departments[reassigned.Responsible.LeadDepartmentId].Name,
        CoDepartmentsOf(reassigned.Responsible),
        reassigned.Responsible.CoResponsibles,
        reassigned.Responsible.OwnerId,
        OwnerOf(reassigned.Responsible),
        reassigned.Reason);

    private static ExtensionView Of(Extension extension) => new(
        extension.Request.Provenance.Occurred,
        extension.Request.Provenance.OnBehalfOf,
        extension.DueOn,
        extension.Request.NewDueOn,
        extension.Request.Reason,
        extension.IsLate,
        extension.Outcome,
        extension.Decided?.Occurred,
        extension.Refusal);

    private static SuspensionView Of(Suspension suspension) => new(
        suspension.Begun.Provenance.Occurred,
        suspension.Begun.Reason,
        suspension.Ended is { } ended ? new ReasonView(ended.Provenance.Occurred, ended.Reason) : null);

    private CarryOverView Of(FollowUpCarriedOver carriedOver)
    {
        var later = laterSessions[carriedOver.ToSessionId].AsAmended;
        return new(carriedOver.ToSessionId, later.Title, Named.Of(later.Day), carriedOver.Provenance.Occurred);
    }

    private IReadOnlyList<NamedDepartmentView> CoDepartmentsOf(Responsible responsible) =>
        [.. responsible.CoDepartmentIds.Select(id => new NamedDepartmentView(id, departments[id].Name))];

    private string? OwnerOf(Responsible responsible) => responsible.OwnerId is { } ownerId ? people[ownerId].Name : null;

    private SpeakerView? SpeakerOf(RemarkRecorded? said) => said?.Speaker is { } speaker
        ? new(
            speaker.PersonId,
            speaker.PersonId is { } personId ? people[personId].Name : null,
            speaker.Post,
            speaker.DepartmentId,
            Named.Of(speaker.DepartmentId, departments))
        : null;
}
