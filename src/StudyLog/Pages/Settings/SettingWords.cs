using System.Globalization;
using StudyLog.Domain.Organisations;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Settings;

/// <summary>Settings in words, and what is otherwise in one than in another.</summary>
public static class SettingWords
{
    private static readonly (string Key, Func<OrganisationSettings, string> Words)[] All =
    [
        ("settings.yellow-days", settings => Number.Of(settings.YellowDays)),
        ("settings.yellow-behind", settings => Number.Of(settings.YellowBehindPoints)),
        ("settings.closure-rates", settings => YesOrNo(settings.ShowClosureRates)),
        ("settings.remind-before", settings => DaysOrNone(settings.Reminders.DaysBefore)),
        ("settings.remind-on", settings => YesOrNo(settings.Reminders.OnTheDay)),
        ("settings.remind-after", settings => DaysOrNone(settings.Reminders.DaysAfter)),
        ("settings.remind-secretary", settings => Number.Of(settings.Reminders.SecretaryAfterDays)),
        ("settings.remind-record", settings => Number.Of(settings.Reminders.RecordDays)),
        ("settings.remind-gap", settings => Number.Of(settings.Reminders.GapDays)),
        ("settings.remind-at", settings => settings.Reminders.At.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ("settings.late-tolerance", settings => Number.Of(settings.LateToleranceMinutes)),
        ("settings.self-check-in", settings => YesOrNo(settings.SelfCheckIn)),
        ("settings.hour-norm", settings => Number.Of(settings.HourNorm)),
        ("settings.hour-kinds", settings => Wording.List(settings.HourKinds.Select(kind => Wording.Word(kind)))),
        ("settings.hour-gaps", settings => YesOrNo(settings.ShowHourGaps)),
        ("settings.coverage", settings => YesOrNo(settings.ShowCoverage)),
        ("settings.frequencies", settings => Wording.List(settings.Frequencies.Select(Of))),
    ];

    /// <summary>What is otherwise, each by its name, before and after.</summary>
    public static IEnumerable<(string Name, string Before, string After)> Between(OrganisationSettings before, OrganisationSettings after) =>
        All.Select(each => (Wording.Say(each.Key), each.Words(before), each.Words(after))).Where(each => each.Item2 != each.Item3);

    private static string Of(FrequencyNorm norm) =>
        Wording.Say("settings.frequency-of", Wording.Word(norm.By), Wording.Word(norm.Kind), Wording.Word(norm.Per), norm.Times);

    private static string DaysOrNone(IReadOnlyList<int> days) => days.Count == 0 ? Wording.Say("settings.remind-never") : ReminderFields.Written(days);

    private static string YesOrNo(bool value) => Wording.Say(value ? "yes-word" : "no-word");
}
