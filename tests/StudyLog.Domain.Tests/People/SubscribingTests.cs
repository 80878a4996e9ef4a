using StudyLog.Domain.People;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.People;

public class SubscribingTests
{
    private static readonly Provenance Recorded = By(OfficeLiaison, RightNow);
    private static readonly PersonRegistered Registered = new(Recorded, "王某", External: false, Title: null);
    private static readonly PersonCalendarOpened Opened = new(Recorded, 1);
    private static readonly PersonCalendarClosed Closed = new(Recorded);

    private static Decision<PersonEvent> Open(Person person, int? replacing = null) => PersonDecisions.OpenCalendar(person, new(replacing), OfficeLiaison, AtPresent);

    private static Decision<PersonEvent> Close(Person person) => PersonDecisions.CloseCalendar(person, OfficeLiaison, AtPresent);

    [Fact]
    public void A_calendar_is_opened_at_a_first_address_and_stays_there()
    {
        Given(Registered).When(person => Open(person)).Then(Opened).ThenTheState(person => person.Calendar.ShouldBe(new Subscription(1, IsOpen: true)));
        Given(Registered, Opened).When(person => Open(person)).ThenAlreadySo();
    }

    [Fact]
    public void The_address_that_was_looked_at_is_replaced_by_another_once()
    {
        Given(Registered, Opened).When(person => Open(person, replacing: 1)).Then(new PersonCalendarOpened(Recorded, 2));
        Given(Registered, Opened, new PersonCalendarOpened(Recorded, 2)).When(person => Open(person, replacing: 1)).ThenAlreadySo();
        Given(Registered, Opened).When(person => Open(person, replacing: 2)).ThenRefused(new Rejection.Invalid("replacing", "calendar-not-yet-opened"));
    }

    [Fact]
    public void What_was_closed_is_opened_again_at_another_address()
    {
        Given(Registered, Opened).When(Close).Then(Closed).ThenTheState(person => person.Calendar.ShouldBe(new Subscription(1, IsOpen: false)));
        Given(Registered).When(Close).ThenAlreadySo();
        Given(Registered, Opened, Closed).When(person => Open(person)).Then(new PersonCalendarOpened(Recorded, 2));
    }

    [Fact]
    public void Who_was_erased_has_no_calendar()
    {
        var erased = new PersonErased(Recorded, "本人申请");

        Given(Registered, Opened, erased).When(Close).ThenAlreadySo();
        Given(Registered, Opened, erased).When(person => Open(person, replacing: 1)).ThenRefused(new Rejection.WrongState("erased"));
    }
}
