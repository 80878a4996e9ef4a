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

        (await comparison.Ask(await comparison.Tell(seed, 12, cancellation), cancellation)).ShouldBeEmpty();
    }
}
