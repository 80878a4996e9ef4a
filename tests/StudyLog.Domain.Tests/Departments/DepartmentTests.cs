using StudyLog.Domain.Departments;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Departments;

public class DepartmentTests
{
    private static readonly EstablishDepartment EstablishOffice = new(Office, "办公室", "办", DepartmentKind.Department, null, 1, null);
    private static readonly DepartmentEstablished Established = new(By(Secretary, RightNow), "办公室", "办", DepartmentKind.Department, null, 1, true);
    private static readonly DepartmentDissolved Dissolved = new(By(Secretary, On(October25)), October25, "机构改革");
    private static readonly ChangeDepartment ChangeNothing = new();

    private static Decision<DepartmentEvent> Establish(Department department, EstablishDepartment command, Asking? asking = null) =>
        DepartmentDecisions.Establish(department, command, asking ?? Secretary, AtPresent);

    private static Decision<DepartmentEvent> Change(Department department, ChangeDepartment command, Asking? asking = null) =>
        DepartmentDecisions.Change(department, command, asking ?? Secretary, AtPresent);

    private static Decision<DepartmentEvent> Dissolve(Department department, DateOnly? on, string? reason = "机构改革", Asking? asking = null) =>
        DepartmentDecisions.Dissolve(department, new(on, reason), asking ?? Secretary, AtPresent);

    [Fact]
    public void A_department_is_established() => GivenNoDepartment().When(department => Establish(department, EstablishOffice)).Then(Established);

    [Theory]
    [InlineData(DepartmentKind.Department, true)]
    [InlineData(DepartmentKind.Unit, true)]
    [InlineData(DepartmentKind.Branch, true)]
    [InlineData(DepartmentKind.Community, true)]
    [InlineData(DepartmentKind.Leadership, false)]
    [InlineData(DepartmentKind.Committee, false)]
    [InlineData(DepartmentKind.Organisation, false)]
    public void Its_kind_says_whether_it_is_a_row_of_the_board_unless_said_otherwise(DepartmentKind kind, bool onBoard)
    {
        GivenNoDepartment().When(department => Establish(department, EstablishOffice with { Kind = kind }))
            .Then(Established with { Kind = kind, OnBoard = onBoard });
        GivenNoDepartment().When(department => Establish(department, EstablishOffice with { Kind = kind, OnBoard = !onBoard }))
            .Then(Established with { Kind = kind, OnBoard = !onBoard });
    }

    [Fact]
    public void The_same_id_with_the_same_content_is_the_same_department()
    {
        Given(Established).When(department => Establish(department, EstablishOffice, Leader)).ThenAlreadySo();
        Given(Established).When(department => Establish(department, EstablishOffice with { OnBoard = true })).ThenAlreadySo();
    }

    [Fact]
    public void The_same_id_with_other_content_is_taken()
    {
        foreach (var other in new[]
        {
            EstablishOffice with { Name = "办公厅" }, EstablishOffice with { ShortName = null }, EstablishOffice with { Kind = DepartmentKind.Unit },
            EstablishOffice with { ParentId = Research }, EstablishOffice with { RankNo = null }, EstablishOffice with { OnBoard = false },
        })
        {
            Given(Established).When(department => Establish(department, other)).ThenRefused(new Rejection.IdTaken(Office));
        }
    }

    [Fact]
    public void A_department_said_again_is_known_by_how_it_was_first_recorded()
    {
        var now = By(Secretary, RightNow);
        var changed = Given(Established, new DepartmentRenamed(now, "办公厅", null), new DepartmentRanked(now, 2, false), new DepartmentMoved(now, Research));
        changed.When(department => Establish(department, EstablishOffice, Leader)).ThenAlreadySo();
        changed.And(Dissolved).When(department => Establish(department, EstablishOffice)).ThenAlreadySo();
        changed.When(department => Establish(department, new(Office, "办公厅", null, DepartmentKind.Department, Research, 2, false)))
            .ThenRefused(new Rejection.IdTaken(Office));
    }

    [Fact]
    public void What_was_entered_as_another_kind_of_body_is_put_right_and_stays_on_or_off_the_board() =>
        Given(Established)
            .When(department => Change(department, new(Kind: DepartmentKind.Committee)))
            .Then(new DepartmentReclassified(By(Secretary, RightNow), DepartmentKind.Committee))
            .ThenTheState(department => (department.Kind, department.OnBoard).ShouldBe((DepartmentKind.Committee, true)));

    [Fact]
    public void Names_rank_and_place_change_as_facts_of_their_own() =>
        Given(Established)
            .When(department => Change(department, new("办公厅", default, Research, 2, false)))
            .Then(
                new DepartmentRenamed(By(Secretary, RightNow), "办公厅", "办"),
                new DepartmentRanked(By(Secretary, RightNow), 2, false),
                new DepartmentMoved(By(Secretary, RightNow), Research));

    [Fact]
    public void A_department_comes_out_from_under_another_one_and_loses_its_short_name_and_rank() =>
        Given(Established, new DepartmentMoved(By(Secretary, RightNow), Research))
            .When(department => Change(department, new(ShortName: (string?)null, ParentId: (Guid?)null, RankNo: (int?)null)))
            .Then(
                new DepartmentRenamed(By(Secretary, RightNow), "办公室", null),
                new DepartmentRanked(By(Secretary, RightNow), null, true),
                new DepartmentMoved(By(Secretary, RightNow), null));

    [Fact]
    public void Only_what_is_other_changes()
    {
        Given(Established).When(department => Change(department, new("办公室", "办", Research, 1, true)))
            .Then(new DepartmentMoved(By(Secretary, RightNow), Research));
        Given(Established).When(department => Change(department, ChangeNothing)).ThenAlreadySo();
    }

    [Fact]
    public void A_dissolved_department_does_not_change()
    {
        Given(Established, Dissolved).When(department => Change(department, ChangeNothing with { Name = "办公厅" }))
            .ThenRefused(new Rejection.WrongState("dissolved"));
        Given(Established, Dissolved).When(department => Change(department, ChangeNothing with { Name = "办公室" })).ThenAlreadySo();
    }

    [Fact]
    public void A_department_is_dissolved_on_its_last_day_or_today()
    {
        Given(Established).When(department => Dissolve(department, October25)).Then(Dissolved);
        Given(Established).When(department => Dissolve(department, null)).Then(new DepartmentDissolved(By(Secretary, On(Today)), Today, "机构改革"));
    }

    [Fact]
    public void A_department_is_not_dissolved_in_the_future()
    {
        Given(Established).When(department => Dissolve(department, Tomorrow)).ThenRefused(new Rejection.DateInvalid("on", DateFault.InFuture));
        Given(Established).When(department => Dissolve(department, October25, asking: Secretary.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));
    }

    [Fact]
    public void A_department_is_not_dissolved_without_a_reason() =>
        Given(Established).When(department => Dissolve(department, null, "")).ThenRefused(new Rejection.ReasonRequired());

    [Fact]
    public void A_department_is_dissolved_once()
    {
        Given(Established, Dissolved).When(department => Dissolve(department, null)).ThenAlreadySo();
        Given(Established, Dissolved).When(department => Dissolve(department, October25)).ThenAlreadySo();
        Given(Established, Dissolved).When(department => Dissolve(department, Today)).ThenRefused(new Rejection.WrongState("dissolved"));
    }

    [Fact]
    public void Nothing_else_happens_to_a_department_in_the_future()
    {
        var inFuture = new Rejection.DateInvalid("occurredOn", DateFault.InFuture);
        GivenNoDepartment().When(department => Establish(department, EstablishOffice, Secretary.Saying("2022-12"))).ThenRefused(inFuture);
        Given(Established).When(department => Change(department, ChangeNothing with { RankNo = 2 }, Secretary.Saying("2022-12"))).ThenRefused(inFuture);
    }
}
