using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using Wolverine.Runtime.Recurring;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Repetition;

/// <summary>
/// A client that does not know whether its command arrived sends it again under the same <c>Idempotency-Key</c>: it gets the first answer,
/// and the command is carried out once.
/// </summary>
public sealed class Commands_sent_again(HostFixture host)
{
    private const int AtOnce = 4;

    private IEnumerable<Route> Commands => Route.ForUsers(host.Services).Where(route => route.IsCommand);

    [Fact]
    public async Task Every_command_sent_twice_gives_the_same_answer_and_is_carried_out_once()
    {
        var (committee, caller) = await Begin();
        Commands.Count().ShouldBeGreaterThan(25);
        foreach (var route in Commands)
        {
            var (request, key, before) = (await route.Sample(committee), NewKey(), await committee.Everything());

            var first = (await caller.Send(request, key)).Granted();
            var after = await committee.Everything();
            var second = await caller.Send(request, key);

            after.ShouldNotBe(before, route.Name);
            second.ShouldBe(first, route.Name);
            (await committee.Everything()).ShouldBe(after, route.Name);
        }
    }

    [Fact]
    public async Task Every_command_sent_several_times_at_once_gives_one_answer_and_is_carried_out_once()
    {
        var (committee, caller) = await Begin();
        foreach (var route in Commands)
        {
            var alone = await route.Sample(committee);
            var written = await EventsOf(committee, async () => (await caller.Send(alone)).Granted());
            var (request, key) = (await route.Sample(committee), NewKey());
            IReadOnlyList<Response> answers = [];

            var writtenByAll = await EventsOf(
                committee, async () => answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => caller.Send(request, key))));

            answers[0].IsGranted.ShouldBeTrue($"{request} → {answers[0]}");
            answers.Distinct().Count().ShouldBe(1, $"{request} → {string.Join(Environment.NewLine, answers)}");
            (written, writtenByAll).ShouldBe((Math.Max(written, 1), written), route.Name);
        }
    }

    [Fact]
    public async Task Every_key_stands_for_one_body()
    {
        var (committee, caller) = await Begin();
        foreach (var route in Commands)
        {
            var (request, key) = (await route.Sample(committee), NewKey());
            var first = (await caller.Send(request, key)).Granted();
            var after = await committee.Everything();
            var other = request.Body!.DeepClone().AsObject();
            other["occurredOn"] = "unknown";

            var answer = await caller.Send(request with { Body = other }, key);

            (answer.Status, answer.Code).ShouldBe((422, "idempotency-key-reused"), route.Name);
            (await committee.Everything()).ShouldBe(after, route.Name);
            (await caller.Send(request, key)).ShouldBe(first, route.Name);
        }
    }

    [Fact]
    public async Task A_key_belongs_to_a_user_and_a_route()
    {
        var (committee, caller) = await Begin();
        var (session, otherSession, key) = (await committee.Held(), await committee.Held(), NewKey());
        var remark = new { kind = "consensus", text = "一致认为" };
        var colleague = await committee.Has(Duty.StudySecretary);

        var answers = new[]
        {
            await caller.Send(Post($"/sessions/{session}/remarks", remark), key),
            await colleague.Send(Post($"/sessions/{session}/remarks", remark), key),
            await caller.Send(Post($"/sessions/{otherSession}/remarks", remark), key),
            await caller.Send(Post($"/sessions/{session}/agenda-items", new { title = "议题" }), key),
        };

        answers.Select(answer => answer.Status).ShouldAllBe(status => status == 201);
        answers.Select(answer => answer.NewId).Distinct().Count().ShouldBe(answers.Length);
    }

    [Fact]
    public async Task A_cancelled_session_put_on_its_own_day_does_not_take_its_place_back()
    {
        var (_, caller) = await Begin();
        var plan = new { kind = "theme-day", title = "主题党日", heldOn = "2022-07-05" };
        var session = (await caller.Send(Post("/sessions", plan))).Granted().NewId;
        (await caller.Send(Post($"/sessions/{session}/cancel", new { reason = "人员出差" }))).Granted();

        (await caller.Send(Post($"/sessions/{session}/reschedule", new { plan.heldOn, reason = "改期" }), NewKey())).Granted();

        (await caller.Send(Post("/sessions", plan))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task What_stands_behind_a_command_s_address_is_no_part_of_it()
    {
        var (committee, caller) = await Begin();
        var (path, remark, key) = ($"/sessions/{await committee.Held()}/remarks", new { kind = "consensus", text = "一致认为" }, NewKey());

        var first = (await caller.Send(Post(path, remark), key)).Granted();

        (await caller.Send(Post($"{path}?{new string('x', 6_000)}", remark), key)).NewId.ShouldBe(first.NewId);
    }

    [Fact]
    public async Task A_command_without_a_key_is_a_command_of_its_own()
    {
        var (committee, caller) = await Begin();
        var request = Post($"/sessions/{await committee.Held()}/remarks", new { kind = "consensus", text = "一致认为" });

        var (first, second) = ((await caller.Send(request)).Granted(), (await caller.Send(request)).Granted());

        second.NewId.ShouldNotBe(first.NewId);
    }

    [Fact]
    public async Task A_refusal_claims_no_key_so_that_the_mended_command_goes_through_under_it()
    {
        var (committee, caller) = await Begin();
        var (session, key) = (await committee.Held(), NewKey());
        (await caller.Send(Post($"/sessions/{session}/agenda-items", new { title = "第一项" }))).Granted();
        var path = $"/sessions/{session}/agenda-items";
        var before = await committee.Everything();

        (await caller.Send(Post(path, new { title = "第二项", firstItem = true }), key)).Code.ShouldBe("first-item-order");
        (await caller.Send(Post(path, new { title = "" }), key)).Code.ShouldBe("invalid-request");
        (await committee.Everything()).ShouldBe(before);
        var mended = await caller.Send(Post(path, new { title = "第二项" }), key);

        mended.Status.ShouldBe(201, mended.Text);
        (await caller.Send(Post(path, new { title = "第二项" }), key)).ShouldBe(mended);
    }

    [Fact]
    public async Task What_was_refused_is_judged_anew_when_it_is_sent_again()
    {
        var (committee, caller) = await Begin();
        var (session, key) = (await committee.Session(), NewKey());
        var submit = Post($"/sessions/{session}/submit", new { });

        (await caller.Send(submit, key)).Code.ShouldBe("wrong-state");
        (await caller.Send(Post($"/sessions/{session}/hold", new { }))).Granted();

        (await caller.Send(submit, key)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_first_answer_is_given_again_though_the_thing_went_on_meanwhile()
    {
        var (committee, caller) = await Begin();
        var (session, key) = (await committee.Held(), NewKey());
        var remark = Post($"/sessions/{session}/remarks", new { kind = "consensus", text = "一致认为" });
        var first = (await caller.Send(remark, key)).Granted();
        (await caller.Send(Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } }))).Granted();
        (await caller.Send(Post($"/sessions/{session}/submit", new { }))).Granted();
        (await caller.Send(Post($"/sessions/{session}/confirm", new { }))).Granted();

        (await caller.Send(remark, key)).ShouldBe(first);
        (await caller.Send(remark)).Code.ShouldBe("record-locked");
    }

    [Fact]
    public async Task Who_lost_the_duty_meanwhile_does_not_get_the_first_answer()
    {
        var (committee, _) = await Begin();
        var (secretary, administrator) = (await committee.Has(Duty.StudySecretary), await committee.Has(Duty.SystemAdministrator));
        var (remark, key) = (Post($"/sessions/{await committee.Held()}/remarks", new { kind = "consensus", text = "一致认为" }), NewKey());
        (await secretary.Send(remark, key)).Granted();

        (await administrator.Send(Patch($"/users/{secretary.Account.Id}", new { roles = new[] { "member" } }))).Granted();

        (await secretary.Send(remark, key)).Code.ShouldBe("duty-separation");
    }

    [Fact]
    public async Task A_key_of_more_than_200_characters_is_refused()
    {
        var (committee, caller) = await Begin();
        var (session, key) = (await committee.Held(), new string('k', 201));
        var remark = Post($"/sessions/{session}/remarks", new { kind = "consensus", text = "一致认为" });

        (await caller.Send(remark, key)).Code.ShouldBe("invalid-request");
        (await caller.Send(remark, key[..200])).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Answers_are_kept_for_seven_days_and_swept_after()
    {
        var (committee, caller) = await Begin();
        var remark = Post($"/sessions/{await committee.Held()}/remarks", new { kind = "consensus", text = "一致认为" });
        var (old, kept) = (NewKey(), NewKey());
        var (firstOfOld, firstOfKept) = ((await caller.Send(remark, old)).Granted(), (await caller.Send(remark, kept)).Granted());
        await Age(committee, old, TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        await Age(committee, kept, TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));

        // What the clock does once an hour. Wolverine looks twice a minute whether somebody asked.
        await host.Services.GetRequiredService<IRecurringScheduleControl>().TriggerAsync(nameof(SweepIdempotentAnswers), TestContext.Current.CancellationToken);
        await Wait.Until(async () => await Kept(committee, old) == 0, TimeSpan.FromMinutes(2));

        (await caller.Send(remark, kept)).ShouldBe(firstOfKept);
        (await caller.Send(remark, old)).NewId.ShouldNotBe(firstOfOld.NewId);
    }

    private static Task<long> Age(Committee committee, string key, TimeSpan age) => committee.Ask<long>(
        """
        with aged as (update studylog.idempotent_answers set answered_at = now() - $3 where tenant_id = $1 and key = $2 returning 1)
        select count(*) from aged
        """,
        key,
        age);

    private static Task<long> Kept(Committee committee, string key) =>
        committee.Ask<long>("select count(*) from studylog.idempotent_answers where tenant_id = $1 and key = $2", key);

    private static string NewKey() => Guid.NewGuid().ToString();

    private static async Task<int> EventsOf(Committee committee, Func<Task> act)
    {
        var before = await committee.Events();
        await act();
        return await committee.Events() - before;
    }

    private async Task<(Committee Committee, Caller Caller)> Begin()
    {
        var committee = await Committee.Begin(host);
        return (committee, await committee.Has(Enum.GetValues<Duty>()));
    }
}
