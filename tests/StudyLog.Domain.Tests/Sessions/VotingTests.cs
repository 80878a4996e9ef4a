using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class VotingTests
{
    private static readonly RecordVote Admission = new(Id(0x801), "接收预备党员", SevenOfTwelve);

    [Fact]
    public void A_vote_is_recorded_on_the_sessions_day()
    {
        Given(Planned(), Held).When(session => Record(session, Admission)).Then(Vote());
        Given(Planned()).When(session => SessionDecisions.RecordVote(session, Admission, Secretary.Saying("2022-10-24"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
    }

    [Fact]
    public void The_same_vote_is_recorded_once_and_its_id_stands_for_no_other()
    {
        Given(Planned(), Vote()).When(session => Record(session, Admission)).ThenAlreadySo();
        foreach (var other in new[] { Admission with { Matter = "选举" }, Admission with { Counts = SevenOfTwelve with { Written = null } } })
            Given(Planned(), Vote()).When(session => Record(session, other)).ThenRefused(new Rejection.IdTaken(Id(0x801)));
    }

    [Fact]
    public void The_same_matter_may_be_voted_on_again() =>
        Given(Planned(), Vote()).When(session => Record(session, Admission with { VoteId = Id(0x802) })).Then(Vote(0x802));

    [Theory]
    [InlineData(12, 7, 1, 7, 1, 0)]
    [InlineData(12, 7, null, 7, 0, 0)]
    [InlineData(12, 0, 12, 0, 0, 12)]
    [InlineData(12, 12, null, 0, 0, 0)]
    public void As_many_vote_as_are_there_or_wrote(int eligible, int present, int? written, int votesFor, int against, int abstain)
    {
        var counts = new VoteCounts(eligible, present, written, votesFor, against, abstain);
        Given(Planned()).When(session => Record(session, Admission with { Counts = counts })).Then(Vote(counts: counts));
    }

    [Theory]
    [InlineData(7, null, 8, 0, 0, 7)]
    [InlineData(7, 1, 7, 1, 1, 8)]
    public void No_more_vote_than_are_there_or_wrote(int present, int? written, int votesFor, int against, int abstain, int voters) =>
        Given(Planned())
            .When(session => Record(session, Admission with { Counts = new(12, present, written, votesFor, against, abstain) }))
            .ThenRefused(new Rejection.VoteMismatch(votesFor + against + abstain, voters));

    [Fact]
    public void No_more_are_there_or_write_than_may_vote()
    {
        Given(Planned()).When(session => Record(session, Admission with { Counts = new(12, 13, null, 7, 0, 0) })).ThenRefused(new Rejection.CountInvalid(12, 13));
        Given(Planned()).When(session => Record(session, Admission with { Counts = new(12, 8, 5, 7, 0, 0) })).ThenRefused(new Rejection.TooManyVoters(12, 8, 5));
    }

    [Theory]
    [InlineData(12, 6, true)]
    [InlineData(12, 5, false)]
    [InlineData(13, 7, true)]
    [InlineData(13, 6, false)]
    public void At_least_half_of_those_who_may_vote_are_a_quorum(int eligible, int present, bool quorumMet) =>
        new VoteCounts(eligible, present, 0, 0, 0, 0).QuorumMet.ShouldBe(quorumMet);

    [Theory]
    [InlineData(12, 7, true)]
    [InlineData(12, 6, false)]
    [InlineData(13, 7, true)]
    [InlineData(13, 6, false)]
    public void More_than_half_of_all_who_may_vote_carry_it(int eligible, int votesFor, bool passed) =>
        new VoteCounts(eligible, eligible, null, votesFor, 0, 0).Passed.ShouldBe(passed);

    private static Decision<SessionEvent> Record(Session session, RecordVote vote) => SessionDecisions.RecordVote(session, vote, Secretary, AtPresent);
}
