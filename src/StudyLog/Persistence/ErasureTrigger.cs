using StudyLog.Domain.People;

namespace StudyLog.Persistence;

/// <summary>
/// Takes out of a person's earlier events, in the transaction that stores that the person was erased, who that was. The service itself may change no
/// event; the owner's trigger does, and nothing but this.
/// </summary>
public static class ErasureTrigger
{
    /// <summary>The trigger, once the table of events is there; can be run again and again.</summary>
    public const string Sql =
        $"""
        create or replace function {Mask}() returns trigger language plpgsql security definer set search_path = pg_catalog as $function$
        begin
            update {StoreConfiguration.Schema}.mt_events
            set data = case type when 'person_rank_and_sort_keys_set'
                then data - 'strokeKey' - 'pinyinKey'
                else data - 'title' || jsonb_build_object('name', '{Person.ErasedName}') end
            where tenant_id = new.tenant_id and stream_id = new.stream_id and version < new.version
                and type in ('person_registered', 'person_renamed', 'person_rank_and_sort_keys_set');
            return null;
        end
        $function$;

        create or replace trigger mask_erased_person after insert on {StoreConfiguration.Schema}.mt_events
            for each row when (new.type = 'person_erased') execute function {Mask}();
        """;

    private const string Mask = $"{StoreConfiguration.Schema}.mask_erased_person";
}
