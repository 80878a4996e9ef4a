using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class RecordingContentTests
{
    private static readonly RecordPreStudy Broadcast = new(Id(0x401), PreStudyMode.GroupBroadcast, Report, "集中收听收看");
    private static readonly StudyMaterial Together = new(Id(0x51), Communique, StudyMode.Collective, null, null);
    private static readonly RecordRemark FirstRequirement = new(Id(0x701), RemarkKind.Requirement, null, "要求1", null);

    [Fact]
    public void Pre_study_is_recorded_on_the_sessions_day() =>
        Given(Planned(), Held)
            .When(session => SessionDecisions.RecordPreStudy(session, Broadcast, Secretary, AtPresent))
            .Then(new PreStudyRecorded(By(Secretary, On(October25)), Id(0x401), PreStudyMode.GroupBroadcast, Report, "集中收听收看"));

    [Fact]
    public void The_same_pre_study_under_another_id_is_the_same_fact() =>
        Given(Planned(), new PreStudyRecorded(By(Secretary, RightNow), Id(0x401), PreStudyMode.GroupBroadcast, Report, "集中收听收看"))
            .When(session => SessionDecisions.RecordPreStudy(session, Broadcast with { PreStudyId = Id(0x402) }, Secretary, AtPresent))
            .ThenAlreadySo();

    [Fact]
    public void Other_pre_study_under_the_same_id_is_refused()
    {
        foreach (var other in new[] { Broadcast with { Note = null }, Broadcast with { Mode = PreStudyMode.SelfStudy }, Broadcast with { MaterialId = null } })
        {
            Given(Planned(), new PreStudyRecorded(By(Secretary, RightNow), Id(0x401), PreStudyMode.GroupBroadcast, Report, "集中收听收看"))
                .When(session => SessionDecisions.RecordPreStudy(session, other, Secretary, AtPresent))
                .ThenRefused(new Rejection.IdTaken(Id(0x401)));
        }
    }

    [Fact]
    public void A_material_is_studied_on_the_sessions_day() =>
        Given(Planned(), Held)
            .When(session => SessionDecisions.StudyMaterial(session, Together, Secretary, AtPresent))
            .Then(Studied());

    [Fact]
    public void The_same_study_under_another_id_is_the_same_fact() =>
        Given(Planned(), Studied())
            .When(session => SessionDecisions.StudyMaterial(session, Together with { StudyId = Id(0x52) }, Secretary, AtPresent))
            .ThenAlreadySo();

    [Fact]
    public void The_same_material_may_be_studied_in_another_mode_too() =>
        Given(Planned(), Studied())
            .When(session => SessionDecisions.StudyMaterial(session, Together with { StudyId = Id(0x52), Mode = StudyMode.LedReading, LedById = Wang }, Secretary, AtPresent))
            .Then(new MaterialStudied(By(Secretary, On(October25)), Id(0x52), Communique, StudyMode.LedReading, null, Wang));

    [Fact]
    public void Another_study_under_the_same_id_is_refused() =>
        Given(Planned(), Studied())
            .When(session => SessionDecisions.StudyMaterial(session, Together with { MaterialId = Report }, Secretary, AtPresent))
            .ThenRefused(new Rejection.IdTaken(Id(0x51)));

    [Fact]
    public void Agenda_items_are_numbered_from_1() =>
        Given(Planned(), AgendaItem(1))
            .When(session => SessionDecisions.RecordAgendaItem(session, new(Id(0x602), "议题2", false), Secretary, AtPresent))
            .Then(AgendaItem(2));

    [Fact]
    public void Item_1_may_be_the_first_agenda_item() =>
        Given(Planned())
            .When(session => SessionDecisions.RecordAgendaItem(session, new(Id(0x601), "议题1", true), Secretary, AtPresent))
            .Then(AgendaItem(1, firstItem: true));

    [Fact]
    public void No_other_item_may_be_the_first_agenda_item() =>
        Given(Planned(), AgendaItem(1))
            .When(session => SessionDecisions.RecordAgendaItem(session, new(Id(0x602), "议题2", true), Secretary, AtPresent))
            .ThenRefused(new Rejection.FirstItemOrder());

    [Fact]
    public void An_agenda_item_under_a_known_id_is_the_same_or_refused()
    {
        Given(Planned(), AgendaItem(1, firstItem: true))
            .When(session => SessionDecisions.RecordAgendaItem(session, new(Id(0x601), "议题1", true), Secretary, AtPresent))
            .ThenAlreadySo();
        Given(Planned(), AgendaItem(1, firstItem: true))
            .When(session => SessionDecisions.RecordAgendaItem(session, new(Id(0x601), "议题1", false), Secretary, AtPresent))
            .ThenRefused(new Rejection.IdTaken(Id(0x601)));
        Given(Planned(), AgendaItem(1))
            .When(session => SessionDecisions.RecordAgendaItem(session, new(Id(0x601), "议题", false), Secretary, AtPresent))
            .ThenRefused(new Rejection.IdTaken(Id(0x601)));
    }

    [Fact]
    public void Remarks_are_numbered_from_1()
    {
        Given(Planned(), Held).When(session => SessionDecisions.RecordRemark(session, FirstRequirement, Secretary, AtPresent)).Then(Remark(1));
        Given(Planned(), Held, Remark(1))
            .When(session => SessionDecisions.RecordRemark(session, FirstRequirement with { RemarkId = Id(0x702), Text = "要求2" }, Secretary, AtPresent))
            .Then(Remark(2));
    }

    [Fact]
    public void A_remark_belongs_to_an_item_of_the_agenda() =>
        Given(Planned(), AgendaItem(1), AgendaItem(2))
            .When(session => SessionDecisions.RecordRemark(session, FirstRequirement with { AgendaSeq = 2 }, Secretary, AtPresent))
            .Then(Remark(1) with { AgendaItemId = Id(0x602) });

    [Fact]
    public void A_remark_belongs_to_no_item_that_the_agenda_does_not_have() =>
        Given(Planned(), AgendaItem(1))
            .When(session => SessionDecisions.RecordRemark(session, FirstRequirement with { AgendaSeq = 2 }, Secretary, AtPresent))
            .ThenRefused(new Rejection.Invalid("agendaSeq", "no-such-agenda-item"));

    [Fact]
    public void A_consensus_has_no_speaker()
    {
        Given(Planned())
            .When(session => SessionDecisions.RecordRemark(session, FirstRequirement with { Kind = RemarkKind.Consensus, Speaker = Chair }, Secretary, AtPresent))
            .ThenRefused(new Rejection.Invalid("speaker", "consensus-has-no-speaker"));
        Given(Planned())
            .When(session => SessionDecisions.RecordRemark(session, FirstRequirement with { Kind = RemarkKind.Consensus }, Secretary, AtPresent))
            .Then(Remark(1, RemarkKind.Consensus));
    }

    [Fact]
    public void Words_stand_as_they_were_given() =>
        Given(Planned())
            .When(session => SessionDecisions.RecordRemark(session, FirstRequirement with { Text = " “两个确立”　 " }, Secretary, AtPresent))
            .Then(Remark(1) with { Text = " “两个确立”　 " });

    [Fact]
    public void The_same_remark_is_recorded_once() =>
        Given(Planned(), Remark(1))
            .When(session => SessionDecisions.RecordRemark(session, FirstRequirement, Leader, AtPresent))
            .ThenAlreadySo();

    [Fact]
    public void Another_remark_under_the_same_id_is_refused()
    {
        foreach (var other in new[]
        {
            FirstRequirement with { Text = "要求" }, FirstRequirement with { Kind = RemarkKind.Remark },
            FirstRequirement with { Speaker = Chair }, FirstRequirement with { AgendaSeq = 1 },
        })
        {
            Given(Planned(), AgendaItem(1), Remark(1))
                .When(session => SessionDecisions.RecordRemark(session, other, Secretary, AtPresent))
                .ThenRefused(new Rejection.IdTaken(Id(0x701)));
        }
    }

    [Fact]
    public void The_same_words_under_another_id_are_said_again() =>
        Given(Planned(), Remark(1))
            .When(session => SessionDecisions.RecordRemark(session, FirstRequirement with { RemarkId = Id(0x702) }, Secretary, AtPresent))
            .Then(Remark(2) with { Text = "要求1" });

    [Theory]
    [InlineData("pre-study")]
    [InlineData("material")]
    [InlineData("agenda item")]
    [InlineData("remark")]
    public void What_is_recorded_happened_on_the_sessions_day_or_now_or_nobody_knows_when(string what)
    {
        Given(Planned(OnToday)).When(session => Record(what, session, Secretary)).ThenItHappened(On(Today));
        Given(Planned(OnTomorrow)).When(session => Record(what, session, Secretary)).ThenItHappened(RightNow);
        Given(Planned(Undated)).When(session => Record(what, session, Secretary)).ThenItHappened(Occurred.Unknown);
        Given(Planned(InOctober)).When(session => Record(what, session, Secretary)).ThenItHappened(Occurred.InMonthOf(October25, Shanghai));
        Given(Planned()).When(session => Record(what, session, Secretary.Saying("2022-10-26"))).ThenItHappened(On(new(2022, 10, 26)));
        Given(Planned()).When(session => Record(what, session, Secretary.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));
    }

    [Theory]
    [InlineData("material")]
    [InlineData("agenda item")]
    [InlineData("remark")]
    public void Nothing_of_the_session_happened_before_it(string what) =>
        Given(Planned())
            .When(session => Record(what, session, Secretary.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));

    [Fact]
    public void Pre_study_happened_before_the_session() =>
        Given(Planned()).When(session => Record("pre-study", session, Secretary.Saying("2022-10-24"))).ThenItHappened(On(new(2022, 10, 24)));

    private static Decision<SessionEvent> Record(string what, Session session, Asking asking) => what switch
    {
        "pre-study" => SessionDecisions.RecordPreStudy(session, Broadcast, asking, AtPresent),
        "material" => SessionDecisions.StudyMaterial(session, Together, asking, AtPresent),
        "agenda item" => SessionDecisions.RecordAgendaItem(session, new(Id(0x601), "议题1", false), asking, AtPresent),
        _ => SessionDecisions.RecordRemark(session, FirstRequirement, asking, AtPresent),
    };
}
