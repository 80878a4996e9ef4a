using StudyLog.Domain.People;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.People;

public class RenewingCheckInCodeTests
{
    private static readonly Provenance Recorded = By(Secretary, RightNow);
    private static readonly PersonRegistered Registered = new(Recorded, "王某", External: false, Title: null);
    private static readonly CheckInCodeRenewed Renewed = new(Recorded);

    private static Decision<PersonEvent> Renew(Person person, int renewed) => PersonDecisions.RenewCheckInCode(person, new(renewed), Secretary, AtPresent);

    [Fact]
    public void The_code_that_was_looked_at_becomes_another()
    {
        Given(Registered).When(person => Renew(person, 0)).Then(Renewed).ThenTheState(person => person.CheckInCodesRenewed.ShouldBe(1));
        Given([Registered, Renewed]).When(person => Renew(person, 1)).Then(Renewed).ThenTheState(person => person.CheckInCodesRenewed.ShouldBe(2));
    }

    [Fact]
    public void One_that_is_another_already_stays_and_one_that_was_never_made_is_not_known()
    {
        Given([Registered, Renewed]).When(person => Renew(person, 0)).ThenAlreadySo();
        Given(Registered).When(person => Renew(person, 1)).ThenRefused(new Rejection.Invalid("renewed", "code-not-yet-made"));
    }

    [Fact]
    public void Who_was_erased_has_no_code() =>
        Given(Registered, new PersonErased(Recorded, "本人申请")).When(person => Renew(person, 0)).ThenRefused(new Rejection.WrongState("erased"));
}
