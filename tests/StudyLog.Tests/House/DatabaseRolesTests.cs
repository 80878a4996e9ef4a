using System.Text.RegularExpressions;
using Npgsql;
using StudyLog.Hosting;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.House;

/// <summary>What the two roles may do in the schema as it is migrated: with the roles the service makes for itself, and with those of deploy/postgres/init.sql.</summary>
public sealed partial class DatabaseRolesTests(HostFixture host, DatabaseRolesTests.Composed composed) : IClassFixture<DatabaseRolesTests.Composed>
{
    public static TheoryData<string> Forbidden =>
    [
        "update studylog.mt_events set data = data",
        "insert into studylog.mt_events select * from studylog.mt_events on conflict (seq_id) do update set data = excluded.data",
        "delete from studylog.mt_events",
        "truncate studylog.mt_events",
        "delete from studylog.mt_streams",
        "truncate studylog.mt_streams cascade",
        "update studylog.audit_trail set code = null",
        "delete from studylog.audit_trail",
        "truncate studylog.audit_trail",
        "truncate studylog.idempotent_answers",
        "truncate accounts.users cascade",
        "truncate wolverine.wolverine_incoming_envelopes",
        "drop table studylog.mt_events",
        "alter table studylog.mt_events disable trigger all",
        "alter table studylog.mt_events add column more text",
        "create index other on studylog.mt_events (id)",
        "create table studylog.other (id int)",
        "create table public.other (id int)",
        "create temporary table other (id int)",
        "create schema other",
        "set role studylog_owner",
        "alter role current_user createrole",
    ];

    public static TheoryData<string> Allowed =>
    [
        "select count(*) from studylog.mt_events",
        "select count(*) from studylog.audit_trail",
        "update studylog.mt_streams set version = version where false",
        "update accounts.users set disabled = disabled where false",
        "delete from studylog.idempotent_answers where false",
        "delete from wolverine.wolverine_incoming_envelopes where false",
    ];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task The_running_role_is_refused(string sql) =>
        (await Refusal(host.Connections.Running, sql)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task The_running_role_of_the_compose_file_is_refused(string sql) =>
        (await Refusal(composed.Connections.Running, composed.WithItsRoles(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Theory]
    [MemberData(nameof(Allowed))]
    public async Task The_running_role_reads_and_writes(string sql) => await Say(host.Connections.Running, sql);

    [Theory]
    [MemberData(nameof(Allowed))]
    public async Task The_running_role_of_the_compose_file_reads_and_writes(string sql) => await Say(composed.Connections.Running, sql);

    [Fact]
    public async Task Only_documents_can_be_emptied()
    {
        await using var source = NpgsqlDataSource.Create(host.Connections.Running);
        await using var command = source.CreateCommand(
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname in ('studylog', 'wolverine', 'accounts') and has_table_privilege(schemaname || '.' || tablename, 'truncate')
            """);
        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) tables.Add(reader.GetString(0));

        tables.ShouldNotBeEmpty();
        tables.ShouldAllBe(table => table.StartsWith("studylog.mt_doc_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_owner_of_the_compose_file_may_bring_the_extension_that_searches_Chinese() =>
        await Say(composed.Connections.Owner, "create extension pg_trgm");

    [Fact]
    public void The_passwords_of_the_roles_come_from_variables_that_the_compose_file_sets()
    {
        var variables = GetEnvironment().Matches(Composed.Script).Select(match => match.Groups["name"].Value).ToList();

        variables.Count.ShouldBe(2);
        variables.ShouldAllBe(name => Repository.Read("docker-compose.yml").Contains($"      {name}: ", StringComparison.Ordinal));
    }

    private static async Task<PostgresException> Refusal(string connection, string sql) => await Should.ThrowAsync<PostgresException>(Say(connection, sql));

    private static async Task Say(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"^\\getenv \w+ (?<name>\w+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GetEnvironment();

    /// <summary>A database as the compose file makes it. Roles belong to the whole server, so these get names of their own.</summary>
    public sealed class Composed(HostFixture host) : IAsyncLifetime
    {
        private readonly string name = $"composed_{Guid.NewGuid():N}";

        public static string Script => Repository.Read("deploy/postgres/init.sql");

        public DatabaseConnections Connections { get; private set; } = null!;

        private string Owner => $"{name}_owner";

        public async ValueTask InitializeAsync()
        {
            await Say(host.Postgres.SuperuserConnectionString, $"create database {name}");
            var superuser = new NpgsqlConnectionStringBuilder(host.Postgres.SuperuserConnectionString) { Database = name };
            var script = string.Join('\n', Script.Split('\n').Where(line => !line.StartsWith('\\')))
                .Replace(":'owner_password'", "'it''s'", StringComparison.Ordinal)
                .Replace(":'service_password'", "'other'", StringComparison.Ordinal);
            await Say(superuser.ConnectionString, WithItsRoles(script));

            Connections = new DatabaseConnections(For(superuser, name, "other"), For(superuser, Owner, "it's"));
            await Migration.Run(Connections, StudyLogHost.AsOwner, CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            await Say(host.Postgres.SuperuserConnectionString, $"drop database {name} with (force)");
            await Say(host.Postgres.SuperuserConnectionString, $"drop role {name}, {Owner}");
        }

        // The schema "studylog" keeps its name.
        internal string WithItsRoles(string sql) => Regex.Replace(
            sql, @"\bstudylog(?<owner>_owner)?\b(?!\.)", match => match.Groups["owner"].Success ? Owner : name, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        private static string For(NpgsqlConnectionStringBuilder server, string role, string password) =>
            new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = role, Password = password }.ConnectionString;
    }
}
