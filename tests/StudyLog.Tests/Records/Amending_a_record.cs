using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.Records;

/// <summary>After the confirmation the record stays as it was signed; amendments stand beside it, and every figure goes by them.</summary>
public sealed class Amending_a_record(Organisations organisations) : IClassFixture<Organisations>
{
    [Fact]
    public async Task Ledger_lists_and_board_go_by_the_amendment_and_the_record_stays_as_signed()
    {
        var of = await organisations.Fresh();
        var department = await of.Department();
        var person = await of.Person(department);
        var session = (await of.Secretary.Post("/sessions", new
        {
            kind = "training", title = "集体学习", heldOn = "2021-03-31", startsAt = "2021-03-31T09:00:00+08:00", chair = new { personId = person }, studyHours = 2,
        })).ShouldHave(201).Id;
        (await of.Secretary.Put($"/sessions/{session}/roster", new { people = new[] { new { personId = person, capacity = "attending" } } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = "present" } } })).ShouldHave(200);
        await Confirm(of, session);

        await Amend(of, session, new { field = "heldOn", value = "2021-04-01", reason = "日期有误" });
        await Amend(of, session, new { field = "studyHours", value = 3.50, reason = "漏记" });
        await Amend(of, session, new { field = "title", value = "集体学习（扩大）", reason = "漏字" });
        await Amend(of, session, new { field = "chair", value = "陈存根", reason = "记错" });
        await Amend(of, session, new { field = "kind", value = "theme-day", reason = "选错类型" });

        var record = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        ((string?)record["heldOn"], (decimal)record["studyHours"]!, (string?)record["title"]).ShouldBe(("2021-03-31", 2m, "集体学习"));
        ((Guid)record["chair"]!["personId"]!).ShouldBe(person);
        var name = (string?)record["chair"]!["name"];
        record["amendments"]!.AsArray().Select(each => ((string?)each!["field"], each["old"]?.ToString(), each["new"]?.ToString(), (string?)each["reason"])).ShouldBe(
        [
            ("heldOn", "2021-03-31", "2021-04-01", "日期有误"),
            ("startsAt", "2021-03-31T09:00:00+08:00", "2021-04-01T09:00:00+08:00", "日期有误"),
            ("studyHours", "2", "3.5", "漏记"),
            ("title", "集体学习", "集体学习（扩大）", "漏字"),
            ("chair", name, "陈存根", "记错"),
            ("kind", "training", "theme-day", "选错类型"),
        ]);
        var first = record["amendments"]![0]!;
        ((Guid)first["who"]!["userId"]!, (string?)first["occurred"]!["precision"]).ShouldBe((of.Secretary.Id, "instant"));

        var line = (await of.Secretary.Get("/ledgers/sessions")).ShouldHave(200)["items"]![0]!;
        ((string?)record["kind"], (string?)line["kind"]).ShouldBe(("training", "theme-day"));
        ((int)(await of.Secretary.Get("/ledgers/sessions?kind=theme-day")).ShouldHave(200)["total"]!).ShouldBe(1);
        ((int)(await of.Secretary.Get("/ledgers/sessions?kind=training")).ShouldHave(200)["total"]!).ShouldBe(0);
        ((string?)line["date"], (string?)line["title"], (string?)line["chair"], (decimal)line["studyHours"]!).ShouldBe(("2021-04-01", "集体学习（扩大）", "陈存根", 3.5m));
        (await HoursIn(of, "2021-03")).ShouldBe(0m);
        (await HoursIn(of, "2021-04")).ShouldBe(3.5m);
    }

    [Fact]
    public async Task What_is_amended_is_missing_no_more_in_the_ledger_and_declared_still_in_the_record()
    {
        var of = await organisations.Fresh();
        var session = await of.HeldSession();
        (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems", "recorder" } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);

        (await of.Leader.Post($"/sessions/{session}/amendments", new { field = "venue", value = "三楼会议室", reason = "漏记" })).ShouldHave(200);
        await Amend(of, session, new { field = "recorder", value = "学习秘书", reason = "漏记" });
        await Amend(of, session, new { field = "expected", value = 12, reason = "漏记" });
        await Amend(of, session, new { field = "present", value = 9, reason = "漏记" });

        var line = (await of.Secretary.Get("/ledgers/sessions")).ShouldHave(200)["items"]![0]!;
        Members(line).ShouldNotContain("venue");
        ((int)line["expected"]!, (int)line["present"]!, (decimal)line["attendanceRate"]!).ShouldBe((12, 9, 0.75m));
        var record = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        record["notStated"]!.AsArray().Select(member => (string?)member).ShouldContain("recorder");
        record["missing"]!.AsArray().Select(member => (string?)member).ShouldContain("venue");
        (record["venue"], record["expected"], record["present"]).ShouldBe((null, null, null));

        static IEnumerable<string> Members(System.Text.Json.Nodes.JsonNode line) => line["missing"]!.AsArray().Select(member => (string)member!);
    }

    [Fact]
    public async Task Another_day_gives_the_old_place_back_and_takes_the_new_one()
    {
        var of = organisations.Own;
        var session = await of.HeldSession("2020-05-06");
        await Confirm(of, session);

        await Amend(of, session, new { field = "heldOn", value = "2020-05-07", reason = "日期有误" });

        await of.Session("2020-05-06");
        (await of.Secretary.Post("/sessions", new { kind = "theory-study-group", title = "重复", heldOn = "2020-05-07" })).ShouldBeProblem(409, "session-duplicate");
    }

    [Fact]
    public async Task The_words_of_a_remark_are_amended_where_a_follow_up_came_from_it()
    {
        var of = organisations.Own;
        var session = await of.HeldSession();
        var remark = await of.Part(session, new("remarks", new { kind = "requirement", text = "要带头学习" }));
        var followUp = (await of.Secretary.Post(
            $"/sessions/{session}/follow-ups", new { matter = "学习", leadDepartmentId = await of.Department(), dueKind = "unspecified", remarkSeq = 1 })).ShouldHave(201).Id;
        await Confirm(of, session);

        await Amend(of, session, new { field = "remarkText", partId = remark, value = "要先学一步", reason = "笔误" });

        ((string?)(await of.Secretary.Get($"/follow-ups/{followUp}")).ShouldHave(200)["sourceSentence"]).ShouldBe("要先学一步");
        var record = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        ((string?)record["remarks"]![0]!["text"]).ShouldBe("要带头学习");
        var amendment = record["amendments"]![0]!;
        ((Guid)amendment["partId"]!, (string?)amendment["old"], (string?)amendment["new"]).ShouldBe((remark, "要带头学习", "要先学一步"));
    }

    [Fact]
    public async Task An_archived_record_shows_its_volume_and_can_be_amended_and_followed_up()
    {
        var of = await organisations.Fresh();
        var session = await of.ConfirmedSession();

        var standing = await of.Secretary.Post($"/sessions/{session}/archive", new { volume = "2023年第3卷" });

        ((string?)standing.ShouldHave(200)["state"]).ShouldBe("archived");
        await Amend(of, session, new { field = "venue", value = "礼堂", reason = "漏记" });
        await of.FollowUp(await of.Department(), session);
        var record = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        ((string?)record["state"], (string?)record["volume"]).ShouldBe(("archived", "2023年第3卷"));
        var line = (await of.Secretary.Get("/ledgers/sessions")).ShouldHave(200)["items"]![0]!;
        ((string?)line["state"], (string?)line["volume"]).ShouldBe(("archived", "2023年第3卷"));
    }

    private static async Task Amend(Organisation of, Guid session, object amendment) =>
        (await of.Secretary.Post($"/sessions/{session}/amendments", amendment)).ShouldHave(200);

    private static async Task<decimal> HoursIn(Organisation of, string month) =>
        (decimal)(await of.Secretary.Get($"/progress/departments?from={month}&to={month}")).ShouldHave(200)["departments"]![0]!["studyHours"]!;

    private static async Task Confirm(Organisation of, Guid session)
    {
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        var missing = (await of.Secretary.Get($"/sessions/{session}"))["missing"]!.AsArray().Select(member => (string)member!);
        (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = missing.ToArray() })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
    }
}
