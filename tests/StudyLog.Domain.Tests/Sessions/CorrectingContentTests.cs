using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.FollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class CorrectingContentTests
{
    private const string Slip = "笔误";

    private static readonly RemarkCorrected OtherWords =
        new(By(Secretary, RightNow), Id(0x701), RemarkKind.Requirement, null, "另一要求", null, Slip);

    private static readonly AgendaItemWithdrawn ItemWithdrawn = new(By(Secretary, RightNow), Id(0x601), Slip);

    private static readonly RemarkWithdrawn RemarkGone = new(By(Secretary, RightNow), Id(0x701), Slip);

    [Fact]
    public void What_is_not_given_stays_and_the_correction_holds_everything() =>
        Given(Complete())
            .When(session => SessionDecisions.CorrectRemark(session, new(Id(0x701), default, default, "另一要求", default, Slip), Secretary, AtPresent))
            .Then(OtherWords)
            .ThenTheState(session => (session.Remarks[Id(0x701)].Text, session.Remarks[Id(0x701)].Seq).ShouldBe(("另一要求", 1)));

    [Fact]
    public void Each_kind_of_content_is_corrected_as_a_whole()
    {
        Given(Complete())
            .When(session => SessionDecisions.CorrectPreStudy(session, new(Id(0x401), PreStudyMode.SelfStudy, null, "自学", Slip), Secretary, AtPresent))
            .Then(new PreStudyCorrected(By(Secretary, RightNow), Id(0x401), PreStudyMode.SelfStudy, null, "自学", Slip))
            .ThenTheState(session => session.PreStudies.Single().Note.ShouldBe("自学"));
        Given(Complete())
            .When(session => SessionDecisions.CorrectStudiedMaterial(session, new(Id(0x51), Report, default, 40, Wang, Slip), Secretary, AtPresent))
            .Then(new StudiedMaterialCorrected(By(Secretary, RightNow), Id(0x51), Report, StudyMode.Collective, 40, Wang, Slip))
            .ThenTheState(session => session.Materials.Single().MaterialId.ShouldBe(Report));
        Given(Complete())
            .When(session => SessionDecisions.CorrectAgendaItem(session, new(Id(0x601), "议程", true, Slip), Secretary, AtPresent))
            .Then(new AgendaItemCorrected(By(Secretary, RightNow), Id(0x601), "议程", true, Slip))
            .ThenTheState(session => (session.AgendaItems[0].Title, session.AgendaItems[0].FirstItem).ShouldBe(("议程", true)));
        Given(Complete())
            .When(session => SessionDecisions.CorrectVote(session, new(Id(0x801), "选举", default, default, null, 6, default, default, Slip), Secretary, AtPresent))
            .Then(new VoteCorrected(By(Secretary, RightNow), Id(0x801), "选举", new(12, 7, null, 6, 1, 0), Slip))
            .ThenTheState(session => session.Votes.Single().Counts.Passed.ShouldBeFalse());
    }

    [Fact]
    public void A_speaker_and_an_agenda_item_can_be_taken_back() =>
        Given(Planned(), AgendaItem(), Remark() with { Speaker = Chair, AgendaItemId = Id(0x601) })
            .When(session => SessionDecisions.CorrectRemark(
                session, new(Id(0x701), RemarkKind.Consensus, (Participant?)null, default, (int?)null, Slip), Secretary, AtPresent))
            .Then(OtherWords with { Kind = RemarkKind.Consensus, Text = "要求1" });

    [Fact]
    public void A_remark_is_put_under_the_agenda_item_it_belongs_to() =>
        Given(Complete())
            .When(session => SessionDecisions.CorrectRemark(session, new(Id(0x701), default, default, default, 1, Slip), Secretary, AtPresent))
            .Then(OtherWords with { Text = "要求1", AgendaItemId = Id(0x601) });

    [Fact]
    public void Corrections_keep_the_rules_of_what_they_correct()
    {
        Given(Planned(), Remark() with { Speaker = Chair })
            .When(session => SessionDecisions.CorrectRemark(session, new(Id(0x701), RemarkKind.Consensus, default, default, default, Slip), Secretary, AtPresent))
            .ThenRefused(new Rejection.Invalid("speaker", "consensus-has-no-speaker"));
        Given(Complete())
            .When(session => SessionDecisions.CorrectRemark(session, new(Id(0x701), default, default, default, 2, Slip), Secretary, AtPresent))
            .ThenRefused(new Rejection.Invalid("agendaSeq", "no-such-agenda-item"));
        Given([.. Complete(), AgendaItem(2)])
            .When(session => SessionDecisions.CorrectAgendaItem(session, new(Id(0x602), default, true, Slip), Secretary, AtPresent))
            .ThenRefused(new Rejection.FirstItemOrder());
        Given(Complete())
            .When(session => SessionDecisions.CorrectVote(session, new(Id(0x801), default, default, default, default, 8, default, default, Slip), Secretary, AtPresent))
            .ThenRefused(new Rejection.VoteMismatch(9, 8));
    }

    [Fact]
    public void Nothing_is_corrected_into_what_the_record_holds_already()
    {
        Given([.. Complete(), Studied(0x52, Report)])
            .When(session => SessionDecisions.CorrectStudiedMaterial(session, new(Id(0x52), Communique, default, default, default, Slip), Secretary, AtPresent))
            .ThenRefused(new Rejection.WrongState("recorded-already"));
        Given([.. Complete(), PreStudy(0x402, "自学")])
            .When(session => SessionDecisions.CorrectPreStudy(session, new(Id(0x402), default, default, "集中收听收看", Slip), Secretary, AtPresent))
            .ThenRefused(new Rejection.WrongState("recorded-already"));
    }

    [Fact]
    public void A_correction_happens_when_it_is_made_and_not_before_what_it_corrects()
    {
        Given(Complete()).When(session => Correct(session, Secretary)).ThenItHappened(RightNow);
        Given(Complete()).When(session => Correct(session, Secretary.Saying("2022-11-01"))).ThenItHappened(On(new(2022, 11, 1)));
        Given(Complete()).When(session => Correct(session, Secretary.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_record_is_mended_for_a_reason(string? reason)
    {
        Given(Complete()).When(session => SessionDecisions.CorrectRemark(session, new(Id(0x701), default, default, "要求", default, reason), Secretary, AtPresent))
            .ThenRefused(new Rejection.ReasonRequired());
        foreach (var (withdraw, _, part) in Withdrawing)
            Given(Complete()).When(session => withdraw(session, new(part, reason))).ThenRefused(new Rejection.ReasonRequired());
    }

    [Fact]
    public void What_is_corrected_to_what_it_reads_already_stays() =>
        Given(Complete())
            .When(session => SessionDecisions.CorrectRemark(session, new(Id(0x701), RemarkKind.Requirement, (Participant?)null, "要求1", default, Slip), Secretary, AtPresent))
            .ThenAlreadySo();

    [Fact]
    public void What_is_withdrawn_is_no_part_of_the_record()
    {
        foreach (var (withdraw, _, part) in Withdrawing)
        {
            var before = Fold<Session>(Complete());
            Given(Complete()).When(session => withdraw(session, new(part, Slip))).ThenTheState(session => Parts(session).ShouldBe(Parts(before).Where(id => id != part)));
        }
    }

    [Fact]
    public void What_was_never_recorded_is_not_found()
    {
        foreach (var (withdraw, thing, _) in Withdrawing)
            Given(Complete()).When(session => withdraw(session, new(Id(9), Slip))).ThenRefused(new Rejection.NotFound(thing, Id(9)));
        Given(Complete()).When(session => SessionDecisions.CorrectVote(session, new(Id(9), "选举", default, default, default, default, default, default, Slip), Secretary, AtPresent))
            .ThenRefused(new Rejection.NotFound(Thing.Vote, Id(9)));
    }

    [Fact]
    public void What_is_withdrawn_is_not_corrected() =>
        Given([.. Complete(), RemarkGone]).When(session => Correct(session, Secretary)).ThenRefused(new Rejection.PartWithdrawn(Thing.Remark));

    [Fact]
    public void Without_its_last_material_a_record_misses_materials_again() =>
        Given(Planned(), NotStated(SessionMember.Materials), Studied())
            .When(session => SessionDecisions.WithdrawStudiedMaterial(session, new(Id(0x51), Slip), Secretary, AtPresent))
            .ThenTheState(session => session.Missing.ShouldContain(SessionMember.Materials));

    [Fact]
    public void Numbers_are_not_given_again()
    {
        Given(Planned(), Remark(1), Remark(2), new RemarkWithdrawn(By(Secretary, RightNow), Id(0x702), Slip))
            .When(session => SessionDecisions.RecordRemark(session, new(Id(0x703), RemarkKind.Requirement, null, "要求3", null), Secretary, AtPresent))
            .Then(Remark(3));
        Given(Planned(), AgendaItem(1), AgendaItem(2), new AgendaItemWithdrawn(By(Secretary, RightNow), Id(0x602), Slip))
            .When(session => SessionDecisions.RecordAgendaItem(session, new(Id(0x603), "议题3", false), Secretary, AtPresent))
            .Then(AgendaItem(3));
    }

    [Fact]
    public void An_agenda_item_is_withdrawn_after_the_remarks_that_belong_to_it()
    {
        var session = Given(Planned(), AgendaItem(), Remark() with { AgendaItemId = Id(0x601) });
        session.When(state => SessionDecisions.WithdrawAgendaItem(state, new(Id(0x601), Slip), Secretary, AtPresent)).ThenRefused(new Rejection.WrongState("has-remarks"));
        session.And(RemarkGone).When(state => SessionDecisions.WithdrawAgendaItem(state, new(Id(0x601), Slip), Secretary, AtPresent)).Then(ItemWithdrawn);
    }

    [Fact]
    public void Where_item_1_was_withdrawn_the_first_that_stands_may_be_the_first_agenda_item()
    {
        Given(Planned(), AgendaItem(), ItemWithdrawn)
            .When(session => SessionDecisions.RecordAgendaItem(session, new(Id(0x602), "议题2", true), Secretary, AtPresent))
            .Then(AgendaItem(2, firstItem: true));
        Given(Planned(), AgendaItem(1), AgendaItem(2), ItemWithdrawn)
            .When(session => SessionDecisions.CorrectAgendaItem(session, new(Id(0x602), default, true, Slip), Secretary, AtPresent))
            .Then(new AgendaItemCorrected(By(Secretary, RightNow), Id(0x602), "议题2", true, Slip));
    }

    [Fact]
    public void A_recording_sent_again_is_the_same_whatever_became_of_it_and_no_other_takes_its_id()
    {
        var recorded = new RecordRemark(Id(0x701), RemarkKind.Requirement, null, "要求1", null);
        foreach (var history in new SessionEvent[][] { [.. Complete(), OtherWords], [.. Complete(), RemarkGone], [.. Complete(), OtherWords, RemarkGone] })
        {
            Given(history).When(session => SessionDecisions.RecordRemark(session, recorded, Secretary, AtPresent)).ThenAlreadySo();
            Given(history).When(session => SessionDecisions.RecordRemark(session, recorded with { Text = "另一要求" }, Secretary, AtPresent))
                .ThenRefused(new Rejection.IdTaken(Id(0x701)));
        }

        Given([.. Complete(), new StudiedMaterialWithdrawn(By(Secretary, RightNow), Id(0x51), Slip)])
            .When(session => SessionDecisions.StudyMaterial(session, new(Id(0x51), Communique, StudyMode.Collective, null, null), Secretary, AtPresent))
            .ThenAlreadySo();
        Given([.. Complete(), new PreStudyWithdrawn(By(Secretary, RightNow), Id(0x401), Slip)])
            .When(session => SessionDecisions.RecordPreStudy(session, new(Id(0x401), PreStudyMode.GroupBroadcast, Report, "集中收听收看"), Secretary, AtPresent))
            .ThenAlreadySo();
        Given([.. Complete(), ItemWithdrawn])
            .When(session => SessionDecisions.RecordAgendaItem(session, new(Id(0x601), "议题1", false), Secretary, AtPresent))
            .ThenAlreadySo();
    }

    [Fact]
    public void What_was_withdrawn_by_mistake_is_recorded_anew_under_an_id_of_its_own() =>
        Given([.. Complete(), new StudiedMaterialWithdrawn(By(Secretary, RightNow), Id(0x51), Slip)])
            .When(session => SessionDecisions.StudyMaterial(session, new(Id(0x52), Communique, StudyMode.Collective, null, null), Secretary, AtPresent))
            .Then(Studied(0x52));

    [Fact]
    public void A_follow_up_knows_its_source_after_it_was_mended()
    {
        var followedUp = Fold<FollowUp>([KnownFollowUps.Issued with { RemarkId = Id(0x701) }]);
        var corrected = Fold<Session>([.. Complete(), Held, OtherWords]);
        corrected.SourceOf(Id(0x701)).ShouldBe(new SourceRemark(corrected.Remarks[Id(0x701)], Withdrawn: false));

        var withdrawn = Fold<Session>([.. Complete(), Held, OtherWords, RemarkGone]);
        withdrawn.SourceOf(Id(0x701)).ShouldBe(new SourceRemark(corrected.Remarks[Id(0x701)], Withdrawn: true));
        FollowUpDecisions.Issue(followedUp, withdrawn, KnownFollowUps.Issue() with { RemarkSeq = 1 }, Secretary, AtPresent)
            .ShouldBe(Decision<FollowUpEvent>.AlreadySo);
        GivenNoFollowUp()
            .When(followUp => FollowUpDecisions.Issue(followUp, withdrawn, KnownFollowUps.Issue() with { RemarkSeq = 1 }, Secretary, AtPresent))
            .ThenRefused(new Rejection.Invalid("remarkSeq", "no-such-remark"));
    }

    [Fact]
    public void Nothing_new_is_said_about_an_agenda_item_that_was_withdrawn() =>
        Given(Planned(), AgendaItem(), ItemWithdrawn)
            .When(session => SessionDecisions.RecordRemark(session, new(Id(0x701), RemarkKind.Requirement, null, "要求1", 1), Secretary, AtPresent))
            .ThenRefused(new Rejection.Invalid("agendaSeq", "no-such-agenda-item"));

    private static readonly (Func<Session, WithdrawPart, Decision<SessionEvent>> Withdraw, Thing Thing, Guid Part)[] Withdrawing =
    [
        ((session, part) => SessionDecisions.WithdrawPreStudy(session, part, Secretary, AtPresent), Thing.PreStudy, Id(0x401)),
        ((session, part) => SessionDecisions.WithdrawStudiedMaterial(session, part, Secretary, AtPresent), Thing.StudiedMaterial, Id(0x51)),
        ((session, part) => SessionDecisions.WithdrawAgendaItem(session, part, Secretary, AtPresent), Thing.AgendaItem, Id(0x601)),
        ((session, part) => SessionDecisions.WithdrawRemark(session, part, Secretary, AtPresent), Thing.Remark, Id(0x701)),
        ((session, part) => SessionDecisions.WithdrawVote(session, part, Secretary, AtPresent), Thing.Vote, Id(0x801)),
    ];

    private static Decision<SessionEvent> Correct(Session session, Asking asking) =>
        SessionDecisions.CorrectRemark(session, new(Id(0x701), default, default, "另一要求", default, Slip), asking, AtPresent);

    private static IEnumerable<Guid> Parts(Session session) =>
    [
        .. session.PreStudies.Select(study => study.PreStudyId),
        .. session.Materials.Select(study => study.StudyId),
        .. session.AgendaItems.Select(item => item.AgendaItemId),
        .. session.Remarks.Keys,
        .. session.Votes.Select(vote => vote.VoteId),
    ];
}
