using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using Wolverine;

namespace StudyLog.Demo;

/// <summary>
/// Where a demo organisation is recorded: its commands go over the same bus as those of the routes, and what is refused ends the demo. Each
/// carries its place in the tale as its key, so that a tale that was cut short goes on where it ended. Without a bus the tale is only gone through.
/// </summary>
public sealed class DemoDesk(IMessageBus? bus, DemoOrganisation organisation, DateOnly day, TimeZoneInfo zone, CancellationToken cancellation)
{
    private int sent;

    /// <summary>The organisation that is recorded.</summary>
    public DemoOrganisation Organisation { get; } = organisation;

    /// <summary>The day that is the demo's today: what happened lies at or before it.</summary>
    public DateOnly Day { get; } = day;

    /// <summary>Where the clocks of the organisation are.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>Called after each command.</summary>
    public Action? Recorded { get; init; }

    /// <summary>How many commands an organisation is told in.</summary>
    public static async Task<int> Length(DemoOrganisation organisation, DateOnly day, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var rehearsal = new DemoDesk(bus: null, organisation, day, zone, cancellation);
        await organisation.Record(rehearsal);
        return rehearsal.sent;
    }

    /// <summary>Sends one command in somebody's name.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="target">The thing it is about; the organisation where there is none.</param>
    /// <param name="body">What is asked.</param>
    /// <param name="part">A second thing in the address, if there is one.</param>
    /// <param name="year">A year in the address, if there is one.</param>
    public async Task Send<TBody>(Asker asker, Guid target, TBody body, Guid? part = null, int? year = null)
        where TBody : CommandBody
    {
        sent++;
        if (bus is null) return;

        var verb = typeof(TBody).DeclaringType!.Name;
        var key = new IdempotencyKey("demo", FormattableString.Invariant($"{sent}"), $"{verb} {target:D} {part:D}");
        var terms = new Terms(NameBasedGuid.Create(Organisation.Id, "recorded by the demo").ToString("D"), IfMatch: null, key);
        var outcome = await bus.InvokeAsync<Outcome>(new Asked<TBody>(target, body, asker, terms) { Part = part, Year = year }, cancellation);
        if (outcome is not Outcome.Granted)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"The demo's command {sent}, {verb}, was refused: {outcome}"));
        }

        Recorded?.Invoke();
    }
}
