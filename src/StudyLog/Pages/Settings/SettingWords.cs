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

    private static string YesOrNo(bool value) => Wording.Say(value ? "yes-word" : "no-word");
}
