using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Refusals;

/// <summary>A session with one remark, at which all kinds of hostile requests are thrown.</summary>
public sealed class RecordOfARemark(HostFixture host) : IAsyncLifetime
{
    public Organisation Organisation { get; private set; } = null!;

    public User Secretary => Organisation.Secretary;

    /// <summary>The session's address.</summary>
    public string Session { get; private set; } = "";

    public string Remarks => $"{Session}/remarks";

    public HttpClient Client { get; } = host.CreateClient();

    public async ValueTask InitializeAsync()
    {
        Organisation = await Organisation.Register(host);
        Session = $"/sessions/{await Organisation.HeldSession()}";
        (await Secretary.Post(Remarks, new { kind = "consensus", text = "大家认为，会议开得很好。" })).ShouldHave(201);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Throws it, and proves that nothing was lost and nothing came of it.</summary>
    public async Task<Reply> Throw(Func<Task<Reply>> request)
    {
        var (before, events) = (await Secretary.Get(Session), await Organisation.Events());

        var answer = await request();

        var after = await Secretary.Get(Session);
        after.ShouldHave(200).Text.ShouldBe(before.Text);
        (await Organisation.Events()).ShouldBe(events);
        after["remarks"]!.AsArray().Select(remark => (string)remark!["text"]!).ShouldBe(["大家认为，会议开得很好。"]);
        return answer;
    }

    public Task<Reply> ThrowText(string json) => Throw(() => Secretary.SendText("POST", Remarks, json));

    /// <summary>A remark that would be recorded but for these members.</summary>
    public Task<Reply> ThrowRemark(params (string Member, JsonNode? Value)[] members)
    {
        var remark = new JsonObject { ["kind"] = "consensus", ["text"] = "大家认为" };
        foreach (var (member, value) in members) remark[member] = value;
        return Throw(() => Secretary.Post(Remarks, remark));
    }
}
