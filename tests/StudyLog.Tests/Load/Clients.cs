using System.Collections.Concurrent;
using System.Diagnostics;
using StudyLog.Tests.Duties;

namespace StudyLog.Tests.Load;

/// <summary>Many clients who ask at the same time.</summary>
internal static class Clients
{
    /// <summary>So many clients, each asking again as soon as it has its answer, for so long; all answers.</summary>
    public static async Task<IReadOnlyList<Response>> Ask(int clients, TimeSpan time, Func<int, int, Task<Response>> ask)
    {
        var (answers, watch) = (new ConcurrentBag<Response>(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            for (var i = 0; watch.Elapsed < time; i++) answers.Add(await ask(client, i));
        })));
        return [.. answers];
    }

    /// <summary>All requests at once; their answers in the same order.</summary>
    public static async Task<IReadOnlyList<Response>> AskAtOnce<T>(IEnumerable<T> all, Func<T, Task<Response>> ask) =>
        await Task.WhenAll(all.Select(each => Task.Run(() => ask(each))));

    /// <summary>Shared out among so many clients, each asking one thing after the other.</summary>
    public static async Task<IReadOnlyList<Response>> Share<T>(int clients, IEnumerable<T> all, Func<T, Task<Response>> ask)
    {
        var answers = new ConcurrentBag<Response>();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (each, _) => answers.Add(await ask(each)));
        return [.. answers];
    }

    /// <summary>Every answer has this status; others are told with what they say.</summary>
    public static void ShouldAllHave(this IEnumerable<Response> answers, int status) =>
        answers.Where(answer => answer.Status != status).GroupBy(answer => answer.ToString()).Select(group => $"{group.Count()} × {group.Key}").ShouldBeEmpty();
}

/// <summary>What became of a session's remarks.</summary>
internal static class Remarks
{
    public static Request In(Guid session, string text) => Request.Post($"/sessions/{session}/remarks", new { kind = "consensus", text });

    /// <summary>Every answer was a grant, every grant is exactly one event, and the remarks are numbered without a gap.</summary>
    public static async Task ShouldBeExactly(this Committee committee, Guid session, IReadOnlyCollection<Response> answers) =>
        await committee.ShouldBeExactly(session, answers, await committee.Clerk.Send(Request.Get($"/sessions/{session}")));

    /// <summary>The same, with the record as it was read.</summary>
    public static async Task ShouldBeExactly(this Committee committee, Guid session, IReadOnlyCollection<Response> answers, Response record)
    {
        answers.ShouldAllHave(201);
        var stored = await committee.Ask<Guid[]>(
            """
            select array_agg((data ->> 'remarkId')::uuid order by version) from studylog.mt_events
            where tenant_id = $1 and stream_id = $2 and type = 'remark_recorded'
            """,
            session);
        stored.Order().ShouldBe(answers.Select(answer => answer.NewId).Order());

        var shown = record.Granted().Json["remarks"]!.AsArray();
        shown.Select(remark => (int)remark!["seq"]!).ShouldBe(Enumerable.Range(1, answers.Count));
        shown.Select(remark => Guid.Parse((string)remark!["id"]!)).ShouldBe(stored);
    }
}
