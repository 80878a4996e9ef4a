using StudyLog.Commands;
using StudyLog.Demo.Office;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Notices;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Tests.Hosting;
using ChangeOrganisation = StudyLog.Features.Organisations.Changing.ChangeOrganisation;
using CloseFollowUp = StudyLog.Features.FollowUps.Accepting.CloseFollowUp;
using GrantExtension = StudyLog.Features.FollowUps.Extending.GrantExtension;
using HoldSession = StudyLog.Features.Sessions.ConfirmingRecord.HoldSession;
using IssueFollowUp = StudyLog.Features.FollowUps.Issuing.IssueFollowUp;
using OfficePeople = StudyLog.Demo.Office.People;
using PlanSession = StudyLog.Features.Sessions.Planning.PlanSession;
using ReassignFollowUp = StudyLog.Features.FollowUps.Reassigning.ReassignFollowUp;
using RequestExtension = StudyLog.Features.FollowUps.Extending.RequestExtension;
using ResumeFollowUp = StudyLog.Features.FollowUps.Halting.ResumeFollowUp;
using SubmitCompletion = StudyLog.Features.FollowUps.Working.SubmitCompletion;
using SuspendFollowUp = StudyLog.Features.FollowUps.Halting.SuspendFollowUp;

namespace StudyLog.Tests.Reminders;

/// <summary>A reminder is on its way for a follow-up that is due today; then something happens, and only then it arrives.</summary>
public sealed class What_changes_a_minute_before(HostFixture host) : IAsyncLifetime
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2025, 12, 10);

    private readonly Guid followUp = Guid.CreateVersion7();
    private OfficeByDay office = null!;
    private IReadOnlyList<object> onItsWay = [];

    private static readonly ChangeOrganisation.SettingsBody AfterTwoDays = new(
        default, default, default, default, default, default, default, default, default, default,
        new ChangeOrganisation.RemindersBody(default, default, Domain.Given.Of<IReadOnlyList<int>>([2]), default, default, default, default));

    private Guid Lead => office.Ids.Department("督查室");

    private Guid Other => office.Ids.Department("宣传科");

    private Guid Owner => office.Ids.Person(OfficePeople.Recorder);

    public async ValueTask InitializeAsync()
    {
        office = await OfficeByDay.Begin(host, Today.AddDays(-8));
        office.At(Today.AddDays(-7), 9);
        var session = Guid.CreateVersion7();
        await Secretary(office.Ids.OrganisationId, new PlanSession.Body(session, SessionKind.SpecialSession, "专题学习", $"{Today.AddDays(-7):yyyy-MM-dd}"));
        await Secretary(session, new HoldSession.Body());
        await Secretary(session, new IssueFollowUp.Body(followUp, "整改落实", Lead, null, null, Owner, DueKind.Date, Today));
        office.At(Today, 10);
        onItsWay = await office.Find();
        office.At(Today, 10, 1);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Untouched_it_reminds_the_lead_and_the_owner_once_however_often_it_arrives()
    {
        await office.Handle([.. onItsWay, .. onItsWay]);
        (await Told()).ShouldHaveSingleItem().To.ShouldBe(new Recipients([Lead], [Owner], Secretary: false));
    }

    [Fact]
    public async Task Given_to_others_it_reminds_those()
    {
        await Secretary(followUp, new ReassignFollowUp.Body(Other, default, default, (Guid?)null, "职责调整"));
        await office.Handle(onItsWay);
        (await Told()).ShouldHaveSingleItem().To.ShouldBe(new Recipients([Other], [], Secretary: false));
    }

    [Fact]
    public async Task Given_more_time_it_reminds_nobody_until_that_is_near()
    {
        await Secretary(followUp, new RequestExtension.Body(Today.AddDays(12), "汛情") { OnBehalfOf = new OnBehalfOf(Lead, null) });
        await Leader(followUp, new GrantExtension.Body());
        await office.Handle(onItsWay);
        (await Told()).ShouldBeEmpty();

        office.At(Today.AddDays(7), 10);
        await office.Sweep();
        (await Told()).ShouldHaveSingleItem().DueOn.ShouldBe(Today.AddDays(12));
    }

    [Fact]
    public async Task Suspended_it_reminds_nobody_until_it_goes_on()
    {
        await Leader(followUp, new SuspendFollowUp.Body("等待文件"));
        await office.Handle(onItsWay);
        await office.Sweep();
        (await Told()).ShouldBeEmpty();

        await Leader(followUp, new ResumeFollowUp.Body("文件已到"));
        await office.Sweep();
        (await Told()).ShouldHaveSingleItem().Step.ShouldBe(ReminderStep.OnTheDay);
    }

    [Fact]
    public async Task Handed_in_and_closed_it_reminds_nobody()
    {
        await Secretary(followUp, new SubmitCompletion.Body("已完成", null) { OnBehalfOf = new OnBehalfOf(Lead, null) });
        await office.Handle(onItsWay);
        await Leader(followUp, new CloseFollowUp.Body(null));
        await office.Handle(onItsWay);
        office.At(Today.AddDays(20), 10);
        await office.Sweep();
        (await Told()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Due_on_a_day_off_it_is_told_on_the_working_day_before_and_not_said_to_be_due_that_day()
    {
        var saturday = Today.AddDays(3);
        await Secretary(followUp, new RequestExtension.Body(saturday, "汛情") { OnBehalfOf = new OnBehalfOf(Lead, null) });
        await Leader(followUp, new GrantExtension.Body());
        var friday = Today.AddDays(2);
        office.At(friday, 8);

        var coming = (await office.Coming(OfficeUsers.Secretary, saturday)).Single(item => item.DueOn == saturday && item.Text.Contains("整改落实", StringComparison.Ordinal));
        (coming.On, coming.Kind).ShouldBe((friday, NoticeKind.FollowUpDueSoon));
        coming.Subject.ShouldContain("12月13日");
    }

    [Fact]
    public async Task Looked_at_only_after_its_day_it_is_told_to_be_overdue()
    {
        await Secretary(office.Ids.OrganisationId, new ChangeOrganisation.Body(default, default, default, AfterTwoDays, Today));
        var thursday = Today.AddDays(1);
        office.At(thursday, 8);

        var coming = (await office.Coming(OfficeUsers.Secretary, thursday)).Single(item => item.DueOn == Today && item.Text.Contains("整改落实", StringComparison.Ordinal));
        (coming.On, coming.Kind).ShouldBe((thursday, NoticeKind.FollowUpOverdue));
        coming.Text.ShouldContain("已逾期1天");
    }

    private async Task<IEnumerable<Given>> Told() => (await office.Reminders()).Where(given => given.Stream == followUp);

    private Task Secretary<TBody>(Guid target, TBody body)
        where TBody : CommandBody => office.Do(OfficeUsers.Secretary, target, body);

    private Task Leader<TBody>(Guid target, TBody body)
        where TBody : CommandBody => office.Do(OfficeUsers.Leader, target, body);
}
