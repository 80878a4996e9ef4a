using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Accounts.Users;
using StudyLog.Commands;
using StudyLog.Domain.People;
using StudyLog.Features.Attendances.CheckingIn;
using StudyLog.Http;
using StudyLog.Pages.Auditing;
using StudyLog.Pages.Shared;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;
using Wolverine.Runtime.Recurring;

namespace StudyLog.Tests.Auditing;

/// <summary>审计日志 (网络安全法): who did what, when, from where, and what became of it.</summary>
public sealed class The_audit_trail(HostFixture host)
{
    private const string Password = "correct horse battery";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_who_did_what_when_and_from_where()
    {
        var organisation = await Organisation.Register(host);
        var before = DateTimeOffset.UtcNow;
        var made = (await organisation.Secretary.SendText(
            "POST", "/sessions", """{"kind":"training","title":"培训"}""", ("X-Correlation-ID", "request-1"))).ShouldHave(201);

        var line = (await Lines(organisation, $"target={made.Id}")).ShouldHaveSingleItem();

        ((string?)line["command"], (string?)line["result"]).ShouldBe(("PlanSession", "granted"));
        line["who"]!.ToJsonString().ShouldContain(organisation.Secretary.Id.ToString());
        ((string?)line["who"]!["userName"]).ShouldStartWith("user-");
        ((string?)line["address"], (string?)line["correlationId"]).ShouldBe(("127.0.0.1", "request-1"));
        var at = (string)line["at"]!;
        DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(before, DateTimeOffset.UtcNow);
        at.ShouldEndWith("+08:00");
        (await Ask<string>("select causation_id from studylog.mt_events where stream_id = $1", made.Id)).ShouldBe((string?)line["id"]);
    }

    [Fact]
    public async Task Tells_what_was_made_in_a_thing()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        var lead = await organisation.Department();
        var followUp = await organisation.FollowUp(lead, session);

        var line = (await Lines(organisation, $"target={followUp}")).ShouldHaveSingleItem();

        ((Guid)line["target"]!, (Guid)line["part"]!, (string?)line["command"]).ShouldBe((session, followUp, "IssueFollowUp"));
    }

    [Fact]
    public async Task Tells_every_part_that_was_made_or_met_or_stood_in_the_way()
    {
        var organisation = await Organisation.Register(host);
        var (session, department, id) = (await organisation.HeldSession(), await organisation.Department(), Guid.CreateVersion7());
        var person = new { id, name = "某同志", departmentId = department };
        (await organisation.Secretary.Post("/people", person)).ShouldHave(201);
        (await organisation.Secretary.Post("/people", person)).ShouldHave(200);
        (await organisation.Secretary.Post("/people", new { id, name = "另一人", departmentId = department })).ShouldBeProblem(409, "id-taken");
        var remark = (await organisation.Secretary.Post($"/sessions/{session}/remarks", new { kind = "consensus", text = "一致同意" })).ShouldHave(201).Id;
        var post = (await organisation.Secretary.Post($"/people/{id}/posts", new { departmentId = department, title = "主任" })).ShouldHave(201).Id;

        Told(await Lines(organisation, $"target={id}"))
            .ShouldBe(["TakePost granted", "RegisterPerson refused id-taken", "RegisterPerson unchanged", "RegisterPerson granted"]);
        ((Guid)(await Lines(organisation, $"target={remark}")).ShouldHaveSingleItem()["target"]!).ShouldBe(session);
        ((Guid)(await Lines(organisation, $"target={post}")).ShouldHaveSingleItem()["target"]!).ShouldBe(id);
    }

    [Fact]
    public async Task Tells_what_was_refused_and_why()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.Session();

        (await organisation.Secretary.Post($"/sessions/{session}/submit")).ShouldBeProblem(409, "wrong-state");
        (await organisation.Secretary.Post($"/sessions/{Guid.NewGuid()}/hold")).ShouldBeProblem(404, "not-found");
        (await organisation.Secretary.SendText("POST", $"/sessions/{session}/hold", "{}", ("If-Match", "\"7\""))).ShouldBeProblem(409, "version-conflict");

        Told(await Lines(organisation, "result=refused"))
            .ShouldBe(["HoldSession refused version-conflict", "HoldSession refused not-found", "SubmitRecord refused wrong-state"]);
    }

    [Fact]
    public async Task Tells_what_was_not_for_the_asker_or_could_not_be_read()
    {
        var organisation = await Organisation.Register(host);
        var (member, session, person) = (await organisation.User(Duty.Member), await organisation.Session(), await organisation.Person());

        (await member.Post("/sessions", new { kind = "training", title = "培训" })).ShouldBeProblem(403, "duty-separation");
        (await member.Get("/users")).ShouldBeProblem(403, "duty-separation");
        (await member.Get($"/sessions/{Guid.NewGuid()}")).ShouldBeProblem(404, "not-found");
        (await organisation.Secretary.Post("/sessions", new { kind = "party" })).ShouldBeProblem(400, "invalid-request");
        (await member.Post("/users", new { userName = "somebody", roles = new[] { "auditor" } })).ShouldBeProblem(403, "duty-separation");

        var tooLarge = $$"""{"name":"{{new string('x', 5_000_000)}}"}""";
        (await organisation.Secretary.SendText("PATCH", $"/people/{person}", tooLarge, ("Expect", "100-continue"))).ShouldBeProblem(413, "too-large");
        (await organisation.Secretary.Post($"/sessions/{session}/attachments", Upload.Of(new { purpose = "evidence", whom = "nobody" }))).ShouldBeProblem(400, "invalid-request");

        var refused = await Lines(organisation, "result=refused");
        ((Guid)refused[0]["target"]!, (Guid)refused[1]["target"]!).ShouldBe((session, person));
        Told(refused).ShouldBe(
        [
            "AttachToSession refused invalid-request",
            "ChangePerson refused too-large",
            "CreateUser refused duty-separation",
            "PlanSession refused invalid-request",
            "SeeUsers refused duty-separation",
            "PlanSession refused duty-separation",
        ]);
    }

    [Fact]
    public async Task Calls_a_look_that_was_refused_to_a_page_as_one_that_was_refused_to_a_program()
    {
        var organisation = await Organisation.Register(host);
        var member = await organisation.Account([Duty.Member]);
        await using var scope = host.Services.CreateAsyncScope();
        var visitor = (IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        visitor.SetAuthenticationState(Task.FromResult(new AuthenticationState(SignedInPrincipal.Of(member))));

        var reply = await scope.ServiceProvider.GetRequiredService<PageDoor>().Ask(new ListUsers.Query());

        reply.Problem!.Code.ShouldBe("duty-separation");
        Told(await Lines(organisation, $"userId={member.Id}")).ShouldBe(["SeeUsers refused duty-separation"]);
    }

    [Fact]
    public void Calls_every_request_that_names_an_act_as_pages_have_words_for()
    {
        var called = host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<RequiresAttribute>() is not null)
            .Select(AuditedRequests.NameOf)
            .ToHashSet(StringComparer.Ordinal);

        called.Count.ShouldBeGreaterThan(100);
        called.Except(AuditWords.Names).ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_whoever_has_no_account_as_the_person_is_called_now()
    {
        var organisation = await Organisation.Register(host);
        var person = await organisation.Person();
        await TryToCheckIn(organisation, person);
        (await organisation.Secretary.Patch($"/people/{person}", new { name = "改名的同志" })).ShouldHave(200);

        var line = (await Lines(organisation, $"userId={person}")).ShouldHaveSingleItem();

        Told([line]).ShouldBe(["CheckIn refused invalid-request"]);
        ((Guid)line["who"]!["userId"]!, (string?)line["who"]!["userName"], (string?)line["who"]!["name"]).ShouldBe((person, null, "改名的同志"));
        (await Lines(organisation, $"target={person}")).ShouldAllBe(other => other["who"]!["name"] == null);
    }

    [Fact]
    public async Task Names_nobody_who_was_erased()
    {
        var organisation = await Organisation.Register(host);
        var person = await organisation.Person();
        await TryToCheckIn(organisation, person);
        var post = (Guid)(await organisation.Secretary.Get($"/people/{person}"))["posts"]![0]!["id"]!;
        (await organisation.Secretary.Post($"/people/{person}/posts/{post}/end", new { to = "2024-01-31" })).ShouldHave(200);
        (await organisation.Secretary.Post($"/people/{person}/erase", new { reason = "本人申请" })).ShouldHave(200);

        var line = (await Lines(organisation, $"userId={person}")).ShouldHaveSingleItem();

        ((string?)line["who"]!["name"]).ShouldBe(Person.ErasedName);
    }

    [Fact]
    public async Task Tells_a_repetition_from_what_it_repeats()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.Session();

        for (var i = 0; i < 2; i++)
        {
            (await organisation.Secretary.SendText("POST", $"/sessions/{session}/hold", "{}", ("Idempotency-Key", "one"))).ShouldHave(200);
            (await organisation.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        }

        Told(await Lines(organisation, $"target={session}&command=HoldSession"))
            .ShouldBe(["HoldSession unchanged", "HoldSession unchanged", "HoldSession unchanged", "HoldSession granted"]);
    }

    [Fact]
    public async Task Tells_who_signed_in_and_out_and_who_tried()
    {
        var organisation = await Organisation.Register(host);
        var account = await Account(organisation);
        var anonymous = new User(host.CreateClient(), Guid.Empty, "none");

        (await anonymous.Post("/sign-in", new { account.UserName, password = "something else" })).ShouldBeProblem(401, "unauthenticated");
        (await anonymous.Post("/sign-in", new { userName = "nobody", password = "something else" })).ShouldBeProblem(401, "unauthenticated");
        var token = (string)(await anonymous.Post("/sign-in", new { account.UserName, password = Password })).ShouldHave(200)["accessToken"]!;
        (await new User(host.CreateClient(), account.Id, token).Post("/sign-out")).ShouldHave(204);

        var lines = await Lines(organisation, $"userId={account.Id}");
        Told(lines).ShouldBe(["SignOut granted", "SignIn granted", "SignIn refused wrong-password"]);
        lines.ShouldAllBe(line => (string?)line["address"] == "127.0.0.1");
        (await Lines(organisation, "command=SignIn")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Tells_why_nobody_may_sign_in_any_more()
    {
        var organisation = await Organisation.Register(host);
        var account = await Account(organisation);
        var anonymous = new User(host.CreateClient(), Guid.Empty, "none");
        for (var i = 0; i < 5; i++) (await anonymous.Post("/sign-in", new { account.UserName, password = "something else" })).ShouldHave(401);

        (await anonymous.Post("/sign-in", new { account.UserName, password = Password })).ShouldHave(401);
        var administrator = await organisation.User(Duty.SystemAdministrator);
        (await administrator.Patch($"/users/{account.Id}", new { disabled = true })).ShouldHave(200);
        (await anonymous.Post("/sign-in", new { account.UserName, password = Password })).ShouldHave(401);

        Told(await Lines(organisation, "command=SignIn")).Take(3)
            .ShouldBe(["SignIn refused account-closed", "SignIn refused locked-out", "SignIn refused wrong-password"]);
    }

    [Fact]
    public async Task Has_one_line_for_each_of_those_who_change_a_user_at_once()
    {
        var organisation = await Organisation.Register(host);
        var administrator = await organisation.User(Duty.SystemAdministrator);
        var user = new { userName = $"user-{Guid.NewGuid():N}", password = Password, roles = new[] { "member" } };

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => administrator.Post("/users", user)));
        var id = made[0].Id;
        var changed = await Task.WhenAll(new[] { "auditor", "member", "group-leader", "department-head" }.Select(role => administrator.Patch($"/users/{id}", new { roles = new[] { role } })));

        changed.ShouldAllBe(answer => answer.Status == 200);
        (await Lines(organisation, $"target={id}&command=CreateUser")).Select(line => (string?)line["result"]).Order().ShouldBe(["granted", "unchanged", "unchanged", "unchanged"]);
        (await Lines(organisation, $"target={id}&command=ChangeUser")).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Tells_of_accounts_that_the_service_itself_made()
    {
        var organisation = await Organisation.Register(host);
        var account = await Account(organisation);

        var line = (await Lines(organisation, $"target={account.Id}")).ShouldHaveSingleItem();

        ((string?)line["command"], (string?)line["who"]!["userName"], (string?)line["address"]).ShouldBe(("CreateUser", null, null));
    }

    [Fact]
    public async Task Tells_what_was_changed_of_an_account_but_no_password()
    {
        var organisation = await Organisation.Register(host);
        var administrator = await organisation.User(Duty.SystemAdministrator);
        var user = (await administrator.Post("/users", new { userName = $"user-{Guid.NewGuid():N}", password = Password, roles = new[] { "member" } })).ShouldHave(201);

        (await administrator.Patch($"/users/{user.Id}", new { roles = new[] { "auditor" }, password = $"{Password} too" })).ShouldHave(200);
        (await administrator.Patch($"/users/{user.Id}", new { disabled = false })).ShouldHave(200);

        var lines = await Lines(organisation, $"target={user.Id}");
        Told(lines).ShouldBe(["ChangeUser unchanged", "ChangeUser granted", "CreateUser granted"]);
        lines[1]["changes"]!.ToJsonString().ShouldBe("""{"roles":{"before":["member"],"after":["auditor"]},"password":"changed"}""");
        lines[2]["changes"]!["roles"]!.ToJsonString().ShouldBe("""{"before":null,"after":["member"]}""");
        lines[0]["changes"].ShouldBeNull();
        lines.ShouldAllBe(line => !line.ToJsonString(null).Contains(Password));
    }

    [Fact]
    public async Task Tells_no_names_and_nothing_that_people_wrote()
    {
        var organisation = await Organisation.Register(host);
        var word = $"word{Guid.NewGuid():N}";

        (await organisation.Secretary.Post("/people", new { name = word, departmentId = await organisation.Department() })).ShouldHave(201);
        (await organisation.Secretary.Post("/sessions", new { kind = word, title = word })).ShouldBeProblem(400, "invalid-request");

        (await Ask<long>("select count(*) from studylog.audit_trail as line where tenant_id = $1", organisation.Id.ToString())).ShouldBeGreaterThan(2);
        (await Ask<long>("select count(*) from studylog.audit_trail as line where line::text like '%' || $1 || '%'", word)).ShouldBe(0);
    }

    [Fact]
    public async Task Belongs_to_one_organisation()
    {
        var (organisation, other) = (await Organisation.Register(host), await Organisation.Register(host));
        var session = await other.Session();

        (await organisation.Secretary.Post($"/sessions/{session}/hold")).ShouldBeProblem(404, "not-found");

        Told(await Lines(organisation, $"target={session}")).ShouldBe(["HoldSession refused not-found"]);
        Told(await Lines(other, $"target={session}")).ShouldBe(["PlanSession granted"]);
    }

    [Fact]
    public async Task Is_asked_by_day_and_page_and_begins_with_the_latest()
    {
        var organisation = await Organisation.Register(host);
        await organisation.Material();

        // Days to come, because lines of days long past are forgotten now and then.
        await Insert(organisation, at: "2124-03-31T15:59:59Z", "Earlier");
        await Insert(organisation, at: "2124-03-31T16:00:00Z", "Begins");
        await Insert(organisation, at: "2124-04-30T15:59:59Z", "Ends");
        await Insert(organisation, at: "2124-04-30T16:00:00Z", "Later");
        var auditor = await organisation.User(Duty.Auditor);

        Told(await Lines(organisation, "from=2124-04-01&to=2124-04-30")).ShouldBe(["Ends granted", "Begins granted"]);
        Told(await Lines(organisation, "from=2124-01-01&to=2124-04-30&page=2&pageSize=2")).ShouldBe(["Earlier granted"]);
        ((int)(await auditor.Get("/audit-trail?from=2124-01-01&to=2124-04-30&pageSize=2"))["total"]!).ShouldBe(3);
        Told(await Lines(organisation, "")).Take(2).ShouldBe(["Later granted", "Ends granted"]);
        (await auditor.Get("/audit-trail?from=2024-02-30&userId=me&result=good")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["from", "result", "userId"]);
    }

    [Theory]
    [InlineData(1, new[] { "InFiveMonths" })]
    [InlineData(7, new[] { "InFiveMonths", "InSixMonthsAndADay" })]
    public async Task Is_kept_as_long_as_is_set_and_never_less_than_six_months(int months, string[] kept)
    {
        var organisation = await Organisation.Register(host);
        await Insert(organisation, at: DateTimeOffset.UtcNow.AddMonths(-5).ToString("O"), "InFiveMonths");
        await Insert(organisation, at: DateTimeOffset.UtcNow.AddMonths(-6).AddDays(-1).ToString("O"), "InSixMonthsAndADay");
        await Insert(organisation, at: DateTimeOffset.UtcNow.AddMonths(-8).ToString("O"), "InEightMonths");

        // Other tests look at lines of days long past.
        await using var connection = new NpgsqlConnection(host.Connections.Running);
        await connection.OpenAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using (var sweep = new NpgsqlCommand(AuditTrail.ForgetSql, connection) { Parameters = { new() { Value = months } } })
            await sweep.ExecuteNonQueryAsync(Cancellation);
        await using var left = new NpgsqlCommand(
            "select array_agg(command order by command) from studylog.audit_trail where tenant_id = $1 and command like 'In%'", connection)
        {
            Parameters = { new() { Value = organisation.Id.ToString() } },
        };
        ((string[])(await left.ExecuteScalarAsync(Cancellation))!).ShouldBe(kept);
    }

    [Fact]
    public async Task Is_swept_once_a_day_by_what_is_set()
    {
        var connections = await host.NewDatabase(Cancellation);
        await using var app = await HostFixture.Start(connections, new KeyValuePair<string, string?>("StudyLog:AuditTrailMonths", "7"));
        using var node = Duties.Node.Of(app);
        var committee = await Duties.Committee.Begin(node);
        foreach (var months in new[] { 6, 8 })
        {
            await committee.Ask<string>(
                """
                insert into studylog.audit_trail (tenant_id, at, id, user_id, command, result, correlation_id)
                values ($1, now() - make_interval(months => $2), gen_random_uuid(), gen_random_uuid(), 'Old', 'Granted', 'before') returning command
                """,
                months);
        }

        await app.Services.GetRequiredService<IRecurringScheduleControl>().TriggerAsync(nameof(SweepAuditTrail), Cancellation);

        // Wolverine looks twice a minute whether somebody asked.
        await Wait.Until(
            async () => await committee.Ask<long>("select count(*) from studylog.audit_trail where tenant_id = $1 and command = 'Old'") == 1, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Tells_what_the_service_failed_at()
    {
        var connections = await host.NewDatabase(Cancellation);
        await using var app = await HostFixture.Start(connections);
        using var node = Duties.Node.Of(app);
        var committee = await Duties.Committee.Begin(node);
        await using (var owner = NpgsqlDataSource.Create(connections.Owner))
        {
            await using var drop = owner.CreateCommand("drop table studylog.session_slots");
            await drop.ExecuteNonQueryAsync(Cancellation);
        }

        (await committee.Clerk.Send(Duties.Request.Post("/sessions", new { kind = "training", title = "培训", heldOn = "2024-03-01", organiserDepartmentId = committee.DepartmentId })))
            .Status.ShouldBe(500);

        (await committee.Ask<string>("select string_agg(command || ' ' || code, ' ') from studylog.audit_trail where tenant_id = $1 and result = 'Failed'"))
            .ShouldBe("PlanSession unexpected");
    }

    private static IEnumerable<string> Told(IEnumerable<JsonNode> lines) => lines.Select(line => $"{line["command"]} {line["result"]} {line["code"]}".TrimEnd());

    private static async Task<List<JsonNode>> Lines(Organisation organisation, string which)
    {
        var auditor = await organisation.User(Duty.Auditor);
        return [.. (await auditor.Get($"/audit-trail?{which}")).ShouldHave(200)["items"]!.AsArray().Select(line => line!)];
    }

    // By a personal link that holds another code than the person's.
    private async Task TryToCheckIn(Organisation organisation, Guid person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Items[CorrelationId.ItemKey] = "request-1";
        var (_, problem) = await scope.ServiceProvider.GetRequiredService<CheckInDesk>().IntroduceByLink(context, organisation.Id, person, "00000000");
        problem.ShouldNotBeNull();
    }

    private async Task<Account> Account(Organisation organisation)
    {
        var created = await host.Services.GetRequiredService<CreateAccount>().Run(
            new NewAccount(organisation.Id, $"user-{Guid.NewGuid():N}", [Duty.Member]) { Password = Password }, Cancellation);
        return created.ShouldBeOfType<CreatedAccount.Made>().Account;
    }

    private async Task Insert(Organisation organisation, string at, string command) => await Ask<object>(
        """
        insert into studylog.audit_trail (tenant_id, at, id, user_id, command, result, correlation_id)
        values ($1, $2::timestamptz, gen_random_uuid(), gen_random_uuid(), $3, 'Granted', 'before')
        returning command
        """,
        organisation.Id.ToString(), at, command);

    private async Task<T> Ask<T>(string sql, params object[] parameters)
    {
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
