using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Imports;

/// <summary>Keeps the rows of imports: read, judged, chosen and taken in.</summary>
public sealed class ImportRows(NpgsqlDataSource database)
{
    private const string Columns = "place, row_number, unit, judgement, chosen, cells, says, notes";

    /// <summary>Begins anew with these rows, as they are read; they are never all held.</summary>
    public async Task Replace(Import import, IEnumerable<ImportRow> rows, CancellationToken cancellation)
    {
        await database.Scalar($"delete from {ImportTables.Rows} where tenant_id = $1 and import_id = $2", cancellation, import.Tenant, import.Id);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var writer = await connection.BeginBinaryImportAsync($"copy {ImportTables.Rows} (tenant_id, import_id, {Columns}) from stdin (format binary)", cancellation);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellation);
            await writer.WriteAsync(import.Tenant, NpgsqlDbType.Text, cancellation);
            await writer.WriteAsync(import.Id, NpgsqlDbType.Uuid, cancellation);
            await writer.WriteAsync(row.Place, NpgsqlDbType.Integer, cancellation);
            await writer.WriteAsync(row.RowNumber, NpgsqlDbType.Integer, cancellation);
            await writer.WriteAsync(row.Unit, NpgsqlDbType.Integer, cancellation);
            await writer.WriteAsync(ApiJson.Written(row.Judgement), NpgsqlDbType.Text, cancellation);
            await writer.WriteAsync(row.Chosen, NpgsqlDbType.Boolean, cancellation);
            await writer.WriteAsync(Json(row.Cells), NpgsqlDbType.Jsonb, cancellation);
            if (row.Says is { } says) await writer.WriteAsync(says, NpgsqlDbType.Jsonb, cancellation);
            else await writer.WriteNullAsync(cancellation);
            await writer.WriteAsync(Json(row.Notes), NpgsqlDbType.Jsonb, cancellation);
        }

        await writer.CompleteAsync(cancellation);
    }

    /// <summary>How many units there are: they are numbered from 0.</summary>
    public async Task<int> Units(Import import, CancellationToken cancellation) =>
        await database.Scalar($"select coalesce(max(unit) + 1, 0) from {ImportTables.Rows} where tenant_id = $1 and import_id = $2", cancellation, import.Tenant, import.Id) is int units ? units : 0;

    /// <summary>The rows of some units that say something, in order; only those that are chosen and would change anything, or all.</summary>
    public Task<IReadOnlyList<ImportRow>> Of(Import import, int firstUnit, int units, bool onlyChosen, CancellationToken cancellation) => Read(
        $"""
        select {Columns} from {ImportTables.Rows}
        where tenant_id = $1 and import_id = $2 and unit >= $3 and unit < $4 and says is not null
            {(onlyChosen ? "and chosen and judgement in ('new', 'changed')" : "")}
        order by unit, place
        """,
        cancellation,
        import.Tenant,
        import.Id,
        firstUnit,
        firstUnit + units);

    /// <summary>Rows as the person looks at them, with how many there are.</summary>
    public async Task<(IReadOnlyList<ImportRow> Rows, long Total)> Page(Import import, RowJudgement? judgement, long skip, int take, CancellationToken cancellation)
    {
        const string Which = $"from {ImportTables.Rows} where tenant_id = $1 and import_id = $2 and ($3::text is null or judgement = $3)";
        var written = judgement is { } wanted ? ApiJson.Written(wanted) : null;
        var total = (long)(await database.Scalar($"select count(*) {Which}", cancellation, import.Tenant, import.Id, written))!;
        return (await Read($"select {Columns} {Which} order by place offset $4 limit $5", cancellation, import.Tenant, import.Id, written, skip, take), total);
    }

    /// <summary>How many rows were judged in each way, and how many of the new and the changed ones are chosen.</summary>
    public Task<IReadOnlyList<(RowJudgement Judgement, long Rows, long Chosen)>> Counts(Import import, CancellationToken cancellation) => database.Rows(
        $"select judgement, count(*), count(*) filter (where chosen) from {ImportTables.Rows} where tenant_id = $1 and import_id = $2 group by judgement",
        row => (ApiJson.Value<RowJudgement>(row.GetString(0))!.Value, row.GetInt64(1), row.GetInt64(2)),
        cancellation,
        import.Tenant,
        import.Id);

    /// <summary>Says what was judged of rows.</summary>
    public Task Judge(Import import, IReadOnlyCollection<JudgedRow> judged, CancellationToken cancellation) =>
        database.Scalar(SetJudgements("$1", "$2", "$3", "$4", "$5"), cancellation, Parameters(import, judged));

    /// <summary>The same of what became of them, with what the attempt commits.</summary>
    public static void Judge(Attempt attempt, Import import, IReadOnlyCollection<JudgedRow> judged) =>
        attempt.Enqueue(SetJudgements("?", "?", "?", "?", "?"), Parameters(import, judged));

    /// <summary>Whether there are rows that would be chosen, or left out, and are not so already.</summary>
    public static async Task<bool> WouldChoose(Attempt attempt, Import import, bool chosen, IReadOnlyList<int>? places, RowJudgement? judgement) =>
        await attempt.Look<bool>(
            $"select exists (select from {ImportTables.Rows} as kept where tenant_id = $1 and import_id = $2 and chosen <> $3 and (place = any ($4) or judgement = $5 or {Together("$6", "$4")}))",
            import.Tenant,
            import.Id,
            chosen,
            places?.ToArray() ?? [],
            judgement is { } alike ? ApiJson.Written(alike) : "",
            import.Kind == ImportKind.People);

    /// <summary>Chooses rows, or leaves them out, with what the attempt commits: some by their places, or all that were judged alike.</summary>
    public static void Choose(Attempt attempt, Import import, bool chosen, IReadOnlyList<int>? places, RowJudgement? judgement) => attempt.Write(
        $"update {ImportTables.Rows} as kept set chosen = ? where tenant_id = ? and import_id = ? and (place = any (?) or judgement = ? or {Together("?", "?")})",
        chosen,
        import.Tenant,
        import.Id,
        places?.ToArray() ?? [],
        judgement is { } alike ? ApiJson.Written(alike) : "",
        import.Kind == ImportKind.People,
        places?.ToArray() ?? []);

    // Whoever is one person is taken in with all posts or not at all.
    private static string Together(string isOfPeople, string places) =>
        $"""
        ({isOfPeople} and kept.unit >= 0 and kept.unit in (
            select named.unit from {ImportTables.Rows} as named
            where named.tenant_id = kept.tenant_id and named.import_id = kept.import_id and named.place = any ({places})))
        """;

    /// <summary>Says of the rows that were not chosen that they were left out.</summary>
    public Task LeaveOut(Import import, CancellationToken cancellation) => database.Scalar(
        $"update {ImportTables.Rows} set judgement = $3 where tenant_id = $1 and import_id = $2 and not chosen and judgement in ('new', 'changed')",
        cancellation,
        import.Tenant,
        import.Id,
        ApiJson.Written(RowJudgement.LeftOut));

    private static string SetJudgements(string places, string judgements, string notes, string tenant, string import) =>
        $"""
        update {ImportTables.Rows} as kept set judgement = judged.judgement, notes = judged.notes::jsonb
        from unnest({places}::integer[], {judgements}::text[], {notes}::text[]) as judged (place, judgement, notes)
        where kept.tenant_id = {tenant} and kept.import_id = {import} and kept.place = judged.place
        """;

    private static object[] Parameters(Import import, IReadOnlyCollection<JudgedRow> judged) =>
    [
        judged.Select(row => row.Place).ToArray(),
        judged.Select(row => ApiJson.Written(row.Judgement)).ToArray(),
        judged.Select(row => Json(row.Notes)).ToArray(),
        import.Tenant,
        import.Id,
    ];

    private static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), ApiJson.Options);

    private Task<IReadOnlyList<ImportRow>> Read(string sql, CancellationToken cancellation, params object?[] parameters) => database.Rows(
        sql,
        row => new ImportRow(
            row.GetInt32(0),
            row.GetInt32(1),
            row.GetInt32(2),
            ApiJson.Value<RowJudgement>(row.GetString(3))!.Value,
            row.GetBoolean(4),
            JsonSerializer.Deserialize<IReadOnlyList<RowCell>>(row.GetString(5), ApiJson.Options)!,
            row.Text(6),
            JsonSerializer.Deserialize<IReadOnlyList<RowNote>>(row.GetString(7), ApiJson.Options)!),
        cancellation,
        parameters);
}
