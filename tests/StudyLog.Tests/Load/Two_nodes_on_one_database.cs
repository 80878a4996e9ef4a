using StudyLog.Accounts;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Load;

/// <summary>Clients do not notice that a service has several nodes.</summary>
public sealed class Two_nodes_on_one_database(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    [Fact]
    public Task Both_write_to_one_session_and_nothing_is_lost() => WriteFor(TimeSpan.FromSeconds(2));

    [Fact]
    [Trait("Category", "Long")]
    public Task Both_write_to_one_session_for_ten_seconds_and_nothing_is_lost() => WriteFor(TimeSpan.FromSeconds(10));

    [Fact]
    public async Task What_one_confirmed_the_other_changes_no_more()
    {
        var (committee, (a, b)) = await Begin();
        for (var i = 0; i < 10; i++)
        {
            var session = await committee.Held();
            (await b.Send(Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } }))).Granted();
            (await b.Send(Remarks.In(session, "之前"))).Granted();
            (await a.Send(Post($"/sessions/{session}/submit", new { }))).Granted();
            (await a.Send(Post($"/sessions/{session}/confirm", new { }))).Granted();

            (await b.Send(Remarks.In(session, "之后"))).Code.ShouldBe("record-locked");
            ((string)(await b.Send(Get($"/sessions/{session}"))).Json["state"]!).ShouldBe("confirmed");
        }
    }

    [Fact]
    public async Task What_one_refused_on_an_old_state_it_grants_on_the_new_one()
    {
        var (committee, (a, b)) = await Begin();
        var session = await committee.Session();
        (await b.Send(Post($"/sessions/{session}/submit", new { }))).Code.ShouldBe("wrong-state");

        (await a.Send(Post($"/sessions/{session}/hold", new { }))).Granted();

        (await b.Send(Post($"/sessions/{session}/submit", new { }))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_seems_so_already_to_one_is_done_when_the_other_has_changed_it()
    {
        var (committee, (a, b)) = await Begin();
        var session = await committee.Held();
        (await b.Send(Patch($"/sessions/{session}", new { venue = "甲" }))).Granted();
        (await a.Send(Patch($"/sessions/{session}", new { venue = "乙" }))).Granted();

        (await b.Send(Patch($"/sessions/{session}", new { venue = "甲" }), key: "again")).Granted();

        ((string?)(await a.Send(Get($"/sessions/{session}"))).Json["venue"]).ShouldBe("甲");
    }

    [Fact]
    public async Task A_command_sent_to_both_under_one_key_is_carried_out_once()
    {
        var (committee, (a, b)) = await Begin();
        var session = await committee.Held();
        for (var i = 0; i < 20; i++)
        {
            var remark = Remarks.In(session, $"发言 {i}");
            var answers = await Clients.AskAtOnce(new[] { a, b, a, b }, node => node.Send(remark, key: $"key {i}"));

            answers.Distinct().Count().ShouldBe(1, string.Join(Environment.NewLine, answers));
            answers.ShouldAllHave(201);
        }

        (await committee.Ask<long>("select count(*) from studylog.mt_events where tenant_id = $1 and type = 'remark_recorded'")).ShouldBe(20);
    }

    [Fact]
    public async Task What_the_first_did_at_one_refuses_nothing_to_its_repetition_at_the_other()
    {
        var (_, (a, b)) = await Begin();
        for (var i = 0; i < 20; i++)
        {
            var planning = Post("/sessions", new { kind = "workshop", title = $"研讨 {i}", heldOn = "2022-10-25", startsAt = $"2022-10-25T09:{i + 10}:00+08:00", organiserName = "研讨小组" });
            var answers = await Clients.AskAtOnce(new[] { a, b, a, b }, node => node.Send(planning, key: $"session {i}"));

            answers.Distinct().Count().ShouldBe(1, string.Join(Environment.NewLine, answers));
            answers.ShouldAllHave(201);
        }
    }

    [Fact]
    public async Task People_who_check_in_at_both_at_once_are_checked_in_once()
    {
        var (committee, (a, b)) = await Begin();
        var people = await committee.People(60);
        var session = await committee.Held(people);
        var before = await committee.Events();

        var answers = await Clients.AskAtOnce(
            people.SelectMany(personId => new[] { (a, personId), (b, personId) }),
            each => each.Item1.Send(Many_clients_at_once.CheckIn(session, each.personId)));

        answers.ShouldAllHave(200);
        await Many_clients_at_once.ShouldBeCheckedInOnce(committee, session, people, before);
    }

    [Fact]
    public async Task Numbers_that_both_give_at_once_have_no_gap()
    {
        var (committee, (a, b)) = await Begin();
        var session = await committee.Held();

        var answers = await Clients.Share(
            8, Enumerable.Range(0, 200), i => (i % 4 < 2 ? a : b).Send(Many_clients_at_once.Issue(committee, session, valid: i % 2 == 0)));

        answers.Count(answer => answer.Status == 201).ShouldBe(100);
        (await Many_clients_at_once.StoredNumbers(committee)).ShouldBe(Many_clients_at_once.Numbers(100));
    }

    [Fact]
    public async Task Of_ten_clients_of_both_who_believe_in_the_same_version_exactly_one_wins()
    {
        var (committee, (a, b)) = await Begin();
        var session = await committee.Held();
        for (var round = 0; round < 5; round++)
        {
            var version = (await b.Send(Get($"/sessions/{session}"))).ETag!;

            var answers = await Clients.AskAtOnce(
                Enumerable.Range(0, 10), i => (i % 2 == 0 ? a : b).Send(Remarks.In(session, $"发言 {i}"), ifMatch: version));

            answers.Count(answer => answer.Status == 201).ShouldBe(1);
            answers.Count(answer => answer.Code == "version-conflict").ShouldBe(9);
        }
    }

    [Fact]
    public async Task What_one_records_both_show_in_the_ledger()
    {
        var (committee, (a, b)) = await Begin();
        var ledger = Get("/ledgers/sessions?from=2015-01-01&to=2015-12-31");
        for (var sessions = 1; sessions <= 3; sessions++)
        {
            await committee.Held();
            foreach (var node in new[] { a, b })
                await Wait.Until(async () => (int)(await node.Send(ledger)).Granted().Json["total"]! == sessions, TimeSpan.FromSeconds(30));
        }
    }

    private async Task WriteFor(TimeSpan time)
    {
        var (committee, (a, b)) = await Begin();
        var session = await committee.Held();

        var answers = await Clients.Ask(clients: 8, time, (client, i) => (client % 2 == 0 ? a : b).Send(Remarks.In(session, $"{client}/{i}")));

        answers.Count.ShouldBeGreaterThan(8);
        await committee.ShouldBeExactly(session, answers);
    }

    private async Task<(Committee Committee, (Caller A, Caller B) Both)> Begin()
    {
        var committee = await Committee.Begin(nodes.A);
        var caller = await committee.Has(Enum.GetValues<Duty>());
        return (committee, (caller, caller.At(nodes.B)));
    }
}
