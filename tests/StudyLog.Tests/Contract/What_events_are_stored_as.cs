using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Domain;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Contract;

/// <summary>
/// The stored form of every event, as approved in <c>events.approved.json</c>. Whoever changes it sees here what the databases of others would
/// meet.
/// </summary>
public sealed class What_events_are_stored_as(HostFixture host)
{
    private const string Approved = "tests/StudyLog.Tests/Contract/events.approved.json";
    private const string ApproveVariable = "STUDYLOG_APPROVE";

    private const string WhatToDo =
        $"""
        The stored form of events differs from {Approved}.
        What a release has stored is never changed, renamed or removed: add a new version with an upcaster. Additions are approved by running this
        test with {ApproveVariable}=1; read the difference in the file and commit it with the change.
        """;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Events => [.. StoreConfiguration.EventTypes.Select(type => type.FullName!)];

    [Fact]
    public void Every_event_and_enumeration_is_stored_as_approved()
    {
        var actual = Contract();
        var file = Repository.PathOf(Approved);
        if (Environment.GetEnvironmentVariable(ApproveVariable) == "1") File.WriteAllText(file, actual.ToJsonString(Readable) + "\n");

        var approved = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsObject() : [];

        Differences(approved, actual).ShouldBeEmpty(WhatToDo);
    }

    [Theory]
    [InlineData("changed", """{"events":{"a_happened":{"full":{"x":1}}}}""", """{"events":{"a_happened":{"full":{"y":1}}}}""")]
    [InlineData("gone or renamed", """{"events":{"a_happened":{}}}""", """{"events":{}}""")]
    [InlineData("new", """{"events":{}}""", """{"events":{"a_happened":{}}}""")]
    [InlineData("changed", """{"enumerations":{"Kind":["a","b"]}}""", """{"enumerations":{"Kind":["a"]}}""")]
    public void Whatever_differs_is_told(string how, string approved, string actual) =>
        Differences(JsonNode.Parse(approved)!.AsObject(), JsonNode.Parse(actual)!.AsObject()).ShouldHaveSingleItem().ShouldEndWith($" {how}");

    [Theory]
    [MemberData(nameof(Events))]
    public void What_is_stored_of_an_event_is_what_it_is_made_of_and_nothing_derived(string name)
    {
        var type = typeof(DomainEvent).Assembly.GetType(name)!;

        ShouldHoldItsMembers(type, JsonNode.Parse(Written(EventSamples.Full(type)))!, type.Name, full: true);
        ShouldHoldItsMembers(type, JsonNode.Parse(Written(EventSamples.Minimal(type)))!, type.Name, full: false);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public async Task An_event_comes_back_from_the_database_as_it_went_in(string name)
    {
        var type = typeof(DomainEvent).Assembly.GetType(name)!;
        foreach (var sample in new[] { EventSamples.Full(type), EventSamples.Minimal(type) })
        {
            await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select $1::jsonb::text");
            command.Parameters.Add(new() { Value = Written(sample) });
            var stored = (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;

            var read = JsonSerializer.Deserialize(stored, type, EventJson.Options)!;

            Written(read).ShouldBe(Written(sample));
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void The_store_writes_and_reads_events_in_that_very_form(string name)
    {
        var type = typeof(DomainEvent).Assembly.GetType(name)!;
        var serializer = host.Services.GetRequiredService<IDocumentStore>().Options.Serializer();
        var sample = EventSamples.Full(type);

        var written = serializer.ToJson(sample);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(written));

        written.ShouldBe(Written(sample));
        Written(serializer.FromJson(type, stream)).ShouldBe(written);
    }

    /// <summary>Every event in full and with as little as it can have, by its stored name, and every enumeration with its words.</summary>
    internal JsonObject Contract()
    {
        var names = host.Services.GetRequiredService<IDocumentStore>().Options.Events.AllKnownEventTypes()
            .Where(known => StoreConfiguration.EventTypes.Contains(known.EventType))
            .ToDictionary(known => known.EventType, known => known.EventTypeName);
        var events = new JsonObject();
        foreach (var (type, name) in names.OrderBy(each => each.Value, StringComparer.Ordinal))
        {
            events.Add(name, new JsonObject
            {
                ["full"] = JsonNode.Parse(Written(EventSamples.Full(type))),
                ["minimal"] = JsonNode.Parse(Written(EventSamples.Minimal(type))),
            });
        }

        events.Count.ShouldBe(StoreConfiguration.EventTypes.Count);
        var enumerations = new JsonObject();
        foreach (var type in EventSamples.Enumerations(StoreConfiguration.EventTypes))
            enumerations.Add(type.Name, JsonSerializer.SerializeToNode(Enum.GetValues(type), type.MakeArrayType(), EventJson.Options));
        return new JsonObject { ["events"] = events, ["enumerations"] = enumerations };
    }

    private static IReadOnlyList<string> Differences(JsonObject approved, JsonObject actual)
    {
        var (before, after) = (Entries(approved), Entries(actual));
        return
        [
            .. before.Keys.Except(after.Keys).Select(name => $"{name} is gone or renamed"),
            .. after.Keys.Except(before.Keys).Select(name => $"{name} is new"),
            .. before.Keys.Intersect(after.Keys).Where(name => before[name] != after[name]).Select(name => $"{name} is changed"),
        ];
    }

    private static Dictionary<string, string> Entries(JsonObject contract) =>
        contract.SelectMany(section => section.Value!.AsObject().Select(entry => ($"{section.Key}: {entry.Key}", entry.Value!.ToJsonString())))
            .ToDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal);

    private static string Written(object value) => JsonSerializer.Serialize(value, value.GetType(), EventJson.Options);

    private static void ShouldHoldItsMembers(Type type, JsonNode json, string path, bool full)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (EventSamples.ItemOf(type) is { } item)
        {
            foreach (var each in json.AsArray()) ShouldHoldItsMembers(item, each!, path, full);
        }
        else if (EventSamples.IsRecord(type))
        {
            var members = EventSamples.Members(type).ToDictionary(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name!), member => member.ParameterType);
            var stored = json.AsObject().Select(member => member.Key).ToArray();
            stored.Except(members.Keys).ShouldBeEmpty($"{path} stores what can be derived.");
            if (full) members.Keys.Except(stored).ShouldBeEmpty($"{path} loses what it is made of.");
            foreach (var (name, value) in json.AsObject()) ShouldHoldItsMembers(members[name], value!, $"{path}.{name}", full);
        }
    }
}
