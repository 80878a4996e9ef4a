using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Demo;
using StudyLog.Hosting;
using StudyLog.Persistence;
using StudyLog.Tests.Contract;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Projections;

namespace StudyLog.Tests.Releases;

/// <summary>What was promised with each release: whoever has its database goes on with any later version.</summary>
public sealed class Every_later_version(HostFixture host)
{
    private const string DocumentsAreKept = "select";

    public static TheoryData<string> Released => [.. Release.Versions];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Has_a_release_before_it() => Release.Versions.ShouldContain("0.1.0");

    [Theory]
    [MemberData(nameof(Released))]
    public Task Opens_the_database_of_the_release_upgrades_it_and_reports_the_same_figures(string version) => ReportsTheSame(version, DocumentsAreKept);

    [Theory]
    [MemberData(nameof(Released))]
    public Task Reports_the_same_figures_from_documents_that_it_makes_anew(string version) => ReportsTheSame(
        version, $"update {StoreConfiguration.Schema}.schema_state set document_form = -1");

    [Theory]
    [MemberData(nameof(Released))]
    public async Task Lets_its_users_sign_in_and_go_on(string version)
    {
        var release = new Release(version);
        await using var app = await HostFixture.Start(await Upgraded(release));
        var secretary = release.ReadSignIns().Single(known => known.UserName == "office-secretary");
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var signedIn = await client.PostAsJsonAsync("/api/v1/sign-in", new { userName = secretary.UserName, password = secretary.Password }, Cancellation);
        var token = (string?)(await signedIn.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["accessToken"];
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var planned = await client.PostAsJsonAsync(
            "/api/v1/sessions", new { kind = "theory-study-group", title = "升级后的第一次学习", heldOn = "2026-12-01", organiserName = "升级小组" }, Cancellation);

        planned.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created, await planned.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void Stores_every_event_of_the_release_in_a_form_that_holds_all_of_its_own_or_reads_it_by_an_upcaster(string version)
    {
        var now = new What_events_are_stored_as(host).Contract();
        var lost =
            from part in new Release(version).ReadEvents()
            from kept in part.Value!.AsObject()
            where part.Key != "events" || !What_older_versions_are_read_as.Older.ContainsKey(kept.Key)
            select part.Key == "enumerations" ? Gone(kept.Value!, now[part.Key]![kept.Key]!, kept.Key) : Lost(kept.Value, now[part.Key]![kept.Key], kept.Key);

        lost.Where(difference => difference is not null).ShouldBeEmpty();
    }

    [Fact]
    public void Takes_a_member_that_is_gone_or_says_something_else_for_lost_and_a_new_one_not()
    {
        var before = JsonNode.Parse("""{"a": 1, "b": [{"c": null}]}""");

        Lost(before, JsonNode.Parse("""{"a": 1, "b": [{"c": null, "d": 2}], "e": 3}"""), "figures").ShouldBeNull();
        Lost(before, JsonNode.Parse("""{"a": 1, "b": [{"d": 2}]}"""), "figures").ShouldBe("figures.b[0].c is gone");
        Lost(before, JsonNode.Parse("""{"a": 2, "b": [{"c": null}]}"""), "figures").ShouldBe("figures.a was 1 and is 2");
        Lost(before, JsonNode.Parse("""{"a": 1, "b": []}"""), "figures").ShouldBe("figures.b had 1 and has 0");
    }

    /// <summary>What the release is remembered by, made once, when it is made: with STUDYLOG_RELEASE=0.1.0.</summary>
    [Fact]
    public async Task Remembers_the_release_that_is_being_made()
    {
        var version = Environment.GetEnvironmentVariable("STUDYLOG_RELEASE");
        if (version is null) Assert.Skip("Set STUDYLOG_RELEASE to the version that is being released.");

        var connections = await host.NewDatabase(Cancellation);
        await ReleaseMaking.Make(new Release(version), host, connections, await Recorded(connections), FiguresOf, Cancellation);
    }

    private async Task ReportsTheSame(string version, string before)
    {
        var release = new Release(version);
        var connections = await Upgraded(release, before);

        var now = await FiguresOf(connections);

        foreach (var (asked, released) in release.ReadFigures()) Lost(Mended(asked, released), now[asked], asked).ShouldBeNull();
    }

    private static async Task<IReadOnlyList<FirstSignIn>> Recorded(DatabaseConnections connections)
    {
        await using var app = await HostFixture.StartWith(connections, [.. DemoOrganisations.All]);
        return await ReleaseMaking.Record(app, Cancellation);
    }

    private async Task<DatabaseConnections> Upgraded(Release release, string before = DocumentsAreKept)
    {
        var connections = await host.EmptyDatabase(Cancellation);
        await release.Restore(connections.Owner, Cancellation);
        await using (var owner = NpgsqlDataSource.Create(connections.Owner))
        await using (var prepare = owner.CreateCommand(before))
            await prepare.ExecuteNonQueryAsync(Cancellation);
        await Migration.Run(connections, StudyLogHost.AsOwner, Cancellation);
        return connections;
    }

    private static async Task<JsonObject> FiguresOf(DatabaseConnections connections)
    {
        await using var store = await new Store().StartedOn(connections, Reported.OfReadModels, Reported.OfThings, Cancellation);
        await store.CatchUp(Cancellation);
        return await Reported.Of(store.Services);
    }

    // A later version may tell more; what the release told stays.
    // A value may be added, and none taken away.
    private static string? Gone(JsonNode before, JsonNode now, string at) =>
        before.AsArray().FirstOrDefault(value => !now.AsArray().Any(known => JsonNode.DeepEquals(value, known))) is { } gone ? $"{at} lost {gone}" : null;

    // What the release reported wrongly: it asked the demo's branches, established on 1 December 2025, for sessions of the time before (see the changelog).
    private static JsonNode? Mended(string asked, JsonNode? released)
    {
        if (!asked.Contains("/progress/frequency?", StringComparison.Ordinal)) return released;
        foreach (var row in released!["rows"]!.AsArray().Where(row => row!["organiserDepartmentId"] is not null && (int)row["held"]! == 0 && IsBefore((string)row["period"]!)).ToList())
            released["rows"]!.AsArray().Remove(row);
        return released;

        static bool IsBefore(string period) => int.Parse(period[..4], CultureInfo.InvariantCulture) is var year && year < 2025
            || (year == 2025 && period is not ("2025" or "2025-Q4" or "2025-12"));
    }

    private static string? Lost(JsonNode? before, JsonNode? now, string at)
    {
        switch (before, now)
        {
            case (JsonObject one, JsonObject other):
                return one.Select(member => other.ContainsKey(member.Key) ? Lost(member.Value, other[member.Key], $"{at}.{member.Key}") : $"{at}.{member.Key} is gone")
                    .FirstOrDefault(difference => difference is not null);
            case (JsonArray one, JsonArray other) when one.Count == other.Count:
                return one.Select((item, index) => Lost(item, other[index], $"{at}[{index}]")).FirstOrDefault(difference => difference is not null);
            case (JsonArray one, JsonArray other):
                return $"{at} had {one.Count} and has {other.Count}";
            default:
                return JsonNode.DeepEquals(before, now) ? null : $"{at} was {before?.ToJsonString() ?? "null"} and is {now?.ToJsonString() ?? "null"}";
        }
    }
}
