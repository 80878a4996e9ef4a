using StudyLog.Domain.Reports;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Reports.KnownReports;

namespace StudyLog.Domain.Tests.Reports;

/// <summary>Every state by every command.</summary>
public class ReportStateTests
{
    // Event: allowed. Already: it is so. State: wrong-state, naming the state. Taken: that rejection.
    // NotAsked: what does not exist is not found before anything is decided on it.
    private static readonly StateTable<ReportState> Table = new("""
                 NotDrafted  Drafted  Submitted  Returned  Accepted
        Draft    Event       Taken    Taken      Taken     Taken
        Redraft  NotAsked    Event    State      Event     State
        Submit   NotAsked    Event    Already    State     Already
        Return   NotAsked    State    Event      State     State
        Accept   NotAsked    State    Event      State     Already
        """);

    [Fact]
    public void Every_state_and_every_command_has_its_place_in_the_table()
    {
        Table.States.ShouldBe(Enum.GetValues<ReportState>());
        Table.Commands.Order().ShouldBe(StateTable.DecisionsOf(typeof(ReportDecisions)));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_is_reached(ReportState state)
    {
        In(state).State.ShouldBe(state);
        In(state).Exists.ShouldBe(state != ReportState.NotDrafted);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_command_meets_a_state(string command, ReportState state, string expected)
    {
        if (expected == "NotAsked")
        {
            state.ShouldBe(ReportState.NotDrafted);
            return;
        }

        var step = Law.Apply(In(state), report => Decide(command, report));
        var comesTo = step.Rejection switch
        {
            null => step.Events.Count > 0 ? "Event" : "Already",
            Rejection.WrongState wrong when string.Equals(wrong.State, $"report-{state}", StringComparison.OrdinalIgnoreCase) => "State",
            Rejection.IdTaken => "Taken",
            { } other => Written.Of(other),
        };
        comesTo.ShouldBe(expected);
    }

    [Fact]
    public void The_same_draft_is_the_same_report_in_every_state_that_exists()
    {
        foreach (var state in Enum.GetValues<ReportState>().Except([ReportState.NotDrafted]))
        {
            Scenario.Given(Reaching(state))
                .When(report => ReportDecisions.Draft(report, Draft() with { AsOf = 200, UnderWay = Id(9) }, Leader, AtPresent))
                .ThenAlreadySo();
        }
    }

    public static TheoryData<ReportState> States() => [.. Enum.GetValues<ReportState>()];

    public static TheoryData<string, ReportState, string> Cells() => Table.Cells();

    private static Decision<PeriodReportEvent> Decide(string command, PeriodReport report) => command switch
    {
        "Draft" => ReportDecisions.Draft(report, Draft() with { Kind = ReportKind.FollowUpBulletin }, Secretary, AtPresent),
        "Redraft" => ReportDecisions.Redraft(report, new(200), Secretary, AtPresent),
        "Submit" => ReportDecisions.Submit(report, Secretary, AtPresent),
        "Return" => ReportDecisions.Return(report, new("缺八月"), Leader, AtPresent),
        "Accept" => ReportDecisions.Accept(report, Leader, AtPresent),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "say this command"),
    };
}
