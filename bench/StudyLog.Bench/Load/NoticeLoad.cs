using System.Globalization;
using System.Text;
using StudyLog.Bench.Processes;

namespace StudyLog.Bench.Load;

/// <summary>Follow-ups that are suspended and resumed over and over: each time somebody is to be told of it, and no more streams come to be.</summary>
internal sealed class NoticeLoad
{
    private const int FollowUps = 16;

    private readonly Office _office;
    private readonly IReadOnlyList<Guid> _followUps;

    private NoticeLoad(Office office, IReadOnlyList<Guid> followUps) => (_office, _followUps) = (office, followUps);

    /// <summary>How many notices have been given, the first ones of what was issued.</summary>
    public int Given { get; private set; } = FollowUps;

    /// <summary>An organisation that writes to a receiver in each of its ways, and to one that nobody answers at.</summary>
    public static async Task<NoticeLoad> BeginAsync(Office office, NoticeReceiver receiver, CancellationToken cancellation)
    {
        var department = await office.EstablishDepartmentAsync(cancellation);
        var session = (await office.PlanSessionsAsync(1, cancellation))[0];
        using var answer = new MemoryStream();
        await Post(session.Part("hold"), new { });
        var nobody = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Find()}/"));
        foreach (var (kind, name, address) in new[]
        {
            ("webhook", "quick", receiver.Quick), ("webhook", "slow", receiver.Slow), ("webhook", "nobody", nobody), ("wecom", "garbled", receiver.Garbled),
        })
        {
            await Post("api/v1/notice-channels", new { kind, name, address, remindersOnly = false });
        }

        var followUps = new List<Guid>();
        for (var number = 1; number <= FollowUps; number++)
        {
            var matter = string.Create(CultureInfo.InvariantCulture, $"整改事项之{number}");
            followUps.Add(await Post(session.Part("follow-ups"), new { matter, leadDepartmentId = department, dueKind = "unspecified" }));
        }

        return new NoticeLoad(office, followUps);

        async Task<Guid> Post(string path, object body)
        {
            await office.ExpectAsync(HttpMethod.Post, path, JsonBody.Of(body), answer, cancellation);
            return Guid.Parse(Encoding.UTF8.GetString(JsonBody.Id(answer.GetBuffer().AsSpan(0, (int)answer.Length))));
        }
    }

    /// <summary>So many notices, rounded up to whole turns of all follow-ups.</summary>
    public async Task GiveAsync(int notices, CancellationToken cancellation)
    {
        var turns = (notices + (2 * FollowUps) - 1) / (2 * FollowUps);
        await Task.WhenAll(_followUps.Select(id => Task.Run(() => TurnAsync(id, turns, cancellation), cancellation)));
        Given += turns * 2 * FollowUps;
    }

    private async Task TurnAsync(Guid followUp, int turns, CancellationToken cancellation)
    {
        using var answer = new MemoryStream();
        for (var turn = 1; turn <= turns; turn++)
        {
            foreach (var verb in (string[])["suspend", "resume"])
            {
                var reason = string.Create(CultureInfo.InvariantCulture, $"第 {turn} 次");
                await _office.ExpectAsync(HttpMethod.Post, $"api/v1/follow-ups/{followUp:D}/{verb}", JsonBody.Of(new { reason }), answer, cancellation);
            }
        }
    }
}
