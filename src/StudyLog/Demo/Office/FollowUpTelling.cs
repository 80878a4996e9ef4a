using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.FollowUps.Attaching;
using StudyLog.Features.FollowUps.Working;
using CloseFollowUp = StudyLog.Features.FollowUps.Accepting.CloseFollowUp;
using ReturnCompletion = StudyLog.Features.FollowUps.Accepting.ReturnCompletion;
using CancelFollowUp = StudyLog.Features.FollowUps.Halting.CancelFollowUp;
using CarryOverFollowUp = StudyLog.Features.FollowUps.CarryingOver.CarryOverFollowUp;
using GrantExtension = StudyLog.Features.FollowUps.Extending.GrantExtension;
using IssueFollowUp = StudyLog.Features.FollowUps.Issuing.IssueFollowUp;
using ReassignFollowUp = StudyLog.Features.FollowUps.Reassigning.ReassignFollowUp;
using RefuseExtension = StudyLog.Features.FollowUps.Extending.RefuseExtension;
using ReopenFollowUp = StudyLog.Features.FollowUps.Halting.ReopenFollowUp;
using ReportProgress = StudyLog.Features.FollowUps.Working.ReportProgress;
using RequestExtension = StudyLog.Features.FollowUps.Extending.RequestExtension;
using ResumeFollowUp = StudyLog.Features.FollowUps.Halting.ResumeFollowUp;
using SubmitCompletion = StudyLog.Features.FollowUps.Working.SubmitCompletion;
using SuspendFollowUp = StudyLog.Features.FollowUps.Halting.SuspendFollowUp;

namespace StudyLog.Demo.Office;

/// <summary>Each follow-up from its issue on: the department acts by its own account where it has one, the group leader judges.</summary>
public static class FollowUpTelling
{
    public static async Task Record(OfficeDesk office)
    {
        var sessions = Sessions.Of(office.Days).ToDictionary(tale => tale.Label);
        foreach (var tale in FollowUps.All.OrderBy(tale => sessions[tale.Session].Day).ThenBy(tale => tale.Label, StringComparer.Ordinal))
            await Tell(office, tale, sessions[tale.Session]);
    }

    private static async Task Tell(OfficeDesk office, FollowUpTale tale, SessionTale session)
    {
        await office.Enter(office.Ids.Session(session.Label), Issue(office, tale, session));
        var lead = tale.Lead;
        var number = 0;
        foreach (var step in tale.Steps)
        {
            await Take(office, tale, step, session.Day, lead, ++number);
            if (step is Step.GivenTo given) lead = given.Department;
        }
    }

    private static IssueFollowUp.Body Issue(OfficeDesk office, FollowUpTale tale, SessionTale session)
    {
        var before = FollowUps.Of(tale.Session).TakeWhile(other => other != tale).Count();
        return new(
            office.Ids.FollowUp(tale.Label),
            tale.Matter,
            office.Ids.Department(tale.Lead),
            [.. tale.With.Select(office.Ids.Department)],
            CoResponsibles: null,
            OwnerId: null,
            tale.Due is not null ? DueKind.Date : tale.Continuous ? DueKind.Continuous : DueKind.Unspecified,
            tale.Due?.Of(office.Days, session.Day),
            tale.Urgency,
            RemarkSeq: Contents.FirstRequirementOf(session) + before);
    }

    private static Task Take(OfficeDesk office, FollowUpTale tale, Step step, DateOnly issued, string lead, int number)
    {
        var id = office.Ids.FollowUp(tale.Label);
        return step switch
        {
            Step.Received => Work(new ReceiveFollowUp.Body()),
            Step.Reported e => Work(new ReportProgress.Body(office.Ids.Of("progress", $"{tale.Label} {number}"), e.Percent, e.Text, e.Problem)),
            Step.Shown => Work(new AttachToFollowUp.Body(office.Ids.Of("evidence", tale.Label), AttachmentPurpose.Evidence)
            {
                File = new UploadedFile("现场照片.png", Evidence.Picture(tale.Label)),
            }),
            Step.Submitted e => Work(new SubmitCompletion.Body(e.Result, Evidence: null)),
            Step.AskedForTime e => Work(new RequestExtension.Body(e.Until.Of(office.Days, issued), e.Reason)),
            Step.Returned e => Judge(new ReturnCompletion.Body(e.Reason, e.RedoBy?.Of(office.Days, issued))),
            Step.Closed e => Judge(new CloseFollowUp.Body(e.Opinion)),
            Step.GotTime => Judge(new GrantExtension.Body()),
            Step.GotNoTime e => Judge(new RefuseExtension.Body(e.Reason)),
            Step.Suspended e => Judge(new SuspendFollowUp.Body(e.Reason)),
            Step.Resumed e => Judge(new ResumeFollowUp.Body(e.Reason)),
            Step.Cancelled e => Judge(new CancelFollowUp.Body(e.Reason)),
            Step.Reopened e => Judge(new ReopenFollowUp.Body(e.Reason)),
            Step.GivenTo e => Judge(new ReassignFollowUp.Body(office.Ids.Department(e.Department), default, default, default, e.Reason)),
            Step.CarriedOver e => office.Enter(id, new CarryOverFollowUp.Body(office.Ids.Session(e.Session))),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

        Task Work<TBody>(TBody body)
            where TBody : CommandBody => AccountOf(lead) is { } account
            ? office.As(account, id, body.On(Day()))
            : office.Enter(id, body.On(Day()).For(office.Ids.Department(lead)));

        Task Judge<TBody>(TBody body)
            where TBody : CommandBody => office.Decide(id, body.On(Day()));

        DateOnly Day() => office.Days.Happened(step.When.Of(office.Days, issued) is var day && day > issued ? day : issued);
    }

    private static string? AccountOf(string department) => department switch
    {
        OfficeUsers.DepartmentOfHead => OfficeUsers.Head,
        OfficeUsers.DepartmentOfLiaison => OfficeUsers.Liaison,
        _ => null,
    };
}
