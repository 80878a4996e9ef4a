using StudyLog.Domain.Organisations;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Organisations.KnownDaysOff;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Organisations;

public class DaysOffTests
{
    private static readonly Provenance Recorded = By(Secretary, RightNow);
    private static readonly OrganisationRegistered Registered = new(Recorded, "联合会", [], "Asia/Shanghai");
    private static readonly DaysOffAnnounced Announced = new(Recorded, 2025, Of2025);

    [Fact]
    public void A_year_is_announced_whole_and_kept_by_day() => Given(Registered).When(Announcing(2025, [.. Of2025.Reverse()])).Then(Announced);

    [Fact]
    public void The_same_again_in_whatever_order_is_no_news() => Given(Registered, Announced).When(Announcing(2025, [.. Of2025.Reverse()])).ThenAlreadySo();

    [Fact]
    public void What_was_said_of_the_year_before_is_replaced_and_other_years_stay()
    {
        var corrected = Of2025.Where(days => days.Name != "端午节").ToArray();
        Given(Registered, Announced).When(Announcing(2025, corrected)).Then(new DaysOffAnnounced(Recorded, 2025, corrected))
            .ThenTheState(organisation => organisation.DaysOff.Of(2025).ShouldBe(corrected));
        Given(Registered, Announced).When(Announcing(2024, Of2024)).Then(new DaysOffAnnounced(Recorded, 2024, Of2024)).ThenTheState(organisation =>
        {
            organisation.DaysOff.Years.ShouldBe([2024, 2025]);
            organisation.DaysOff.Of(2025).ShouldBe(Of2025);
        });
    }

    [Fact]
    public void Without_days_it_is_taken_back_once()
    {
        Given(Registered, Announced).When(Announcing(2025)).Then(new DaysOffAnnounced(Recorded, 2025, []))
            .ThenTheState(organisation => organisation.DaysOff.Years.ShouldBeEmpty());
        Given(Registered).When(Announcing(2025)).ThenAlreadySo();
    }

    [Fact]
    public void A_New_Year_begins_in_the_last_days_of_December()
    {
        AnnouncedDays[] of2019 = [Worked("2018-12-29", "元旦"), Off("2018-12-30", "2019-01-01", "元旦")];
        Given(Registered).When(Announcing(2019, of2019)).Then(new DaysOffAnnounced(Recorded, 2019, of2019))
            .ThenTheState(organisation => organisation.DaysOff.On(Day("2018-12-31")).ShouldBe(of2019[1]));
        AnnouncedDaysOff.YearOf(Day("2018-12-24")).ShouldBe(2018);
        AnnouncedDaysOff.YearOf(Day("2018-12-25")).ShouldBe(2019);
    }

    [Fact]
    public void What_is_impossible_is_refused_with_its_line()
    {
        Refuses(2025, new Rejection.DateInvalid("days[1].to", DateFault.EndBeforeStart), Worked("2025-01-26"), Off("2025-02-04", "2025-01-28"));
        Refuses(2025, new Rejection.Invalid("days[0].from", "day-of-another-year"), Off("2024-10-01", "2024-10-07"));
        Refuses(2025, new Rejection.Invalid("days[0].from", "day-of-another-year"), Off("2025-12-20", "2025-12-25"));
        Refuses(2025, new Rejection.Invalid("days[0].from", "day-of-another-year"), Off("2024-12-24", "2025-01-01"));
        Refuses(2025, new Rejection.Invalid("days[1].from", "day-off-and-worked"), Off("2025-01-28", "2025-02-04"), Worked("2025-02-04"));
        Refuses(2025, new Rejection.Invalid("days[1].from", "day-off-twice"), Off("2025-10-01", "2025-10-08", "国庆节"), Off("2025-10-06", "2025-10-06", "中秋节"));
        Refuses(2201, new Rejection.Invalid("year", "date-out-of-range"));
    }

    [Fact]
    public void A_year_has_as_many_lines_as_may_be_and_no_more()
    {
        AnnouncedDays[] lines =
        [
            .. Enumerable.Range(0, DaysOffDecisions.MostLines + 1).Select(Day("2025-01-01").AddDays).Select(day => new AnnouncedDays(day, day, Name: null, HolidayKind.Off)),
        ];
        Given(Registered).When(Announcing(2025, lines[1..])).Then(new DaysOffAnnounced(Recorded, 2025, lines[1..]));
        Refuses(2025, new Rejection.Invalid("days", "too-many-days-off"), lines);
    }

    [Fact]
    public void Nothing_of_it_happens_in_the_future() =>
        Given(Registered).When(organisation => DaysOffDecisions.Announce(organisation, new(2025, Of2025), Secretary.Saying("2022-12"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    private static void Refuses(int year, Rejection expected, params AnnouncedDays[] days) =>
        Given(Registered, Announced).When(Announcing(year, days)).ThenRefused(expected);

    private static Func<Organisation, Decision<OrganisationEvent>> Announcing(int year, params AnnouncedDays[] days) =>
        organisation => DaysOffDecisions.Announce(organisation, new(year, days), Secretary, AtPresent);
}
