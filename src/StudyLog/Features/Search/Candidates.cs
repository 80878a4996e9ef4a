using Marten;
using NpgsqlTypes;
using StudyLog.Persistence;
using Weasel.Postgresql.Tables;

namespace StudyLog.Features.Search;

/// <summary>A condition that entries are cut to, over the columns of <c>d</c>.</summary>
/// <param name="Sql">With a question mark for each value.</param>
/// <param name="Values">The values, in their order.</param>
public sealed record Condition(string Sql, params IReadOnlyList<object> Values);

/// <summary>Finds of one kind the newest entries that meet every condition.</summary>
public static class Candidates
{
    // What stands in a twentieth of the entries or more has its 200 among so many.
    private const int Nearest = 4_000;

    private const string Document = "mt_doc_searchentry";
    private const string Table = $"{StoreConfiguration.Schema}.{Document}";
    private const string Kind = "data ->> 'kind'";

    /// <summary>For each kind an index of pairs, so that the many remarks are not in the way of the few titles; and one for the newest of a kind.</summary>
    public static void Configure(StoreOptions options)
    {
        // By hand: the store would put the tenant last, and the entries of all others in the way.
        options.Policies.ForAllDocuments(mapping =>
        {
            if (mapping.DocumentType == typeof(SearchEntry))
                mapping.Indexes.Add(new IndexDefinition($"{Document}_idx_newest") { Columns = ["tenant_id", $"({Kind})", "id"] });
        });
        var entries = options.Schema.For<SearchEntry>()
            .Duplicate(entry => entry.Pairs, pgType: "integer[]", NpgsqlDbType.Array | NpgsqlDbType.Integer, index => OfPairs(index, SearchKind.Session))
            .Duplicate(entry => entry.Participants, pgType: "uuid[]", NpgsqlDbType.Array | NpgsqlDbType.Uuid, index => index.Method = IndexMethod.gin);
        foreach (var kind in Enum.GetValues<SearchKind>().Where(kind => kind != SearchKind.Session))
            entries.Index(entry => entry.Pairs, index => OfPairs(index, kind));
    }

    /// <summary>
    /// What only few meet, the index tells at once. What many meet is looked for among the newest first, and among all when it has become rare.
    /// The order is not left to the planner: it takes words for independent of each other, and went through the whole table for two that never
    /// stand together. So it is not shown what is asked for, nor how many are wanted.
    /// </summary>
    public static async Task<IReadOnlyList<SearchEntry>> Newest(
        IQuerySession session, SearchKind kind, int most, IReadOnlyList<Condition> conditions, CancellationToken cancellation)
    {
        var met = string.Join(" and ", conditions.Select(condition => condition.Sql));
        var sql =
            $"""
            with few as materialized (
                select d.id, d.data from {Table} d where d.tenant_id = ? and {Is(kind)} and {met} limit {most + 1}),
            near as materialized (
                select d.id, d.data
                from (
                    select * from {Table} d
                    where (select count(*) from few) > {most} and d.tenant_id = ? and {Is(kind)} order by d.id desc limit (select {Nearest})) d
                where {met} order by d.id desc limit {most}),
            everywhere as materialized (
                select d.id, d.data from {Table} d
                where (select count(*) from few) > {most} and (select count(*) from near) < {most} and d.tenant_id = ? and {Is(kind)} and {met})
            select data from (
                select id, data from few where (select count(*) from few) <= {most}
                union all select id, data from near where (select count(*) from near) = {most}
                union all select id, data from everywhere) found
            order by id desc limit {most}
            """;
        object[] values = [session.TenantId, .. conditions.SelectMany(condition => condition.Values)];
        return await session.QueryAsync<SearchEntry>(sql, cancellation, [.. values, .. values, .. values]);
    }

    private static void OfPairs(IndexDefinition index, SearchKind kind)
    {
        index.Name = $"{Document}_idx_pairs_{EventJson.Written(kind).Replace('-', '_')}";
        index.Method = IndexMethod.gin;
        index.Predicate = Is(kind);
    }

    private static string Is(SearchKind kind) => $"({Kind}) = '{EventJson.Written(kind)}'";
}
