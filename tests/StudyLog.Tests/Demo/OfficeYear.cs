using Microsoft.Extensions.DependencyInjection;
using StudyLog.Commands;
using StudyLog.Demo;
using StudyLog.Demo.Office;
using StudyLog.Features.Organisations.Registering;
using StudyLog.Tests.Hosting;
using Wolverine;

namespace StudyLog.Tests.Demo;

/// <summary>Classes that ask about the office's year share it: it is recorded once.</summary>
[CollectionDefinition(nameof(OfficeYear))]
public sealed class SharedOfficeYear : ICollectionFixture<OfficeYear>;

/// <summary>The year of the fictional office in an organisation of the run, up to today.</summary>
public sealed class OfficeYear(HostFixture host) : IAsyncLifetime
{
    private DemoOrganisation demo = null!;

    /// <summary>The organisation that it is recorded in.</summary>
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>The days of the tale.</summary>
    public OfficeDays Days { get; } = new(Organisation.Today);

    /// <summary>The ids of everything in it.</summary>
    public OfficeIds Ids { get; private set; } = null!;

    /// <summary>How long the recording took.</summary>
    public TimeSpan Took { get; private set; }

    public async ValueTask InitializeAsync()
    {
        demo = OfficeDemo.Of(Guid.CreateVersion7(), OfficeDemo.Seed);
        Ids = new OfficeIds(demo.Id);
        var begun = TimeProvider.System.GetTimestamp();
        Organisation = await Record(host, demo);
        Took = TimeProvider.System.GetElapsedTime(begun);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Records it once more where it is.</summary>
    public Task Again() => Record(host, demo);

    /// <summary>Who the office's member is.</summary>
    public Guid Member => demo.Users.Single(known => known.UserName == "office-member").PersonId!.Value;

    /// <summary>A user with the duty of one of the office's accounts, who is that person and speaks for those departments.</summary>
    public Task<User> User(string userName)
    {
        var user = demo.Users.Single(known => known.UserName == userName);
        return Organisation.User([user.Duty], user.PersonId, [.. user.DepartmentIds]);
    }

    /// <summary>Records an office as the demo does, the service's own accounts aside.</summary>
    public static async Task<Organisation> Record(HostFixture host, DemoOrganisation demo)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await OrganisationRegistration.Register(
            host.Services.GetRequiredService<CommandRunner>(), demo.Id, demo.Name, aliases: [], Domain.Organisations.Organisation.DefaultTimeZone, by: Guid.Empty, cancellation);
        await using var scope = host.Services.CreateAsyncScope();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Domain.Organisations.Organisation.DefaultTimeZone);
        await demo.Record(new DemoDesk(scope.ServiceProvider.GetRequiredService<IMessageBus>(), demo, Organisation.Today, zone, cancellation));
        return await Organisation.Known(host, demo.Id);
    }
}
