using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Organisations.Viewing;
using Body = StudyLog.Features.Organisations.Changing.ChangeOrganisation.Body;
using FrequencyBody = StudyLog.Features.Organisations.Changing.ChangeOrganisation.FrequencyBody;
using SettingsBody = StudyLog.Features.Organisations.Changing.ChangeOrganisation.SettingsBody;

namespace StudyLog.Pages.Settings;

/// <summary>What is typed of an organisation and its settings. Only what is otherwise than it was is asked for.</summary>
public sealed class SettingsFields
{
    private readonly OrganisationView known;

    private SettingsFields(OrganisationView known)
    {
        this.known = known;
        var settings = known.Settings;
        (Name, Aliases, TimeZone) = (known.Name, string.Join('\n', known.Aliases), known.TimeZone);
        (YellowDays, YellowBehindPoints, ShowClosureRates) = (settings.YellowDays, settings.YellowBehindPoints, settings.ShowClosureRates);
        (LateToleranceMinutes, SelfCheckIn, ShowCoverage) = (settings.LateToleranceMinutes, settings.SelfCheckIn, settings.ShowCoverage);
        (HourNorm, HourKinds, ShowHourGaps) = (settings.HourNorm, settings.HourKinds.ToHashSet(), settings.ShowHourGaps);
        Reminders = ReminderFields.Of(settings.Reminders);
        Frequencies = [.. settings.Frequencies.Select(norm => new Frequency { Kind = norm.Kind, Per = norm.Per, Times = norm.Times, By = norm.By })];
    }

    /// <summary>Other names, one a line.</summary>
    public string? Aliases { get; set; }

    public IList<Frequency> Frequencies { get; }

    /// <summary>From when on the settings hold; null: today.</summary>
    public DateOnly? From { get; set; }

    public ISet<SessionKind> HourKinds { get; }

    public decimal HourNorm { get; set; }

    public int LateToleranceMinutes { get; set; }

    public string Name { get; set; }

    public ReminderFields Reminders { get; }

    public bool SelfCheckIn { get; set; }

    public bool ShowClosureRates { get; set; }

    public bool ShowCoverage { get; set; }

    public bool ShowHourGaps { get; set; }

    public string TimeZone { get; set; }

    public int YellowBehindPoints { get; set; }

    public int YellowDays { get; set; }

    public static SettingsFields Of(OrganisationView known) => new(known);

    public Body AsBody()
    {
        var aliases = (Aliases ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var before = known.Settings;
        var settings = new SettingsBody(
            Otherwise(YellowDays, before.YellowDays),
            Otherwise(YellowBehindPoints, before.YellowBehindPoints),
            Otherwise(LateToleranceMinutes, before.LateToleranceMinutes),
            Otherwise(SelfCheckIn, before.SelfCheckIn),
            Otherwise(HourNorm, before.HourNorm),
            HourKinds.SetEquals(before.HourKinds) ? default : Given.Of<IReadOnlyList<SessionKind>>([.. HourKinds]),
            Norms.SequenceEqual(before.Frequencies) ? default : Given.Of<IReadOnlyList<FrequencyBody>>([.. Frequencies.Select(each => each.AsBody())]),
            Otherwise(ShowHourGaps, before.ShowHourGaps),
            Otherwise(ShowCoverage, before.ShowCoverage),
            Otherwise(ShowClosureRates, before.ShowClosureRates),
            Reminders.AsBody(before.Reminders));
        var isOther = From is not null || settings != new SettingsBody(default, default, default, default, default, default, default, default, default, default, default);
        return new Body(
            Otherwise(Name.Trim(), known.Name),
            aliases.SequenceEqual(known.Aliases) ? default : Given.Of<IReadOnlyList<string>>(aliases),
            Otherwise(TimeZone.Trim(), known.TimeZone),
            isOther ? settings : default(Given<SettingsBody>),
            From);
    }

    private IEnumerable<FrequencyNorm> Norms => Frequencies.Select(each => new FrequencyNorm(each.Kind, each.Per, each.Times, each.By));

    internal static Given<T> Otherwise<T>(T typed, T before) => EqualityComparer<T>.Default.Equals(typed, before) ? default(Given<T>) : typed;

    /// <summary>How often a kind of session is to be held, as typed.</summary>
    public sealed class Frequency
    {
        public NormScope By { get; set; }

        public SessionKind Kind { get; set; }

        public NormPeriod Per { get; set; }

        public int Times { get; set; } = 1;

        public FrequencyBody AsBody() => new(Kind, Per, Times, By);
    }
}
