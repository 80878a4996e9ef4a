using System.Collections.Concurrent;
using CsCheck;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Materials;
using StudyLog.Domain.People;
using StudyLog.Features.Progress;
using StudyLog.Features.Progress.Coverage;
using StudyLog.Features.Progress.Frequency;
using StudyLog.Features.Progress.Hours;
using StudyLog.ReadModels;

namespace StudyLog.Tests.Projections;

public sealed class Hours_frequency_and_coverage
{
    private static readonly DateOnly Today = new(2022, 12, 11);
    private static readonly int[] Years = [2021, 2022, 2023];
    private static readonly DateOnly[] Days = [new(2022, 9, 1), new(2022, 11, 15), Today, new(2023, 4, 30)];

    [Fact]
    public void Follow_the_formulas_whatever_happened_in_whatever_order()
    {
        string[] wanted =
        [
            "attended", "made up", "undated", "gap", "no gap", "exempt", "nothing asked", "part of the year",
            "required", "required none", "too few", "still to come", "Attended", "MadeUp", "SelfStudied", "NotYet",
        ];
        var reached = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        for (var batch = 0; batch < 10 && !wanted.All(reached.ContainsKey); batch++)
            RandomTale.Gen.Sample(tale => Compare(tale, what => reached[what] = true), iter: 300);
        reached.Keys.ShouldBe(wanted, ignoreOrder: true, "tales that reach too little prove too little");
    }

    private static void Compare(Tale tale, Action<string> reach)
    {
        var reference = new Reference(tale);
        var history = History.Of(tale.Events.Count, tale.Events);
        var people = EntriesOfPeople(tale);
        var places = Places(tale);
        foreach (var year in Years)
        {
            var hourYear = new HourYear(year, Today, history.Organisation);
            var madeUp = MadeUpStudy.Among(places.Select(entry => (entry, history.Sheets[entry.SessionId])), hourYear.First, hourYear.Last);
            var hours = new HoursOfPeople(hourYear, history.Sheets.Values, madeUp);
            var found = people.Select(hours.Of).OfType<PersonHours>().ToList();
            Difference(found, reference.Hours(year, Today)).ShouldBeNull();
            foreach (var each in found.SelectMany(Reached)) reach(each);

            var rows = new FrequencyOfSessions(history.Organisation, history.Departments, [.. history.Sheets.Values], Today).Of(year);
            Difference(rows, reference.Frequency(year, Today)).ShouldBeNull();
            foreach (var each in rows.SelectMany(Reached)) reach(each);
        }

        foreach (var day in Days)
            foreach (var material in MaterialsOf(tale))
            {
                var lines = new MaterialCoverage(material, day).Of(history.Departments, people, history.Sheets.Values, places);
                Difference(lines, reference.Coverage(material, day)).ShouldBeNull();
                foreach (var person in lines.SelectMany(line => line.Persons)) reach(person.Route.ToString());
            }
    }

    private static string? Difference(object answer, object expected) => Alike.Difference(Alike.Written(answer), Alike.Written(expected));

    private static IEnumerable<string> Reached(PersonHours row)
    {
        if (row.Sessions.Any(studied => studied.Source == HourSource.Attended)) yield return "attended";
        if (row.Sessions.Any(studied => studied.Source == HourSource.MadeUp)) yield return "made up";
        if (row.UndatedHours > 0) yield return "undated";
        if (row.Exempt) yield return "exempt";
        if (row.Norm is null) yield return "nothing asked";
        if (row.Norm is > 0 and < 16) yield return "part of the year";
        if (row.Gap is { } gap) yield return gap > 0 ? "gap" : "no gap";
    }

    private static IEnumerable<string> Reached(FrequencyRow row)
    {
        yield return row.Required > 0 ? "required" : "required none";
        if (row.Gap > 0) yield return "too few";
        if (row.Gap is null) yield return "still to come";
    }

    private static IEnumerable<Guid> MaterialsOf(Tale tale) => tale.Events.Where(each => each.Event is MaterialRegistered).Select(each => each.StreamId);

    private static List<PersonEntry> EntriesOfPeople(Tale tale) =>
    [
        .. tale.Events.Where(each => each.Event is PersonEvent).GroupBy(each => each.StreamId)
            .Select(told => told.Aggregate(new PersonEntry { Id = told.Key }, (entry, each) => PersonEntries.After(entry, each.Event)))
            .OrderBy(entry => entry.RankNo ?? int.MaxValue).ThenBy(entry => entry.StrokeKey is null).ThenBy(entry => entry.StrokeKey, StringComparer.Ordinal)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Id),
    ];

    private static List<AttendanceEntry> Places(Tale tale) =>
    [
        .. tale.Events.Where(each => each.Event is AttendanceEvent).GroupBy(each => each.StreamId)
            .Select(told => told.Aggregate((AttendanceEntry?)null, (entry, each) => AttendanceEntry.Fold(entry, told.Key, (AttendanceEvent)each.Event))!),
    ];
}
