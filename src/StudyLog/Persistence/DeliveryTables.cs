namespace StudyLog.Persistence;

/// <summary>Where it is kept over which channels notices go out, what waits, and what became of it.</summary>
public static class DeliveryTables
{
    public const string Channels = $"{StoreConfiguration.Schema}.notice_channels";

    public const string Wishes = $"{StoreConfiguration.Schema}.notice_wishes";

    public const string Deliveries = $"{StoreConfiguration.Schema}.deliveries";

    public const string Obstacles = $"{StoreConfiguration.Schema}.delivery_obstacles";

    /// <summary>Can be run again and again.</summary>
    public const string Sql =
        $"""
        -- Webhooks and group robots of an organisation. Address and secret are sealed: whoever reads a backup can send nothing. Of one that was removed the name stays.
        create table if not exists {Channels} (
            tenant_id text not null,
            id uuid not null,
            kind text not null,
            name text not null,
            sealed_address text not null,
            sealed_secret text,
            department_id uuid,
            reminders_only boolean not null,
            is_on boolean not null,
            created_at timestamptz not null,
            removed_at timestamptz,
            primary key (tenant_id, id));

        -- How an account wants to be told by mail; without a row, not at all.
        create table if not exists {Wishes} (
            tenant_id text not null,
            user_id uuid not null,
            address text,
            pace text not null,
            language text not null,
            primary key (tenant_id, user_id));

        -- A notice on its way to one channel or one account. The id follows from both, and is the same however often it is sent.
        create table if not exists {Deliveries} (
            tenant_id text not null,
            id uuid not null,
            place bigint generated always as identity,
            notice_id uuid not null,
            target_kind text not null,
            target_id uuid not null,
            subject_id uuid not null,
            state text not null,
            tries integer not null default 0,
            batch_id uuid,
            created_at timestamptz not null,
            next_at timestamptz not null,
            ended_at timestamptz,
            problem text,
            primary key (tenant_id, id),
            foreign key (tenant_id, notice_id) references {NoticeTables.Notices} on delete cascade);
        create index if not exists deliveries_waiting on {Deliveries} (tenant_id, target_id, place) where state = 'waiting';
        create index if not exists deliveries_by_notice on {Deliveries} (tenant_id, notice_id);

        -- What keeps everything for a channel or an account waiting: nobody answers there.
        create table if not exists {Obstacles} (
            tenant_id text not null,
            target_id uuid not null,
            since timestamptz not null,
            tries integer not null,
            next_at timestamptz not null,
            problem text not null,
            primary key (tenant_id, target_id));

        -- What an ETag of a channel tells.
        alter table {Channels} add column if not exists version bigint not null default 1;

        alter table {NoticeTables.Notices} add column if not exists addressed_at timestamptz;
        create index if not exists notices_to_address on {NoticeTables.Notices} (place) where addressed_at is null;
        """;
}
