using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Duties;

/// <summary>What belongs to another organisation is unknown, even to somebody who has every duty in his own.</summary>
public sealed partial class Things_of_another_organisation(HostFixture host)
{
    [Fact]
    public async Task An_address_with_an_id_of_another_organisation_leads_nowhere()
    {
        var (own, foreign, user) = await TwoOrganisations();
        var found = 0;
        foreach (var route in Route.ForUsers(host.Services).Where(route => route.Name.Contains('{', StringComparison.Ordinal)))
        {
            var (asked, abroad) = (await route.Sample(own), await route.Sample(foreign));
            var before = (await own.Everything(), await foreign.Everything());
            foreach (var request in WithOneForeignIdInPath(asked, abroad))
            {
                var answer = await user.Send(request);

                (answer.Status, answer.Code).ShouldBe((404, "not-found"), $"{request} → {answer}");
                found++;
            }

            (await own.Everything(), await foreign.Everything()).ShouldBe(before, route.Name);
            (await user.Send(asked)).IsGranted.ShouldBeTrue($"With its own ids it would have been granted: {asked}");
        }

        found.ShouldBeGreaterThan(25);
    }

    [Fact]
    public async Task A_body_that_names_an_id_of_another_organisation_is_refused()
    {
        var (own, foreign, user) = await TwoOrganisations();
        var found = 0;
        foreach (var route in Route.ForUsers(host.Services))
        {
            var (asked, abroad) = (await route.Sample(own), await route.Sample(foreign));
            var before = (await own.Everything(), await foreign.Everything());
            foreach (var body in WithOneForeignId(asked.Body, abroad.Body))
            {
                var answer = await user.Send(asked with { Body = body });

                (answer.Status, answer.Code).ShouldBe((404, "not-found"), $"{asked with { Body = body }} → {answer}");
                found++;
            }

            (await own.Everything(), await foreign.Everything()).ShouldBe(before, route.Name);
        }

        found.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Lists_hold_nothing_of_another_organisation()
    {
        var (own, foreign, user) = await TwoOrganisations();
        await foreign.FollowUp();
        Guid[] abroad = [foreign.DepartmentId, foreign.PersonId, foreign.MaterialId, foreign.Clerk.Account.Id, .. foreign.Confidential];
        foreach (var route in Route.ForUsers(host.Services).Where(route => route.IsRead))
        {
            var answer = (await user.Send(await route.Sample(own))).Granted();

            abroad.Where(id => answer.Text.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(route.Name);
        }
    }

    private async Task<(Committee Own, Committee Foreign, Caller Caller)> TwoOrganisations()
    {
        var (own, foreign) = (await Committee.Begin(host), await Committee.Begin(host));
        return (own, foreign, await own.Has(Enum.GetValues<Duty>()));
    }

    private static IEnumerable<Request> WithOneForeignIdInPath(Request own, Request foreign)
    {
        var (ids, foreignIds) = (Id().Matches(own.Path), Id().Matches(foreign.Path));
        for (var i = 0; i < ids.Count; i++)
            yield return own with { Path = own.Path.Replace(ids[i].Value, foreignIds[i].Value, StringComparison.Ordinal) };
    }

    // The same body once for each id in it, with that id taken from the other organisation's body.
    private static IEnumerable<JsonObject> WithOneForeignId(JsonObject? own, JsonObject? foreign)
    {
        if (own is null) yield break;
        foreach (var path in PathsOfIds(own))
        {
            var changed = own.DeepClone().AsObject();
            At(changed, path).ReplaceWith(At(foreign!, path).GetValue<string>());
            yield return changed;
        }
    }

    private static IEnumerable<object[]> PathsOfIds(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => PathsOfIds(member.Value).Select(path => (object[])[member.Key, .. path])),
        JsonArray items => items.SelectMany((item, index) => PathsOfIds(item).Select(path => (object[])[index, .. path])),
        JsonValue value when value.TryGetValue<string>(out var text) && Guid.TryParseExact(text, "D", out _) => [[]],
        _ => [],
    };

    private static JsonNode At(JsonNode root, object[] path) => path.Aggregate(root, (node, step) => step is string name ? node[name]! : node[(int)step]!);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
