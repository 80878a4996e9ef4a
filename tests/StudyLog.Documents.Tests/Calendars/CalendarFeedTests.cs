using System.Globalization;
using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

public class CalendarFeedTests
{
    private static IEnumerable<string> Times(CalendarEntry entry) => Known.Lines(Known.Feed(entry).Write()).SkipWhile(line => line != "BEGIN:VEVENT")
        .Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal) || line.StartsWith("DTEND", StringComparison.Ordinal));

    [Fact]
    public void A_feed_reads_so()
    {
        var due = new CalendarEntry(EntryUid.OfFollowUp(Known.Id(0x20)), "督办2026-7：整改方案", EntryTime.On(new(2026, 5, 31)), 1, Known.Changed)
        {
            Categories = ["督办事项", "到期"],
        };
        var cancelled = Known.Session with { Time = EntryTime.On(Known.May8), Revision = 5, CancelledBecause = "与会议冲突，改为自学" };

        Known.Text(Known.Feed(Known.Session, due, cancelled).Write()).ShouldBe(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//StudyLog//StudyLog//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            NAME:学习台账
            X-WR-CALNAME:学习台账
            X-WR-TIMEZONE:Asia/Shanghai
            REFRESH-INTERVAL;VALUE=DURATION:PT1H
            X-PUBLISHED-TTL:PT1H
            BEGIN:VTIMEZONE
            TZID:Asia/Shanghai
            BEGIN:STANDARD
            DTSTART:20250101T000000
            TZOFFSETFROM:+0800
            TZOFFSETTO:+0800
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:00000010-0000-0000-0000-000000000000@studylog
            DTSTAMP:20260401T083000Z
            DTSTART;TZID=Asia/Shanghai:20260508T090000
            DTEND;TZID=Asia/Shanghai:20260508T113000
            SUMMARY:理论学习中心组第五次集体学习
            DESCRIPTION:主持人：王芳\n材料：报告；章程
            LOCATION:一号楼302会议室
            URL:https://study.example/sessions/16
            CATEGORIES:理论学习中心组
            ORGANIZER;CN=办公室:urn:uuid:00000002-0000-0000-0000-000000000000
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            SEQUENCE:3
            LAST-MODIFIED:20260401T083000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:follow-up-00000020-0000-0000-0000-000000000000@studylog
            DTSTAMP:20260401T083000Z
            DTSTART;VALUE=DATE:20260531
            DTEND;VALUE=DATE:20260601
            SUMMARY:督办2026-7：整改方案
            CATEGORIES:督办事项,到期
            ORGANIZER;CN=中国社会工作联合会:urn:uuid:00000001-0000-0000-0000-0
             00000000000
            STATUS:CONFIRMED
            TRANSP:TRANSPARENT
            SEQUENCE:1
            LAST-MODIFIED:20260401T083000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:00000010-0000-0000-0000-000000000000@studylog
            DTSTAMP:20260401T083000Z
            DTSTART;VALUE=DATE:20260508
            DTEND;VALUE=DATE:20260509
            SUMMARY:理论学习中心组第五次集体学习
            DESCRIPTION:主持人：王芳\n材料：报告；章程
            LOCATION:一号楼302会议室
            URL:https://study.example/sessions/16
            CATEGORIES:理论学习中心组
            ORGANIZER;CN=办公室:urn:uuid:00000002-0000-0000-0000-000000000000
            STATUS:CANCELLED
            COMMENT:与会议冲突，改为自学
            TRANSP:TRANSPARENT
            SEQUENCE:5
            LAST-MODIFIED:20260401T083000Z
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void The_same_entries_make_the_same_bytes_whatever_the_readers_language(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Known.Feed(Known.Session).Write();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Known.Feed(Known.Session).Write().ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_can_be_told_of_the_time_is_told_and_no_more()
    {
        Times(Known.Session with { Time = EntryTime.Of(Known.May8, startsAt: null, Known.At(11)) })
            .ShouldBe(["DTSTART;VALUE=DATE:20260508", "DTEND;VALUE=DATE:20260509"]);
        Times(Known.Session with { Time = EntryTime.Of(Known.May8, Known.At(9), endsAt: null) }).ShouldBe(["DTSTART;TZID=Asia/Shanghai:20260508T090000"]);
        Times(Known.Session with { Time = EntryTime.Of(Known.May8, Known.At(9), Known.At(9)) }).ShouldBe(["DTSTART;TZID=Asia/Shanghai:20260508T090000"]);
    }

    [Fact]
    public void Whole_days_end_with_the_day_after_the_last()
    {
        Times(Known.Session with { Time = new EntryTime.Days(new(2026, 12, 30), new(2026, 12, 31)) })
            .ShouldBe(["DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270101"]);
        Times(Known.Session with { Time = EntryTime.On(DateOnly.MaxValue) }).ShouldBe(["DTSTART;VALUE=DATE:99991231"]);
    }

    [Fact]
    public void A_file_without_a_name_founds_no_calendar()
    {
        var lines = Known.Lines((Known.Feed(Known.Session) with { Name = null }).Write());

        lines.ShouldNotContain(line => line.StartsWith("X-WR-", StringComparison.Ordinal) || line.StartsWith("REFRESH", StringComparison.Ordinal));
        lines.ShouldContain("METHOD:PUBLISH");
    }

    [Fact]
    public void Where_no_hour_is_shown_no_zone_is_needed() =>
        Known.Lines(Known.Feed(Known.Session with { Time = EntryTime.On(Known.May8) }).Write()).ShouldNotContain("BEGIN:VTIMEZONE");

    [Fact]
    public void Uids_are_told_apart_and_a_sessions_leads_back_to_it()
    {
        var (one, other) = (Known.Id(7), Known.Id(8));
        EntryUid[] uids =
            [EntryUid.OfSession(one), EntryUid.OfFollowUp(one), EntryUid.OfSeries(one), EntryUid.OfMakeUp(one, other), EntryUid.OfMakeUp(other, one)];

        uids.Distinct().Count().ShouldBe(uids.Length);
        uids.Select(uid => uid.SessionId).ShouldBe([one, null, null, null, null]);
        EntryUid.OfSession(one).ToString().ShouldBe("00000007-0000-0000-0000-000000000000@studylog");
    }

    [Fact]
    public void The_extremes_of_the_calendar_can_be_written()
    {
        foreach (var zone in new[] { Known.Shanghai, Known.Berlin, TimeZoneInfo.Utc })
            foreach (var instant in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue.AddYears(-1) })
                (Known.Feed(Known.Session with { Time = new EntryTime.Hours(instant, null) }) with { Zone = zone }).Write().ShouldNotBeEmpty();
    }
}
