using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Programmes.KnownProgrammes;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Programmes;

public class ActivitiesAndFiguresTests
{
    private static Decision<ProgrammeEvent> Link(Programme programme, Session session, Asking? asking = null) =>
        ProgrammeDecisions.LinkActivity(programme, session, KnownSessions.SessionId, asking ?? Secretary, AtPresent);

    private static Decision<ProgrammeEvent> ReportFigure(Programme programme, ReportFigure command, Session? session = null, Asking? asking = null) =>
        ProgrammeDecisions.ReportFigure(programme, command, session, asking ?? Secretary, AtPresent);

    [Fact]
    public void A_session_is_an_activity_from_its_day_on() =>
        Given(Established).When(programme => Link(programme, KnownSessions.In(SessionState.Confirmed))).Then(Linked);

    [Fact]
    public void A_session_that_is_still_to_come_is_linked_now() =>
        Given(Established).When(programme => Link(programme, Fold<Session>([KnownSessions.Planned(KnownSessions.OnTomorrow)]))).ThenItHappened(RightNow);

    [Fact]
    public void A_session_is_linked_once_and_stays_so_when_it_is_cancelled() =>
        Given(Established, Linked).When(programme => Link(programme, KnownSessions.In(SessionState.Cancelled), Leader)).ThenAlreadySo();

    [Fact]
    public void What_does_not_take_place_is_no_activity() =>
        Given(Established).When(programme => Link(programme, KnownSessions.In(SessionState.Cancelled))).ThenRefused(new Rejection.WrongState("cancelled"));

    [Fact]
    public void A_link_that_should_not_be_is_taken_back_and_can_be_made_again()
    {
        var unlinked = new ProgrammeActivityUnlinked(By(Secretary, RightNow), KnownSessions.SessionId);
        Given(Established, Linked)
            .When(programme => ProgrammeDecisions.UnlinkActivity(programme, KnownSessions.SessionId, Secretary, AtPresent))
            .Then(unlinked)
            .ThenTheState(programme => programme.Activities.ShouldBeEmpty());
        Given(Established).When(programme => ProgrammeDecisions.UnlinkActivity(programme, KnownSessions.SessionId, Secretary, AtPresent)).ThenAlreadySo();
        Given(Established, Linked, unlinked).When(programme => Link(programme, KnownSessions.In(SessionState.Held))).Then(Linked);
    }

    [Fact]
    public void A_figure_is_reported() => Given(Established).When(programme => ReportFigure(programme, Report())).Then(Reviewed);

    [Fact]
    public void A_figure_that_the_source_does_not_state_has_no_count_and_no_qualifier()
    {
        var approved = Report() with { Count = null, Qualifier = null, State = FigureState.Approved };
        Given(Established).When(programme => ReportFigure(programme, approved))
            .Then(Reviewed with { Count = null, Qualifier = null, State = FigureState.Approved });
        Given(Established).When(programme => ReportFigure(programme, approved with { Qualifier = Qualifier.Over }))
            .ThenRefused(new Rejection.Invalid("qualifier", "qualifies-nothing"));
    }

    [Fact]
    public void The_same_figure_is_the_same_statement_whatever_its_id() =>
        Given(Established, Reviewed).When(programme => ReportFigure(programme, Report(0xB32), asking: Leader)).ThenAlreadySo();

    [Fact]
    public void The_same_figure_of_another_time_is_another_statement()
    {
        var october = Reviewed with { Provenance = By(Secretary, On(October25)) };
        Given(Established, october)
            .When(programme => ReportFigure(programme, Report(0xB32), asking: Secretary.Saying("2022-11-01")))
            .Then(october with { Provenance = By(Secretary, On(new(2022, 11, 1))), FigureId = Id(0xB32) });
        Given(Established, october).When(programme => ReportFigure(programme, Report(0xB32), asking: Secretary.Saying("2022-10-25"))).ThenAlreadySo();
    }

    [Fact]
    public void Another_figure_of_one_name_and_state_stands_beside_the_first() =>
        Given(Established, Reviewed)
            .When(programme => ReportFigure(programme, Report(0xB32) with { Count = 35, Qualifier = null }))
            .Then(Reviewed with { FigureId = Id(0xB32), Count = 35, Qualifier = null })
            .ThenTheState(programme => programme.Figures.Count.ShouldBe(2));

    [Fact]
    public void The_same_id_with_another_figure_is_taken()
    {
        foreach (var other in new[]
        {
            Report() with { Name = "项目" }, Report() with { Count = 31 }, Report() with { Qualifier = null }, Report() with { State = FigureState.Proposed },
            Report() with { SessionId = Id(1) },
        })
        {
            Given(Established, Reviewed).When(programme => ReportFigure(programme, other)).ThenRefused(new Rejection.IdTaken(Id(0xB31)));
        }

        Given(Established, Reviewed).When(programme => ReportFigure(programme, Report(), asking: Secretary.Saying("2022-10"))).ThenAlreadySo();
    }

    [Fact]
    public void A_figure_stated_at_a_session_was_so_on_its_day_and_not_before()
    {
        var atSession = Report() with { SessionId = KnownSessions.SessionId };
        var session = KnownSessions.In(SessionState.Held);
        Given(Established).When(programme => ReportFigure(programme, atSession, session)).ThenItHappened(On(October25));
        Given(Established).When(programme => ReportFigure(programme, atSession, session, Secretary.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
    }
}
