using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Acceptance;

/// <summary>The second report as it stands in the store, recorded by whoever derives from this.</summary>
public abstract class SecondReportRecorded : IAsyncLifetime
{
    public Organisation Organisation { get; protected set; } = null!;

    public Guid ProgrammeId { get; protected set; }

    /// <summary>威远县 itself.</summary>
    public Guid County { get; protected set; }

    /// <summary>启动仪式, SWOT工作坊, 项目书撰写培训会, 公益创投大赛.</summary>
    public Guid Launch { get; protected set; }

    public Guid Workshop { get; protected set; }

    public Guid Training { get; protected set; }

    public Guid Contest { get; protected set; }

    public JsonNode Programme { get; private set; } = null!;

    /// <summary>The four records as they are read back.</summary>
    public IReadOnlyDictionary<Guid, JsonNode> Records { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Make();
        Programme = (await Organisation.Secretary.Get($"/programmes/{ProgrammeId}")).ShouldHave(200).Json!;
        var records = new Dictionary<Guid, JsonNode>();
        foreach (var id in new[] { Launch, Workshop, Training, Contest }) records[id] = (await Organisation.Secretary.Get($"/sessions/{id}")).ShouldHave(200).Json!;
        Records = records;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected abstract Task Make();
}
