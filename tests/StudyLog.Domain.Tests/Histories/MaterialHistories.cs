using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsCheck;
using StudyLog.Domain.Materials;
using Sentence = StudyLog.Domain.Tests.Histories.Said<
    StudyLog.Domain.Materials.Material, StudyLog.Domain.Materials.MaterialEvent>;

namespace StudyLog.Domain.Tests.Histories;

/// <summary>Whatever is said of a material in whatever order, these things hold.</summary>
public class MaterialHistories
{
    private static readonly Gen<string?> Names = Some.Of<string?>(null, "新华社", "中央办公厅");

    private static readonly Gen<DateOnly?> Days = Some.Of<DateOnly?>(null, Known.October25, Known.Tomorrow);

    private static readonly Gen<bool> Classified = Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true)));

    private static readonly Gen<Sentence> Registering = Gen.Select(
        Some.Of("公报", "报告"), Gen.Enum<MaterialKind>(), Names, Names, Days, Some.Of<string?>(null, "https://example.org/a"), Classified,
        (title, kind, author, issuer, issuedOn, url, classified) => Says("register", (material, asking, now) => MaterialDecisions.Register(
            material, new(Known.Id(50), new(title, kind, author, issuer, issuedOn, url), classified), asking, now))).SelectMany(Asked);

    private static readonly Gen<Sentence> Anything = Gen.Frequency(
        (1, Registering),
        (6, Gen.Select(
            Some.Given(Some.Of("公报", "公报（全文）")), Some.Given(Some.Of(MaterialKind.Communique, MaterialKind.Book)),
            Some.Given(Names), Some.Given(Names), Some.Given(Days), Classified,
            (title, kind, author, issuer, issuedOn, classified) => Says("revise", (material, asking, now) => MaterialDecisions.Revise(
                material, new(title, kind, author, issuer, issuedOn, Classified: classified), asking, now))).SelectMany(Asked)),
        (1, Some.Of<string?>("已废止", " ", null).Select(reason => Says(
            "withdraw", (material, asking, now) => MaterialDecisions.Withdraw(material, new(reason), asking, now))).SelectMany(Asked)));

    internal static IEnumerable<string> Decisions => Tale.DecisionsOf(Anything);

    [Fact]
    public void Whatever_is_said_in_whatever_order_the_rules_of_a_material_hold()
    {
        var reached = new ConcurrentDictionary<(bool Exists, bool Withdrawn), int>();
        Tale.Sample(Registering, Anything, (before, step, _) =>
        {
            if (before.Withdrawn) step.Events.ShouldBeEmpty("What is withdrawn changes no more.");
            if (before.First is { } first) step.After.First.ShouldBe(first, "What was first said of it stays known.");
            step.After.Exists.ShouldBe(step.After.First is not null);
            reached.AddOrUpdate((step.After.Exists, step.After.Withdrawn), 1, (_, times) => times + 1);
        });

        reached.Keys.ShouldBe([(false, false), (true, false), (true, true)], ignoreOrder: true, "histories that reach too little prove too little");
    }

    private static Sentence Says(
        string what, Func<Material, Asking, Now, Decision<MaterialEvent>> decide, [CallerArgumentExpression(nameof(decide))] string code = "") =>
        new(what, Known.Secretary, decide, code);

    private static Gen<Sentence> Asked(Sentence sentence) => Some.Asking.Select(asking => sentence with { Asking = asking });
}
