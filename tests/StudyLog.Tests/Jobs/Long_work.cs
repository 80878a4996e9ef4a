using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Jobs;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;
using Wolverine.Runtime.Recurring;

namespace StudyLog.Tests.Jobs;

/// <summary>长任务: what takes its time is asked for, left and come back to, whatever becomes of the page and the node.</summary>
public sealed class Long_work(HostFixture host)
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Is_asked_for_done_fetched_noted_and_put_away()
    {
        var of = await Organisation.Register(host);
        var asked = (await of.Secretary.Post("/archives", new { year = 2001 })).ShouldHave(201);
        asked.Message.Headers.Location?.OriginalString.ShouldBe($"/api/v1/jobs/{asked.Id}");

        var done = await Ended(of, asked.Id);

        (Text(done, "state"), Text(done, "kind"), done["finished"]?.GetValue<int>()).ShouldBe(("done", "archive", 0));
        done["about"]!["year"]!.GetValue<int>().ShouldBe(2001);
        var file = (await of.Secretary.Get($"/jobs/{asked.Id}/file")).ShouldHave(200).Message.Content;
        file.Headers.ContentLength.ShouldBe(done["file"]!["size"]!.GetValue<long>());
        (await file.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).LongLength.ShouldBe(file.Headers.ContentLength!.Value);
        (await of.Secretary.Post($"/jobs/{asked.Id}/seen")).ShouldHave(200)["seen"]!.GetValue<bool>().ShouldBeTrue();
        (await of.Secretary.Ask("DELETE", $"/jobs/{asked.Id}")).ShouldHave(200);
        (await of.Secretary.Ask("DELETE", $"/jobs/{asked.Id}")).ShouldHave(200);
        (await of.Secretary.Get("/jobs")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
        (await of.Secretary.Get($"/jobs/{asked.Id}/file")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task Asked_for_again_while_it_goes_on_is_the_same()
    {
        var of = await Organisation.Register(host);
        var job = await WorkedOn(of, 2002);

        (await of.Leader.Post("/archives", new { year = 2002 })).ShouldHave(200).Id.ShouldBe(job);
        (await of.Leader.Post("/archives", new { year = 2003 })).ShouldHave(201).Id.ShouldNotBe(job);
    }

    [Fact]
    public async Task That_a_dead_node_left_lying_is_taken_up()
    {
        var of = await Organisation.Register(host);
        var job = await WorkedOn(of, 2004);
        (await of.Secretary.Get($"/jobs/{job}/file")).ShouldBeProblem(404, "not-found");

        await Node.Leaves(job);

        Text(await Ended(of, job), "state").ShouldBe("done");
    }

    [Fact]
    public async Task That_takes_a_node_down_again_and_again_is_given_up_with_a_sentence()
    {
        var of = await Organisation.Register(host);
        var job = await Node.Archives(of.Id, of.Secretary.Id, 2005, tries: 5);

        await Node.Leaves(job);

        var failed = await Ended(of, job);

        (Text(failed, "state"), failed["problem"]!["code"]!.GetValue<string>()).ShouldBe(("failed", "unexpected"));
        failed["problem"]!["detail"]!.GetValue<string>().ShouldContain("请重新提出");
    }

    [Fact]
    public async Task Of_somebody_whose_account_was_closed_meanwhile_is_not_done()
    {
        var of = await Organisation.Register(host);
        var secretary = await of.User(Duty.StudySecretary);
        var job = await Node.Archives(of.Id, secretary.Id, 2006);
        var administrator = await of.User(Duty.SystemAdministrator);
        (await administrator.Patch($"/users/{secretary.Id}", new { disabled = true })).ShouldHave(200);

        await Node.Leaves(job);

        var failed = await Ended(of, job);
        (Text(failed, "state"), failed["problem"]!["code"]!.GetValue<string>()).ShouldBe(("failed", "unauthenticated"));
    }

    [Fact]
    public async Task Taken_back_stops_and_stays_taken_back()
    {
        var of = await Organisation.Register(host);
        var job = await WorkedOn(of, 2007);

        Text((await of.Secretary.Post($"/jobs/{job}/cancel")).ShouldHave(200), "state").ShouldBe("cancelled");

        await Node.Leaves(job);
        var after = (await of.Secretary.Post("/archives", new { year = 2008 })).ShouldHave(201).Id;
        await Ended(of, after);
        Text((await of.Secretary.Get($"/jobs/{job}")).ShouldHave(200), "state").ShouldBe("cancelled");
    }

    [Fact]
    public async Task Of_another_organisation_is_unknown()
    {
        var (of, other) = (await Organisation.Register(host), await Organisation.Register(host));
        var job = await WorkedOn(of, 2009);

        (await other.Secretary.Get($"/jobs/{job}")).ShouldBeProblem(404, "not-found");
        (await other.Secretary.Post($"/jobs/{job}/cancel")).ShouldBeProblem(404, "not-found");
        (await other.Secretary.Get("/jobs")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task That_ended_is_kept_for_seven_days_with_its_file()
    {
        var of = await Organisation.Register(host);
        var (old, kept) = ((await of.Secretary.Post("/archives", new { year = 2010 })).ShouldHave(201).Id, (await of.Secretary.Post("/archives", new { year = 2011 })).ShouldHave(201).Id);
        await Ended(of, old);
        await Ended(of, kept);
        await Age(old, TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        await Age(kept, TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));

        await host.Services.GetRequiredService<IRecurringScheduleControl>().TriggerAsync(nameof(SweepJobs), TestContext.Current.CancellationToken);
        await Wait.Until(async () => (await of.Secretary.Get($"/jobs/{old}")).Message.StatusCode == System.Net.HttpStatusCode.NotFound, Enough);

        (await of.Secretary.Get($"/jobs/{kept}/file")).ShouldHave(200);
    }

    private NpgsqlDataSource Database => host.Services.GetRequiredService<NpgsqlDataSource>();

    private OtherNode Node => OtherNode.On(Database);

    private Task<Guid> WorkedOn(Organisation of, int year) => Node.Archives(of.Id, of.Secretary.Id, year);

    private async Task Age(Guid id, TimeSpan age)
    {
        await using var command = Database.CreateCommand("update studylog.jobs set ended_at = now() - $2 where id = $1");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = age });
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Reply> Ended(Organisation of, Guid id)
    {
        Reply? job = null;
        await Wait.Until(async () => (job = (await of.Secretary.Get($"/jobs/{id}")).ShouldHave(200))["endedAt"] is not null, Enough);
        return job!;
    }

    private static string? Text(Reply reply, string member) => reply[member]?.GetValue<string>();
}
