using Marten;
using StudyLog.ReadModels;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Projections;

/// <summary>Two hosts that both believe to be alone on a database disturb each other; the one that stays must recover.</summary>
public sealed class When_another_host_projected_too(HostFixture run)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_read_models_get_on_when_it_has_gone()
    {
        await using var store = new Store();
        await store.Started(run, Cancellation);
        await store.ShouldProject(Limit, Cancellation);

        var tales = new List<Tale>();
        CsCheck.Check.Sample(RandomTale.Gen, tales.Add, iter: 20, threads: 1);
        using (var other = await Store.StartHost(store.ConnectionString, Cancellation))
        {
            await Task.WhenAll(tales.Select(tale => tale.Store(store.Documents, Cancellation, static () => 3)));
            await other.StopAsync(Cancellation);
        }

        await store.ShouldProject(Limit, Cancellation);
        await store.CatchUp(Cancellation);
        await store.ShouldBeAsMadeAnew(Cancellation);
    }
}
