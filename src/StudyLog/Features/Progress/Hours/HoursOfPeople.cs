using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress.Hours;

/// <summary>Where hours come from.</summary>
public enum HourSource
{
    /// <summary>The person was there.</summary>
    Attended,

    /// <summary>The person missed it and studied it later.</summary>
    MadeUp,
}

/// <summary>Hours of one session.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Title">Its title.</param>
/// <param name="On">The day they count on, as exactly as it is known: the session's, or the one on which it was made up for.</param>
/// <param name="Hours">学时.</param>
/// <param name="Source">Where they come from.</param>
public sealed record StudiedHours(Guid SessionId, string Title, string? On, decimal Hours, HourSource Source);

/// <summary>学时 of people in a year: of sessions of a kind that counted on their day, where they were there or for which they made up.</summary>
public sealed class HoursOfPeople
{
    private readonly ILookup<Guid, (DateOnly On, StudiedHours Studied)> dated;
    private readonly ILookup<Guid, decimal> undated;
    private readonly HourYear year;

    /// <param name="year">The year.</param>
    /// <param name="sheets">The sessions of the year and those that nobody can date; others do not matter.</param>
    /// <param name="madeUp">What was made up for in the year.</param>
    public HoursOfPeople(HourYear year, IEnumerable<SessionSheet> sheets, IEnumerable<MadeUpStudy> madeUp)
    {
        this.year = year;
        var attended = (
            from sheet in sheets
            where sheet.Counts && sheet.Arrangements.StudyHours > 0 && year.Counts(sheet.Kind, sheet.Day.On ?? year.JudgedOn)
            from place in sheet.People
            where sheet.StatusOf(place.PersonId).IsThere()
            select (place.PersonId, Sheet: sheet, Hours: sheet.Arrangements.StudyHours.GetValueOrDefault())).ToList();
        var later =
            from study in madeUp
            where year.Counts(study.Kind, study.On)
            select (study.PersonId, study.On, Studied: new StudiedHours(
                study.SessionId, study.Title, new StatedTime.OnDay(study.On).ToString(), study.Hours, HourSource.MadeUp));

        undated = attended.Where(each => each.Sheet.Day.On is null).ToLookup(each => each.PersonId, each => each.Hours);
        dated = attended.Where(each => each.Sheet.Day.On?.Year == year.Year)
            .Select(each => (each.PersonId, On: each.Sheet.Day.On!.Value, Studied: new StudiedHours(
                each.Sheet.Id, each.Sheet.Title, Named.Of(each.Sheet.Day), each.Hours, HourSource.Attended)))
            .Concat(later)
            .ToLookup(each => each.PersonId, each => (each.On, each.Studied));
    }

    /// <summary>What the year comes to for a person; null for who held no post in it and studied nothing.</summary>
    public PersonHours? Of(PersonEntry person)
    {
        var days = year.DaysInPost(person);
        var sessions = dated[person.Id].OrderBy(each => each.On).ThenBy(each => each.Studied.SessionId).Select(each => each.Studied).ToList();
        var (hours, undatedHours) = (sessions.Sum(studied => studied.Hours), undated[person.Id].Sum());
        if ((days, hours, undatedHours) == (0, 0, 0)) return null;

        var own = person.HourNormOn(year.JudgedOn);
        var wholeYear = own.HourNorm ?? (person.PartyMemberOn(year.JudgedOn) == true ? year.HourNorm : null);
        var norm = wholeYear is { } asked && year.ShowsGaps ? year.ShareOf(asked, days) : (decimal?)null;
        return new PersonHours(
            person.Id,
            person.Name,
            person.MainPostOn(year.JudgedOn)?.DepartmentId,
            hours,
            norm,
            own.Exempt || norm is null ? null : Math.Max(0, norm.Value - hours),
            own.Exempt,
            undatedHours,
            sessions);
    }
}

/// <summary>The year of a person.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="DepartmentId">The department of the main post on the last day of the year, or today; null: none.</param>
/// <param name="Hours">学时 in the year.</param>
/// <param name="Norm">What the person is to study in it; null where nothing is asked, or the organisation holds nobody against a norm.</param>
/// <param name="Gap">What is missing to the norm; null where nothing is missed, or the person is exempt.</param>
/// <param name="Exempt">Whether no gap is held against the person.</param>
/// <param name="UndatedHours">学时 of sessions that nobody can date, in no year.</param>
/// <param name="Sessions">What the hours are made of, by day.</param>
public sealed record PersonHours(
    Guid PersonId,
    string Name,
    Guid? DepartmentId,
    decimal Hours,
    decimal? Norm,
    decimal? Gap,
    bool Exempt,
    decimal UndatedHours,
    IReadOnlyList<StudiedHours> Sessions);
