using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsCheck;
using StudyLog.Domain.Plans;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.Plans.StudyPlan, StudyLog.Domain.Plans.StudyPlanEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of a study plan in whatever order, these things hold.</summary>
public class PlanHistories
{
    private static readonly Gen<Guid> Materials = Some.IdOf(5);

    private static readonly Gen<WantedTopic> Topics = Gen.Select(
        Gen.OneOf(Gen.Const((Guid?)null), Some.IdOf(6).Select(Guid? (id) => id)), Gen.Int[1, 4], Some.Of("报告", "党章", "条例"), Materials.Array[0, 2],
        (id, quarter, title, materials) => new WantedTopic(id, quarter, title, materials));

    private static readonly Gen<Sentence> Adopting = Gen.Select(Topics.Array[0, 4], Some.IdOf(7), (topics, newId) => Says(
        "adopt", (plan, asking, now) => PlanDecisions.Adopt(plan, new(2022, topics, newId), asking, now))).SelectMany(Asked);

    private static readonly Gen<Sentence> Anything = Gen.Frequency(
        (3, Adopting),
        (3, Gen.Select(Topics, Some.IdOf(8), (topic, newId) => Says(
            "topic", (plan, asking, now) => PlanDecisions.PlanTopic(plan, new(topic, newId), asking, now))).SelectMany(Asked)),
        (2, Some.Of<DateOnly?>(null, null, Known.October25, Known.Today, Known.Today.AddDays(30)).Select(on => Says(
            $"file on {on}", (plan, asking, now) => PlanDecisions.File(plan, new(on), asking, now))).SelectMany(Asked)));

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Anything);

    [Fact]
    public void Whatever_is_said_in_whatever_order_the_rules_of_a_plan_hold()
    {
        var reached = new ConcurrentDictionary<(bool Exists, bool Dropped, bool Filed, bool Changed), int>();
        Tale.Sample(Adopting, Anything, (before, step, now) =>
        {
            var plan = step.After;
            plan.Topics.Concat(plan.Dropped).Select(topic => topic.TopicId).ShouldBeUnique();
            plan.Topics.Select(topic => (topic.Quarter, topic.Title)).ShouldBeUnique();
            plan.Filings.Take(before.Filings.Count).ShouldBe(before.Filings, "What was reported was reported.");
            plan.Filings.ShouldAllBe(on => on <= now.Today);
            if (plan.Filings.IsEmpty) plan.ChangedSinceFiling.ShouldBeFalse();
            foreach (var topic in before.Topics) plan.Topic(topic.TopicId).ShouldNotBeNull("A topic that was planned stays known.");
            reached.AddOrUpdate((plan.Exists, !plan.Dropped.IsEmpty, !plan.Filings.IsEmpty, plan.ChangedSinceFiling), 1, (_, times) => times + 1);
        });

        reached.Keys.ShouldContain((true, true, true, true), "histories that reach too little prove too little");
        reached.Keys.ShouldContain((true, true, true, false));
        reached.Keys.ShouldContain((true, false, false, false));
    }

    private static Sentence Says(
        string what, Func<StudyPlan, Asking, Now, Decision<StudyPlanEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);

    private static Gen<Sentence> Asked(Sentence sentence) => Some.Asking.Select(asking => sentence with { Asking = asking });
}
