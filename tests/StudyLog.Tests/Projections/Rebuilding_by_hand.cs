using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Features.Departments.Listing;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Projections;

/// <summary>What an operator starts who doubts the figures.</summary>
public sealed class Rebuilding_by_hand(HostFixture host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Makes_what_was_falsified_right_again_and_tells_from_how_many_events()
    {
        var connections = await host.NewDatabase(Cancellation);
        await using var app = await HostFixture.Start(connections);
        var tale = new Tale();
        var department = tale.Department("办公室", rankNo: 2);
        await tale.Store(app.Services.GetRequiredService<IDocumentStore>(), Cancellation);
        var rebuild = app.Services.GetRequiredService<Rebuild>();
        await rebuild.Run(Cancellation);
        await Falsify(connections);

        var told = new Told();
        var made = await rebuild.Run(Cancellation, told);

        made!.Value.Events.ShouldBe(tale.Events.Count);
        told.Percents.ShouldBeInOrder();
        told.Percents[^1].ShouldBe(100);
        await using var query = app.Services.GetRequiredService<IDocumentStore>().QuerySession(tale.Tenant);
        (await query.LoadAsync<StudyLog.ReadModels.BoardDepartment>(department, Cancellation))!.RankNo.ShouldBe(2);
        (await query.LoadAsync<DepartmentEntry>(department, Cancellation))!.RankNo.ShouldBe(2);
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> Percents { get; } = [];

        public void Report(int value) => Percents.Add(value);
    }

    private static async Task Falsify(DatabaseConnections connections)
    {
        await using var database = NpgsqlDataSource.Create(connections.Owner);
        await using var command = database.CreateCommand(
            $$"""
            update {{StoreConfiguration.Schema}}.mt_doc_boarddepartment set data = data || jsonb '{"rankNo": 999}';
            update {{StoreConfiguration.Schema}}.mt_doc_departmententry set data = data || jsonb '{"rankNo": 999}';
            """);
        (await command.ExecuteNonQueryAsync(Cancellation)).ShouldBe(2);
    }
}
