using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Hosting;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Projections;

namespace StudyLog.Tests.Persistence;

/// <summary>An upgrade to a build whose lists and read models hold more, or count otherwise, than those of the build before.</summary>
public sealed class Documents_of_another_form(HostFixture host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ReadModelSet.Form, "999")]
    [InlineData(ReadModelSet.Form - 1, null)]
    public async Task Are_made_anew_at_the_upgrade_and_those_of_the_same_form_stay(int formBefore, string? rankAfter)
    {
        var connections = await host.NewDatabase(Cancellation);
        var tale = new Tale();
        var department = tale.Department("办公室");
        await Project(connections, tale);
        await Execute(connections, Spoil("boarddepartment"));
        await Execute(connections, Spoil("departmententry"));
        await Execute(connections, $"update {StoreConfiguration.Schema}.schema_state set fingerprint = 'the build before', document_form = {formBefore}");

        await Migration.Run(connections, StudyLogHost.AsOwner, Cancellation);

        (await RankIn("departmententry")).ShouldBe(rankAfter);
        await Project(connections, tale);
        (await RankIn("boarddepartment")).ShouldBe(rankAfter);

        string Spoil(string document) => $$"""update {{StoreConfiguration.Schema}}.mt_doc_{{document}} set data = data || jsonb '{"rankNo": 999}'""";

        Task<object?> RankIn(string document) =>
            Execute(connections, $"select data ->> 'rankNo' from {StoreConfiguration.Schema}.mt_doc_{document} where id = '{department}'");
    }

    private static async Task Project(DatabaseConnections connections, Tale tale)
    {
        await using var app = await HostFixture.Start(connections);
        await tale.Store(app.Services.GetRequiredService<IDocumentStore>(), Cancellation);
        await Wait.Until(
            async () => await Execute(
                connections,
                $"""
                select (select max(seq_id) from {StoreConfiguration.Schema}.mt_events)
                    = (select last_seq_id from {StoreConfiguration.Schema}.mt_event_progression where name = '{ReadModelSet.Shard}')
                """) is true,
            TimeSpan.FromSeconds(20));
    }

    private static async Task<object?> Execute(DatabaseConnections connections, string sql)
    {
        await using var database = NpgsqlDataSource.Create(connections.Owner);
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation) is var found and not DBNull ? found : null;
    }
}
