using System.Globalization;
using System.Text;
using Npgsql;
using StudyLog.Bench.Floors;
using StudyLog.Bench.Load;
using StudyLog.Bench.Processes;
using StudyLog.Bench.Reporting;
using StudyLog.Persistence;

namespace StudyLog.Bench.Measurements;

/// <summary>What a secretary waits for: an attendance book is sent, read, judged row by row, taken in, and stands in the store.</summary>
internal sealed class BringingHistory : IMeasurement
{
    private const int People = 200;
    private const int Sessions = 50;

    private static readonly DateOnly _first = new(2016, 1, 4);

    public string Name => "Import";

    public string What => FormattableString.Invariant($"an attendance book of {People * Sessions:N0} places brought in, from its upload to its last event");

    public async Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation)
    {
        await using var table = await EventLikeTable.CreateAsync(await workbench.CreateDatabaseAsync("bench_import_floor", cancellation), cancellation);
        var database = await workbench.CreateDatabaseAsync("bench_import", cancellation);
        await using var service = await workbench.StartServiceAsync(database, cancellation);
        using var office = new Office(service.Address, connections: 1);
        await office.SignInAsync(ServiceProcess.AdminPassword, cancellation);
        await office.BringAsync("departments", "名称\n办公室\n", cancellation);
        await office.BringAsync("people", "姓名,部门\n" + Lines(People, person => $"{NameOf(person)},办公室"), cancellation);

        var round = 0;
        await RateAsync(workbench, database, office, round++, cancellation);
        var (floor, ours) = await Rounds.InterleaveAsync(
            workbench.Options.Rounds,
            token => CopyFloor.RateAsync(workbench, table, token),
            token => RateAsync(workbench, database, office, round++, token),
            cancellation);
        return [new Row(Name, What, "events/s", ours) { Against = new Comparison("F2", floor, ours.Over(floor)) }];
    }

    // Each round brings sessions of its own, so that every place is new.
    private static async Task<double> RateAsync(Workbench workbench, string database, Office office, int round, CancellationToken cancellation)
    {
        await office.SignInAsync(ServiceProcess.AdminPassword, cancellation);
        await office.BringAsync("sessions", "日期,会议类型,标题\n" + Lines(Sessions, session => $"{DayOf(round, session)},党课,{TitleOf(round, session)}"), cancellation);
        var book = "日期,场次,姓名,部门,到会情况\n" + Lines(
            Sessions * People,
            place => $"{DayOf(round, place / People)},{TitleOf(round, place / People)},{NameOf(place % People)},办公室,{(place % 7 == 0 ? "缺席" : "出席")}");
        await workbench.SettleAsync(cancellation);

        var before = await EventsAsync(database, cancellation);
        var taken = await office.BringAsync("attendance", book, cancellation);
        return (await EventsAsync(database, cancellation) - before) / taken.TotalSeconds;
    }

    private static async Task<long> EventsAsync(string database, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($"SELECT count(*) FROM {StoreConfiguration.Schema}.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static string Lines(int count, Func<int, string> line) =>
        Enumerable.Range(0, count).Aggregate(new StringBuilder(), (text, at) => text.Append(line(at)).Append('\n')).ToString();

    private static string NameOf(int person) => string.Create(CultureInfo.InvariantCulture, $"王{(char)('一' + person)}");

    private static string DayOf(int round, int session) => _first.AddDays((round * Sessions) + session).ToString("O", CultureInfo.InvariantCulture);

    private static string TitleOf(int round, int session) => FormattableString.Invariant($"第{(round * Sessions) + session}次党课");
}
