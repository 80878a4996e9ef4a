using System.Globalization;

namespace StudyLog.Tests.House;

/// <summary>What deploy/postgres/init.sql makes, tried on a PostgreSQL of its own.</summary>
public sealed class DatabaseRolesTests(DatabaseRolesTests.Cluster cluster) : IClassFixture<DatabaseRolesTests.Cluster>
{
    [Theory]
    [InlineData("SELECT text FROM study.remark")]
    [InlineData("INSERT INTO study.remark (text) VALUES ('学习')")]
    [InlineData("UPDATE study.remark SET text = '研讨'")]
    [InlineData("DELETE FROM study.remark")]
    [InlineData("SELECT study.answer()")]
    public async Task The_service_reads_and_writes_what_the_owner_made(string sql)
    {
        var outcome = await cluster.SayAsync("studylog", sql);

        outcome.ExitCode.ShouldBe(0, outcome.Text);
    }

    [Theory]
    [InlineData("DROP TABLE study.remark")]
    [InlineData("TRUNCATE study.remark")]
    [InlineData("ALTER TABLE study.remark ADD COLUMN more text")]
    [InlineData("CREATE TABLE study.other (id int)")]
    [InlineData("CREATE TABLE public.other (id int)")]
    [InlineData("CREATE SCHEMA other")]
    [InlineData("SET ROLE studylog_owner")]
    [InlineData("ALTER ROLE studylog CREATEROLE")]
    public async Task The_service_can_change_nothing_of_the_schema(string sql)
    {
        var outcome = await cluster.SayAsync("studylog", sql);

        outcome.ExitCode.ShouldNotBe(0, sql);
    }

    [Fact]
    public async Task The_owner_may_bring_the_extension_that_searches_Chinese()
    {
        var outcome = await cluster.SayAsync("studylog_owner", "CREATE EXTENSION pg_trgm");

        outcome.ExitCode.ShouldBe(0, outcome.Text);
    }

    public sealed class Cluster : IAsyncLifetime
    {
        private static readonly string[] AsPostgres = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--"] : [];

        private string? _bin;
        private DirectoryInfo? _folder;
        private string? _whyNot;

        private string Data => Path.Combine(_folder!.FullName, "data");

        public async ValueTask InitializeAsync()
        {
            _bin = FindPrograms();
            _whyNot = _bin is null ? "There is no PostgreSQL 15 or later with initdb and psql in /usr/lib/postgresql." : null;
            if (_bin is null)
                return;

            _folder = Directory.CreateTempSubdirectory("studylog-roles-");
            if (AsPostgres.Length > 0)
                await MustAsync(["chown", "postgres", _folder.FullName]);
            await MustAsync([.. AsPostgres, Program("initdb"), "-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
            await MustAsync([
                .. AsPostgres, Program("pg_ctl"), "-D", Data, "-w", "-l", Path.Combine(_folder.FullName, "log"),
                "-o", $"-c listen_addresses='' -k {_folder.FullName}", "start"]);

            // As the image's entry point does it.
            await MustAsync(Psql("postgres", "postgres", ["-c", "CREATE DATABASE studylog"]));
            await MustAsync(
                Psql("postgres", "studylog", ["-f", Repository.PathOf("deploy/postgres/init.sql")]),
                new Dictionary<string, string>(StringComparer.Ordinal) { ["STUDYLOG_OWNER_PASSWORD"] = "it's", ["STUDYLOG_PASSWORD"] = "other" });
            await MustAsync(Psql("studylog_owner", "studylog", ["-c", """
                CREATE SCHEMA study;
                CREATE TABLE study.remark (id bigserial PRIMARY KEY, text text NOT NULL);
                CREATE FUNCTION study.answer() RETURNS int LANGUAGE sql AS 'SELECT 42';
                """]));
        }

        public async ValueTask DisposeAsync()
        {
            if (_folder is null)
                return;
            await Repository.RunAsync([.. AsPostgres, Program("pg_ctl"), "-D", Data, "-m", "immediate", "stop"], workingDirectory: "/");
            _folder.Delete(recursive: true);
        }

        internal async Task<Repository.Outcome> SayAsync(string role, string sql)
        {
            Assert.SkipWhen(_whyNot is not null, _whyNot ?? "");
            return await Repository.RunAsync(Psql(role, "studylog", ["-c", sql]));
        }

        private static string? FindPrograms() =>
            !Directory.Exists("/usr/lib/postgresql")
                ? null
                : Directory.GetDirectories("/usr/lib/postgresql")
                    .Where(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) && number >= 15)
                    .Select(version => Path.Combine(version, "bin"))
                    .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "psql")));

        // From "/", which every user may enter; the repository may lie where the user postgres may not.
        private static async Task MustAsync(string[] command, Dictionary<string, string>? environment = null)
        {
            var outcome = await Repository.RunAsync(command, environment, "/");
            outcome.ExitCode.ShouldBe(0, $"{string.Join(' ', command)}: {outcome.Text}");
        }

        private string Program(string name) => Path.Combine(_bin!, name);

        private string[] Psql(string role, string database, string[] more) =>
            [Program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", _folder!.FullName, "-U", role, "-d", database, .. more];
    }
}
