namespace StudyLog.Persistence;

/// <summary>Where jobs and the files they make are kept.</summary>
public static class JobTables
{
    public const string Jobs = $"{StoreConfiguration.Schema}.jobs";

    public const string Files = $"{StoreConfiguration.Schema}.job_files";

    /// <summary>Can be run again and again. A file stands there in parts, so that nobody ever holds the whole of it.</summary>
    public const string Sql =
        $"""
        -- Long work and how far it is, so that it outlives a page and a node.
        create table if not exists {Jobs} (
            tenant_id text not null,
            id uuid not null,
            user_id uuid not null,
            kind text not null,
            about jsonb not null,
            state text not null,
            tries integer not null default 0,
            finished bigint not null default 0,
            total bigint,
            problem text,
            file_name text,
            file_size bigint,
            asked_at timestamptz not null,
            ended_at timestamptz,
            seen boolean not null default false,
            put_away boolean not null default false,
            primary key (tenant_id, id));
        create index if not exists jobs_to_do on {Jobs} (asked_at) where ended_at is null;

        create table if not exists {Files} (
            tenant_id text not null,
            job_id uuid not null,
            part integer not null,
            content bytea not null,
            primary key (tenant_id, job_id, part),
            foreign key (tenant_id, job_id) references {Jobs} on delete cascade);
        alter table {Files} alter column content set storage external;
        """;
}
