using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.Records;

/// <summary>Until a record is confirmed it can be mended: the record shows what holds, the history what was.</summary>
public sealed class Mending_a_record(Organisations organisations) : IClassFixture<Organisations>
{
    private Organisation Of => organisations.Own;

    [Fact]
    public async Task A_corrected_remark_reads_as_corrected_in_its_place_and_what_is_not_given_stays()
    {
        var session = await Of.Session();
        var remark = await Of.Part(session, new("remarks", new { kind = "keynote", text = "谈体会", speaker = new { post = "书记" } }));
        await Of.Part(session, Contents.Remark);

        (await Of.Secretary.Post($"/sessions/{session}/remarks/{remark}/correct", new { text = "谈认识", reason = "笔误" })).ShouldHave(200);

        var shown = (await Record(session))["remarks"]!.AsArray();
        shown.Select(each => ((int)each!["seq"]!, (string?)each["text"], (string?)each["kind"])).ShouldBe([(1, "谈认识", "keynote"), (2, "谈体会", "remark")]);
        ((string?)shown[0]!["speaker"]!["post"]).ShouldBe("书记");

        (await Of.Secretary.Post($"/sessions/{session}/remarks/{remark}/correct", new { speaker = (object?)null, reason = "原文未载" })).ShouldHave(200);
        (await Record(session))["remarks"]![0]!["speaker"].ShouldBeNull();
    }

    [Fact]
    public async Task Every_kind_of_content_is_corrected_and_withdrawn()
    {
        var (session, material, reader) = (await Of.Session(), await Of.Material(), await Of.Person());
        var (reading, study) = (await Of.Part(session, Contents.PreStudy), await Of.Part(session, await Contents.Material(Of)));
        var (item, vote) = (await Of.Part(session, Contents.AgendaItem), await Of.Part(session, Contents.Vote));
        await Mend("pre-studies", reading, "correct", new { mode = "group-broadcast", note = (string?)null, materialId = material, reason = "笔误" });
        await Mend("materials", study, "correct", new { materialId = material, mode = "led-reading", minutes = 40, ledById = reader, reason = "笔误" });
        await Mend("agenda-items", item, "correct", new { title = "传达学习", firstItem = true, reason = "笔误" });
        await Mend("votes", vote, "correct", new { matter = "选举", eligible = 16, reason = "笔误" });

        var record = await Record(session);
        var (shownReading, shownStudy, shownItem, shownVote) =
            (record["preStudies"]![0]!, record["materials"]![0]!, record["agendaItems"]![0]!, record["votes"]![0]!);
        ((string?)shownReading["mode"], (string?)shownReading["note"], (Guid)shownReading["materialId"]!).ShouldBe(("group-broadcast", null, material));
        ((Guid)shownStudy["materialId"]!, (string?)shownStudy["mode"], (int)shownStudy["minutes"]!, (Guid)shownStudy["ledById"]!).ShouldBe((material, "led-reading", 40, reader));
        ((string?)shownItem["title"], (bool)shownItem["firstItem"]!).ShouldBe(("传达学习", true));
        ((string?)shownVote["matter"], (bool)shownVote["quorumMet"]!, (bool)shownVote["passed"]!).ShouldBe(("选举", false, false));

        foreach (var (kind, part) in ((string, Guid)[])[("pre-studies", reading), ("materials", study), ("agenda-items", item), ("votes", vote)])
            await Mend(kind, part, "withdraw", new { reason = "重复" });

        record = await Record(session);
        foreach (var kind in (string[])["preStudies", "materials", "agendaItems", "votes"]) record[kind]!.AsArray().ShouldBeEmpty(kind);
        Members(record["missing"]!).ShouldContain("materials");
        Members(record["missing"]!).ShouldContain("agendaItems");

        var history = (await Of.Secretary.Get($"/sessions/{session}/history?pageSize=200")).ShouldHave(200)["items"]!.AsArray();
        history.Select(entry => (string)entry!["type"]!).ShouldBe(
            [
                "study-session-planned", "pre-study-recorded", "material-studied", "agenda-item-recorded", "vote-recorded",
                "pre-study-corrected", "studied-material-corrected", "agenda-item-corrected", "vote-corrected",
                "pre-study-withdrawn", "studied-material-withdrawn", "agenda-item-withdrawn", "vote-withdrawn",
            ]);

        async Task Mend(string kind, Guid part, string verb, object body) =>
            (await Of.Secretary.Post($"/sessions/{session}/{kind}/{part}/{verb}", body)).ShouldHave(200);
    }

    [Fact]
    public async Task A_recording_that_arrives_again_after_the_withdrawal_is_answered_as_at_first()
    {
        var (session, id) = (await Of.Session(), Guid.CreateVersion7());
        var (remark, study) = (new { id, kind = "remark", text = "谈体会" }, new { id = Guid.CreateVersion7(), materialId = await Of.Material(), mode = "collective" });
        (await Of.Secretary.Post($"/sessions/{session}/remarks", remark)).ShouldHave(201);
        (await Of.Secretary.Post($"/sessions/{session}/materials", study)).ShouldHave(201);
        (await Of.Secretary.Post($"/sessions/{session}/remarks/{id}/withdraw", new { reason = "记错" })).ShouldHave(200);
        (await Of.Secretary.Post($"/sessions/{session}/materials/{study.id}/withdraw", new { reason = "未学习" })).ShouldHave(200);

        var again = (await Of.Secretary.Post($"/sessions/{session}/remarks", remark)).ShouldHave(200);
        (again.Id, (int)again["seq"]!).ShouldBe((id, 1));
        (await Of.Secretary.Post($"/sessions/{session}/materials", study)).ShouldHave(200).Id.ShouldBe(study.id);
        (await Record(session))["remarks"]!.AsArray().ShouldBeEmpty();
        ((int)(await Of.Secretary.Post($"/sessions/{session}/remarks", new { kind = "remark", text = "谈打算" })).ShouldHave(201)["seq"]!).ShouldBe(2);
    }

    [Fact]
    public async Task A_follow_up_shows_its_source_as_it_reads_now_and_that_it_was_withdrawn()
    {
        var (session, department) = (await Of.HeldSession(), await Of.Department());
        var remark = await Of.Part(session, new("remarks", new { kind = "requirement", text = "要带头学习" }));
        var followUp = (await Of.Secretary.Post(
            $"/sessions/{session}/follow-ups", new { matter = "学习", leadDepartmentId = department, dueKind = "unspecified", remarkSeq = 1 })).ShouldHave(201).Id;

        (await Of.Secretary.Post($"/sessions/{session}/remarks/{remark}/correct", new { text = "要先学一步", reason = "笔误" })).ShouldHave(200);
        (await Source()).ShouldBe((1, "要先学一步", false));
        (await Of.Secretary.Post($"/sessions/{session}/remarks/{remark}/withdraw", new { reason = "记错" })).ShouldHave(200);
        (await Source()).ShouldBe((1, "要先学一步", true));
        ((int)(await Record(session))["followUps"]![0]!["remarkSeq"]!).ShouldBe(1);

        var liaison = await Of.User([StudyLog.Accounts.Duty.DepartmentLiaison], null, department);
        var matter = (await liaison.Get("/inbox")).ShouldHave(200)["items"]![0]!;
        ((string?)matter["sourceSentence"], (bool)matter["sourceWithdrawn"]!).ShouldBe(("要先学一步", true));

        async Task<(int, string?, bool)> Source()
        {
            var shown = (await Of.Secretary.Get($"/follow-ups/{followUp}")).ShouldHave(200);
            return ((int)shown["remarkSeq"]!, (string?)shown["sourceSentence"], (bool)shown["sourceWithdrawn"]!);
        }
    }

    [Fact]
    public async Task A_vote_says_whether_there_was_a_quorum_and_whether_it_passed()
    {
        var session = await Of.Session();

        var passed = await Of.Secretary.Post(
            $"/sessions/{session}/votes", new { matter = "接收预备党员", eligible = 13, present = 7, written = 2, @for = 7, against = 1, abstain = 1 });
        var lacking = await Of.Secretary.Post($"/sessions/{session}/votes", new { matter = "选举", eligible = 13, present = 6, @for = 6, against = 0, abstain = 0 });

        ((bool)passed.ShouldHave(201)["quorumMet"]!, (bool)passed["passed"]!).ShouldBe((true, true));
        ((bool)lacking.ShouldHave(201)["quorumMet"]!, (bool)lacking["passed"]!).ShouldBe((false, false));
        var votes = (await Record(session))["votes"]!.AsArray();
        votes.Select(vote => ((string?)vote!["matter"], (int?)vote["written"], (bool)vote["quorumMet"]!, (bool)vote["passed"]!))
            .ShouldBe([("接收预备党员", 2, true, true), ("选举", null, false, false)]);
    }

    [Fact]
    public async Task A_voided_session_gives_its_place_back_and_stays_in_the_ledger_with_its_state()
    {
        var session = await Of.HeldSession("2020-02-03");
        (await Of.Secretary.Post($"/sessions/{session}/void", new { reason = "重复录入" })).ShouldHave(200);
        (await Of.Secretary.Post($"/sessions/{session}/reschedule", new { heldOn = "2020-02-04", reason = "改期" })).ShouldBeProblem(409, "wrong-state");

        var other = await Of.Session("2020-02-03");

        var ledger = (await Of.Secretary.Get("/ledgers/sessions?from=2020-02-03&to=2020-02-03")).ShouldHave(200)["items"]!.AsArray();
        ledger.Select(line => ((Guid)line!["sessionId"]!, (string?)line["state"])).ShouldBe([(session, "voided"), (other, "planned")]);
        var listed = (await Of.Secretary.Get("/sessions?state=voided&from=2020-02-03&to=2020-02-03")).ShouldHave(200)["items"]!.AsArray();
        listed.Select(row => (Guid)row!["id"]!).ShouldBe([session]);
        ((string?)(await Record(session))["reason"]).ShouldBe("重复录入");
    }

    private async Task<Reply> Record(Guid session) => (await Of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);

    private static IEnumerable<string> Members(JsonNode list) => list.AsArray().Select(member => (string)member!);
}
