using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsCheck;
using StudyLog.Domain.Departments;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.Departments.Department, StudyLog.Domain.Departments.DepartmentEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of a department in whatever order, these things hold.</summary>
public class DepartmentHistories
{
    private static readonly Gen<Guid?> Parents = Some.Of<Guid?>(null, Known.Research, Known.Training);

    private static readonly Gen<string?> ShortNames = Some.Of<string?>(null, "办", "室");

    private static readonly Gen<int?> Ranks = Some.Of<int?>(null, 1, 2);

    private static readonly Gen<bool?> OnBoard = Some.Of<bool?>(null, true, false);

    private static readonly Gen<Sentence> Establishing = Gen.Select(
        Some.Of("办公室", "研究室"), ShortNames, Gen.Enum<DepartmentKind>(), Parents, Ranks, OnBoard,
        (name, shortName, kind, parent, rank, onBoard) => Says("establish", (department, asking, now) => DepartmentDecisions.Establish(
            department, new(Known.Office, name, shortName, kind, parent, rank, onBoard), asking, now))).SelectMany(Asked);

    private static readonly Gen<Sentence> Anything = Gen.Frequency(
        (1, Establishing),
        (6, Gen.Select(Some.Given(Some.Of("办公室", "综合室")), Some.Given(ShortNames), Some.Given(Parents), Some.Given(Ranks), Some.Given(Some.Bool), Some.Given(Gen.Enum<DepartmentKind>()), (name, shortName, parent, rank, onBoard, kind) => Says(
            "change", (department, asking, now) => DepartmentDecisions.Change(department, new(name, shortName, parent, rank, onBoard, kind), asking, now)))
            .SelectMany(Asked)),
        (1, Gen.Select(Some.Of<DateOnly?>(null, Known.October25, Known.Today, Known.Today.AddDays(30)), Some.Of<string?>("机构改革", " ", null), (on, reason) => Says(
            $"dissolve on {on}", (department, asking, now) => DepartmentDecisions.Dissolve(department, new(on, reason), asking, now)))
            .SelectMany(Asked)),
        (2, Gen.Select(Some.Of<int?>(null, 0, 1, 2), Some.Bool, (replacing, isOnes) => Says(
            "open calendar", (department, asking, now) => DepartmentDecisions.OpenCalendar(department, new(replacing), isOnes, asking, now)))
            .SelectMany(Asked)),
        (1, Some.Bool.Select(isOnes => Says(
            "close calendar", (department, asking, now) => DepartmentDecisions.CloseCalendar(department, isOnes, asking, now))).SelectMany(Asked)));

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Anything);

    [Fact]
    public void Whatever_is_said_in_whatever_order_the_rules_of_a_department_hold()
    {
        var reached = new ConcurrentDictionary<(bool Exists, bool Dissolved), int>();
        Tale.Sample(Establishing, Anything, (before, step, now) =>
        {
            if (before.DissolvedOn is not null) step.Events.ShouldBeEmpty("What is dissolved changes no more.");
            step.After.Calendar.Number.ShouldBeInRange(before.Calendar.Number, before.Calendar.Number + 1, "No address is made twice.");
            if (step.After.DissolvedOn is not null) step.After.Calendar.IsOpen.ShouldBeFalse("Nobody reads the calendar of what is dissolved.");
            if (before.First is { } first) step.After.First.ShouldBeSameAs(first, "How it began stays known.");
            (step.After.DissolvedOn > now.Today).ShouldBeFalse("Nothing is dissolved before its last day.");
            step.Events.Count(@event => @event is DepartmentEstablished).ShouldBe(step.After.Exists && !before.Exists ? 1 : 0);
            reached.AddOrUpdate((step.After.Exists, step.After.DissolvedOn is not null), 1, (_, times) => times + 1);
        });

        reached.Keys.ShouldBe([(false, false), (true, false), (true, true)], ignoreOrder: true, "histories that reach too little prove too little");
    }

    private static Sentence Says(
        string what, Func<Department, Asking, Now, Decision<DepartmentEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);

    private static Gen<Sentence> Asked(Sentence sentence) => Some.Asking.Select(asking => sentence with { Asking = asking });
}
