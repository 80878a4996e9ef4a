using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

/// <summary>What a lead was refused is to be heeded until something else is the case.</summary>
public class RefusalsTests
{
    private static readonly FollowUpExtensionRefused NoMoreTime = new(By(Leader, On(new(2022, 11, 8))), KnownSessions.SessionId, "抓紧办理");

    [Fact]
    public void What_was_returned_is_to_be_heeded_until_it_is_handed_in_again()
    {
        AreLeft([.. Reaching(FollowUpState.Returned), Reported()], Returned);
        AreLeft([.. Reaching(FollowUpState.Returned), Submitted]);
    }

    [Fact]
    public void Of_two_returns_the_last_counts()
    {
        var again = Returned with { Reason = "仍缺台账" };
        AreLeft([.. Reaching(FollowUpState.Returned), Submitted, again], again);
    }

    [Fact]
    public void Time_that_was_refused_is_told_until_more_is_asked_for_again()
    {
        AreLeft([DueOnTuesday, Received, AskedForFriday, NoMoreTime, Suspended, Resumed], NoMoreTime);
        AreLeft([DueOnTuesday, Received, AskedForFriday, NoMoreTime, AskedForFriday]);
        AreLeft([DueOnTuesday, Received, AskedForFriday, NoMoreTime, Submitted]);
    }

    [Fact]
    public void A_return_and_time_that_was_refused_since_stand_beside_each_other() =>
        AreLeft([DueOnTuesday, Received, Submitted, Returned, AskedForFriday, NoMoreTime], Returned, NoMoreTime);

    [Fact]
    public void What_is_given_to_another_lead_or_reopened_begins_without()
    {
        AreLeft([.. Reaching(FollowUpState.Returned), ReassignedTo(Office, Training)], Returned);
        AreLeft([.. Reaching(FollowUpState.Returned), ReassignedTo(Training)]);
        AreLeft([.. Reaching(FollowUpState.Returned), Cancelled, Reopened]);
    }

    private static void AreLeft(FollowUpEvent[] after, params FollowUpEvent[] refusals) => Fold<FollowUp>(after).Refusals.AsEnumerable().ShouldBe(refusals);
}
