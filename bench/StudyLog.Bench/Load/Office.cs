using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StudyLog.Bench.Load;

/// <summary>The signed-in side of the service: one organisation, and the sessions that loads are laid on.</summary>
internal sealed class Office : IDisposable
{
    private const string Administrator = "admin";

    private readonly KeepAliveClient _client;

    public Office(Uri service, int connections) => _client = new KeepAliveClient(service, connections);

    public KeepAliveClient Client => _client;

    /// <summary>Before every load: a token may not outlive a whole run. Until the new one is there, whoever works beside it goes on with the old.</summary>
    public async Task SignInAsync(string password, CancellationToken cancellation, string userName = Administrator)
    {
        using var answer = await ExpectAsync(
            HttpMethod.Post, "api/v1/sign-in", JsonBody.Of(new { userName, password }), 200, cancellation);
        _client.Authorization = "Bearer " + answer.RootElement.GetProperty("accessToken").GetString();
    }

    public async Task LookAroundAsync(CancellationToken cancellation)
    {
        using var me = await ExpectAsync(HttpMethod.Get, "api/v1/me", body: null, 200, cancellation);
    }

    public async Task<IReadOnlyList<BenchSession>> PlanSessionsAsync(int count, CancellationToken cancellation)
    {
        var heldOn = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        // Many of one day and start: each by a body of its own, or they were one session entered twice.
        var organisers = Guid.NewGuid();
        var sessions = new List<BenchSession>(count);
        for (var number = 1; number <= count; number++)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"理论学习中心组第 {number} 次集体学习");
            var organiserName = string.Create(CultureInfo.InvariantCulture, $"第 {number} 党支部（{organisers:N}）");
            var body = JsonBody.Of(new { kind = "theory-study-group", title, heldOn, organiserName });
            using var answer = await ExpectAsync(HttpMethod.Post, "api/v1/sessions", body, 201, cancellation);
            var record = _client.Address($"api/v1/sessions/{answer.RootElement.GetProperty("id").GetGuid():D}");
            sessions.Add(new BenchSession(record, new Uri(record.AbsoluteUri + "/remarks")));
        }

        return sessions;
    }

    public async Task<Guid> EstablishDepartmentAsync(CancellationToken cancellation)
    {
        var body = JsonBody.Of(new { name = $"处室{Guid.NewGuid():N}" });
        using var answer = await ExpectAsync(HttpMethod.Post, "api/v1/departments", body, 201, cancellation);
        return answer.RootElement.GetProperty("id").GetGuid();
    }

    /// <summary>So many people of one department.</summary>
    public async Task<IReadOnlyList<RosterPlace>> RegisterPeopleAsync(int count, CancellationToken cancellation)
    {
        var departmentId = await EstablishDepartmentAsync(cancellation);
        var people = new List<RosterPlace>(count);
        for (var number = 1; number <= count; number++)
        {
            var body = JsonBody.Of(new { name = string.Create(CultureInfo.InvariantCulture, $"同志{number}"), departmentId });
            using var answer = await ExpectAsync(HttpMethod.Post, "api/v1/people", body, 201, cancellation);
            people.Add(new RosterPlace(answer.RootElement.GetProperty("id").GetGuid(), departmentId));
        }

        return people;
    }

    /// <summary>Asks, and minds only that it is done; the answer's body is then all that <paramref name="answer"/> holds.</summary>
    public async Task ExpectAsync(HttpMethod method, string path, byte[]? body, MemoryStream answer, CancellationToken cancellation)
    {
        var status = await _client.SendAsync(method, _client.Address(path), body, answer, cancellation);
        if (status is < 200 or > 299)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{method} {path} answered {status}: {JsonBody.Text(answer)}"));
    }

    /// <summary>Brings a table in by its route, as soon as it is judged.</summary>
    /// <returns>How long it took from its upload until it was taken in.</returns>
    public async Task<TimeSpan> BringAsync(string kind, string table, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent { { new StringContent(kind), "kind" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "file", "table.csv" } };
        var started = Stopwatch.GetTimestamp();
        using var brought = await ExpectAsync(HttpMethod.Post, "api/v1/imports", form, 201, cancellation);
        var import = $"api/v1/imports/{brought.RootElement.GetProperty("id").GetGuid():D}";
        await ReachesAsync(import, "judged", cancellation);
        using var committed = await ExpectAsync(HttpMethod.Post, $"{import}/commit", JsonBody.Of(new { }), 200, cancellation);
        await ReachesAsync(import, "committed", cancellation);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The ids of all remarks that the session's record holds, as often as it holds them.</summary>
    public async Task<IReadOnlyList<Guid>> RemarksAsync(BenchSession session, CancellationToken cancellation)
    {
        using var answer = await ExpectAsync(HttpMethod.Get, session.Record.AbsolutePath, body: null, 200, cancellation);
        return [.. answer.RootElement.GetProperty("remarks").EnumerateArray().Select(remark => remark.GetProperty("id").GetGuid())];
    }

    public void Dispose() => _client.Dispose();

    private async Task ReachesAsync(string import, string state, CancellationToken cancellation)
    {
        while (true)
        {
            using var answer = await ExpectAsync(HttpMethod.Get, import, body: null, 200, cancellation);
            var reached = answer.RootElement.GetProperty("state").GetString();
            if (reached == state)
                return;
            if (reached is not ("judging" or "judged" or "committing"))
                throw new InvalidOperationException($"The import is {reached}: {answer.RootElement}");
            await Task.Delay(50, cancellation);
        }
    }

    private Task<JsonDocument> ExpectAsync(HttpMethod method, string path, byte[]? body, int expected, CancellationToken cancellation) =>
        ExpectAsync(method, path, KeepAliveClient.ContentOf(body), expected, cancellation);

    private async Task<JsonDocument> ExpectAsync(HttpMethod method, string path, HttpContent? content, int expected, CancellationToken cancellation)
    {
        using var answer = new MemoryStream();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        var status = await _client.SendAsync(method, _client.Address(path), content, answer, patience.Token);
        return status == expected
            ? JsonDocument.Parse(answer.ToArray())
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{method} {path} answered {status} instead of {expected}: {JsonBody.Text(answer)}"));
    }
}

/// <summary>The addresses of one session.</summary>
internal sealed record BenchSession(Uri Record, Uri Remarks)
{
    public string Part(string name) => $"{Record.AbsolutePath}/{name}";
}

/// <summary>Who sits on a roster, and for which department.</summary>
internal sealed record RosterPlace(Guid PersonId, Guid DepartmentId);
