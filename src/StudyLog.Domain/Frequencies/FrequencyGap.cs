using System.Collections.Immutable;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Frequencies;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened about the sessions of a kind that a body is to hold in a period.</summary>
public abstract record FrequencyEvent(Provenance Provenance) : DomainEvent(Provenance);

/// <summary>It was said that a period nears its end and required sessions are still to be held.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Period">Of which kind, by whom, in which period.</param>
/// <param name="Reminder">By when, at which step and to whom.</param>
public sealed record FrequencyGapReminded(Provenance Provenance, RequiredPeriod Period, Reminder Reminder) : FrequencyEvent(Provenance);

/// <summary>A period in which a body is to hold sessions of a kind.</summary>
/// <param name="Kind">会议类型.</param>
/// <param name="OrganiserDepartmentId">Who is to hold them; null: the organisation itself.</param>
/// <param name="Per">A month, a quarter or a year.</param>
/// <param name="First">Its first day.</param>
public sealed record RequiredPeriod(SessionKind Kind, Guid? OrganiserDepartmentId, NormPeriod Per, DateOnly First)
{
    /// <summary>The id of its stream in an organisation.</summary>
    public Guid StreamId(Guid organisationId) =>
        NameBasedGuid.Create(organisationId, FormattableString.Invariant($"frequency {Kind} {OrganiserDepartmentId} {Per} {First:yyyy-MM-dd}"));
}

/// <summary>The sessions of a kind that a body is to hold in a period, as far as anybody was reminded of them.</summary>
public sealed record FrequencyGap : IFold<FrequencyGap>
{
    /// <inheritdoc/>
    public static FrequencyGap Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists => !Reminders.IsEmpty;

    /// <summary>Every reminder, in order.</summary>
    public ImmutableList<GivenReminder> Reminders { get; private init; } = [];

    /// <inheritdoc/>
    public static FrequencyGap Evolve(FrequencyGap state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event is FrequencyGapReminded e
            ? state with { Reminders = state.Reminders.Add(GivenReminder.Of(e.Reminder, e.Provenance)) }
            : throw new ForeignEventException(@event);
    }
}

/// <summary>Says what a period lacks that nears its end, as far as it is time to.</summary>
/// <param name="Period">Of which kind, by whom, in which period.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Reminding">The day that is looked at, and by which settings.</param>
public sealed record RemindOfGap(RequiredPeriod Period, DateOnly Last, Reminding Reminding);

/// <summary>What may be said of a period that lacks sessions.</summary>
public static class FrequencyDecisions
{
    /// <summary>Reminds whoever is to hold them: the department; of what the organisation itself holds, and on the last day of all, the secretaries.</summary>
    public static Decision<FrequencyEvent> Remind(FrequencyGap gap, RemindOfGap command, Asking asking, Now now)
    {
        var settings = command.Reminding.Settings;
        if (command.Reminding.Next(settings.StepsOfGap(), command.Last, gap.Reminders) is not { } step) return Decision<FrequencyEvent>.AlreadySo;

        var organiser = command.Period.OrganiserDepartmentId;
        var to = Recipients.Of(organiser, null, secretary: organiser is null || step.Moment != ReminderMoment.Before);
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new FrequencyGapReminded(provenance, command.Period, new Reminder(command.Last, step, to));
    }
}
