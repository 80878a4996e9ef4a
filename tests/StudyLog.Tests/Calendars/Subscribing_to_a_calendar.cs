using System.Buffers.Text;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Features.Calendars;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Calendars;

public sealed class Subscribing_to_a_calendar(HostFixture host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_address_is_one_until_it_is_replaced_and_the_one_before_stops_at_once()
    {
        var of = await Subscribed.Begin(host);
        var closed = (await of.Member.Get("/me/calendar")).ShouldHave(200);
        ((bool)closed["open"]!, (string?)closed["address"]).ShouldBe((false, null));

        var first = await of.OwnAddress();
        (await of.OwnAddress()).ShouldBe(first);
        ((string?)(await of.Member.Get("/me/calendar")).ShouldHave(200)["address"]).ShouldBe(first);
        (await of.Read(first)).ShouldBeOpen();

        var second = (string)(await of.Member.Post("/me/calendar", new { replacing = 1 })).ShouldHave(200)["address"]!;
        second.ShouldNotBe(first);
        (await of.Read(first)).ShouldLeadNowhere();
        (await of.Read(second)).ShouldBeOpen();

        (await of.Member.Ask("DELETE", "/me/calendar")).ShouldHave(200);
        (await of.Read(second)).ShouldLeadNowhere();
        (await of.Member.Post("/me/calendar", new { replacing = 1 })).ShouldHave(200);
        (await of.Read(second)).ShouldLeadNowhere();
    }

    [Fact]
    public async Task Nobody_is_told_whether_an_address_is_wrong_past_or_closed()
    {
        var of = await Subscribed.Begin(host);
        var past = await of.OwnAddress();
        var closed = (string)(await of.Member.Post("/me/calendar", new { replacing = 1 })).ShouldHave(200)["address"]!;
        (await of.Member.Ask("DELETE", "/me/calendar")).ShouldHave(200);
        var wrong = past.Replace(past[^10], past[^10] == 'A' ? 'B' : 'A');

        var answers = new List<string>();
        foreach (var address in (string[])[past, closed, wrong, "/api/v1/calendars/none.ics"])
        {
            var feed = await of.Read(address);
            feed.ShouldLeadNowhere();
            answers.Add(System.Text.RegularExpressions.Regex.Replace(feed.Text, "[0-9a-f-]{36}", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        }

        answers.Distinct().Count().ShouldBe(1, string.Join('\n', answers));
    }

    [Fact]
    public async Task An_address_cannot_be_written_by_who_knows_another()
    {
        var addresses = host.Services.GetRequiredService<CalendarAddresses>();
        var key = new CalendarKey(CalendarOf.Person, Guid.NewGuid(), Guid.NewGuid(), 1);
        var token = await Token(key);
        (await addresses.Read(token, Cancellation)).ShouldBe(key);

        foreach (var other in (CalendarKey[])[key with { Number = 2 }, key with { Of = CalendarOf.Department }, key with { Id = Guid.NewGuid() }, key with { OrganisationId = Guid.NewGuid() }])
        {
            var forged = Base64Url.EncodeToString([.. other.Write(), .. Base64Url.DecodeFromChars(token)[CalendarKey.Length..]]);
            forged.Length.ShouldBe(token.Length);
            (await addresses.Read(forged, Cancellation)).ShouldBeNull(other.ToString());
        }

        foreach (var garbled in (string[])["", "a", token[1..], token + "A", token.Replace(token[20], '='), new string('A', token.Length), new string('中', token.Length)])
            (await addresses.Read(garbled, Cancellation)).ShouldBeNull(garbled);

        async Task<string> Token(CalendarKey of) => (await addresses.Of(of, Cancellation))["/api/v1/calendars/".Length..^".ics".Length];
    }

    [Fact]
    public async Task Reading_writes_nothing_and_what_was_read_is_not_sent_again()
    {
        var of = await Subscribed.Begin(host);
        await of.Session();
        var address = await of.OwnAddress();
        var before = await of.Of.Events();

        var feed = (await of.Read(address)).ShouldBeOpen();
        var tag = feed.Message.Headers.ETag!.ToString();
        feed.Message.Headers.CacheControl!.Private.ShouldBeTrue();
        var again = await of.Read(address, unlessTag: tag);

        (again.Status, again.Text).ShouldBe((304, ""));
        (await of.Of.Events()).ShouldBe(before);
        await of.Session(days: 11);
        (await of.Read(address, unlessTag: tag)).ShouldBeOpen().Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_program_may_ask_whether_there_is_anything_without_reading_it()
    {
        var of = await Subscribed.Begin(host);
        var address = await of.OwnAddress();
        var feed = await of.Own();

        using var client = new HttpClient { BaseAddress = host.Address };
        using var asked = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        using var answer = await client.SendAsync(asked, Cancellation);
        ((int)answer.StatusCode, answer.Headers.ETag, answer.Content.Headers.ContentType?.MediaType).ShouldBe((200, feed.Message.Headers.ETag, "text/calendar"));
        (await answer.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();

        using var wrong = new HttpRequestMessage(HttpMethod.Head, new Uri("/api/v1/calendars/none.ics", UriKind.Relative));
        using var nowhere = await client.SendAsync(wrong, Cancellation);
        ((int)nowhere.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task The_calendar_of_somebody_who_was_erased_or_may_not_sign_in_any_more_is_gone()
    {
        var of = await Subscribed.Begin(host);
        var admin = await of.Of.User(Duty.SystemAdministrator);
        var address = await of.OwnAddress();
        (await of.Read(address)).ShouldBeOpen();

        (await admin.Patch($"/users/{of.Member.Id}", new { disabled = true })).ShouldHave(200);
        (await of.Read(address)).ShouldLeadNowhere();
        (await admin.Patch($"/users/{of.Member.Id}", new { disabled = false })).ShouldHave(200);
        (await of.Read(address)).ShouldBeOpen();

        var post = (await of.Of.Secretary.Get($"/people/{of.Person}")).ShouldHave(200)["posts"]![0]!["id"]!;
        await of.Do("POST", $"/people/{of.Person}/posts/{(Guid)post}/end", new { to = Subscribed.In(-1) });
        await of.Do("POST", $"/people/{of.Person}/erase", new { reason = "本人申请" });
        (await of.Read(address)).ShouldLeadNowhere();
    }

    [Fact]
    public async Task That_of_a_department_is_for_its_head_its_liaison_and_the_secretary_and_ends_with_it()
    {
        var of = await Subscribed.Begin(host);
        var (own, other) = (await of.Of.User([Duty.DepartmentHead], null, of.Department), await of.Of.User([Duty.DepartmentLiaison], null, await of.Of.Department()));
        var path = $"/departments/{of.Department}/calendar";

        (await other.Post(path)).ShouldBeProblem(403, "duty-separation");
        (await other.Get(path)).ShouldBeProblem(403, "duty-separation");
        (await other.Ask("DELETE", path)).ShouldBeProblem(403, "duty-separation");
        (await of.Member.Post(path)).ShouldBeProblem(403, "duty-separation");
        (await of.Of.Leader.Post(path)).ShouldBeProblem(403, "duty-separation");
        var address = (string)(await own.Post(path)).ShouldHave(200)["address"]!;
        (await of.DepartmentAddress()).ShouldBe(address);
        (await of.Read(address)).ShouldBeOpen();

        await of.Do("POST", $"/departments/{of.Department}/dissolve", new { reason = "机构改革" });
        (await of.Read(address)).ShouldLeadNowhere();
        (await own.Post(path)).ShouldBeProblem(409, "wrong-state");
    }

    [Fact]
    public async Task Who_is_nobody_here_has_none()
    {
        var of = await Organisation.Register(host);

        ((bool)(await of.Secretary.Get("/me/calendar")).ShouldHave(200)["open"]!).ShouldBeFalse();
        (await of.Secretary.Post("/me/calendar")).ShouldBeProblem(409, "wrong-state");
    }

    [Fact]
    public async Task What_is_kept_to_answer_a_repetition_holds_no_address()
    {
        var of = await Subscribed.Begin(host);
        var key = Guid.NewGuid().ToString();

        var first = await of.Member.SendText("POST", "/me/calendar", "{}", ("Idempotency-Key", key));
        var second = await of.Member.SendText("POST", "/me/calendar", "{}", ("Idempotency-Key", key));

        var address = (string)first.ShouldHave(200)["address"]!;
        ((string?)second.ShouldHave(200)["address"]).ShouldBe(address);
        await using var database = new Npgsql.NpgsqlConnection(host.Connections.Running);
        await database.OpenAsync(Cancellation);
        await using var command = new Npgsql.NpgsqlCommand("select string_agg(a::text, ' ') from studylog.idempotent_answers a where tenant_id = $1", database)
        {
            Parameters = { new() { Value = of.Of.Id.ToString("D") } },
        };
        var kept = (string)(await command.ExecuteScalarAsync(Cancellation))!;
        kept.ShouldContain(key);
        kept.ShouldNotContain("/calendars/");
    }

    [Fact]
    public void Who_reads_one_too_often_or_tries_many_is_told_to_wait_and_nobody_else()
    {
        using var limit = new CalendarLimit();
        var (key, other) = (new CalendarKey(CalendarOf.Person, Guid.NewGuid(), Guid.NewGuid(), 1), new CalendarKey(CalendarOf.Person, Guid.NewGuid(), Guid.NewGuid(), 1));

        Enumerable.Range(0, CalendarLimit.ReadingsPerMinute).Select(_ => limit.LetsRead(key)).ShouldAllBe(lets => lets);
        Enumerable.Range(0, CalendarLimit.TriesPerMinute).Select(_ => limit.LetsTry("10.0.0.1")).ShouldAllBe(lets => lets);

        (limit.LetsRead(key), limit.LetsRead(key with { Number = 2 }), limit.LetsTry("10.0.0.1")).ShouldBe((false, false, false));
        (limit.LetsRead(other), limit.LetsTry("10.0.0.2")).ShouldBe((true, true));
    }
}
