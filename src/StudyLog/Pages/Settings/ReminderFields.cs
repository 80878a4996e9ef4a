using System.Globalization;
using StudyLog.Domain;
using StudyLog.Domain.Reminders;
using StudyLog.Features.Deadlines;
using RemindersBody = StudyLog.Features.Organisations.Changing.ChangeOrganisation.RemindersBody;

namespace StudyLog.Pages.Settings;

/// <summary>What is typed of when one is reminded.</summary>
public sealed class ReminderFields
{
    /// <summary>Numbers one after the other, as the browser lets them be typed.</summary>
    public const string Numbers = "[0-9]*([,，、 ]+[0-9]+)*";

    private ReminderFields()
    {
    }

    public TimeOnly At { get; set; }

    public string? DaysAfter { get; set; }

    public string? DaysBefore { get; set; }

    public int GapDays { get; set; }

    public bool OnTheDay { get; set; }

    public int RecordDays { get; set; }

    public int SecretaryAfterDays { get; set; }

    public static ReminderFields Of(ReminderSettings known) => new()
    {
        At = known.At,
        DaysAfter = Written(known.DaysAfter),
        DaysBefore = Written(known.DaysBefore),
        GapDays = known.GapDays,
        OnTheDay = known.OnTheDay,
        RecordDays = known.RecordDays,
        SecretaryAfterDays = known.SecretaryAfterDays,
    };

    /// <summary>What is typed, all of it.</summary>
    public ReminderSettings AsSettings() => new(Days(DaysBefore), OnTheDay, Days(DaysAfter), SecretaryAfterDays, RecordDays, GapDays, At);

    /// <summary>What is otherwise than it was.</summary>
    public Given<RemindersBody> AsBody(ReminderSettings before)
    {
        var typed = AsSettings();
        return typed == before ? default(Given<RemindersBody>) : new RemindersBody(
            typed.DaysBefore.SequenceEqual(before.DaysBefore) ? default : Given.Of(typed.DaysBefore),
            SettingsFields.Otherwise(typed.OnTheDay, before.OnTheDay),
            typed.DaysAfter.SequenceEqual(before.DaysAfter) ? default : Given.Of(typed.DaysAfter),
            SettingsFields.Otherwise(typed.SecretaryAfterDays, before.SecretaryAfterDays),
            SettingsFields.Otherwise(typed.RecordDays, before.RecordDays),
            SettingsFields.Otherwise(typed.GapDays, before.GapDays),
            SettingsFields.Otherwise(typed.At, before.At));
    }

    /// <summary>Asks what would be told to whom if what is typed were saved.</summary>
    public PreviewReminders.Query Supposed(DateOnly? from)
    {
        var typed = AsSettings();
        return new(
            SettingsFrom: from is { } day ? Asked(day) : null,
            DaysBefore: Listed(typed.DaysBefore),
            OnTheDay: typed.OnTheDay ? "true" : "false",
            DaysAfter: Listed(typed.DaysAfter),
            SecretaryAfterDays: Asked(typed.SecretaryAfterDays),
            RecordDays: Asked(typed.RecordDays),
            GapDays: Asked(typed.GapDays),
            At: string.Create(CultureInfo.InvariantCulture, $"{typed.At:HH:mm}"),
            PageSize: "200");
    }

    private static string Asked(int days) => days.ToString(CultureInfo.InvariantCulture);

    private static string Asked(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyCollection<int> days) => days.Count == 0 ? SupposedReminders.None : string.Join(',', days.Select(Asked));

    internal static string Written(IEnumerable<int> days) => string.Join(", ", days.Select(day => day.ToString(CultureInfo.InvariantCulture)));

    // What is no number is too large to be a day, and refused as such.
    private static IReadOnlyList<int> Days(string? typed) =>
    [
        .. (typed ?? "").Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : int.MaxValue),
    ];
}
