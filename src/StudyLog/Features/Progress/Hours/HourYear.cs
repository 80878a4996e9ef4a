using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress.Hours;

/// <summary>A year as hours are counted in it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Today">Today, where the organisation is.</param>
/// <param name="Organisation">Whose settings of the time decide.</param>
public sealed record HourYear(int Year, DateOnly Today, Organisation Organisation)
{
    /// <summary>Its first day.</summary>
    public DateOnly First => new(Year, 1, 1);

    /// <summary>Its last day.</summary>
    public DateOnly Last => new(Year, 12, 31);

    /// <summary>The day whose posts and norms hold for the year: its last, or today while that is still to come.</summary>
    public DateOnly JudgedOn => Last < Today ? Last : Today;

    /// <summary>Whether hours are held against a norm at all, which an organisation may turn off.</summary>
    public bool ShowsGaps => Organisation.SettingsOn(Today).ShowHourGaps;

    /// <summary>学时 that a party member is to study in the whole year.</summary>
    public decimal HourNorm => Organisation.SettingsOn(JudgedOn).HourNorm;

    /// <summary>Whether the hours of a kind of session counted on that day.</summary>
    public bool Counts(SessionKind kind, DateOnly day) => Organisation.SettingsOn(day).HourKinds.Contains(kind);

    /// <summary>On how many days of the year the person held a post here.</summary>
    public int DaysInPost(PersonEntry person)
    {
        var days = 0;
        for (var day = First; day <= Last; day = day.AddDays(1))
            if (person.MainPostOn(day) is not null) days++;
        return days;
    }

    /// <summary>The share of a year's norm that so many days are, to half an hour; a quarter counts as half.</summary>
    public decimal ShareOf(decimal norm, int days) =>
        Math.Round(norm * days / (Last.DayNumber - First.DayNumber + 1) * 2, 0, MidpointRounding.AwayFromZero) / 2;
}
