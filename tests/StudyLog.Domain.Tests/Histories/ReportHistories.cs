using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsCheck;
using StudyLog.Domain.Reports;
using StudyLog.Domain.Tests.Reports;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.Reports.PeriodReport, StudyLog.Domain.Reports.PeriodReportEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of a period report in whatever order, these things hold.</summary>
public class ReportHistories
{
    private static readonly Gen<long> Numbers = Gen.Long[100, 103];

    private static readonly Gen<Sentence> Drafting = Gen.Select(
        Gen.Enum<ReportKind>(), Some.Of(KnownReports.July, KnownReports.July.AddMonths(-6)), Some.Of(KnownReports.EndOfSeptember, new DateOnly(2022, 12, 31)), Numbers, Some.Of<Guid?>(null, null, Known.Id(9)),
        (kind, from, to, asOf, underWay) => Says("draft", (report, asking, now) => ReportDecisions.Draft(
            report, new(KnownReports.ReportId, kind, from, to, asOf, underWay), asking, now))).SelectMany(Asked);

    private static readonly Gen<Sentence> Anything = Gen.Frequency(
        (1, Drafting),
        (3, Numbers.Select(asOf => Says("redraft", (report, asking, now) => ReportDecisions.Redraft(report, new(asOf), asking, now))).SelectMany(Asked)),
        (4, Gen.Const(Says("submit", ReportDecisions.Submit)).SelectMany(Asked)),
        (2, Some.Of<string?>("缺九月", "缺八月", " ", null).Select(reason => Says(
            "return", (report, asking, now) => ReportDecisions.Return(report, new(reason), asking, now))).SelectMany(Asked)),
        (1, Gen.Const(Says("accept", ReportDecisions.Accept)).SelectMany(Asked)));

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Anything);

    [Fact]
    public void Whatever_is_said_in_whatever_order_the_rules_of_a_report_hold()
    {
        var reached = new ConcurrentDictionary<ReportState, int>();
        Tale.Sample(Drafting, Anything, (before, step, _) =>
        {
            var report = step.After;
            if (before.State == ReportState.Accepted) step.Events.ShouldBeEmpty("What is accepted changes no more.");
            if (before.Exists) (report.Kind, report.From, report.To).ShouldBe((before.Kind, before.From, before.To));
            if (report.AsOf != before.AsOf) report.State.ShouldBe(ReportState.Drafted, "Only a draft takes other figures.");
            foreach (var @event in step.Events)
                if (before.LastStep is { } last) @event.Provenance.Occurred.Precedes(last).ShouldBeFalse($"{@event} lies before {last}");
            report.Returns.ShouldAllBe(returned => !string.IsNullOrWhiteSpace(returned.Reason));
            (report.From > report.To).ShouldBeFalse();
            reached.AddOrUpdate(report.State, 1, (_, times) => times + 1);
        });

        reached.Keys.ShouldBe(Enum.GetValues<ReportState>(), ignoreOrder: true, "histories that reach too little prove too little");
    }

    private static Sentence Says(
        string what, Func<PeriodReport, Asking, Now, Decision<PeriodReportEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);

    private static Gen<Sentence> Asked(Sentence sentence) => Some.Asking.Select(asking => sentence with { Asking = asking });
}
