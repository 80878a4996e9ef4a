using System.Collections.Concurrent;
using System.Diagnostics;

namespace StudyLog.Bench.Load;

/// <summary>Every session's roll is called once; who was marked how is the same at each.</summary>
internal static class RollCallLoad
{
    public const int Clients = 16;
    public const int People = 60;
    private const int Sessions = 400;

    private static readonly string[] _statuses = ["present", "present", "present", "present", "present", "present", "present", "late", "absent", "present"];

    /// <summary>Sessions that were held, with everybody on the roster.</summary>
    public static async Task<IReadOnlyList<BenchSession>> PrepareAsync(Office office, IReadOnlyList<RosterPlace> people, CancellationToken cancellation)
    {
        var roster = JsonBody.Of(new { people = people.Select(place => new { personId = place.PersonId, capacity = "attending", departmentId = place.DepartmentId }) });
        var sessions = await office.PlanSessionsAsync(Sessions, cancellation);
        await EachAsync(sessions, async (session, answer) =>
        {
            await office.ExpectAsync(HttpMethod.Put, session.Part("roster"), roster, answer, cancellation);
            await office.ExpectAsync(HttpMethod.Post, session.Part("hold"), "{}"u8.ToArray(), answer, cancellation);
        });
        return sessions;
    }

    /// <returns>People marked a second.</returns>
    public static async Task<double> RateAsync(
        Office office, IReadOnlyList<BenchSession> sessions, IReadOnlyList<RosterPlace> people, CancellationToken cancellation)
    {
        var body = JsonBody.Of(new { entries = people.Select((place, number) => new { personId = place.PersonId, status = _statuses[number % _statuses.Length] }) });
        var started = Stopwatch.GetTimestamp();
        await EachAsync(sessions, (session, answer) => office.ExpectAsync(HttpMethod.Post, session.Part("attendance"), body, answer, cancellation));
        return sessions.Count * people.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static Task EachAsync(IReadOnlyList<BenchSession> sessions, Func<BenchSession, MemoryStream, Task> act)
    {
        var left = new ConcurrentQueue<BenchSession>(sessions);
        return Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            using var answer = new MemoryStream();
            while (left.TryDequeue(out var session))
                await act(session, answer);
        })));
    }
}
