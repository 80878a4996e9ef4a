using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Commands;
using StudyLog.Demo;
using StudyLog.Demo.Office;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Deadlines;
using StudyLog.Features.Organisations.Registering;
using StudyLog.Features.Reminders;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.Tests.Hosting;
using Wolverine;

namespace StudyLog.Tests.Reminders;

/// <summary>A reminder that was given.</summary>
/// <param name="Stream">The stream it is on.</param>
/// <param name="DueOn">The day it was of.</param>
/// <param name="Step">Which step.</param>
/// <param name="To">Whom it was for.</param>
/// <param name="On">The day it was given on, where the office is.</param>
internal sealed record Given(Guid Stream, DateOnly DueOn, ReminderStep Step, Recipients To, DateOnly On);

/// <summary>The demo office in a service of a test's own, whose days a test lets pass.</summary>
internal sealed class OfficeByDay : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DemoOrganisation demo;
    private readonly SetClock clock;

    private OfficeByDay(WebApplication app, DemoOrganisation demo, SetClock clock) => (this.app, this.demo, this.clock, Ids) = (app, demo, clock, new OfficeIds(demo.Id));

    public OfficeIds Ids { get; }

    public IServiceProvider Services => app.Services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Records the office up to a day.</summary>
    public static async Task<OfficeByDay> Begin(HostFixture host, DateOnly day)
    {
        var clock = new SetClock();
        clock.Set(day, 7);
        var app = await HostFixture.StartAt(clock, await host.NewDatabase(Cancellation));
        var demo = OfficeDemo.Of(Guid.CreateVersion7(), OfficeDemo.Seed);
        await OrganisationRegistration.Register(
            app.Services.GetRequiredService<CommandRunner>(), demo.Id, demo.Name, aliases: [], Domain.Organisations.Organisation.DefaultTimeZone, by: Guid.Empty, Cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        await demo.Record(new DemoDesk(scope.ServiceProvider.GetRequiredService<IMessageBus>(), demo, day, Shanghai, Cancellation));
        return new OfficeByDay(app, demo, clock);
    }

    public static TimeZoneInfo Shanghai { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Lets the clock show a time.</summary>
    public void At(DateOnly day, int hour, int minute = 0) => clock.Set(day, hour, minute);

    /// <summary>Somebody of the office gives a command, which is granted.</summary>
    public async Task Do<TBody>(string user, Guid target, TBody body, int? year = null)
        where TBody : CommandBody
    {
        await using var scope = app.Services.CreateAsyncScope();
        var asked = new Asked<TBody>(target, body, demo.Asker(user), new Terms(Guid.CreateVersion7().ToString("D"))) { Year = year };
        (await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync<Outcome>(asked, Cancellation)).ShouldBeOfType<Outcome.Granted>();
    }

    /// <summary>What somebody of the office is shown of the reminders that will come.</summary>
    public Task<IReadOnlyList<PreviewReminders.Item>> Coming(string user, DateOnly to) => Coming(user, new PreviewReminders.Query($"{to:yyyy-MM-dd}", PageSize: "200"));

    /// <summary>The same with settings that are only supposed.</summary>
    public async Task<IReadOnlyList<PreviewReminders.Item>> Coming(string user, PreviewReminders.Query query)
    {
        await CatchUp();
        await using var scope = app.Services.CreateAsyncScope();
        var queried = new Queried<PreviewReminders.Query>(query, demo.Asker(user));
        var reply = await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync<Reply<StampedPage<PreviewReminders.Item>>>(queried, Cancellation);
        return reply.Value!.Items;
    }

    /// <summary>Looks what is due, as the clock shows it, and does what there is to do.</summary>
    public async Task Sweep() => await Handle(await Find());

    /// <summary>Looks what is due: the messages that are sent.</summary>
    public async Task<IReadOnlyList<object>> Find()
    {
        await CatchUp();
        var messages = new List<object>();
        await app.Services.GetRequiredService<DeadlineSweep>().Run(clock.GetUtcNow(), Keep, Cancellation);
        return messages;

        ValueTask Keep(object message)
        {
            messages.Add(message);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Handles messages that were sent.</summary>
    public async Task Handle(IEnumerable<object> messages)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        foreach (var message in messages) await bus.InvokeAsync(message, Cancellation);
    }

    /// <summary>The ids of all streams that hold an event of a kind.</summary>
    public async Task<IReadOnlyList<Guid>> StreamsWith(string eventType) => await Services.GetRequiredService<NpgsqlDataSource>().Rows(
        "select distinct stream_id from studylog.mt_events where tenant_id = $1 and type = $2", row => row.GetGuid(0), Cancellation, demo.Id.ToString("D"), eventType);

    /// <summary>The states of streams now.</summary>
    public async Task<IReadOnlyDictionary<Guid, TState>> States<TState>(IReadOnlyCollection<Guid> ids)
        where TState : class, IFold<TState>
    {
        await using var session = Services.GetRequiredService<IDocumentStore>().QuerySession(demo.Id.ToString("D"));
        var found = await Services.GetRequiredService<StateReader>().ReadMany<TState>(session, ids, Cancellation);
        return found.ToDictionary(each => each.Key, each => each.Value.State);
    }

    /// <summary>Every reminder that was given, in order.</summary>
    public async Task<IReadOnlyList<Given>> Reminders()
    {
        await using var session = Services.GetRequiredService<IDocumentStore>().QuerySession(demo.Id.ToString("D"));
        var events = await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync(Cancellation);
        return
        [
            .. from e in events
               let reminder = e.Data switch
               {
                   FollowUpReminded reminded => reminded.Reminder,
                   MakeUpStudyReminded reminded => reminded.Reminder,
                   SessionRecordReminded reminded => reminded.Reminder,
                   FrequencyGapReminded reminded => reminded.Reminder,
                   _ => null,
               }
               where reminder is not null
               select new Given(e.StreamId, reminder.DueOn, reminder.Step, reminder.To, ((DomainEvent)e.Data).Provenance.Occurred.LocalDay!.Value),
        ];
    }

    private async Task CatchUp()
    {
        await using var session = Services.GetRequiredService<IDocumentStore>().QuerySession(demo.Id.ToString("D"));
        await Wait.Until(async () => (await Services.GetRequiredService<ProjectionProgress>().WaitFor(session, ReadModelSet.Shard, Cancellation)).UpToDate, TimeSpan.FromSeconds(60));
    }
}
