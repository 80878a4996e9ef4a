using StudyLog.Domain.Attachments;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Attachments;
using static StudyLog.Domain.Tests.Attachments.KnownAttachments;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class AttachingTests
{
    private static Decision<SessionEvent> Add(Session session, int id = 0x901, AttachedFile? file = null, Asking? asking = null) =>
        SessionDecisions.AddAttachment(session, new(Id(id), file ?? SignInSheet), asking ?? Secretary, AtPresent);

    private static Decision<SessionEvent> Remove(Session session, string? reason = "误传", int id = 0x901) =>
        SessionDecisions.RemoveAttachment(session, new(Id(id), reason), Secretary, AtPresent);

    [Fact]
    public void A_file_is_attached_now_whenever_the_session_was_held() =>
        Given(Planned(), Held).When(session => Add(session)).Then(Attached())
            .ThenTheState(session => session.Attachments.ShouldBe([new Attachment(Id(0x901), SignInSheet, IsRemoved: false)]));

    [Fact]
    public void A_file_that_was_attached_earlier_says_so() =>
        Given(Planned(), Held).When(session => Add(session, asking: Secretary.Saying("2022-10-26"))).ThenItHappened(On(new(2022, 10, 26)));

    [Fact]
    public void The_same_file_for_the_same_purpose_is_attached_once() =>
        Given(Planned(), Attached()).When(session => Add(session, id: 0x902)).ThenAlreadySo();

    [Fact]
    public void The_same_content_for_another_purpose_is_another_attachment()
    {
        var evidence = SignInSheet with { Purpose = AttachmentPurpose.Evidence };
        Given(Planned(), Attached()).When(session => Add(session, 0x902, evidence)).Then(Attached(0x902, evidence));
    }

    [Fact]
    public void An_attachment_under_a_known_id_is_the_same_or_refused()
    {
        Given(Planned(), Attached()).When(session => Add(session)).ThenAlreadySo();
        Given(Planned(), Attached()).When(session => Add(session, file: Photo)).ThenRefused(new Rejection.IdTaken(Id(0x901)));
    }

    [Fact]
    public void What_was_taken_away_can_be_attached_again_under_another_id()
    {
        SessionEvent[] before = [Planned(), Attached(), new SessionAttachmentRemoved(By(Secretary, RightNow), Id(0x901), "误传")];
        Given(before).When(session => Add(session)).ThenAlreadySo();
        Given(before).When(session => Add(session, id: 0x902)).Then(Attached(0x902))
            .ThenTheState(session => session.Attachments.Standing(SignInSheet)!.Id.ShouldBe(Id(0x902)));
    }

    [Fact]
    public void A_file_that_holds_nothing_or_is_of_no_known_kind_is_refused()
    {
        Given(Planned()).When(session => Add(session, file: SignInSheet with { Size = 0 })).ThenRefused(new Rejection.AttachmentRefused(AttachmentFault.Empty));
        Given(Planned()).When(session => Add(session, file: SignInSheet with { MediaType = "image/svg+xml" }))
            .ThenRefused(new Rejection.AttachmentRefused(AttachmentFault.UnknownType));
    }

    [Fact]
    public void An_attachment_is_taken_away_with_a_reason_and_is_no_longer_there() =>
        Given(Planned(), Attached()).When(session => Remove(session)).Then(new SessionAttachmentRemoved(By(Secretary, RightNow), Id(0x901), "误传"))
            .ThenTheState(session =>
            {
                session.Attachments.Standing(Id(0x901)).ShouldBeNull();
                session.Attachments.ShouldHaveSingleItem().IsRemoved.ShouldBeTrue();
            });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 　")]
    public void Without_a_reason_nothing_is_taken_away(string? reason) =>
        Given(Planned(), Attached()).When(session => Remove(session, reason)).ThenRefused(new Rejection.ReasonRequired());

    [Fact]
    public void What_is_taken_away_already_is_so_and_what_never_was_there_is_unknown()
    {
        Given(Planned(), Attached(), new SessionAttachmentRemoved(By(Secretary, RightNow), Id(0x901), "误传")).When(session => Remove(session, "重复")).ThenAlreadySo();
        Given(Planned()).When(session => Remove(session)).ThenRefused(new Rejection.NotFound(Thing.Attachment, Id(0x901)));
    }
}
