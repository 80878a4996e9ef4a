using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace StudyLog.Bench.Load;

/// <summary>
/// A page as a browser has it open, without the browser: it is rendered, its circuit started and kept, what is drawn acknowledged, and what the page
/// asks of the browser answered with nothing.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly HttpClient _client;
    private readonly TaskCompletionSource _alive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _id = "";

    private Circuit(HubConnection connection, HttpClient client) => (_connection, _client) = (connection, client);

    public static async Task<Circuit> OpenAsync(HttpClient client, Uri page, CancellationToken cancellation)
    {
        var html = await client.GetStringAsync(page, cancellation);
        var service = new Uri(page.GetLeftPart(UriPartial.Authority) + "/");
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        var connection = builder
            .WithUrl(new Uri(service, "_blazor"), options =>
            {
                foreach (var (name, values) in client.DefaultRequestHeaders) options.Headers[name] = string.Join(",", values);
            })
            .Build();
        var circuit = new Circuit(connection, client);
        circuit.Answer();
        await connection.StartAsync(cancellation);

        var state = StateOf().Match(html).Groups["state"].Value;
        circuit._id = await connection.InvokeAsync<string>("StartCircuit", service.ToString(), page.ToString(), "[]", state, cancellation);
        await connection.SendAsync("UpdateRootComponents", Operations(html), state, cancellation);
        await circuit._alive.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellation);
        return circuit;
    }

    /// <summary>As a browser says that a page is left, so that the circuit does not wait for it to come back.</summary>
    public async ValueTask DisposeAsync()
    {
        using var form = new MultipartFormDataContent { { new StringContent(_id), "circuitId" } };
        using var answer = await _client.PostAsync(new Uri("_blazor/disconnect", UriKind.Relative), form);
        await _connection.DisposeAsync();
    }

    private void Answer()
    {
        _connection.On<long, byte[]>("JS.RenderBatch", (batch, _) => _connection.SendAsync("OnRenderCompleted", batch, (string?)null));
        _connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (handle, identifier, _, _, _, _) =>
        {
            // The page says so once it can be worked with.
            if (identifier == "studylog.alive") _alive.TrySetResult();
            return _connection.SendAsync("EndInvokeJSFromDotNet", handle, true, JsonSerializer.Serialize<object?[]>([handle, true, null]));
        });
        _connection.On<string>("JS.Error", error => _alive.TrySetException(new InvalidOperationException(error)));
    }

    // What was rendered on the server hands its components over to the circuit.
    private static string Operations(string html)
    {
        var operations = new JsonArray();
        foreach (var marker in Markers().Matches(html).Select(match => JsonNode.Parse(match.Groups["marker"].Value)!).Where(marker => marker["descriptor"] is not null))
            operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker.DeepClone() });
        return new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString();
    }

    [GeneratedRegex(@"<!--Blazor:(?<marker>\{.*?\})-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Markers();

    [GeneratedRegex(@"<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex StateOf();

    /// <summary>The protocol of circuits is the hub's MessagePack with fewer types, under a name of its own.</summary>
    private sealed class BlazorPack : IHubProtocol
    {
        private readonly MessagePackHubProtocol _pack = new();

        public string Name => "blazorpack";

        public int Version => 1;

        public TransferFormat TransferFormat => TransferFormat.Binary;

        public bool IsVersionSupported(int version) => version == Version;

        public bool TryParseMessage(ref System.Buffers.ReadOnlySequence<byte> input, IInvocationBinder binder, out HubMessage message) =>
            _pack.TryParseMessage(ref input, binder, out message!);

        public void WriteMessage(HubMessage message, System.Buffers.IBufferWriter<byte> output) => _pack.WriteMessage(message, output);

        public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _pack.GetMessageBytes(message);
    }
}
