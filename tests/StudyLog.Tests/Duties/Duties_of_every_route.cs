using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Duties;

public sealed class Duties_of_every_route(HostFixture host)
{
    private static readonly Duty[] AllDuties = Enum.GetValues<Duty>();

    [Fact]
    public void Every_route_has_a_sample_request_and_every_sample_request_a_route()
    {
        var routes = Route.ForUsers(host.Services).Select(route => route.Name).ToArray();

        Samples.OfRoutes.Keys.Except(routes).ShouldBeEmpty("These samples are of routes that are gone.");
        routes.Except(Samples.OfRoutes.Keys).ShouldBeEmpty($"These routes have no sample request: add one to {nameof(Samples)}.");
    }

    [Fact]
    public void Every_route_but_signing_in_and_secret_addresses_names_its_act_and_requires_a_user()
    {
        Route.All(host.Services).Count(route => route.IsForAnybody).ShouldBe(3);
        Route.ForUsers(host.Services).Where(route => route.Act is null).ShouldBeEmpty();
        Route.ForUsers(host.Services).Where(route => !route.RequiresAuthorization).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_gets_in_without_a_token()
    {
        using var node = Node.Of(host);
        var committee = await Committee.Begin(node);
        foreach (var route in Route.ForUsers(host.Services))
        {
            var request = await route.Sample(committee);
            var before = await committee.Everything();

            var answer = await node.Send(request);

            (answer.Status, answer.Code).ShouldBe((401, "unauthenticated"), route.Name);
            (await committee.Everything()).ShouldBe(before, route.Name);
        }
    }

    [Fact]
    public async Task Whose_duty_the_table_does_not_name_is_refused_and_nothing_is_written()
    {
        var committee = await Committee.Begin(host);
        var users = await UsersOf(committee);
        var refusals = 0;
        foreach (var route in Route.ForUsers(host.Services))
        {
            var request = await route.Sample(committee);
            var before = await committee.Everything();
            foreach (var duty in AllDuties.Where(duty => route.ReachOf(duty) == Reach.None))
            {
                var answer = await users[duty].Send(request, key: Guid.NewGuid().ToString());

                (answer.Status, answer.Code).ShouldBe((403, "duty-separation"), $"{duty}: {request} → {answer}");
                refusals++;
            }

            (await committee.Everything()).ShouldBe(before, route.Name);
        }

        refusals.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Whose_duty_the_table_names_is_granted_what_concerns_him()
    {
        var committee = await Committee.Begin(host);
        var users = await UsersOf(committee);
        var refused = new List<string>();
        foreach (var route in Route.ForUsers(host.Services))
            foreach (var duty in AllDuties.Where(duty => route.ReachOf(duty) != Reach.None))
            {
                var request = Samples.By(duty, await route.Sample(committee), committee);
                var before = await committee.Everything();

                // Who signs out is signed out.
                var user = route.Name == "POST /sign-out" ? await committee.Has(duty) : users[duty];
                var answer = await user.Send(request);

                if (!answer.IsGranted) refused.Add($"{duty}: {request} → {answer}");
                else if (route.IsCommand) (await committee.Everything()).ShouldNotBe(before, $"{duty}: {request}");
            }

        refused.ShouldBeEmpty();
    }

    private static async Task<Dictionary<Duty, Caller>> UsersOf(Committee committee)
    {
        var users = new Dictionary<Duty, Caller>();
        foreach (var duty in AllDuties) users.Add(duty, await committee.Has(duty));
        return users;
    }
}
