using StudyLog.Domain.Departments;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Departments;

public class SubscribingTests
{
    private static readonly Provenance Recorded = By(OfficeLiaison, RightNow);
    private static readonly DepartmentEstablished Established = new(Recorded, "办公室", null, DepartmentKind.Department, null, null, OnBoard: true);
    private static readonly DepartmentCalendarOpened Opened = new(Recorded, 1);
    private static readonly DepartmentDissolved Dissolved = new(Recorded, Today, "机构改革");

    private static Decision<DepartmentEvent> Open(Department department, int? replacing = null, bool isOnes = true) =>
        DepartmentDecisions.OpenCalendar(department, new(replacing), isOnes, OfficeLiaison, AtPresent);

    private static Decision<DepartmentEvent> Close(Department department, bool isOnes = true) =>
        DepartmentDecisions.CloseCalendar(department, isOnes, OfficeLiaison, AtPresent);

    [Fact]
    public void A_calendar_is_opened_replaced_and_closed()
    {
        Given(Established).When(department => Open(department)).Then(Opened);
        Given(Established, Opened).When(department => Open(department, replacing: 1)).Then(new DepartmentCalendarOpened(Recorded, 2));
        Given(Established, Opened).When(department => Close(department)).Then(new DepartmentCalendarClosed(Recorded))
            .ThenTheState(department => department.Calendar.IsOpen.ShouldBeFalse());
    }

    [Fact]
    public void Nobody_opens_or_closes_that_of_another_department()
    {
        Given(Established).When(department => Open(department, isOnes: false)).ThenRefused(new Rejection.NotOnesDepartment());
        Given(Established, Opened).When(department => Close(department, isOnes: false)).ThenRefused(new Rejection.NotOnesDepartment());
    }

    [Fact]
    public void What_is_dissolved_has_none()
    {
        Given(Established, Opened, Dissolved).When(department => Close(department)).ThenAlreadySo();
        Given(Established, Opened, Dissolved).When(department => Open(department, replacing: 1)).ThenRefused(new Rejection.WrongState("dissolved"));
    }
}
