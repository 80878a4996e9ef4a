using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class AnnouncementTests
{
    private static readonly Provenance Recorded = By(Secretary, RightNow);

    private static int RevisionAfter(params SessionEvent[] events) => Scenario.Fold<Session>(events).Revision;

    [Fact]
    public void What_is_first_announced_has_not_changed() => RevisionAfter(Planned()).ShouldBe(0);

    [Fact]
    public void Another_day_time_place_or_title_and_to_be_off_are_changes()
    {
        RevisionAfter(Planned(), new StudySessionRescheduled(Recorded, OnTomorrow, null, null, "停电")).ShouldBe(1);
        RevisionAfter(Planned(), Arranged(Arrangements.None with { Venue = "三楼会议室" })).ShouldBe(1);
        RevisionAfter(Planned(), Arranged(Arrangements.None with { StartsAt = NineOClock })).ShouldBe(1);
        RevisionAfter(Planned(), Cancelled).ShouldBe(1);
        RevisionAfter(Planned(), Held, Voided).ShouldBe(1);
        RevisionAfter([.. Complete(), Held, Submitted, Confirmed, Amended(AmendableField.Title, "专题会议", "专题学习会")]).ShouldBe(RevisionAfter(Complete()) + 1);
    }

    [Fact]
    public void Nothing_else_is()
    {
        RevisionAfter(Planned(), Arranged(Arrangements.None with { Chair = Chair, StudyHours = 2 }), Roster(Wang), Remark(), AgendaItem(), Counted(3, 2), Held, Submitted)
            .ShouldBe(0);
        RevisionAfter(Planned(), Arranged(Arrangements.None with { Venue = "会议室" }), Arranged(Arrangements.None with { Venue = "会议室", Chair = Chair })).ShouldBe(1);
        RevisionAfter(Planned(), new StudySessionRescheduled(Recorded, OnOctober25 with { SourceText = null }, null, null, "核对")).ShouldBe(0);
    }

    [Fact]
    public void What_nobody_can_date_is_not_announced_and_not_changed()
    {
        var undated = Scenario.Fold<Session>([Planned(Undated), Arranged(Arrangements.None with { Venue = "三楼会议室" })]);

        (undated.Announced, undated.Revision).ShouldBe((null, 0));
        RevisionAfter(Planned(InOctober), new StudySessionRescheduled(Recorded, OnOctober25, null, null, "定期")).ShouldBe(0, "announced for the first time");
        RevisionAfter(Planned(), new StudySessionRescheduled(Recorded, InDecember, null, null, "推迟"), new StudySessionRescheduled(Recorded, OnTomorrow, null, null, "定期")).ShouldBe(2);
    }
}
