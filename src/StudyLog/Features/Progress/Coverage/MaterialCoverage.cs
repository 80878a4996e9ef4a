using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress.Coverage;

/// <summary>How a person came to a material; of several ways the first of these counts.</summary>
public enum CoverageRoute
{
    /// <summary>Was there when it was studied.</summary>
    Attended,

    /// <summary>Missed that and made up for it.</summary>
    MadeUp,

    /// <summary>Was to read it before a session.</summary>
    SelfStudied,

    /// <summary>Not yet.</summary>
    NotYet,
}

/// <summary>A person and a material.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Route">How the person came to it.</param>
/// <param name="SessionId">In or before which session; null: not yet.</param>
/// <param name="On">The session's day as exactly as it is known, or the one on which it was made up for.</param>
public sealed record CoveredPerson(Guid PersonId, string Name, CoverageRoute Route, Guid? SessionId, string? On);

/// <summary>The people of a department and a material: every one is counted in one way.</summary>
public sealed record CoveredDepartment(
    Guid DepartmentId,
    string Name,
    int? RankNo,
    int People,
    int Attended,
    int MadeUp,
    int SelfStudied,
    int NotYet,
    IReadOnlyList<CoveredPerson> Persons);

/// <summary>Who of whom studied a material by the end of a day.</summary>
/// <param name="MaterialId">The material.</param>
/// <param name="On">The day.</param>
public sealed record MaterialCoverage(Guid MaterialId, DateOnly On)
{
    /// <summary>The departments of the board in their own order, each with the people whose main post that day was in it.</summary>
    /// <param name="departments">All departments.</param>
    /// <param name="people">Everybody, in the order of lists.</param>
    /// <param name="sheets">The sessions that studied the material or named it before; others do not matter.</param>
    /// <param name="places">The lines of the attendance book that tell when a place was made up for; others do not matter.</param>
    public IReadOnlyList<CoveredDepartment> Of(
        IEnumerable<BoardDepartment> departments, IEnumerable<PersonEntry> people, IEnumerable<SessionSheet> sheets, IEnumerable<AttendanceEntry> places)
    {
        var found = WaysOf(sheets, places.ToDictionary(entry => entry.Id))
            .GroupBy(way => way.PersonId)
            .ToDictionary(ways => ways.Key, ways => ways.MinBy(way => way.Route)!);
        var byDepartment = people.Where(person => !person.External).ToLookup(person => person.MainPostOn(On)?.DepartmentId);
        return
        [
            .. BoardDepartment.InOrder(departments)
                .Where(department => department.OnBoard && (department.DissolvedOn is null || department.DissolvedOn >= On || byDepartment.Contains(department.Id)))
                .Select(department => LineOf(department, [.. byDepartment[department.Id].Select(PersonOf)])),
        ];

        CoveredPerson PersonOf(PersonEntry person) => found.GetValueOrDefault(person.Id) is { } way
            ? new(person.Id, person.Name, way.Route, way.SessionId, way.On)
            : new(person.Id, person.Name, CoverageRoute.NotYet, SessionId: null, On: null);
    }

    private static CoveredDepartment LineOf(BoardDepartment department, IReadOnlyList<CoveredPerson> persons)
    {
        return new(
            department.Id,
            department.Name,
            department.RankNo,
            persons.Count,
            Count(CoverageRoute.Attended),
            Count(CoverageRoute.MadeUp),
            Count(CoverageRoute.SelfStudied),
            Count(CoverageRoute.NotYet),
            persons);

        int Count(CoverageRoute route) => persons.Count(person => person.Route == route);
    }

    private sealed record Way(Guid PersonId, CoverageRoute Route, Guid SessionId, string? On);

    // In the order of days, so that of equal ways the earliest is shown; what nobody can date comes last.
    private IEnumerable<Way> WaysOf(IEnumerable<SessionSheet> sheets, Dictionary<Guid, AttendanceEntry> places) =>
        from sheet in sheets.OrderBy(sheet => sheet.FirstDay ?? DateOnly.MaxValue).ThenBy(sheet => sheet.Id)
        where sheet.Counts && (sheet.FirstDay is null || sheet.FirstDay <= On)
        let studied = sheet.Materials.Any(material => material.MaterialId == MaterialId)
        let named = sheet.PreStudies.Any(study => study.MaterialId == MaterialId && study.Mode == PreStudyMode.SelfStudy)
        from place in sheet.People
        from way in WaysOf(sheet, place, studied, named, places)
        select way;

    private IEnumerable<Way> WaysOf(SessionSheet sheet, RosterEntry place, bool studied, bool named, Dictionary<Guid, AttendanceEntry> places)
    {
        var (personId, mark) = (place.PersonId, sheet.MarkOf(place.PersonId));
        if (studied && mark.Status.IsThere()) yield return new Way(personId, CoverageRoute.Attended, sheet.Id, Named.Of(sheet.Day));
        if (place.Capacity != Capacity.Attending) yield break;

        var work = places.GetValueOrDefault(Attendance.StreamId(sheet.Id, personId))?.MakeUp?.Work;
        if (studied && mark.IsMadeUp && work is not null && work.On <= On)
            yield return new Way(personId, CoverageRoute.MadeUp, sheet.Id, new StatedTime.OnDay(work.On).ToString());
        if (named) yield return new Way(personId, CoverageRoute.SelfStudied, sheet.Id, Named.Of(sheet.Day));
    }
}
