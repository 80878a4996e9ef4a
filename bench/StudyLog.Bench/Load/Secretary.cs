using System.Text.Json;
using StudyLog.Bench.Processes;

namespace StudyLog.Bench.Load;

/// <summary>The study secretary of the demo's office, at the pages.</summary>
internal sealed class Secretary(Uri service, string password) : IDisposable
{
    private readonly Office _office = new(service, Gets.Connections);

    public KeepAliveClient Client => _office.Client;

    public Task SignInAsync(CancellationToken cancellation) => _office.SignInAsync(password, cancellation, ServiceProcess.DemoSecretary);

    /// <summary>The page of the session with most people on its roster.</summary>
    public async Task<Uri> FullestRecordAsync(CancellationToken cancellation)
    {
        var (fullest, people) = (Guid.Empty, -1);
        foreach (var id in await SessionsAsync(cancellation))
        {
            using var record = await ReadAsync($"api/v1/sessions/{id:D}", cancellation);
            var count = record.RootElement.GetProperty("roster").GetProperty("people").GetArrayLength();
            if (count > people) (fullest, people) = (id, count);
        }

        return new Uri(service, $"sessions/{fullest:D}");
    }

    public void Dispose() => _office.Dispose();

    private async Task<IReadOnlyList<Guid>> SessionsAsync(CancellationToken cancellation)
    {
        using var sessions = await ReadAsync("api/v1/sessions?pageSize=200", cancellation);
        return [.. sessions.RootElement.GetProperty("items").EnumerateArray().Select(session => session.GetProperty("id").GetGuid())];
    }

    private async Task<JsonDocument> ReadAsync(string path, CancellationToken cancellation)
    {
        using var answer = new MemoryStream();
        await _office.ExpectAsync(HttpMethod.Get, path, body: null, answer, cancellation);
        return JsonDocument.Parse(answer.ToArray());
    }
}
