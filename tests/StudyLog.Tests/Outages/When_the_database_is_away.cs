using System.Collections.Concurrent;
using System.Diagnostics;
using StudyLog.Accounts;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Load;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Outages;

/// <summary>Clients are told to come back, nothing that was acknowledged is lost, and the host goes on by itself.</summary>
[Trait("Category", "Long")]
public sealed class When_the_database_is_away(OwnDatabase database) : IClassFixture<OwnDatabase>
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_answers_that_it_is_unavailable_and_works_again_afterwards()
    {
        var committee = await database.Begin();
        var caller = await committee.Has(Enum.GetValues<Duty>());
        var requests = new List<Request>();
        foreach (var route in Route.ForUsers(database.Node.Services).Where(route => route.Act != Act.SeeOneself || route.IsRead)) requests.Add(await route.Sample(committee));
        (await caller.Send(Get("/me"))).Granted();
        var neverSeen = await committee.Has(Duty.StudySecretary);

        await database.Postgres.PauseAsync(Cancellation);
        try
        {
            foreach (var request in requests) await ShouldBeUnavailable(caller, request);
            await ShouldBeUnavailable(neverSeen, Get("/organisation"));
            (await Ready()).ShouldBe(503);
        }
        finally
        {
            await database.Postgres.ResumeAsync(CancellationToken.None);
        }

        foreach (var request in requests)
        {
            var answer = await caller.SendUntilAvailable(request);
            answer.IsGranted.ShouldBeTrue($"{request} → {answer}");
        }

        (await neverSeen.SendUntilAvailable(Get("/organisation"))).Granted();
        (await Ready()).ShouldBe(200);
    }

    [Fact]
    public async Task Every_command_that_was_acknowledged_before_during_and_after_is_stored_exactly_once()
    {
        var committee = await database.Begin();
        var session = await committee.Held();
        var (granted, others, slowest) = (new ConcurrentDictionary<string, Guid>(), new ConcurrentBag<Response>(), new ConcurrentBag<TimeSpan>());
        using var done = new CancellationTokenSource();

        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; !done.IsCancellationRequested; i++) await RecordUntilGranted($"{writer}/{i}");
        })).ToArray();

        for (var outage = 1; outage <= 2; outage++)
        {
            var (grantedBefore, refusedBefore) = (granted.Count, others.Count);
            await Until(() => granted.Count >= grantedBefore + 50);
            await database.Postgres.PauseAsync(Cancellation);
            await Until(() => others.Count >= refusedBefore + 50);
            await database.Postgres.ResumeAsync(Cancellation);
            var grantedMeanwhile = granted.Count;
            await Until(() => granted.Count >= grantedMeanwhile + 50);
        }

        await done.CancelAsync();
        await Task.WhenAll(writers);

        others.GroupBy(answer => (answer.Status, answer.Code, answer.RetryAfter)).Select(group => group.Key).ShouldBe([(503, "unavailable", 2)]);
        slowest.Max().ShouldBeLessThan(LongestAnswer);
        await committee.ShouldBeExactly(
            session,
            [.. granted.Values.Select(id => new Response(201, $$"""{"id":"{{id}}"}""", Location: null, ETag: null, RetryAfter: null))],
            await committee.Clerk.SendUntilAvailable(Get($"/sessions/{session}")));

        async Task RecordUntilGranted(string text)
        {
            var sent = Stopwatch.StartNew();
            while (sent.Elapsed < 2 * LongestWait)
            {
                var watch = Stopwatch.StartNew();
                var answer = await committee.Clerk.Send(Remarks.In(session, text), key: text);
                slowest.Add(watch.Elapsed);
                if (answer.IsGranted && granted.TryAdd(text, answer.NewId)) return;
                others.Add(answer);
            }

            throw new TimeoutException($"{text} was never granted.");
        }

        Task Until(Func<bool> condition) => Wait.Until(
            () =>
            {
                writers.Where(writer => writer.IsFaulted).Select(writer => writer.Exception).ShouldBeEmpty();
                return condition();
            },
            LongestWait,
            () => $"{granted.Count} granted, {others.Count} not: {string.Join(' ', others.Take(3))}");
    }

    private static async Task ShouldBeUnavailable(Caller caller, Request request)
    {
        var watch = Stopwatch.StartNew();
        var answer = await caller.Send(request);

        (answer.Status, answer.Code, answer.RetryAfter).ShouldBe((503, "unavailable", 2), $"{request} → {answer}");
        watch.Elapsed.ShouldBeLessThan(LongestAnswer, $"{request}");
    }

    private async Task<int> Ready()
    {
        using var answer = await database.Node.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        return (int)answer.StatusCode;
    }
}
