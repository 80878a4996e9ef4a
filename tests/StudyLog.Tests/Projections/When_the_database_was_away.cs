using System.Diagnostics;
using Marten;
using StudyLog.ReadModels;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Projections;

public sealed class When_the_database_was_away
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_read_models_get_on_by_themselves()
    {
        await using var store = new Store();
        await store.StartedAlone(Cancellation);
        await store.ShouldProject(Limit, Cancellation);

        await store.Server!.PauseAsync(Cancellation);
        await Task.Delay(TimeSpan.FromSeconds(4), Cancellation);
        await store.Server!.ResumeAsync(Cancellation);

        var watch = Stopwatch.StartNew();
        await store.ShouldProject(Limit, Cancellation);
        TestContext.Current.TestOutputHelper?.WriteLine($"After the outage: visible after {watch.Elapsed.TotalSeconds:0.0} s.");
        watch.Elapsed.ShouldBeLessThan(Limit);

        await using var session = store.Documents.QuerySession(Guid.Empty.ToString("D"));
        (await store.Progress.AllRun(session, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_outage_in_the_midst_of_work_falsifies_nothing()
    {
        await using var store = new Store();
        await store.StartedAlone(Cancellation);
        var tales = new List<Tale>();
        CsCheck.Check.Sample(RandomTale.Gen, tales.Add, iter: 30, threads: 1);

        var stored = 0;
        var work = Parallel.ForEachAsync(tales, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = Cancellation }, async (tale, cancellation) =>
        {
            await tale.Store(store.Documents, cancellation, static () => 3, again: true);
            Interlocked.Increment(ref stored);
        });
        await Wait.Until(() => stored >= 5, Limit);
        await store.Server!.PauseAsync(Cancellation);
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        await store.Server!.ResumeAsync(Cancellation);
        await work.WaitAsync(3 * Limit, Cancellation);
        await store.CatchUp(Cancellation);

        await store.ShouldBeAsMadeAnew(Cancellation);
    }
}
