using System.Text.Json;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Contract;

/// <summary>Events as earlier versions stored them, letter by letter, and what they are read as now.</summary>
public sealed class What_older_versions_are_read_as(HostFixture host)
{
    private const string Provenance = """{"by": "4cc2a5b1-0000-4000-8000-000000000001", "occurred": {"precision": "unknown"}}""";

    private static readonly Provenance Known = new(Guid.Parse("4cc2a5b1-0000-4000-8000-000000000001"), null, Occurred.Unknown);

    /// <summary>Every older version there ever was: the name it was stored under, its body, and the event that it is.</summary>
    public static IReadOnlyDictionary<string, (string Body, DomainEvent ReadAs)> Older { get; } = new Dictionary<string, (string, DomainEvent)>(StringComparer.Ordinal)
    {
        ["session_members_declared_not_stated"] = (
            $$"""{"members": ["held-on", "starts-at", "venue", "study-hours", "pre-studies", "agenda-items"], "provenance": {{Provenance}}}""",
            new SessionMembersDeclaredNotStated(
                Known,
                [SessionMember.HeldOn, SessionMember.StartsAt, SessionMember.Venue, SessionMember.StudyHours, SessionMember.PreStudies, SessionMember.AgendaItems])),
    };

    public static TheoryData<string> Names => [.. Older.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_event_stored_by_an_older_version_is_read_as_the_event_of_now(string name)
    {
        var of = await Organisation.Register(host);
        var session = await of.Session();
        await StoreAsOldVersionsDid(of, session, name);

        await using var query = host.Services.GetRequiredService<IDocumentStore>().QuerySession(of.Id.ToString("D"));
        var stored = (await query.Events.FetchStreamAsync(session, token: Cancellation))[^1];

        Written(stored.Data).ShouldBe(Written(Older[name].ReadAs));
    }

    [Fact]
    public async Task The_record_the_ledger_and_the_history_show_it_like_one_that_was_stored_today()
    {
        var of = await Organisation.Register(host);
        var session = await of.Session();
        await StoreAsOldVersionsDid(of, session, "session_members_declared_not_stated");

        var record = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        record["notStated"]!.AsArray().Select(member => (string)member!).ShouldContain("studyHours");
        var ledger = (await of.Secretary.Get("/ledgers/sessions")).ShouldHave(200);
        ledger["items"]![0]!["missing"]!.AsArray().Select(member => (string)member!).ShouldNotContain("agendaItems");
        var history = (await of.Secretary.Get($"/sessions/{session}/history")).ShouldHave(200);
        ((string?)history["items"]![1]!["type"]).ShouldBe("session-members-declared-not-stated");
    }

    // What is not stated was written under its old name, and the stream's version goes on with it.
    private async Task StoreAsOldVersionsDid(Organisation of, Guid session, string name)
    {
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"""
            with stream as (
                update {StoreConfiguration.Schema}.mt_streams set version = version + 1 where tenant_id = $1 and id = $2 returning version)
            insert into {StoreConfiguration.Schema}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
            select nextval('{StoreConfiguration.Schema}.mt_events_sequence'), gen_random_uuid(), $2, version, $3::jsonb, $4, now(), $1, $5 from stream
            """);
        command.Parameters.Add(new() { Value = of.Id.ToString("D") });
        command.Parameters.Add(new() { Value = session });
        command.Parameters.Add(new() { Value = Older[name].Body });
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = $"{Older[name].ReadAs.GetType().FullName}, StudyLog.Domain" });
        (await command.ExecuteNonQueryAsync(Cancellation)).ShouldBe(1);
    }

    private static string Written(object value) => JsonSerializer.Serialize(value, value.GetType(), EventJson.Options);
}
