using System.Globalization;
using System.Text;
using Npgsql;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;
using StudyLog.Tests.Starting;

namespace StudyLog.Tests.Imports;

/// <summary>Eight years of a large organisation come in as one file, and the service is killed in the middle.</summary>
[Collection(nameof(ReleaseBuild))]
public sealed class A_history_of_many_places(ReleaseBuild build, HostFixture host)
{
    private const int Sessions = 400;
    private const int People = 500;
    private const int Places = Sessions * People;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    private readonly string folder = Directory.CreateDirectory(Path.Combine(build.Folder, $"place-{Guid.NewGuid():N}")).FullName;

    [Fact]
    public async Task Is_whole_and_holds_nothing_twice_when_the_service_was_killed_in_the_middle()
    {
        await using var database = await NewDatabase.Empty(host);
        Guid import;
        string password;
        await using (var first = await RunningProgram.StartOn(build.Program, folder, database).Ready())
        {
            password = first.Passwords["admin"];
            var secretary = await first.SignedIn("admin", password);
            await TakenIn(secretary, "departments", "名称\n办公室\n", 1);
            await TakenIn(secretary, "people", $"姓名,部门\n{Lines(People, person => $"{NameOf(person)},办公室")}", People);
            await TakenIn(secretary, "sessions", $"日期,会议类型,标题\n{Lines(Sessions, session => $"{DayOf(session)},党课,第{session}次党课")}", Sessions);

            import = await Judged(secretary, "attendance", Book(), Places);
            (await secretary.Post($"/imports/{import}/commit")).ShouldHave(200);
            await Wait.Until(async () => await Finished(secretary, import) >= Sessions / 4, Longest);
            await first.Kill();
        }

        var (before, _) = await Stored(database);
        before.ShouldBeInRange(Places / 4, Places - 1, "it was killed when a part was taken in and a part was not");
        await using var second = await RunningProgram.StartOn(build.Program, folder, database).Ready();
        var again = await second.SignedIn("admin", password);
        await Reaches(again, import, "committed");

        // Each place was put on the roster once and marked once, in a stream of its own.
        (await Stored(database)).ShouldBe((Places, Places));
        Told(await again.Get($"/imports/{import}")).ShouldBe((Places, 0, 0, 0));
        await Judged(again, "attendance", Book(), isNew: 0, same: Places);
    }

    private static string Book() => "日期,场次,姓名,部门,到会情况,事由\n" + Lines(Places, place =>
    {
        var (session, person) = (place / People, place % People);
        return $"{DayOf(session)},第{session}次党课,{NameOf(person)},办公室,{(place % 7) switch { 0 => "缺席,", 3 => "请假,出差", _ => "出席," }}";
    });

    private static string Lines(int count, Func<int, string> line) =>
        Enumerable.Range(0, count).Aggregate(new StringBuilder(), (text, at) => text.Append(line(at)).Append('\n')).ToString();

    private static string NameOf(int person) => string.Create(CultureInfo.InvariantCulture, $"王{(char)('一' + person)}");

    private static string DayOf(int session) => new DateOnly(2016, 1, 4).AddDays(7 * session).ToString("O", CultureInfo.InvariantCulture);

    private static async Task TakenIn(User secretary, string kind, string content, int rows)
    {
        var import = await Judged(secretary, kind, content, rows);
        (await secretary.Post($"/imports/{import}/commit")).ShouldHave(200);
        await Reaches(secretary, import, "committed");
    }

    private static async Task<Guid> Judged(User secretary, string kind, string content, int isNew, int same = 0)
    {
        var import = (await secretary.Ask("POST", "/imports", Upload.Of(new { kind }, Encoding.UTF8.GetBytes(content), "台账.csv"))).ShouldHave(201).Id;
        Told(await Reaches(secretary, import, "judged")).ShouldBe((isNew, 0, same, 0));
        return import;
    }

    private static (int New, int Changed, int Same, int Refused) Told(Reply import) => import.ShouldHave(200).Counts();

    private static async Task<Reply> Reaches(User secretary, Guid import, string state)
    {
        Reply? seen = null;
        await Wait.Until(async () => (string?)(seen = (await secretary.Get($"/imports/{import}")).ShouldHave(200))["state"] == state, Longest, () => seen?.Text ?? "");
        return seen!;
    }

    private static async Task<int> Finished(User secretary, Guid import)
    {
        var job = (string?)(await secretary.Get($"/imports/{import}")).ShouldHave(200)["jobId"];
        return (int)(await secretary.Get($"/jobs/{job}")).ShouldHave(200)["finished"]!;
    }

    // How many places are on a roster, and of how many one mark and nothing else is stored besides.
    private static async Task<(long Expected, long Marked)> Stored(NewDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand(
            """
            select count(*) filter (where first), count(*) filter (where second and events = 2) from (
                select bool_or(type = 'attendance_expected' and version = 1) as first, bool_or(type <> 'attendance_expected' and version = 2) as second, count(*) as events
                from studylog.mt_events where stream_id in (select id from studylog.mt_streams where type = 'attendance') group by tenant_id, stream_id) as places
            """);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
