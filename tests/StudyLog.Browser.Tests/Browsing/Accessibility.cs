using Deque.AxeCore.Commons;

namespace StudyLog.Browser.Tests.Browsing;

/// <summary>Whether what a visitor sees can be used by everybody, and on this screen.</summary>
public static class Accessibility
{
    // Every rule; what passes is counted, not described.
    private const string Run =
        """
        async () => {
          const found = await axe.run(document, { resultTypes: ['violations'] });
          return [String(found.passes.length), ...found.violations.map(rule => `${rule.id} at ${rule.nodes.slice(0, 3).map(node => node.html).join(', ')}`)];
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Axe finds nothing, and nothing is wider than the screen.</summary>
    public static async Task ShouldBeUsableByEverybody(this Visitor visitor, string? seen = null)
    {
        await visitor.ShouldHoldTheRules(seen);
        (await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(seen);
    }

    /// <summary>Axe finds nothing.</summary>
    public static async Task ShouldHoldTheRules(this Visitor visitor, string? seen = null)
    {
        // The page has no frames: it is judged where it stands, which the package does in a page of its own, five times as slow.
        if (!await visitor.Page.EvaluateAsync<bool>("'axe' in window")) await visitor.Page.EvaluateAsync(Axe);
        var found = await visitor.Page.EvaluateAsync<string[]>(Run);
        found[1..].ShouldBeEmpty(seen);
        int.Parse(found[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(10, "the rules were not run");
    }
}
