using System.Globalization;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Http;

namespace StudyLog.Features.Deadlines;

/// <summary>Settings of reminders that somebody only supposes, each null where it stays as it is.</summary>
internal sealed record SupposedReminders(
    IReadOnlyList<int>? DaysBefore, bool? OnTheDay, IReadOnlyList<int>? DaysAfter, int? SecretaryAfterDays, int? RecordDays, int? GapDays, TimeOnly? At)
{
    /// <summary>No days at all.</summary>
    internal const string None = "none";

    /// <summary>Reads what is supposed.</summary>
    public static SupposedReminders Read(PreviewReminders.Query query, Parameters parameters) => new(
        Days("daysBefore", query.DaysBefore, parameters),
        parameters.Flag("onTheDay", query.OnTheDay),
        Days("daysAfter", query.DaysAfter, parameters),
        parameters.Whole("secretaryAfterDays", query.SecretaryAfterDays, 1, ReminderSettings.MostDays),
        parameters.Whole("recordDays", query.RecordDays, 0, ReminderSettings.MostDays),
        parameters.Whole("gapDays", query.GapDays, 0, ReminderSettings.MostDays),
        Time(query.At, parameters));

    /// <summary>The organisation as it would be if these were set from a day on; or what is wrong with them, as a parameter and a rule.</summary>
    public (Organisation Organisation, (string Member, string Rule)? Fault) In(Organisation organisation, DateOnly from, Asking asking, Now now)
    {
        var known = organisation.SettingsOn(from);
        var reminders = Over(known.Reminders);
        if (reminders.Fault() is { } fault) return (organisation, fault);
        var command = new ChangeOrganisation(default, default, default, known with { Reminders = reminders }, from, HasSessions: true);
        return OrganisationDecisions.Change(organisation, command, asking, now) is Decision<OrganisationEvent>.Accepted { Events: var events }
            ? (events.Aggregate(organisation, Organisation.Evolve), null)
            : (organisation, null);
    }

    private ReminderSettings Over(ReminderSettings known) => new(
        DaysBefore ?? known.DaysBefore,
        OnTheDay ?? known.OnTheDay,
        DaysAfter ?? known.DaysAfter,
        SecretaryAfterDays ?? known.SecretaryAfterDays,
        RecordDays ?? known.RecordDays,
        GapDays ?? known.GapDays,
        At ?? known.At);

    private static IReadOnlyList<int>? Days(string name, string? written, Parameters parameters) => written switch
    {
        null or "" => null,
        None => [],
        _ => [.. written.Split(',').Select(part => parameters.Whole(name, part, 1, ReminderSettings.MostDays)).OfType<int>()],
    };

    private static TimeOnly? Time(string? written, Parameters parameters)
    {
        if (string.IsNullOrEmpty(written)) return null;
        if (TimeOnly.TryParseExact(written, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return at;
        parameters.Fault("at", "wrong-type");
        return null;
    }
}
