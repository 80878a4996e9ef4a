using Marten;
using Npgsql;

namespace StudyLog.Persistence;

/// <summary>
/// In which form this build makes its documents. Those that were made in another one are thrown away at the upgrade: the lists are made anew from
/// the events before the service starts, the read models while it runs, and until they are, readers are told how far it is.
/// </summary>
/// <param name="Shard">The row of the progression table that says how far the read models are together; each has one of its own beside it.</param>
/// <param name="Number">The form, counted up.</param>
public sealed record DocumentForm(string Shard, int Number)
{
    /// <summary>Can be run again when it was cut short. That the form is in place is for the caller to note.</summary>
    public async Task Require(NpgsqlConnection owner, IDocumentStore store, CancellationToken cancellation)
    {
        if (await IsInPlace(owner, cancellation)) return;

        await using (var forget = new NpgsqlCommand(
            $"""
            do $$
            declare document text;
            begin
                for document in select tablename from pg_tables where schemaname = '{StoreConfiguration.Schema}' and tablename like 'mt\_doc\_%' loop
                    execute format('truncate {StoreConfiguration.Schema}.%I', document);
                    delete from {StoreConfiguration.Schema}.mt_event_progression where document = 'mt_doc_' || lower(split_part(name, ':', 1));
                end loop;
                delete from {StoreConfiguration.Schema}.mt_event_progression where name = '{Shard}';
            end $$
            """,
            owner))
        {
            await forget.ExecuteNonQueryAsync(cancellation);
        }

        await InlineLists.Rebuild(store, cancellation);
    }

    private async Task<bool> IsInPlace(NpgsqlConnection owner, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select exists (select from {StoreConfiguration.Schema}.schema_state where document_form = {Number})
                or not exists (select from {StoreConfiguration.Schema}.mt_events)
            """,
            owner);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
