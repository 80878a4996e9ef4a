using System.Text.Json.Nodes;
using Npgsql;
using StudyLog.Domain.People;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.People;

/// <summary>个人信息删除: the name is gone from every event, and the figures stay.</summary>
public sealed class Erasing_a_person(HostFixture host)
{
    private const string Name = "欧阳某某";

    [Fact]
    public async Task Who_it_was_is_in_no_event_any_more_and_what_the_person_did_stays()
    {
        var of = await Organisation.Register(host);
        var (person, department) = await Former(of);
        var session = await of.SessionWith(person);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { othersPresent = true })).ShouldHave(200);
        (await StoredAbout(of, person)).ShouldContain(Name);

        var erased = (await of.Secretary.Post($"/people/{person}/erase", new { reason = "本人申请" })).ShouldHave(200);

        ((string?)erased["name"], (bool)erased["erased"]!, (string?)erased["strokeKey"], (string?)erased["pinyinKey"]).ShouldBe((Person.ErasedName, true, null, null));
        (await StoredAbout(of, person)).ShouldSatisfyAllConditions(
            stored => stored.ShouldNotContain(Name),
            stored => stored.ShouldNotContain("ouyang"),
            stored => stored.ShouldContain(department.ToString()));
        var record = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        ((int)record["present"]!, (string?)record["roster"]!["people"]![0]!["name"]).ShouldBe((1, Person.ErasedName));
        foreach (var word in new[] { "欧阳", "ouyang" }) (await of.Secretary.Get($"/search?q={word}"))["items"]!.AsArray().ShouldBeEmpty();
        (await of.Secretary.Get("/people?q=ouyang"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_events_of_that_person_are_touched()
    {
        var of = await Organisation.Register(host);
        var (person, _) = await Former(of);
        var (namesake, _) = await Former(of);
        var before = await StoredAbout(of, namesake);

        (await of.Secretary.Post($"/people/{person}/erase", new { reason = "本人申请" })).ShouldHave(200);

        (await StoredAbout(of, namesake)).ShouldBe(before);
    }

    [Fact]
    public async Task Said_twice_it_is_done_once_and_nothing_more_is_entered_about_the_person()
    {
        var of = await Organisation.Register(host);
        var (person, department) = await Former(of);
        (await of.Secretary.Post($"/people/{person}/erase", new { reason = "本人申请" })).ShouldHave(200);
        var events = await of.Events();

        (await of.Secretary.Post($"/people/{person}/erase", new { reason = "再次申请" })).ShouldHave(200);
        (await of.Secretary.Patch($"/people/{person}", new { name = Name })).ShouldBeProblem(409, "wrong-state");
        (await of.Secretary.Post($"/people/{person}/posts", new { departmentId = department })).ShouldBeProblem(409, "wrong-state");

        (await of.Events()).ShouldBe(events);
    }

    [Fact]
    public async Task Whoever_still_holds_a_post_leaves_it_first_and_a_reason_is_given()
    {
        var of = await Organisation.Register(host);
        var person = await of.Person();

        var refused = (await of.Secretary.Post($"/people/{person}/erase", new { reason = "本人申请" })).ShouldBeProblem(409, "wrong-state");
        refused.Detail!.ShouldContain("先登记离任");
        var (former, _) = await Former(of);
        (await of.Secretary.Post($"/people/{former}/erase", new { reason = " " })).ShouldBeProblem(422, "reason-required");
    }

    [Fact]
    public async Task Somebody_from_outside_who_is_named_again_after_that_is_somebody_else()
    {
        var of = await Organisation.Register(host);
        var session = await of.HeldSession();
        var speaker = new { kind = "remark", text = "发言", speaker = new { name = Name, post = "教授" } };
        (await of.Secretary.Post($"/sessions/{session}/remarks", speaker)).ShouldHave(201);
        var person = (Guid)(await of.Secretary.Get($"/sessions/{session}"))["remarks"]![0]!["speaker"]!["personId"]!;

        (await of.Secretary.Post($"/people/{person}/erase", new { reason = "本人申请" })).ShouldHave(200);

        (await StoredAbout(of, person)).ShouldSatisfyAllConditions(stored => stored.ShouldNotContain(Name), stored => stored.ShouldNotContain("教授"));
        (await of.Secretary.Post($"/sessions/{session}/remarks", speaker with { text = "又一发言" })).ShouldHave(201);
        (await of.Secretary.Post("/people", new { name = Name, title = "教授", external = true })).ShouldHave(200);
        var speakers = (await of.Secretary.Get($"/sessions/{session}"))["remarks"]!.AsArray().Select(remark => ((Guid)remark!["speaker"]!["personId"]!, (string?)remark["speaker"]!["name"])).ToList();
        speakers.Select(each => each.Item2).ShouldBe([Person.ErasedName, Name]);
        speakers[1].Item1.ShouldNotBe(person);
    }

    [Fact]
    public async Task A_pasted_name_that_was_erased_before_is_somebody_new()
    {
        var of = await Organisation.Register(host);
        var paste = new { text = Name, departmentId = await of.Department() };
        var person = (Guid)(await of.Secretary.Post("/people/batch", paste)).ShouldHave(200)["rows"]![0]!["personId"]!;
        var post = (Guid)(await of.Secretary.Get($"/people/{person}"))["posts"]![0]!["id"]!;
        (await of.Secretary.Post($"/people/{person}/posts/{post}/end", new { to = "2024-01-31" })).ShouldHave(200);
        (await of.Secretary.Post($"/people/{person}/erase", new { reason = "本人申请" })).ShouldHave(200);

        var again = (await of.Secretary.Post("/people/batch", paste)).ShouldHave(200)["rows"]![0]!;
        var oneMore = (await of.Secretary.Post("/people/batch", paste)).ShouldHave(200)["rows"]![0]!;

        ((string?)again["outcome"], (string?)oneMore["outcome"]).ShouldBe(("made", "same"));
        ((Guid)again["personId"]!).ShouldNotBe(person);
        ((Guid)oneMore["personId"]!).ShouldBe((Guid)again["personId"]!);
    }

    [Fact]
    public async Task Whoever_was_erased_is_not_put_on_a_roster_nor_given_anything_to_do_and_stays_where_the_person_was()
    {
        var of = await Organisation.Register(host);
        var (person, department) = await Former(of);
        var session = await of.SessionWith(person);
        (await of.Secretary.Post($"/people/{person}/erase", new { reason = "本人申请" })).ShouldHave(200);
        var roster = new { people = new[] { new { personId = person, capacity = "attending" } } };

        (await of.Secretary.Put($"/sessions/{await of.Session()}/roster", roster)).ShouldBeProblem(409, "wrong-state").Detail.ShouldBe("这位同志的个人信息已抹去，不能再用于新的登记。");
        (await of.Secretary.Put($"/sessions/{session}/roster", roster)).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/follow-ups", new { matter = "整改", leadDepartmentId = department, ownerId = person, dueKind = "unspecified" }))
            .ShouldBeProblem(409, "wrong-state");
        (await of.Secretary.Post($"/sessions/{session}/remarks", new { kind = "remark", text = "发言", speaker = new { personId = person } })).Status.ShouldBe(201);
        (await of.Secretary.Post($"/sessions/{await of.HeldSession()}/remarks", new { kind = "remark", text = "发言", speaker = new { personId = person } }))
            .ShouldBeProblem(409, "wrong-state");
    }

    private static async Task<(Guid Person, Guid Department)> Former(Organisation of)
    {
        var department = await of.Department();
        var person = (await of.Secretary.Post("/people", new { name = Name, departmentId = department, strokeKey = "0813", pinyinKey = "ouyang moumou" })).ShouldHave(201).Id;
        var post = (Guid)(await of.Secretary.Get($"/people/{person}"))["posts"]![0]!["id"]!;
        (await of.Secretary.Post($"/people/{person}/posts/{post}/end", new { to = "2024-01-31" })).ShouldHave(200);
        return (person, department);
    }

    private async Task<string> StoredAbout(Organisation of, Guid person)
    {
        await using var database = NpgsqlDataSource.Create(host.Connections.Running);
        await using var command = database.CreateCommand(
            "select jsonb_agg(data order by version)::text from studylog.mt_events where tenant_id = $1 and stream_id = $2");
        command.Parameters.Add(new() { Value = of.Id.ToString("D") });
        command.Parameters.Add(new() { Value = person });
        return JsonNode.Parse((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!)!.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
