using StudyLog.Domain.Departments;
using StudyLog.Domain.Programmes;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Programmes.KnownProgrammes;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Programmes;

public class FormingProgrammesTests
{
    private static Decision<ProgrammeEvent> Establish(Programme programme, EstablishProgramme command, Asking? asking = null) =>
        ProgrammeDecisions.Establish(programme, command, asking ?? Secretary, AtPresent);

    private static Decision<ProgrammeEvent> Form(Programme programme, params Seat[] seats) =>
        ProgrammeDecisions.FormLeadingGroup(programme, new(seats), Secretary, AtPresent);

    private static Decision<ProgrammeEvent> Assign(Programme programme, AssignUnitTask command, Department? department = null, Asking? asking = null) =>
        ProgrammeDecisions.AssignUnitTask(programme, command, department, asking ?? Secretary, AtPresent);

    private static readonly EstablishProgramme Plan = new(ProgrammeId, "城乡社区治理试点项目", "第三批", Source);

    [Fact]
    public void A_programme_is_established() => GivenNoProgramme().When(programme => Establish(programme, Plan)).Then(Established);

    [Fact]
    public void The_same_id_with_the_same_content_is_the_same_programme() =>
        Given(Established, Experts).When(programme => Establish(programme, Plan with { Source = Source with { } }, Leader)).ThenAlreadySo();

    [Fact]
    public void The_same_id_with_other_content_is_taken()
    {
        foreach (var other in new[] { Plan with { Name = "试点" }, Plan with { Note = null }, Plan with { Source = null } })
            Given(Established).When(programme => Establish(programme, other)).ThenRefused(new Rejection.IdTaken(ProgrammeId));
    }

    [Fact]
    public void A_leading_group_has_two_leads_deputies_and_member_units_by_their_number() =>
        Given(Established)
            .When(programme => Form(programme, FirstLead, SecondLead, Deputy, MemberUnits))
            .Then(Formed(FirstLead, SecondLead, Deputy, MemberUnits));

    [Fact]
    public void A_leading_group_is_formed_anew_as_a_whole() =>
        Given(Established, Formed(FirstLead, Deputy))
            .When(programme => Form(programme, FirstLead))
            .Then(Formed(FirstLead))
            .ThenTheState(programme => programme.LeadingGroup!.Seats.ShouldBe([FirstLead]));

    [Fact]
    public void The_same_seats_are_the_same_group()
    {
        Given(Established, Formed(FirstLead, MemberUnits)).When(programme => Form(programme, FirstLead with { }, MemberUnits with { })).ThenAlreadySo();
        Given(Established).When(programme => Form(programme)).ThenAlreadySo();
    }

    [Fact]
    public void A_seat_says_who_has_it() =>
        Given(Established).When(programme => Form(programme, FirstLead, new Seat(SeatRole.Deputy, null, null, null, null)))
            .ThenRefused(new Rejection.Invalid("seats[1]", "nobody-named"));

    [Fact]
    public void A_unit_may_have_a_seat_by_its_name_or_several_by_their_number_alone() =>
        Given(Established)
            .When(programme => Form(programme, MemberUnits with { Headcount = null }, MemberUnits with { UnitName = null }))
            .Then(Formed(MemberUnits with { Headcount = null }, MemberUnits with { UnitName = null }));

    [Fact]
    public void A_person_is_one() =>
        Given(Established).When(programme => Form(programme, SecondLead with { Headcount = 2 }))
            .ThenRefused(new Rejection.Invalid("seats[0].headcount", "person-is-one"));

    [Fact]
    public void Nobody_has_two_seats() =>
        Given(Established).When(programme => Form(programme, SecondLead, Deputy with { PersonId = Wang }))
            .ThenRefused(new Rejection.Invalid("seats[1]", "person-twice"));

    [Fact]
    public void There_are_no_more_than_two_leads()
    {
        Given(Established).When(programme => Form(programme, FirstLead, SecondLead, FirstLead with { Post = "县长" }))
            .ThenRefused(new Rejection.Invalid("seats", "more-than-two-leads"));
        Given(Established).When(programme => Form(programme, FirstLead with { Headcount = 3 }))
            .ThenRefused(new Rejection.Invalid("seats", "more-than-two-leads"));
    }

    [Fact]
    public void Experts_are_engaged_once()
    {
        var engage = new EngageExperts(Id(0xB11), "跟踪指导专家团队", "高校、枢纽型社会组织");
        Given(Established).When(programme => ProgrammeDecisions.EngageExperts(programme, engage, Secretary, AtPresent)).Then(Experts);
        Given(Established, Experts)
            .When(programme => ProgrammeDecisions.EngageExperts(programme, engage with { ExpertsId = Id(9) }, Secretary, AtPresent)).ThenAlreadySo();
        Given(Established, Experts)
            .When(programme => ProgrammeDecisions.EngageExperts(programme, engage with { Name = "成都团队" }, Secretary, AtPresent))
            .ThenRefused(new Rejection.IdTaken(Id(0xB11)));
    }

    [Fact]
    public void A_unit_is_given_its_task_once()
    {
        var assign = new AssignUnitTask(Id(0xB21), "锦城社区", Office, "便民服务型");
        Given(Established).When(programme => Assign(programme, assign)).Then(Assigned);
        Given(Established, Assigned).When(programme => Assign(programme, assign with { TaskId = Id(9) })).ThenAlreadySo();
        foreach (var other in new[] { assign with { UnitName = "大桥街社区" }, assign with { DepartmentId = null }, assign with { TaskType = "自治互助型" } })
            Given(Established, Assigned).When(programme => Assign(programme, other)).ThenRefused(new Rejection.IdTaken(Id(0xB21)));
    }

    [Fact]
    public void A_department_gets_no_task_after_its_last_day()
    {
        var assign = new AssignUnitTask(Id(0xB21), "锦城社区", Office, "便民服务型");
        var dissolved = Fold<Department>(
        [
            new DepartmentEstablished(By(Secretary, RightNow), "锦城社区", null, DepartmentKind.Community, null, null, true),
            new DepartmentDissolved(By(Secretary, RightNow), October25, "合并"),
        ]);

        Given(Established).When(programme => Assign(programme, assign, dissolved)).ThenRefused(new Rejection.WrongState("dissolved"));
        Given(Established).When(programme => Assign(programme, assign, dissolved, Secretary.Saying("2022-10-25"))).ThenItHappened(On(October25));
        Given(Established).When(programme => Assign(programme, assign, dissolved, Secretary.Saying("unknown"))).ThenItHappened(Occurred.Unknown);
        Given(Established, Assigned).When(programme => Assign(programme, assign, dissolved)).ThenAlreadySo();
    }

    [Fact]
    public void Nothing_happens_to_a_programme_in_the_future()
    {
        var future = Secretary.Saying("2022-12");
        var inFuture = new Rejection.DateInvalid("occurredOn", DateFault.InFuture);
        GivenNoProgramme().When(programme => Establish(programme, Plan, future)).ThenRefused(inFuture);
        Given(Established).When(programme => ProgrammeDecisions.FormLeadingGroup(programme, new([FirstLead]), future, AtPresent)).ThenRefused(inFuture);
        Given(Established).When(programme => ProgrammeDecisions.EngageExperts(programme, new(Id(1), "团队", null), future, AtPresent)).ThenRefused(inFuture);
        Given(Established).When(programme => Assign(programme, new(Id(1), "锦城社区", null, "便民服务型"), asking: future)).ThenRefused(inFuture);
    }
}
