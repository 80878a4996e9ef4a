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
        await Visible(store);

        using (var other = await Store.StartHost(store.ConnectionString, Cancellation))
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new Tale()).Select(tale =>
            {
                tale.Session(new DateOnly(2022, 10, 25), tale.Department("办公室"));
                return tale.Store(store.Documents, Cancellation, static () => 1);
            }));
            await other.StopAsync(Cancellation);
        }

        await Visible(store);
    }

    private static async Task Visible(Store store)
    {
        var tale = new Tale();
        var session = tale.Session(new DateOnly(2022, 10, 25), tale.Department("办公室"));
        await tale.Store(store.Documents, Cancellation);
        await using var query = store.Documents.QuerySession(tale.Tenant);
        await Wait.Until(async () => await query.LoadAsync<SessionSheet>(session, Cancellation) is not null, Limit, store.Agents);
    }
}
