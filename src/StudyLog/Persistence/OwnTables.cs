namespace StudyLog.Persistence;

/// <summary>The tables beside Marten's: what must be true in the transaction of a command and is no event.</summary>
public static class OwnTables
{
    /// <summary>Can be run again and again.</summary>
    public static string Sql { get; } =
        $"""
        create schema if not exists {StoreConfiguration.Schema};

        -- Numbers without gaps; the row's lock makes the next command wait for this one.
        create table if not exists {RunningNumbers.Table} (
            tenant_id text not null,
            series text not null,
            year integer not null,
            last integer not null,
            primary key (tenant_id, series, year));

        -- No two sessions of one kind, organiser, day and start.
        create table if not exists {StoreConfiguration.Schema}.session_slots (
            tenant_id text not null,
            slot text not null,
            session_id uuid not null,
            primary key (tenant_id, slot));

        -- First answers to commands with an idempotency key, kept seven days.
        create table if not exists {StoreConfiguration.Schema}.idempotent_answers (
            tenant_id text not null,
            user_id uuid not null,
            route text not null,
            key text not null,
            request_hash text not null,
            status smallint not null,
            body bytea not null,
            location text,
            version bigint,
            answered_at timestamptz not null,
            primary key (tenant_id, user_id, route, key));
        create index if not exists idempotent_answers_by_time on {StoreConfiguration.Schema}.idempotent_answers (answered_at);

        -- What is attached to sessions and follow-ups, each content once; that it is attached is an event. Pictures and zips do not shrink further.
        create table if not exists {StoreConfiguration.Schema}.attachment_contents (
            tenant_id text not null,
            hash text not null,
            content bytea not null,
            stored_at timestamptz not null default now(),
            primary key (tenant_id, hash));
        alter table {StoreConfiguration.Schema}.attachment_contents alter column content set storage external;

        -- Which build last migrated, so that a start on a schema that fits need not look at every object.
        create table if not exists {StoreConfiguration.Schema}.schema_state (
            one boolean primary key default true check (one),
            fingerprint text not null);

        -- In which form the documents of lists and read models were made.
        alter table {StoreConfiguration.Schema}.schema_state add column if not exists document_form integer not null default 0;

        -- How the first start went; without completed_at it was cut short and the next start finishes it.
        create table if not exists {FirstStart} (
            one boolean primary key default true check (one),
            with_demo boolean not null,
            completed_at timestamptz);

        -- Up to which day each organisation of the demo is told, and since when to the end.
        create table if not exists {Demo} (
            organisation_id uuid primary key,
            day date not null,
            recorded_at timestamptz);

        {PlannerStatistics.FunctionSql}

        {AuditTrail.Sql}

        {JobTables.Sql}

        {ImportTables.Sql}

        {NoticeTables.Sql}

        {DeliveryTables.Sql}
        """;

    /// <summary>One row: the first start.</summary>
    public const string FirstStart = $"{StoreConfiguration.Schema}.first_start";

    /// <summary>A row for each organisation of the demo.</summary>
    public const string Demo = $"{StoreConfiguration.Schema}.demo";

    /// <summary>The follow-ups of a session, found in their first events.</summary>
    public const string FollowUpsOfSessionIndex = "mt_events_follow_ups_of_session";

    public const string FollowUpsOfSessionIndexSql =
        $"""
        create index if not exists {FollowUpsOfSessionIndex} on {StoreConfiguration.Schema}.mt_events (tenant_id, (data ->> 'sessionId'))
            where type = 'follow_up_issued';
        """;

    /// <summary>The follow-ups on the agenda of a later session, found in the events that put them there.</summary>
    public const string FollowUpsCarriedOverIndex = "mt_events_follow_ups_carried_over";

    public const string FollowUpsCarriedOverIndexSql =
        $"""
        create index if not exists {FollowUpsCarriedOverIndex} on {StoreConfiguration.Schema}.mt_events (tenant_id, (data ->> 'toSessionId'))
            where type = 'follow_up_carried_over';
        """;
}
