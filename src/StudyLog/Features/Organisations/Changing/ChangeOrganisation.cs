using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Organisations.Viewing;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Organisations.Changing;

/// <summary>Names, time zone and settings.</summary>
public static class ChangeOrganisation
{
    [Requires(Act.KeepOrganisation)]
    public sealed record Body(
        [property: Text(TextAttribute.Name)] Given<string> Name,
        [property: Text(TextAttribute.Name)] Given<IReadOnlyList<string>> Aliases,
        [property: Text(TextAttribute.Name)] Given<string> TimeZone,
        Given<SettingsBody> Settings,
        DateOnly? SettingsFrom) : CommandBody;

    /// <summary>What is not given keeps the value it has on the day from which the settings hold.</summary>
    public sealed record SettingsBody(
        [property: WholeNumber(0, 366)] Given<int> YellowDays,
        [property: WholeNumber(0, 100)] Given<int> YellowBehindPoints,
        [property: WholeNumber(0, 1_440)] Given<int> LateToleranceMinutes,
        Given<bool> SelfCheckIn,
        Given<decimal> HourNorm,
        Given<IReadOnlyList<SessionKind>> HourKinds,
        Given<IReadOnlyList<FrequencyBody>> Frequencies,
        Given<bool> ShowHourGaps,
        Given<bool> ShowCoverage,
        Given<bool> ShowClosureRates,
        Given<RemindersBody> Reminders)
    {
        public OrganisationSettings Over(OrganisationSettings known) =>
            new(
                YellowDays.Over(known.YellowDays),
                YellowBehindPoints.Over(known.YellowBehindPoints),
                LateToleranceMinutes.Over(known.LateToleranceMinutes),
                SelfCheckIn.Over(known.SelfCheckIn),
                HourNorm.Over(known.HourNorm),
                HourKinds.Over(known.HourKinds),
                Frequencies.Map(NormsOf).Over(known.Frequencies),
                ShowHourGaps.Over(known.ShowHourGaps),
                ShowCoverage.Over(known.ShowCoverage),
                ShowClosureRates.Over(known.ShowClosureRates),
                Reminders.Map(reminders => reminders.Over(known.Reminders)).Over(known.Reminders));

        private static IReadOnlyList<FrequencyNorm> NormsOf(IReadOnlyList<FrequencyBody> given) =>
            [.. given.Select(norm => new FrequencyNorm(norm.Kind, norm.Per, norm.Times, norm.By))];
    }

    /// <summary>When one is reminded of due dates; what is not given keeps its value.</summary>
    public sealed record RemindersBody(
        Given<IReadOnlyList<int>> DaysBefore,
        Given<bool> OnTheDay,
        Given<IReadOnlyList<int>> DaysAfter,
        Given<int> SecretaryAfterDays,
        Given<int> RecordDays,
        Given<int> GapDays,
        Given<TimeOnly> At)
    {
        public ReminderSettings Over(ReminderSettings known) =>
            new(
                DaysBefore.Over(known.DaysBefore),
                OnTheDay.Over(known.OnTheDay),
                DaysAfter.Over(known.DaysAfter),
                SecretaryAfterDays.Over(known.SecretaryAfterDays),
                RecordDays.Over(known.RecordDays),
                GapDays.Over(known.GapDays),
                At.Over(known.At));
    }

    /// <summary>How often a kind of session is to be held, and by whom.</summary>
    public sealed record FrequencyBody(SessionKind Kind, NormPeriod Per, [property: WholeNumber(1, 366)] int Times, NormScope By);

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Patch, "/organisation");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Asker.OrganisationId);
            var organisation = !body.TimeZone.IsGiven ? await attempt.Open<Organisation>(id) : await attempt.OpenHeld<Organisation>(id);
            if (!organisation.Exists) throw new RefusalException(new Rejection.WrongState("not-registered"));
            if (body.SettingsFrom is not null && !body.Settings.IsGiven) throw new RefusalException(new Rejection.Invalid("settings", "required"));

            var command = new Domain.Organisations.ChangeOrganisation(
                body.Name,
                body.Aliases,
                body.TimeZone,
                body.Settings.Map<OrganisationSettings?>(settings => settings.Over(organisation.SettingsOn(body.SettingsFrom ?? attempt.Now.Today))).Over(null),
                body.SettingsFrom,
                HasSessions: body.TimeZone.IsGiven && await RunningNumbers.Any(attempt, RunningNumbers.Sessions));
            var after = attempt.Append<Organisation, OrganisationEvent>(
                id, OrganisationDecisions.Change(organisation, command, asked.Asking, attempt.Now));
            return Answer.Ok(OrganisationView.Of(id, after, attempt.Now.Today), attempt.VersionOf(id));
        }, cancellation);
}
