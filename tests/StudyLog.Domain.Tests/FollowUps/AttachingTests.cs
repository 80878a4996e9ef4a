using StudyLog.Domain.Attachments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attachments.KnownAttachments;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class AttachingTests
{
    private static Decision<FollowUpEvent> Add(FollowUp followUp, Asking asking, bool forAnybody = false, int id = 0x901, AttachedFile? file = null) =>
        FollowUpDecisions.AddAttachment(followUp, new(Id(id), file ?? Evidence), forAnybody, asking, AtPresent);

    private static Decision<FollowUpEvent> Remove(FollowUp followUp, Asking asking, string? reason = "误传", bool forAnybody = false) =>
        FollowUpDecisions.RemoveAttachment(followUp, new(Id(0x901), reason), forAnybody, asking, AtPresent);

    [Fact]
    public void The_lead_and_a_co_department_attach_and_receive_for_nobody()
    {
        Given(Issued).When(followUp => Add(followUp, OfficeLiaison)).Then(Attached())
            .ThenTheState(followUp => (followUp.State, followUp.Attachments.Count).ShouldBe((FollowUpState.Issued, 1)));
        Given(Issued).When(followUp => Add(followUp, ResearchLiaison)).Then(Attached() with { Provenance = By(ResearchLiaison, RightNow) });
    }

    [Fact]
    public void Nobody_else_attaches_or_takes_away_unless_the_duty_reaches_every_follow_up()
    {
        Given(Issued).When(followUp => Add(followUp, Secretary)).ThenRefused(new Rejection.NotResponsible());
        Given(Issued, Attached()).When(followUp => Remove(followUp, Secretary)).ThenRefused(new Rejection.NotResponsible());
        Given(Issued).When(followUp => Add(followUp, Secretary, forAnybody: true)).Then(Attached() with { Provenance = By(Secretary, RightNow) });
        Given(Issued, Attached()).When(followUp => Remove(followUp, Secretary, forAnybody: true))
            .Then(new FollowUpAttachmentRemoved(By(Secretary, RightNow), KnownSessions.SessionId, Id(0x901), "误传"));
    }

    [Fact]
    public void The_same_file_is_attached_once_and_an_id_stands_for_one_file()
    {
        Given(Issued, Attached()).When(followUp => Add(followUp, OfficeLiaison, id: 0x902)).ThenAlreadySo();
        Given(Issued, Attached()).When(followUp => Add(followUp, OfficeLiaison, file: Photo)).ThenRefused(new Rejection.IdTaken(Id(0x901)));
    }

    [Fact]
    public void Nothing_is_attached_before_it_was_their_turn() =>
        Given(Issued).When(followUp => Add(followUp, OfficeLiaison.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));

    [Fact]
    public void A_file_of_no_known_kind_is_refused() =>
        Given(Issued).When(followUp => Add(followUp, OfficeLiaison, file: Evidence with { MediaType = "text/html" }))
            .ThenRefused(new Rejection.AttachmentRefused(AttachmentFault.UnknownType));

    [Fact]
    public void What_was_there_when_the_completion_was_handed_in_stays_while_it_is_judged()
    {
        Given(Issued, Received, Attached(), Submitted).When(followUp => Remove(followUp, OfficeLiaison)).ThenRefused(new Rejection.WrongState("completion-submitted"));
        Given(Issued, Received, Attached(), Submitted, Returned).When(followUp => Remove(followUp, OfficeLiaison))
            .ThenTheState(followUp => followUp.Attachments.Standing(Id(0x901)).ShouldBeNull());
    }

    [Fact]
    public void A_reason_is_given_for_what_is_taken_away_and_what_never_was_there_is_unknown()
    {
        Given(Issued, Attached()).When(followUp => Remove(followUp, OfficeLiaison, " ")).ThenRefused(new Rejection.ReasonRequired());
        Given(Issued).When(followUp => Remove(followUp, OfficeLiaison)).ThenRefused(new Rejection.NotFound(Thing.Attachment, Id(0x901)));
    }
}
