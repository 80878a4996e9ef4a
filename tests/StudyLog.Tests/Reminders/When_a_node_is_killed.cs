using MimeKit;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Persistence;
using StudyLog.Tests.Deliveries;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;
using StudyLog.Tests.Starting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Reminders;

/// <summary>Nodes of the delivered program on one database, of which one dies while it reminds, and another while it sends.</summary>
[Collection(nameof(ReleaseBuild))]
public sealed class When_a_node_is_killed(ReleaseBuild build, HostFixture host)
{
    private const int Due = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Everybody_is_reminded_once_and_told_of_it_at_least_once_and_nobody_is_forgotten()
    {
        await using var receiver = await Receiver.Start();
        await using var mail = MailServer.Start();

        // So that whoever sends is in the middle of it when it dies.
        var holdsBack = true;
        receiver.Answers = (_, context) => holdsBack && receiver.All.Count > Due / 4 ? Task.Delay(TimeSpan.FromSeconds(10), context.RequestAborted) : Task.CompletedTask;
        await using var database = await NewDatabase.On(host);
        await using var counting = NpgsqlDataSource.Create(database.Connections.Running);
        await Prepare(database, receiver);
        await using var halfWay = await StopHalfWay(database);
        await using var first = Node(database, mail);
        await first.Ready();
        await using var second = Node(database, mail);
        await second.Ready();

        await Wait.Until(async () => await Reminded(counting) >= Due / 2, Longest, () => first.Said + second.Said);
        var (busy, other) = await OwnerOfMessages(counting) == 1 ? (first, second) : (second, first);
        await busy.Kill();
        (await Reminded(counting)).ShouldBeInRange(Due / 2, Due - 1, "it died in the middle");
        await halfWay.DisposeAsync();
        await Wait.Until(async () => await Reminded(counting) == Due, Longest, () => other.Said);
        (await Scalar(counting, "select count(distinct stream_id) from studylog.mt_events where type = 'follow_up_reminded'")).ShouldBe(Due);
        (await Scalar(counting, $"select count(*) from {NoticeTables.Notices} where kind = 'follow-up-due-today'")).ShouldBe(Due, "Each has one notice.");

        // Whoever looks once more finds nothing to do.
        var looked = await Looks(counting);
        await Wait.Until(async () => await Looks(counting) > looked, Longest, () => other.Said);
        await Wait.Until(async () => await Scalar(counting, "select count(*) from wolverine.wolverine_incoming_envelopes where status <> 'Handled' and message_type like '%Remind%'") == 0, Longest);
        (await Reminded(counting)).ShouldBe(Due);

        await Wait.Until(() => Task.FromResult(receiver.All.Count > Due / 4), Longest, () => other.Said);
        await other.Kill();
        holdsBack = false;
        receiver.All.Select(IdOf).Distinct().Count().ShouldBeLessThan(Due, "it died while it sent");
        await using var third = Node(database, mail);
        await third.Ready();
        await Wait.Until(async () => await Scalar(counting, $"select count(*) from {DeliveryTables.Deliveries} where state = 'delivered'") == 2 * Due, Longest, () => third.Said);

        // What came twice came under one id, so that whoever got it can tell.
        receiver.All.Select(IdOf).Distinct().Count().ShouldBe(Due);
        receiver.All.GroupBy(IdOf).ShouldAllBe(same => same.Select(got => (string)got.Json["data"]!["streamId"]!).Distinct().Count() == 1);
        var mails = mail.Taken.DistinctBy(message => message.MessageId).ToList();
        mails.SelectMany(Links).Distinct().Count().ShouldBe(Due);
        mails.Sum(message => Links(message).Count()).ShouldBe(Due, "No two mails tell of one thing.");
    }

    private static string IdOf(Got got) => got.Headers["webhook-id"];

    private static IEnumerable<string> Links(MimeMessage mail) => mail.TextBody!.Split('\n', '\r').Where(line => line.Contains("/follow-ups/", StringComparison.Ordinal));

    // Everything is due today, which is worked, whatever day it is, and reminders are given at any hour of it.
    private static async Task Prepare(NewDatabase database, Receiver receiver)
    {
        await using var app = await HostFixture.Start(database.Connections);
        var committee = await Committee.Begin(Duties.Node.Of(app));
        var clerk = await committee.Has(Duty.StudySecretary);
        var liaison = await committee.SignIn(null, [committee.DepartmentId], Duty.DepartmentLiaison);
        (await liaison.Send(Put("/me/notice-settings", new { address = "liaison@example.org", pace = "at-once" }))).Granted();
        (await clerk.Send(Post("/notice-channels", new { kind = "webhook", name = "值班", address = receiver.Address.AbsoluteUri, remindersOnly = true }))).Granted();
        var today = Organisation.Today;
        await committee.RemindsAtAnyHour();
        var session = await committee.Held();
        foreach (var number in Enumerable.Range(1, Due))
        {
            (await clerk.Send(Post($"/sessions/{session}/follow-ups", new
            {
                matter = $"整改 {number}", leadDepartmentId = committee.DepartmentId, dueKind = "date", dueOn = $"{today:yyyy-MM-dd}",
            }))).Granted();
        }
    }

    private RunningProgram Node(NewDatabase database, MailServer mail)
    {
        var folder = Directory.CreateDirectory(Path.Combine(build.Folder, $"place-{Guid.NewGuid():N}")).FullName;
        return RunningProgram.StartOn(
            build.Program,
            folder,
            database,
            ("StudyLog__SingleNode", "false"),
            ("StudyLog__Reminders", "* * * * *"),
            ("StudyLog__Mail__Host", "127.0.0.1"),
            ("StudyLog__Mail__Port", $"{mail.Port}"),
            ("StudyLog__Mail__Security", "none"),
            ("StudyLog__PublicAddress", "https://study.example.org"));
    }

    // Who stores a reminder once half of them are there waits until the connection that is given back is closed: however fast a node is, it
    // is killed in the middle.
    private static async Task<NpgsqlConnection> StopHalfWay(NewDatabase database)
    {
        var gate = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Connections.Owner) { Pooling = false }.ConnectionString);
        await gate.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"""
            select pg_advisory_lock(200);
            create function studylog.wait_half_way() returns trigger language plpgsql as $body$
            begin
                if (select count(*) from studylog.mt_events where type = new.type) >= {Due / 2} then
                    perform pg_advisory_xact_lock_shared(200);
                end if;
                return new;
            end $body$;
            create trigger wait_half_way before insert on studylog.mt_events
                for each row when (new.type = 'follow_up_reminded') execute function studylog.wait_half_way();
            """,
            gate);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return gate;
    }

    private static Task<long> Reminded(NpgsqlDataSource database) => Scalar(database, "select count(*) from studylog.mt_events where type = 'follow_up_reminded'");

    // Every sweep leaves a message that was handled.
    private static Task<long> Looks(NpgsqlDataSource database) =>
        Scalar(database, "select count(*) from wolverine.wolverine_incoming_envelopes where status = 'Handled' and message_type like '%SweepDeadlines%'");

    private static Task<long> OwnerOfMessages(NpgsqlDataSource database) => Scalar(
        database, "select coalesce((select owner_id from wolverine.wolverine_incoming_envelopes where owner_id <> 0 and message_type like '%Remind%' limit 1), 1)::bigint");

    private static async Task<long> Scalar(NpgsqlDataSource database, string sql) => (long)(await database.Scalar(sql, TestContext.Current.CancellationToken))!;
}
