using Marten;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Features.Search;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Search;

/// <summary>More entries than are looked through one by one, found by whichever way their number and age ask for.</summary>
public sealed class The_newest_of_many(HostFixture host)
{
    private const int Most = 200;
    private const int All = 5_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a word of few", 7, 7)]
    [InlineData("a word of exactly as many as are shown", 100, 100)]
    [InlineData("a word that has become rare", 900, 3)]
    [InlineData("a word of old times", 900, 0)]
    [InlineData("a word in use", 0, 4_500)]
    public async Task Are_found_of_one_kind_and_organisation_the_last_first(string why, int old, int late)
    {
        var store = host.Services.GetRequiredService<IDocumentStore>();
        var (tenant, other) = (Guid.NewGuid().ToString("D"), Guid.NewGuid().ToString("D"));
        SearchEntry[] entries = [.. Enumerable.Range(0, All).Select(place => Entry(place, place < old || place >= All - late ? "坚持试点" : "示范带动"))];
        await store.BulkInsertAsync(tenant, entries, cancellation: Cancellation);
        await store.BulkInsertAsync(tenant, [Entry(0, "坚持试点", SearchKind.FollowUp)], cancellation: Cancellation);
        await store.BulkInsertAsync(other, [Entry(0, "坚持试点")], cancellation: Cancellation);

        (await Found(tenant, "试点")).ShouldBe(entries.Where(entry => entry.Text == "坚持试点").Reverse().Take(Most).Select(entry => entry.Id), why);
        (await Found(tenant, "试点", "示范")).ShouldBeEmpty("they stand in one text never");
        (await Found(other, "试点")).ShouldHaveSingleItem();
    }

    private async Task<IReadOnlyList<Guid>> Found(string tenant, params string[] words)
    {
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession(tenant);
        var holding = new Condition("d.pairs @> (select ?)", words.SelectMany(Bigrams.Of).ToArray());
        return [.. (await Candidates.Newest(session, SearchKind.Remark, Most, [holding], Cancellation)).Select(entry => entry.Id)];
    }

    private static SearchEntry Entry(int minute, string text, SearchKind kind = SearchKind.Remark) =>
        new() { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMinutes(minute)), Kind = kind, Text = text };
}
