using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Projections;

public sealed class Every_read_model_over_a_few_histories(HostFixture host, Store store) : IClassFixture<Store>
{
    [Fact]
    public async Task Equals_its_formulas_as_every_query_answers_it()
    {
        var (cancellation, clock) = (TestContext.Current.CancellationToken, new SteadyClock());
        await store.Started(host, cancellation, clock);
        var comparison = new Comparison(store, clock);
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"From seed {seed} on.");
        var tales = await comparison.Tell(seed, 12, cancellation);

        (await comparison.Ask(tales, cancellation)).ShouldBeEmpty();
        await store.ShouldBeAsMadeAnew(cancellation);
        foreach (var question in tales[0].All()) AssertThatNoColumnIsLeftOut(question);
    }

    // Whatever is answered otherwise is noticed.
    private static void AssertThatNoColumnIsLeftOut(Question question)
    {
        var expected = Alike.Written(question.Expected())!;
        Alike.Difference(expected, expected).ShouldBeNull();
        foreach (var path in LeavesOf(expected).Where(path => path.Length > 0))
        {
            var answer = expected.DeepClone();
            Falsify(answer, path);
            Alike.Difference(answer, expected).ShouldNotBeNull($"{question} {string.Join('.', path)}");
        }
    }

    private static IEnumerable<object[]> LeavesOf(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => LeavesOf(member.Value).Select(rest => (object[])[member.Key, .. rest])),
        JsonArray items => items.SelectMany((item, index) => LeavesOf(item).Select(rest => (object[])[index, .. rest])),
        _ => [[]],
    };

    private static void Falsify(JsonNode answer, object[] path)
    {
        var parent = path[..^1].Aggregate(answer, (node, step) => step is string name ? node[name]! : node[(int)step]!);
        if (path[^1] is string last) parent[last] = "falsified";
        else parent[(int)path[^1]] = "falsified";
    }
}
