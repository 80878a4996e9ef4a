namespace StudyLog.Persistence;

/// <summary>Where notices are kept, for whom they are, and who has read them.</summary>
public static class NoticeTables
{
    public const string Notices = $"{StoreConfiguration.Schema}.notices";

    public const string Recipients = $"{StoreConfiguration.Schema}.notice_recipients";

    public const string Readings = $"{StoreConfiguration.Schema}.notice_readings";

    /// <summary>Can be run again and again. A notice is stored with the event it tells of; names stand in none.</summary>
    public const string Sql =
        $"""
        create table if not exists {Notices} (
            tenant_id text not null,
            id uuid not null,
            place bigint generated always as identity,
            kind text not null,
            stream_id uuid not null,
            session_id uuid,
            by_user uuid not null,
            at timestamptz not null,
            facts jsonb not null,
            primary key (tenant_id, id));
        create index if not exists notices_by_time on {Notices} (at);

        -- A department, a person, or a body such as the secretaries.
        create table if not exists {Recipients} (
            tenant_id text not null,
            recipient_id uuid not null,
            notice_id uuid not null,
            primary key (tenant_id, recipient_id, notice_id),
            foreign key (tenant_id, notice_id) references {Notices} on delete cascade);
        create index if not exists notice_recipients_by_notice on {Recipients} (tenant_id, notice_id);

        create table if not exists {Readings} (
            tenant_id text not null,
            user_id uuid not null,
            notice_id uuid not null,
            at timestamptz not null,
            primary key (tenant_id, user_id, notice_id),
            foreign key (tenant_id, notice_id) references {Notices} on delete cascade);
        create index if not exists notice_readings_by_notice on {Readings} (tenant_id, notice_id);
        """;
}
