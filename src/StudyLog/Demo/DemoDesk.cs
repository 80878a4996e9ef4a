using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using Wolverine;

namespace StudyLog.Demo;

/// <summary>Where a demo organisation is recorded: its commands go over the same bus as those of the routes, and what is refused ends the demo.</summary>
public sealed class DemoDesk(IMessageBus bus, DemoOrganisation organisation, DateOnly day, CancellationToken cancellation)
{
    /// <summary>The organisation that is recorded.</summary>
    public DemoOrganisation Organisation { get; } = organisation;

    /// <summary>The day that is the demo's today: what happened lies at or before it.</summary>
    public DateOnly Day { get; } = day;

    /// <summary>Sends one command in somebody's name.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="target">The thing it is about; the organisation where there is none.</param>
    /// <param name="body">What is asked.</param>
    /// <param name="part">A second thing in the address, if there is one.</param>
    /// <param name="year">A year in the address, if there is one.</param>
    public async Task Send<TBody>(Asker asker, Guid target, TBody body, Guid? part = null, int? year = null)
        where TBody : CommandBody
    {
        var terms = new Terms(NameBasedGuid.Create(Organisation.Id, "recorded by the demo").ToString("D"));
        var outcome = await bus.InvokeAsync<Outcome>(new Asked<TBody>(target, body, asker, terms) { Part = part, Year = year }, cancellation);
        if (outcome is not Outcome.Granted)
            throw new InvalidOperationException($"The demo's {typeof(TBody).DeclaringType?.Name} was refused: {JsonSerializer.Serialize(outcome, outcome.GetType())}");
    }
}
