using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Demo;
using StudyLog.Hosting;
using StudyLog.Http;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Starting;

public sealed class A_first_start_that_was_cut_short(HostFixture host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Category", "Long")]
    public async Task Is_finished_by_the_next_whichever_step_was_its_last()
    {
        var steps = await CountSteps();
        steps.ShouldBeGreaterThan(5);
        for (var done = 0; done <= steps; done++)
        {
            await using var place = await Place.Make(host);
            await place.BeginWithDemo(done);

            await place.Start(withDemo: false);

            await place.ShouldBeWhole($"after {done} steps");
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Is_finished_by_the_next_when_it_ended_between_a_password_and_its_account()
    {
        for (var chosen = 1; chosen <= 5; chosen++)
        {
            await using var place = await Place.Make(host);
            await Should.ThrowAsync<OperationCanceledException>(place.Start(withDemo: true, new CutPasswords(place.Note, chosen)));
            var known = place.Note.Read();
            known.Count.ShouldBe(chosen);

            await place.Start(withDemo: true);

            await place.ShouldBeWhole($"after {chosen} passwords");
            known.ShouldBeSubsetOf(place.Note.Read());
        }
    }

    [Fact]
    public async Task Is_finished_by_the_next_when_the_demo_ended_in_the_middle_of_its_session()
    {
        await using var place = await Place.Make(host);
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var start = place.Start(withDemo: true, place.Note, killed.Token);
        await place.UntilEvents(atLeast: 9);
        await killed.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(start);

        await place.Start(withDemo: true);

        await place.ShouldBeWhole("in the middle of the session");
    }

    [Fact]
    public async Task A_finished_one_is_not_repeated()
    {
        await using var place = await Place.Make(host);
        await place.Start(withDemo: false);
        var before = await place.Events();

        await place.Start(withDemo: true);

        (await place.Events()).ShouldBe(before);
        place.Note.Read().ShouldHaveSingleItem().UserName.ShouldBe("admin");
    }

    [Fact]
    public async Task Two_nodes_that_start_at_once_make_one_administrator()
    {
        await using var place = await Place.Make(host);
        var passwords = Enumerable.Range(0, 3).Select(_ => new HeardPasswords()).ToArray();

        await Task.WhenAll(passwords.Select(heard => place.Start(withDemo: false, heard)));

        var heard = passwords.SelectMany(each => each.Chosen).ShouldHaveSingleItem();
        await place.ShouldSignIn("admin", heard);
    }

    [Fact]
    public async Task Whoever_waits_is_told_how_far_it_is_up_to_the_last_command()
    {
        await using var place = await Place.Make(host);
        place.Beginning.Begin();

        await place.Start(withDemo: true);

        place.Told.ShouldBe(Enumerable.Range(1, 99).Intersect(place.Told), "each hundredth once and in order");
        place.Told[^1].ShouldBe(99);
    }

    [Fact]
    public async Task A_database_whose_administrator_was_made_before_starts_were_marked_is_left_alone()
    {
        await using var place = await Place.Make(host);
        await place.Start(withDemo: false);
        await place.ForgetTheMark();

        await place.Start(withDemo: true);

        place.Note.Read().ShouldHaveSingleItem();
    }

    private async Task<int> CountSteps()
    {
        await using var place = await Place.Make(host);
        return place.Steps.Count;
    }

    private static IReadOnlyList<Func<CancellationToken, Task>> StepsOf(IServiceProvider services, IFirstPasswords passwords) =>
        services.GetRequiredService<FirstStart>().Steps(withDemo: true, passwords);

    private sealed class Percents : IProgress<int>
    {
        public List<int> Heard { get; } = [];

        public void Report(int value) => Heard.Add(value);
    }

    /// <summary>A service on an empty database with an empty data folder.</summary>
    private sealed class Place(NewDatabase database, WebApplication app, DirectoryInfo folder) : IAsyncDisposable
    {
        private static readonly string[] DemoUsers = ["admin", "demo-secretary", "demo-leader", "demo-liaison", "demo-auditor"];

        public IReadOnlyList<Func<CancellationToken, Task>> Steps => StepsOf(app.Services, Note);

        public Beginning Beginning { get; } = Listening(app);

        public IReadOnlyList<int> Told => ((Percents)Beginning.Listener!).Heard;

        public SignInNote Note { get; } = new(folder.FullName);

        private static Beginning Listening(WebApplication app)
        {
            var beginning = app.Services.GetRequiredService<Beginning>();
            beginning.Listener = new Percents();
            return beginning;
        }

        public static async Task<Place> Make(HostFixture host)
        {
            var database = await NewDatabase.On(host);
            return new Place(database, await HostFixture.StartWith(database.Connections, FederationDemo.Organisation), Directory.CreateTempSubdirectory("studylog-start-"));
        }

        public Task Start(bool withDemo, IFirstPasswords? passwords = null, CancellationToken? cancellation = null) =>
            app.Services.GetRequiredService<FirstStart>().Run(withDemo, passwords ?? Note, cancellation ?? Cancellation);

        /// <summary>As many steps as a start did before it was killed.</summary>
        public async Task BeginWithDemo(int steps)
        {
            await (await FirstStartMark.Begin(app.Services.GetRequiredService<Npgsql.NpgsqlDataSource>(), withDemo: true, Cancellation)).DisposeAsync();
            foreach (var step in StepsOf(app.Services, Note).Take(steps)) await step(Cancellation);
        }

        public async Task ShouldBeWhole(string cut)
        {
            var signIns = Note.Read();
            signIns.Select(signIn => signIn.UserName).ShouldBe(DemoUsers, ignoreOrder: true, cut);
            foreach (var signIn in signIns) await ShouldSignIn(signIn.UserName, signIn.Password);

            var secretary = signIns.Single(signIn => signIn.UserName == "demo-secretary");
            var reply = await (await SignedIn(secretary.UserName, secretary.Password)).Get($"/sessions/{FederationDemo.SessionId}");
            ((string?)reply.ShouldHave(200)["state"]).ShouldBe("submitted", cut);
            (await Ask("select count(*) from studylog.first_start where completed_at is not null")).ShouldBe(1, cut);
            (await Events()).ShouldBe(EventsOfTheDemo, cut);
        }

        public async Task ShouldSignIn(string userName, string password) => (await SignedIn(userName, password)).ShouldNotBeNull();

        public Task<long> Events() => Ask("select count(*) from studylog.mt_events");

        public async Task UntilEvents(int atLeast)
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            limited.CancelAfter(TimeSpan.FromSeconds(60));
            while (await Events() < atLeast) await Task.Delay(TimeSpan.FromMilliseconds(5), limited.Token);
        }

        public async Task ForgetTheMark()
        {
            await using var source = Npgsql.NpgsqlDataSource.Create(database.Superuser);
            await using var command = source.CreateCommand("delete from studylog.first_start");
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            await database.DisposeAsync();
            folder.Delete(recursive: true);
        }

        private const int EventsOfTheDemo = 28;

        private async Task<User> SignedIn(string userName, string password)
        {
            var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/sign-in", UriKind.Relative), new { userName, password }, Cancellation);
            var reply = (await Reply.Of(answer)).ShouldHave(200);
            return new User(client, Guid.Empty, (string)reply["accessToken"]!);
        }

        private async Task<long> Ask(string sql)
        {
            await using var source = Npgsql.NpgsqlDataSource.Create(database.Superuser);
            await using var command = source.CreateCommand(sql);
            return (long)(await command.ExecuteScalarAsync(Cancellation))!;
        }
    }

    /// <summary>Ends the start when it has chosen its so-manieth password.</summary>
    private sealed class CutPasswords(SignInNote note, int last) : IFirstPasswords
    {
        private int chosen;

        public string Choose(string userName, string purpose, string? given)
        {
            var password = note.Choose(userName, purpose, given);
            return ++chosen == last ? throw new OperationCanceledException() : password;
        }
    }

    private sealed class HeardPasswords : IFirstPasswords
    {
        public List<string> Chosen { get; } = [];

        public string Choose(string userName, string purpose, string? given)
        {
            Chosen.Add($"first password of {userName}");
            return Chosen[^1];
        }
    }
}
