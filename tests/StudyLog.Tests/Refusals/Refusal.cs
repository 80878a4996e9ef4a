using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Refusals;

/// <summary>What somebody asks.</summary>
public sealed record Asked(User By, string Method, string Path, object? Body = null)
{
    public static Asked Post(User by, string path, object? body = null) => new(by, "POST", path, body);

    public static Asked Put(User by, string path, object body) => new(by, "PUT", path, body);

    public static Asked Patch(User by, string path, object body) => new(by, "PATCH", path, body);
}

/// <summary>An answer in both languages.</summary>
public sealed record Answer(int Status, string Code, string Chinese, string English);

/// <summary>One thing that is refused, and how.</summary>
/// <param name="What">What is asked, in words.</param>
/// <param name="Answer">What is answered.</param>
/// <param name="Faults">The members at fault, in alphabetical order.</param>
/// <param name="Ask">Prepares it and asks it.</param>
public sealed record Refusal(string What, Answer Answer, string[] Faults, Func<Organisation, Task<Asked>> Ask)
{
    public Refusal(string what, Answer answer, Func<Organisation, Task<Asked>> ask)
        : this(what, answer, [], ask)
    {
    }

    /// <summary>It is refused with this sentence in Chinese and in English, and nothing is written.</summary>
    public async Task ShouldBeGivenTo(Organisation organisation)
    {
        var asked = await Ask(organisation);
        var before = await organisation.Events();

        await ShouldSay(asked, language: null, Answer.Chinese, "zh-CN");
        await ShouldSay(asked, "en", Answer.English, "en");

        (await organisation.Events()).ShouldBe(before, "nothing is written");
    }

    private async Task ShouldSay(Asked asked, string? language, string sentence, string said)
    {
        var reply = await asked.By.Ask(asked.Method, asked.Path, asked.Body, language);

        reply.ShouldBeProblem(Answer.Status, Answer.Code);
        reply.Detail.ShouldBe(sentence);
        reply.Header("Content-Language").ShouldBe(said);
        reply.Faults.ShouldBe(Faults);
    }
}

/// <summary>An organisation for many refusals, none of which changes it; and another one that it knows nothing of.</summary>
public sealed class Organisations(HostFixture host) : IAsyncLifetime
{
    public Organisation Own { get; private set; } = null!;

    public Organisation Other { get; private set; } = null!;

    public Task<Organisation> Fresh() => Organisation.Register(host);

    public async ValueTask InitializeAsync()
    {
        Own = await (await Organisation.Register(host)).WithMember();
        Other = await Organisation.Register(host);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
