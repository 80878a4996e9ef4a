using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class AmendingTests
{
    private static readonly SessionEvent[] Signed =
    [
        .. Complete(), Arranged(new(NineOClock, Noon, "三楼会议室", Chair, null, 1.50m)), Counted(12, 10), Held, Submitted, Confirmed,
    ];

    [Theory]
    [InlineData(AmendableField.Title, "专题会议", "学习会")]
    [InlineData(AmendableField.Venue, "三楼会议室", "社区")]
    [InlineData(AmendableField.Venue, "三楼会议室", null)]
    [InlineData(AmendableField.Recorder, null, "学习秘书")]
    [InlineData(AmendableField.StudyHours, "1.5", "2")]
    [InlineData(AmendableField.StudyHours, "1.5", null)]
    [InlineData(AmendableField.Expected, "12", "11")]
    [InlineData(AmendableField.Present, "10", "12")]
    [InlineData(AmendableField.StartsAt, "2022-10-25T09:00:00+08:00", "2022-10-25T08:30:00+08:00")]
    [InlineData(AmendableField.EndsAt, "2022-10-25T12:00:00+08:00", null)]
    public void A_field_is_amended_from_what_it_read_and_the_record_stays_as_signed(AmendableField field, string? old, string? @new) =>
        Given(Signed)
            .When(session => Amend(session, field, @new))
            .Then(Amended(field, old, @new))
            .ThenTheState(session =>
            {
                (session.Title, session.Arrangements.Venue, session.Arrangements.StudyHours).ShouldBe(("专题会议", "三楼会议室", 1.50m));
                (session.StatedExpected, session.StatedPresent).ShouldBe((12, 10));
                session.AsAmended.Reads(field, Shanghai).ShouldBe(@new);
            });

    [Fact]
    public void The_next_amendment_begins_where_the_last_one_ended() =>
        Given([.. Signed, Amended(AmendableField.Venue, "三楼会议室", "社区")])
            .When(session => Amend(session, AmendableField.Venue, "礼堂"))
            .Then(Amended(AmendableField.Venue, "社区", "礼堂"));

    [Fact]
    public void What_reads_so_already_is_not_amended()
    {
        Given(Signed).When(session => Amend(session, AmendableField.Venue, "三楼会议室")).ThenAlreadySo();
        Given(Signed).When(session => Amend(session, AmendableField.Recorder, null)).ThenAlreadySo();
    }

    [Fact]
    public void A_chair_is_amended_to_somebody_as_printed_and_no_name_stands_in_the_event() =>
        Given(Signed)
            .When(session => Amend(session, AmendableField.Chair, "副会长"))
            .Then(Amended(AmendableField.Chair, Chen.ToString("D"), "副会长"))
            .ThenTheState(session => session.AsAmended.Arrangements.Chair.ShouldBe(new Participant(null, "副会长", null)));

    [Fact]
    public void Another_day_takes_its_times_along() =>
        Given(Signed)
            .When(session => Amend(session, AmendableField.HeldOn, "2022-09-30"))
            .Then(
                Amended(AmendableField.HeldOn, "2022-10-25", "2022-09-30"),
                Amended(AmendableField.StartsAt, "2022-10-25T09:00:00+08:00", "2022-09-30T09:00:00+08:00"),
                Amended(AmendableField.EndsAt, "2022-10-25T12:00:00+08:00", "2022-09-30T12:00:00+08:00"))
            .ThenTheState(session => (session.Day, session.AsAmended.Day).ShouldBe((OnOctober25, OnOctober25 with { On = new(2022, 9, 30) })));

    [Theory]
    [InlineData("2022-10", Precision.Month)]
    [InlineData(null, Precision.Unknown)]
    public void On_a_day_that_is_not_known_there_are_no_times(string? day, Precision precision) =>
        Given(Signed)
            .When(session => Amend(session, AmendableField.HeldOn, day))
            .ThenTheState(session =>
                (session.AsAmended.Day.Precision, session.AsAmended.Arrangements.StartsAt, session.AsAmended.Arrangements.EndsAt).ShouldBe((precision, null, null)));

    [Fact]
    public void What_was_entered_as_another_kind_of_session_counts_as_what_it_was()
    {
        Given(Signed)
            .When(session => Amend(session, AmendableField.Kind, "theme-day"))
            .Then(Amended(AmendableField.Kind, AmendedForm.Of(Plan().Kind), "theme-day"))
            .ThenTheState(session => (session.Kind, session.AsAmended.Kind).ShouldBe((Plan().Kind, SessionKind.ThemeDay)));
        Given(Signed).When(session => Amend(session, AmendableField.Kind, AmendedForm.Of(Plan().Kind))).ThenAlreadySo();
    }

    [Fact]
    public void Every_kind_of_session_is_read_as_it_is_written()
    {
        foreach (var kind in Enum.GetValues<SessionKind>()) AmendedForm.Kind(AmendedForm.Of(kind)).ShouldBe(kind);
        AmendedForm.Kind("meeting").ShouldBeNull();
    }

    [Fact]
    public void It_was_not_held_on_a_day_to_come() =>
        Given(Signed).When(session => Amend(session, AmendableField.HeldOn, "2022-11-11")).ThenRefused(new Rejection.DateInvalid("value", DateFault.HeldInFuture));

    [Fact]
    public void It_is_not_amended_to_the_day_and_start_of_another_session() =>
        Given(Signed)
            .When(session => SessionDecisions.Amend(session, new(AmendableField.HeldOn, null, "2022-09-30", "笔误"), Id(99), SessionId, Secretary, AtPresent))
            .ThenRefused(new Rejection.SessionDuplicate(Id(99)));

    [Theory]
    [InlineData(AmendableField.StartsAt, "2022-10-26T09:00:00+08:00", DateFault.NotOnSessionDay)]
    [InlineData(AmendableField.StartsAt, "2022-10-25T13:00:00+08:00", DateFault.EndBeforeStart)]
    [InlineData(AmendableField.EndsAt, "2022-10-25T08:00:00+08:00", DateFault.EndBeforeStart)]
    public void Times_are_amended_to_possible_ones(AmendableField field, string time, DateFault fault) =>
        Given(Signed).When(session => Amend(session, field, time)).ThenRefused(new Rejection.DateInvalid("value", fault));

    [Fact]
    public void No_more_are_amended_to_have_been_present_than_were_expected()
    {
        Given(Signed).When(session => Amend(session, AmendableField.Present, "13")).ThenRefused(new Rejection.CountInvalid(12, 13));
        Given(Signed).When(session => Amend(session, AmendableField.Expected, "9")).ThenRefused(new Rejection.CountInvalid(9, 10));
        Given([.. Complete(), Roster(Wang), Held, Submitted, Confirmed]).When(session => Amend(session, AmendableField.Present, "2"))
            .ThenRefused(new Rejection.CountInvalid(1, 2));
    }

    [Fact]
    public void The_words_of_a_remark_and_the_title_of_an_agenda_item_are_amended()
    {
        Given(Signed)
            .When(session => Amend(session, AmendableField.RemarkText, "另一要求", Id(0x701)))
            .Then(Amended(AmendableField.RemarkText, "要求1", "另一要求", Id(0x701)))
            .ThenTheState(session => (session.Remarks[Id(0x701)].Text, session.SourceOf(Id(0x701))!.Remark.Text).ShouldBe(("要求1", "另一要求")));
        Given([.. Signed, Amended(AmendableField.AgendaTitle, "议题1", "议程一", Id(0x601))])
            .When(session => Amend(session, AmendableField.AgendaTitle, "第一项", Id(0x601)))
            .Then(Amended(AmendableField.AgendaTitle, "议程一", "第一项", Id(0x601)));
    }

    [Fact]
    public void A_part_is_amended_that_stands_in_the_record()
    {
        Given(Signed).When(session => Amend(session, AmendableField.RemarkText, "要求", Id(9))).ThenRefused(new Rejection.NotFound(Thing.Remark, Id(9)));
        Given(Signed).When(session => Amend(session, AmendableField.AgendaTitle, "议题", Id(9))).ThenRefused(new Rejection.NotFound(Thing.AgendaItem, Id(9)));
        Given([.. Complete(), new RemarkWithdrawn(By(Secretary, RightNow), Id(0x701), "记错"), Held, Submitted, Confirmed])
            .When(session => Amend(session, AmendableField.RemarkText, "要求", Id(0x701))).ThenRefused(new Rejection.PartWithdrawn(Thing.Remark));
        Given(Signed).When(session => Amend(session, AmendableField.RemarkText, "要求")).ThenRefused(new Rejection.Invalid("partId", "required"));
        Given(Signed).When(session => Amend(session, AmendableField.Title, "题目", Id(0x701))).ThenRefused(new Rejection.Invalid("partId", "field-has-no-part"));
    }

    [Fact]
    public void A_record_is_amended_for_a_reason_and_not_before_it_was_confirmed()
    {
        Given(Signed)
            .When(session => SessionDecisions.Amend(session, new(AmendableField.Title, null, "题目", " "), null, SessionId, Secretary, AtPresent))
            .ThenRefused(new Rejection.ReasonRequired());
        Given(Signed)
            .When(session => SessionDecisions.Amend(session, new(AmendableField.Title, null, "题目", "笔误"), null, SessionId, Secretary.Saying("2022-11-02"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
    }

    [Fact]
    public void What_is_amended_takes_no_declaration_back() =>
        Given([.. Complete(), NotStated(SessionMember.Venue), Held, Submitted, Confirmed])
            .When(session => Amend(session, AmendableField.Venue, "礼堂"))
            .ThenTheState(session => session.DeclaredNotStated.ShouldContain(SessionMember.Venue));

    [Fact]
    public void An_archived_record_lies_in_one_volume_and_is_amended_there()
    {
        var archived = Given([.. Signed, Archived]);
        Given(Signed).When(session => SessionDecisions.Archive(session, new("2022年卷"), Secretary, AtPresent))
            .Then(Archived with { Provenance = By(Secretary, RightNow) })
            .ThenTheState(session => session.Volume.ShouldBe("2022年卷"));
        archived.When(session => SessionDecisions.Archive(session, new("2022年卷"), Secretary, AtPresent)).ThenAlreadySo();
        archived.When(session => SessionDecisions.Archive(session, new("2023年卷"), Secretary, AtPresent)).ThenRefused(new Rejection.WrongState("archived"));
        archived.When(session => Amend(session, AmendableField.Title, "学习会")).Then(Amended(AmendableField.Title, "专题会议", "学习会"));
        archived.When(session => SessionDecisions.Cancel(session, new("防汛"), Secretary, AtPresent)).ThenRefused(new Rejection.RecordLocked("archived"));
        Given(Signed).When(session => SessionDecisions.Archive(session, new("2022年卷"), Secretary.Saying("2022-11-02"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
    }

    [Fact]
    public void The_slot_is_that_of_the_amended_day_and_start() =>
        SessionSlot.Of(Fold<Session>([.. Signed, Amended(AmendableField.HeldOn, "2022-10-25", "2022-09-30"), Amended(AmendableField.StartsAt, null, null)]))
            .ShouldBe(SessionSlot.Of(SessionKind.SpecialSession, null, new(new(2022, 9, 30), Precision.Day, null), null));

    private static Decision<SessionEvent> Amend(Session session, AmendableField field, string? value, Guid? partId = null) =>
        SessionDecisions.Amend(session, new(field, partId, value, "笔误"), null, SessionId, Secretary, AtPresent);
}
