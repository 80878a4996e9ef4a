using Marten;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Domain.FollowUps;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Operating;

public sealed class What_a_collector_gets(HostFixture host)
{
    private const string Said = "这一句只应留在记录里";

    private static readonly string[] Metrics =
    [
        "studylog.command.duration", "RecordRemark", "granted", "studylog.projection.lag", "studylog.projection.paused", "studylog.outbox.depth",
        "studylog.inbox.depth", "studylog.dead_letters",
    ];

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Traces_metrics_and_logs_go_out_without_a_word_of_what_people_wrote()
    {
        await using var collector = await Collector.Start();
        await using var app = await HostFixture.Start(await host.NewDatabase(TestContext.Current.CancellationToken), Settings(collector.Address));
        using var node = Node.Of(app);
        var committee = await Committee.Begin(node);
        var session = await committee.Session();
        (await committee.Clerk.Send(Post($"/sessions/{session}/remarks", new { kind = "remark", text = Said, speaker = new { name = Said, post = Said } }))).Granted();
        (await committee.Clerk.Send(Post($"/sessions/{session}/remarks", new { kind = Said, text = Said }))).Status.ShouldBe(400);
        (await committee.Clerk.Send(Get($"/people?q={Uri.EscapeDataString(Said)}"))).Granted();

        await Wait.Until(() => collector.All("traces").Contains("/api/v1/sessions/{id:guid}/remarks", StringComparison.Ordinal), Limit);
        foreach (var name in Metrics) await Wait.Until(() => collector.All("metrics").Contains(name, StringComparison.Ordinal), Limit, () => name);

        foreach (var signal in new[] { "traces", "metrics", "logs" })
        {
            collector.All(signal).ShouldNotContain(Said);
            collector.All(signal).ShouldNotContain(Uri.EscapeDataString(Said));
        }
    }

    [Fact]
    public async Task Projections_that_an_event_stops_are_warned_of_with_its_number_and_nothing_of_what_it_says()
    {
        await using var collector = await Collector.Start();
        await using var app = await HostFixture.Start(await host.NewDatabase(TestContext.Current.CancellationToken), Settings(collector.Address));
        await Spoil(app.Services.GetRequiredService<IDocumentStore>());

        await Wait.Until(() => collector.All("logs").Contains("are paused", StringComparison.Ordinal), Limit);

        collector.All("logs").ShouldContain("follow_up_issued");
        collector.All("logs").ShouldNotContain(Said);
    }

    // An event that says nobody did it, which no command can make and no projection can read.
    private static async Task Spoil(IDocumentStore store)
    {
        await using var session = store.LightweightSession(Guid.CreateVersion7().ToString("D"));
        var responsible = new Responsible(Guid.CreateVersion7(), [], CoResponsibles: null, OwnerId: null);
        session.Events.StartStream<FollowUp>(Guid.CreateVersion7(), new FollowUpIssued(
            Provenance: null!, Guid.CreateVersion7(), "2022-001", RemarkId: null, Said, responsible, new Due(DueKind.Unspecified, On: null), Urgency.Normal));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static KeyValuePair<string, string?>[] Settings(string collector) =>
    [
        new("OTEL_EXPORTER_OTLP_ENDPOINT", collector),
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        new("OTEL_METRIC_EXPORT_INTERVAL", "300"),
        new("OTEL_BSP_SCHEDULE_DELAY", "200"),
        new("OTEL_BLRP_SCHEDULE_DELAY", "200"),
    ];
}
