using Npgsql;

namespace StudyLog.Persistence;

/// <summary>
/// In which form this build makes the documents of its read models. Documents that were made in another one are thrown away at the upgrade, and
/// the service makes them anew from the events; until it has, readers are told how far it is.
/// </summary>
/// <param name="Shard">The row of the progression table that says how far the read models are.</param>
/// <param name="Number">The form, counted up.</param>
public sealed record DocumentForm(string Shard, int Number)
{
    public async Task Require(NpgsqlConnection owner, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            do $$
            declare document text;
            begin
                if exists (select from {StoreConfiguration.Schema}.schema_state where read_models = {Number}) then return; end if;
                for document in select tablename from pg_tables where schemaname = '{StoreConfiguration.Schema}' and tablename like 'mt\_doc\_%' loop
                    execute format('truncate {StoreConfiguration.Schema}.%I', document);
                end loop;
                delete from {StoreConfiguration.Schema}.mt_event_progression where name = '{Shard}';
                insert into {StoreConfiguration.Schema}.schema_state (fingerprint, read_models) values ('', {Number})
                    on conflict (one) do update set fingerprint = '', read_models = {Number};
            end $$
            """,
            owner);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
