using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Acceptance;

/// <summary>The first report as it stands in the store, recorded by whoever derives from this.</summary>
public abstract class ReportRecorded : IAsyncLifetime
{
    public Organisation Organisation { get; protected set; } = null!;

    public Guid SessionId { get; protected set; }

    /// <summary>中国社会工作联合会 itself.</summary>
    public Guid Whole { get; protected set; }

    /// <summary>The session as it is read back.</summary>
    public JsonNode Record { get; private set; } = null!;

    /// <summary>The three requirements, from the page.</summary>
    public IReadOnlyList<string> Matters { get; } =
    [
        NewspaperPage.First.From("联合会领导班子要带头学习", "具体实践中去。"),
        NewspaperPage.First.From("联合会党委要继续组织", "精神上来。"),
        NewspaperPage.First.From("联合会作为全国性", "积极的贡献。"),
    ];

    public async ValueTask InitializeAsync()
    {
        await Make();
        Record = (await Organisation.Secretary.Get($"/sessions/{SessionId}")).ShouldHave(200).Json!;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected abstract Task Make();
}
