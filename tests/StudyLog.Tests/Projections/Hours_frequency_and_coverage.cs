using System.Collections.Concurrent;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Materials;
using StudyLog.Domain.People;
using StudyLog.Features.Progress;
using StudyLog.Features.Progress.Coverage;
using StudyLog.Features.Progress.Frequency;
using StudyLog.Features.Progress.Hours;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.ReadModels;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Projections;

public sealed class Hours_frequency_and_coverage(HostFixture host, Store store) : IClassFixture<Store>
{
    private static readonly DateOnly Today = new(2022, 12, 11);
    private static readonly int[] Years = [2021, 2022, 2023];
    private static readonly DateOnly[] Days = [new(2022, 9, 1), new(2022, 11, 15), Today, new(2023, 4, 30)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Follow_the_formulas_whatever_happened_in_whatever_order()
    {
        var reached = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        RandomTale.Gen.Sample(tale => Compare(tale, what => reached[what] = true), iter: 400);
        reached.Keys.ShouldBe(
            [
                "attended", "made up", "undated", "gap", "no gap", "exempt", "nothing asked", "part of the year",
                "required", "required none", "too few", "still to come", "Attended", "MadeUp", "SelfStudied", "NotYet",
            ],
            ignoreOrder: true,
            "tales that reach too little prove too little");
    }

    private static void Compare(Tale tale, Action<string> reach)
    {
        var reference = new Reference(tale);
        var history = History.Of(tale.Events.Count, tale.Events);
        var people = EntriesOfPeople(tale);
        var places = Places(tale);
        foreach (var year in Years)
        {
            var madeUp = places.Select(entry => (entry, history.Sheets[entry.SessionId])).ToList();
            var hours = new HoursOfPeople(new HourYear(year, Today, history.Organisation), history.Sheets.Values, madeUp);
            var found = people.Select(hours.Of).OfType<PersonHours>().ToList();
            AssertLike(reference.Hours(year, Today), found);
            foreach (var each in found.SelectMany(Reached)) reach(each);

            var rows = new FrequencyOfSessions(history.Organisation, history.Departments, [.. history.Sheets.Values], Today).Of(year);
            rows.Select(Line).ShouldBe(reference.Frequency(year, Today), ignoreOrder: true);
            foreach (var each in rows.SelectMany(Reached)) reach(each);
        }

        foreach (var day in Days)
            foreach (var material in MaterialsOf(tale))
            {
                var lines = new MaterialCoverage(material, day).Of(history.Departments, people, history.Sheets.Values, places);
                AssertLike(reference.Coverage(material, day), lines);
                foreach (var person in lines.SelectMany(line => line.Persons)) reach(person.Route.ToString());
            }
    }

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

    [Fact]
    public async Task Are_read_from_the_documents()
    {
        await store.Started(host, Cancellation);
        var tales = new List<Tale>();
        RandomTale.Gen.Sample(tales.Add, iter: 25, threads: 1);
        foreach (var tale in tales) await tale.Store(store.Documents, Cancellation);
        await store.CatchUp(Cancellation);

        var desk = store.Services.GetRequiredService<ReadModelDesk>();
        foreach (var tale in tales)
        {
            var reference = new Reference(tale);
            await using var reading = await desk.Open(tale.Asker(), Cancellation);
            var today = reading.Now.Today;
            foreach (var year in Years)
            {
                var hours = await SeeHours.Read(reading, tale.Asker(), new HourYear(year, today, reading.Organisation), departmentId: null, new Paging(1, 200));
                AssertLike(reference.Hours(year, today), hours.Items.Select(row => new PersonHours(
                    row.PersonId, row.Name, row.DepartmentId, row.Hours, row.Norm, row.Gap, row.Exempt, row.UndatedHours, row.Sessions)));
                (await SeeFrequency.Read(reading, tale.Asker(), year)).Rows.Select(Line).ShouldBe(reference.Frequency(year, today), ignoreOrder: true);
            }

            foreach (var material in MaterialsOf(tale))
                AssertLike(reference.Coverage(material, Days[1]), await SeeCoverage.Read(reading, new MaterialCoverage(material, Days[1])));
        }
    }

    private static string Line(FrequencyRow row) => Reference.Line(row.Kind, row.OrganiserName, row.Period, row.Required, row.Held, row.Gap);

    private static void AssertLike(
        IReadOnlyDictionary<Guid, (decimal Hours, decimal? Norm, decimal? Gap, bool Exempt, decimal Undated, int Sessions, Guid? Department)> expected, IEnumerable<PersonHours> rows)
    {
        var found = rows.ToDictionary(
            row => row.PersonId, row => (row.Hours, row.Norm, row.Gap, row.Exempt, row.UndatedHours, row.Sessions.Count, row.DepartmentId));
        found.Keys.ShouldBe(expected.Keys, ignoreOrder: true);
        foreach (var (person, row) in found) row.ShouldBe(expected[person]);
    }

    private static void AssertLike(IReadOnlyDictionary<Guid, (Guid Department, string Route)> expected, IReadOnlyList<CoveredDepartment> lines)
    {
        var found = lines.SelectMany(line => line.Persons.Select(person => (person.PersonId, Place: (line.DepartmentId, ApiJson.Written(person.Route)))))
            .ToDictionary(each => each.PersonId, each => each.Place);
        found.Keys.ShouldBe(expected.Keys, ignoreOrder: true);
        foreach (var (person, place) in found) place.ShouldBe(expected[person]);
        foreach (var line in lines)
        {
            line.People.ShouldBe(line.Attended + line.MadeUp + line.SelfStudied + line.NotYet);
            line.People.ShouldBe(expected.Values.Count(place => place.Department == line.DepartmentId));
            line.Attended.ShouldBe(expected.Values.Count(place => place == (line.DepartmentId, "attended")));
            line.MadeUp.ShouldBe(expected.Values.Count(place => place == (line.DepartmentId, "made-up")));
        }
    }

    private static IEnumerable<Guid> MaterialsOf(Tale tale) => tale.Events.Where(each => each.Event is MaterialRegistered).Select(each => each.StreamId);

    private static List<PersonEntry> EntriesOfPeople(Tale tale) =>
    [
        .. tale.Events.Where(each => each.Event is PersonEvent).GroupBy(each => each.StreamId)
            .Select(told => told.Aggregate(new PersonEntry { Id = told.Key }, (entry, each) => PersonEntries.After(entry, each.Event))),
    ];

    private static List<AttendanceEntry> Places(Tale tale) =>
    [
        .. tale.Events.Where(each => each.Event is AttendanceEvent).GroupBy(each => each.StreamId)
            .Select(told => told.Aggregate((AttendanceEntry?)null, (entry, each) => AttendanceEntry.Fold(entry, told.Key, (AttendanceEvent)each.Event))!),
    ];
}
