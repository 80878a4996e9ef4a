using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace StudyLog.Tests.Hosting;

/// <summary>A signed-in user. Paths are those under <c>/api/v1</c>.</summary>
public sealed class User
{
    private readonly HttpClient http;

    public User(HttpClient http, Guid id, string token)
    {
        (this.http, Id) = (http, id);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Guid Id { get; }

    public Task<Reply> Get(string path, string? language = null) => Ask("GET", path, language: language);

    public Task<Reply> Post(string path, object? body = null) => Ask("POST", path, body);

    public Task<Reply> Put(string path, object body) => Ask("PUT", path, body);

    public Task<Reply> Patch(string path, object body) => Ask("PATCH", path, body);

    /// <summary>Asks in a language; without one in none.</summary>
    public Task<Reply> Ask(string method, string path, object? body = null, string? language = null) =>
        Send(method, path, body switch { null => null, Upload form => form.ToContent(), _ => JsonContent.Create(body) }, language is null ? [] : [("Accept-Language", language)]);

    /// <summary>Sends these very characters as JSON.</summary>
    public Task<Reply> SendText(string method, string path, string json, params (string Name, string Value)[] headers) =>
        Send(method, path, new StringContent(json, Encoding.UTF8, "application/json"), headers);

    /// <summary>Sends a request; asks again, as clients are told to, while what is read is behind what was stored.</summary>
    public async Task<Reply> Send(string method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var reply = await SendOnce(method, path, content, headers);
        for (var times = 1; Behind.Says(reply.Message) && times < Behind.Times; times++) reply = await SendOnce(method, path, content: null, headers);
        return reply;
    }

    private async Task<Reply> SendOnce(string method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"/api/v1{path}", UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Reply.Of(await http.SendAsync(request, TestContext.Current.CancellationToken));
    }
}

/// <summary>What came back.</summary>
public sealed record Reply(int Status, JsonNode? Json, string Text, HttpResponseMessage Message)
{
    public JsonNode? this[string member] => Json?[member];

    public Guid Id => (Guid)this["id"]!;

    public string? Code => (string?)this["code"];

    public string? Detail => (string?)this["detail"];

    /// <summary>The members at fault, in alphabetical order.</summary>
    public IReadOnlyList<string> Faults => [.. (this["errors"]?.AsObject() ?? []).Select(fault => fault.Key).Order(StringComparer.Ordinal)];

    public static async Task<Reply> Of(HttpResponseMessage message)
    {
        var text = await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isJson = message.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new Reply((int)message.StatusCode, isJson ? JsonNode.Parse(text) : null, text, message);
    }

    public string? Header(string name) =>
        Message.Headers.TryGetValues(name, out var values) || Message.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>The answer as it came.</summary>
    public Task<byte[]> Bytes() => Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    public Reply ShouldHave(int status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    /// <summary>A refusal as the interface promises it: status and code, a title and a sentence, nothing of how it came about.</summary>
    public Reply ShouldBeProblem(int status, string code)
    {
        (Status, Code).ShouldBe((status, code), Text);
        Message.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        ((int)this["status"]!).ShouldBe(status);
        ((string?)this["type"]).ShouldEndWith($"/{code}");
        ((string?)this["title"]).ShouldNotBeNullOrWhiteSpace();
        Detail.ShouldNotBeNullOrWhiteSpace();
        Text.ShouldNotContain("Exception");
        return this;
    }
}
