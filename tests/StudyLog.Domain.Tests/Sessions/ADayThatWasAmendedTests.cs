using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attendances;
using StudyLog.Domain.Tests.FollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

/// <summary>A record was signed as of the 25th; since then it reads a week earlier. What is decided now goes by that.</summary>
public class ADayThatWasAmendedTests
{
    private static readonly DateOnly October18 = new(2022, 10, 18);

    private static readonly Session Earlier = Fold<Session>(
        [.. Reaching(SessionState.Confirmed), Amended(AmendableField.HeldOn, "2022-10-25", "2022-10-18"), Amended(AmendableField.StartsAt, null, "2022-10-18T09:00:00+08:00")]);

    [Fact]
    public void Who_came_late_came_late_on_that_day()
    {
        Given(KnownAttendances.Expected, KnownAttendances.Absent)
            .When(attendance => KnownAttendances.Correct(attendance, RollCallStatus.Late, At(October18, 10), session: Earlier))
            .ThenTheState(attendance => attendance.CameAt.ShouldBe(At(October18, 10)));
        Given(KnownAttendances.Expected, KnownAttendances.Absent)
            .When(attendance => KnownAttendances.Correct(attendance, RollCallStatus.Late, At(October25, 10), session: Earlier))
            .ThenRefused(new Rejection.DateInvalid("at", DateFault.NotOnSessionDay));
        Given(KnownAttendances.Expected, KnownAttendances.Absent)
            .When(attendance => KnownAttendances.Correct(attendance, RollCallStatus.Late, At(October18, 8), session: Earlier))
            .ThenRefused(new Rejection.Invalid("at", "late-time"));
    }

    [Fact]
    public void Make_up_study_is_due_and_done_after_it()
    {
        var done = KnownAttendances.HandingIn with { Work = KnownAttendances.Work with { On = new(2022, 10, 20) } };
        Given(KnownAttendances.Expected, KnownAttendances.Absent)
            .When(attendance => KnownAttendances.Assign(attendance, new(2022, 10, 22), Earlier))
            .ThenTheState(attendance => attendance.MakeUp!.DueOn.ShouldBe(new(2022, 10, 22)));
        Given(KnownAttendances.Expected, KnownAttendances.Absent)
            .When(attendance => KnownAttendances.Assign(attendance, new(2022, 10, 17), Earlier))
            .ThenRefused(new Rejection.DueInvalid(DueFault.BeforeSession));
        Given(KnownAttendances.Expected, KnownAttendances.Absent, KnownAttendances.Assigned)
            .When(attendance => KnownAttendances.Submit(attendance, done, session: Earlier))
            .ThenTheState(attendance => attendance.MakeUp!.Work!.On.ShouldBe(new(2022, 10, 20)));
    }

    [Fact]
    public void What_is_issued_from_it_was_issued_on_that_day() =>
        GivenNoFollowUp()
            .When(followUp => FollowUpDecisions.Issue(
                followUp, Earlier, KnownFollowUps.Issue() with { Due = new(DueKind.Date, new(2022, 10, 20)), RemarkSeq = null }, Secretary, AtPresent))
            .ThenItHappened(On(October18));

    [Fact]
    public void What_comes_from_it_is_carried_over_to_a_session_between_the_two_days() =>
        Given(KnownFollowUps.Issued with { Provenance = By(Secretary, On(October18)) })
            .When(followUp => FollowUpDecisions.CarryOver(followUp, Earlier, Fold<Session>([Planned(new(new(2022, 10, 21), Precision.Day, null))]), new(Id(0x5E8)), Secretary, AtPresent))
            .ThenItHappened(On(new(2022, 10, 21)));

    [Fact]
    public void It_is_an_activity_of_a_programme_since_that_day() =>
        Given(Programmes.KnownProgrammes.Established)
            .When(programme => Domain.Programmes.ProgrammeDecisions.LinkActivity(programme, Earlier, SessionId, Secretary, AtPresent))
            .ThenItHappened(On(October18));
}
