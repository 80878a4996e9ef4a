namespace StudyLog.Persistence;

/// <summary>Where users' tables and what was judged of their rows are kept until they are taken in, and seven days more.</summary>
public static class ImportTables
{
    public const string Imports = $"{StoreConfiguration.Schema}.imports";

    public const string Rows = $"{StoreConfiguration.Schema}.import_rows";

    /// <summary>Can be run again and again. Rows that belong together have one unit: they are decided on, and taken in, together.</summary>
    public const string Sql =
        $"""
        -- A user's table on its way in.
        create table if not exists {Imports} (
            tenant_id text not null,
            id uuid not null,
            user_id uuid not null,
            kind text not null,
            file_name text not null,
            content bytea not null,
            state text not null,
            head jsonb,
            problem jsonb,
            job_id uuid not null,
            asked_at timestamptz not null,
            primary key (tenant_id, id));
        alter table {Imports} alter column content set storage external;

        create table if not exists {Rows} (
            tenant_id text not null,
            import_id uuid not null,
            place integer not null,
            row_number integer not null,
            unit integer not null,
            judgement text not null,
            chosen boolean not null default true,
            cells jsonb not null,
            says jsonb,
            notes jsonb not null,
            primary key (tenant_id, import_id, place),
            foreign key (tenant_id, import_id) references {Imports} on delete cascade);
        create index if not exists import_rows_by_unit on {Rows} (tenant_id, import_id, unit);
        """;
}
