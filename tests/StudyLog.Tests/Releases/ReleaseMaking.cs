using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Hosting;
using StudyLog.Persistence;
using StudyLog.Tests.Contract;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Releases;

/// <summary>Makes what is kept of a release: the demo up to a day, and one event as a version before the release stored it.</summary>
internal static class ReleaseMaking
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    private const string OldEvent = "session_members_declared_not_stated";

    public static async Task<IReadOnlyList<FirstSignIn>> Record(WebApplication app, CancellationToken cancellation)
    {
        var passwords = new RememberedPasswords();
        await app.Services.GetRequiredService<FirstStart>().MakeDemo(passwords, Day, cancellation);
        return passwords.SignIns;
    }

    public static async Task Make(
        Release release,
        HostFixture host,
        DatabaseConnections connections,
        IReadOnlyList<FirstSignIn> signIns,
        Func<DatabaseConnections, Task<JsonObject>> figures,
        CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(release.Database)!);
        await MakeOneEventOld(connections, cancellation);
        await Pack(release.Figures, (await figures(connections)).ToJsonString(), cancellation);
        await Pack(release.Database, await Dumped(host, connections), cancellation);
        await File.WriteAllTextAsync(release.SignIns, JsonSerializer.Serialize(signIns), cancellation);
        await File.WriteAllTextAsync(release.Events, new What_events_are_stored_as(host).Contract().ToJsonString(), cancellation);
    }

    // What the federation's page does not state was stored by the first version under this name, the members in kebab-case.
    private static async Task MakeOneEventOld(DatabaseConnections connections, CancellationToken cancellation)
    {
        await using var owner = NpgsqlDataSource.Create(connections.Owner);
        await using var command = owner.CreateCommand(
            $$"""
            update {{StoreConfiguration.Schema}}.mt_events
            set type = '{{OldEvent}}', data = jsonb_set(data, '{members}', (
                select jsonb_agg(lower(regexp_replace(member, '([A-Z])', '-\1', 'g'))) from jsonb_array_elements_text(data -> 'members') member))
            where seq_id = (select min(seq_id) from {{StoreConfiguration.Schema}}.mt_events where type = '{{OldEvent}}_v2')
            """);
        (await command.ExecuteNonQueryAsync(cancellation)).ShouldBe(1);
    }

    private static async Task<string> Dumped(HostFixture host, DatabaseConnections connections)
    {
        var at = new NpgsqlConnectionStringBuilder(host.Postgres.SuperuserConnectionString);
        var dumped = await Repository.RunAsync(
            ["pg_dump", "--no-owner", "--no-privileges", "-h", at.Host!, "-p", $"{at.Port}", "-U", at.Username!, new NpgsqlConnectionStringBuilder(connections.Owner).Database!],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PGPASSWORD"] = at.Password! });
        dumped.ExitCode.ShouldBe(0, dumped.Text);
        return dumped.Text;
    }

    private static async Task Pack(string path, string text, CancellationToken cancellation)
    {
        await using var file = File.Create(path);
        await using var packed = new GZipStream(file, CompressionLevel.SmallestSize);
        await using var writer = new StreamWriter(packed);
        await writer.WriteAsync(text.AsMemory(), cancellation);
    }

    private sealed class RememberedPasswords : IFirstPasswords
    {
        public List<FirstSignIn> SignIns { get; } = [];

        public string Choose(string userName, string purpose, string? given)
        {
            SignIns.Add(new FirstSignIn(userName, given ?? CredentialRules.RandomPassword(), purpose));
            return SignIns[^1].Password;
        }
    }
}
