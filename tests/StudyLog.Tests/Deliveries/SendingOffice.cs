using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Deliveries;
using StudyLog.Features.Reminders;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Reminders;
using Wolverine;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Deliveries;

/// <summary>An organisation in a service of a test's own, which sends when the test says so, by a clock that the test sets.</summary>
internal sealed class SendingOffice : IAsyncDisposable
{
    private readonly WebApplication app;

    private SendingOffice(WebApplication app, SetClock clock, Committee committee) => (this.app, Clock, Committee) = (app, clock, committee);

    public SetClock Clock { get; }

    public Committee Committee { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<SendingOffice> Begin(HostFixture host, params KeyValuePair<string, string?>[] settings)
    {
        var clock = new SetClock();
        clock.Set(DateTimeOffset.UtcNow);
        var app = await HostFixture.StartAt(clock, await host.NewDatabase(Cancellation), settings);
        var committee = await Committee.Begin(Node.Of(app));
        return new SendingOffice(app, clock, committee);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Opens a channel, and gives its id.</summary>
    public async Task<Guid> Channel(string kind, Uri address, string? secret = null, Guid? departmentId = null, bool remindersOnly = false) =>
        (await Committee.Clerk.Send(Post("/notice-channels", new { kind, name = $"{kind} 群", address = address.AbsoluteUri, secret, departmentId, remindersOnly }))).Granted().NewId;

    /// <summary>Issues a follow-up today, of which the department and the person are given notice.</summary>
    public async Task<Guid> Issue(string matter, Guid? departmentId = null, DateOnly? dueOn = null)
    {
        var today = Organisation.Today;
        return (await Committee.Clerk.Send(Post($"/sessions/{await Committee.Held()}/follow-ups", new
        {
            matter,
            leadDepartmentId = departmentId ?? Committee.DepartmentId,
            ownerId = departmentId is null ? Committee.PersonId : (Guid?)null,
            dueKind = "date",
            dueOn = $"{dueOn ?? today.AddDays(200):yyyy-MM-dd}",
            occurredOn = $"{today:yyyy-MM-dd}",
        }))).Granted().NewId;
    }

    /// <summary>Lets something else happen to a follow-up, of which notice is given.</summary>
    public async Task Suspend(Guid followUp, string reason) => (await Committee.Clerk.Send(Post($"/follow-ups/{followUp}/suspend", new { reason }))).Granted();

    /// <summary>Reminds of what is due today, which is worked whatever day it is.</summary>
    public async Task Remind()
    {
        await Committee.RemindsAtAnyHour();
        (await Committee.Clerk.Send(Get("/deadlines"))).Granted();

        await using var scope = app.Services.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        await app.Services.GetRequiredService<DeadlineSweep>().Run(Clock.GetUtcNow(), message => new ValueTask(bus.InvokeAsync(message, Cancellation)), Cancellation);
    }

    /// <summary>Puts what is new on its way, and sends what waits, as the service does every minute.</summary>
    public async Task Send()
    {
        var (services, now) = (app.Services, Clock.GetUtcNow());
        await services.GetRequiredService<Addressing>().Run(now, Cancellation);
        var deliveries = services.GetRequiredService<DeliveryStore>();
        await deliveries.GiveUp(now, Cancellation);
        foreach (var target in await deliveries.Due(now, Cancellation)) await services.GetRequiredService<DeliveryRunner>().Run(target, Cancellation);
    }

    /// <summary>The deliveries of a state, the latest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> Deliveries(string state)
    {
        // Signed in is whoever asks by the real time alone.
        var then = Clock.GetUtcNow();
        Clock.Set(DateTimeOffset.UtcNow);
        var answer = (await Committee.Clerk.Send(Get($"/deliveries?state={state}&pageSize=200"))).Granted();
        Clock.Set(then);
        return [.. answer.Json["items"]!.AsArray().Select(item => item!)];
    }
}
