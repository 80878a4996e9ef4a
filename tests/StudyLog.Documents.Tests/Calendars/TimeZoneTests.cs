using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

/// <summary>That the transitions are right, other parsers say of generated histories; here is how they are written.</summary>
public class TimeZoneTests
{
    private static IReadOnlyList<string> ZoneOf(string zoneId, int year)
    {
        var session = Known.Session with { Time = new EntryTime.Hours(new DateTimeOffset(year, 7, 1, 1, 0, 0, TimeSpan.Zero), null) };
        var file = (Known.Feed(session) with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId) }).Write();
        return [.. Known.Lines(file).SkipWhile(line => line != "BEGIN:VTIMEZONE").TakeWhile(line => line != "END:VTIMEZONE")];
    }

    [Theory]
    [InlineData("Europe/Berlin", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")]
    [InlineData("America/New_York", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")]
    public void What_is_a_rule_of_the_zone_is_written_as_one_because_some_readers_know_nothing_else(string zoneId, params string[] rules) =>
        ZoneOf(zoneId, 2026).Where(line => line.StartsWith("RRULE", StringComparison.Ordinal)).ShouldBe(rules);

    [Fact]
    public void Chinas_six_summers_are_written_one_by_one()
    {
        var lines = ZoneOf("Asia/Shanghai", 1988);

        lines.ShouldNotContain(line => line.StartsWith("RRULE", StringComparison.Ordinal));
        lines.Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal)).ShouldBe(
            ["DTSTART:19870101T000000", "DTSTART:19870412T020000", "DTSTART:19870913T020000", "DTSTART:19880417T020000"]);
    }

    [Fact]
    public void A_zone_that_the_organisation_names_as_Windows_does_has_the_name_that_calendars_know() =>
        ZoneOf("China Standard Time", 2026).ShouldContain("TZID:Asia/Shanghai");

    [Fact]
    public void What_the_clock_shows_twice_is_written_in_UTC()
    {
        string Start(int hourInUtc)
        {
            var time = new EntryTime.Hours(new(2026, 10, 25, hourInUtc, 30, 0, TimeSpan.Zero), new(2026, 10, 25, 12, 0, 0, TimeSpan.Zero));
            var file = (Known.Feed(Known.Session with { Time = time }) with { Zone = Known.Berlin }).Write();
            return Known.Lines(file).Last(line => line.StartsWith("DTSTART", StringComparison.Ordinal));
        }

        Start(0).ShouldBe("DTSTART:20261025T003000Z");
        Start(1).ShouldBe("DTSTART:20261025T013000Z");
        Start(2).ShouldBe("DTSTART;TZID=Europe/Berlin:20261025T033000");
    }
}
