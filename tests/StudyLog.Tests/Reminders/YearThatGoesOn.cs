using StudyLog.Commands;
using StudyLog.Demo.Office;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using CloseFollowUp = StudyLog.Features.FollowUps.Accepting.CloseFollowUp;
using DissolveDepartment = StudyLog.Features.Departments.Dissolving.DissolveDepartment;
using GrantExtension = StudyLog.Features.FollowUps.Extending.GrantExtension;
using HoldSession = StudyLog.Features.Sessions.ConfirmingRecord.HoldSession;
using IssueFollowUp = StudyLog.Features.FollowUps.Issuing.IssueFollowUp;
using OfficePeople = StudyLog.Demo.Office.People;
using PlanSession = StudyLog.Features.Sessions.Planning.PlanSession;
using ReassignFollowUp = StudyLog.Features.FollowUps.Reassigning.ReassignFollowUp;
using RequestExtension = StudyLog.Features.FollowUps.Extending.RequestExtension;
using ResumeFollowUp = StudyLog.Features.FollowUps.Halting.ResumeFollowUp;
using SubmitCompletion = StudyLog.Features.FollowUps.Working.SubmitCompletion;
using SubmitRecord = StudyLog.Features.Sessions.ConfirmingRecord.SubmitRecord;
using SuspendFollowUp = StudyLog.Features.FollowUps.Halting.SuspendFollowUp;

namespace StudyLog.Tests.Reminders;

/// <summary>
/// Each month a session, whose record is submitted in time or late, and two follow-ups: one that is given more time every other month and is done late, one
/// that is handed on, rests, or is done in time.
/// </summary>
internal sealed class YearThatGoesOn(OfficeByDay office, ExpectedReminders calendar)
{
    private const string Dissolved = "机关事务科";

    private static readonly DateOnly LastOfDissolved = new(2026, 5, 26);

    private static readonly string[] Leads = ["督查室", "宣传科", Dissolved, "人事科", "财务科"];

    private readonly SortedDictionary<DateOnly, List<Func<Task>>> plans = [];

    public Dictionary<Guid, DateOnly> RecordedOn { get; } = [];

    public async Task Act(DateOnly today)
    {
        if (today.Day == 1) Plan(today);
        if (today == LastOfDissolved)
        {
            calendar.DissolvedOn[office.Ids.Department(Dissolved)] = today;
            await Secretary(office.Ids.Department(Dissolved), new DissolveDepartment.Body(today, "机构改革"));
        }

        if (plans.Remove(today, out var steps)) foreach (var step in steps) await step();
    }

    private void Plan(DateOnly month)
    {
        var (number, meeting) = ((month.Year * 12) + month.Month, month);
        while (!calendar.IsWorked(meeting)) meeting = meeting.AddDays(1);
        var (session, late, other) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var (lead, next) = (LeadOf(number, month), LeadOf(number + 1, month));
        var (lateDue, otherDue) = (month.AddDays(24), month.AddDays(12));
        On(meeting, async () =>
        {
            RecordedOn[session] = meeting;
            await Secretary(office.Ids.OrganisationId, new PlanSession.Body(session, SessionKind.SpecialSession, $"{month:yyyy年M月}专题学习", $"{meeting:yyyy-MM-dd}"));
            await Secretary(session, new HoldSession.Body());
            await Secretary(session, new IssueFollowUp.Body(late, "整改落实", lead, null, null, null, DueKind.Date, lateDue));
            await Secretary(session, new IssueFollowUp.Body(other, "制定方案", lead, null, null, office.Ids.Person(OfficePeople.Recorder), DueKind.Date, otherDue));
        });
        On(meeting.AddDays(number % 2 == 0 ? 1 : 20), () => Secretary(session, new SubmitRecord.Body()));
        if (number % 2 == 0)
        {
            On(lateDue.AddDays(-1), () => Secretary(late, new RequestExtension.Body(lateDue.AddDays(14), "汛情") { OnBehalfOf = new OnBehalfOf(lead, null) }));
            On(lateDue.AddDays(-1), () => Leader(late, new GrantExtension.Body()));
        }

        On(month.AddDays(60), () => Done(late));
        switch (number % 3)
        {
            case 0:
                On(otherDue, () => Secretary(other, new ReassignFollowUp.Body(next, default, default, default, "职责调整")));
                On(month.AddDays(27), () => Done(other));
                break;
            case 1:
                On(otherDue.AddDays(-1), () => Leader(other, new SuspendFollowUp.Body("等待文件")));
                On(otherDue.AddDays(8), () => Leader(other, new ResumeFollowUp.Body("文件已到")));
                On(otherDue.AddDays(15), () => Done(other));
                break;
            default:
                On(otherDue.AddDays(-1), () => Done(other));
                break;
        }

        // What it had to do goes to another department only some days after it is no more.
        if (lead == office.Ids.Department(Dissolved) && month is { Year: 2026, Month: 5 }) On(new DateOnly(2026, 6, 5), () => Secretary(late, new ReassignFollowUp.Body(next, default, default, default, "机构改革")));
    }

    private Guid LeadOf(int number, DateOnly month) =>
        office.Ids.Department(Leads[number % Leads.Length] is var name && name == Dissolved && month >= new DateOnly(2026, 6, 1) ? Leads[0] : name);

    private async Task Done(Guid followUp)
    {
        var lead = (await office.States<FollowUp>([followUp]))[followUp].Responsible!.LeadDepartmentId;
        await Secretary(followUp, new SubmitCompletion.Body("已完成", null) { OnBehalfOf = new OnBehalfOf(lead, null) });
        await Leader(followUp, new CloseFollowUp.Body(null));
    }

    private void On(DateOnly day, Func<Task> step)
    {
        if (!plans.TryGetValue(day, out var steps)) plans[day] = steps = [];
        steps.Add(step);
    }

    private Task Secretary<TBody>(Guid target, TBody body)
        where TBody : CommandBody => office.Do(OfficeUsers.Secretary, target, body);

    private Task Leader<TBody>(Guid target, TBody body)
        where TBody : CommandBody => office.Do(OfficeUsers.Leader, target, body);
}
