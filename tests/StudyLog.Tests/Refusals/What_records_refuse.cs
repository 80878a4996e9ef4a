using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Refusals.Answers;
using static StudyLog.Tests.Refusals.Asked;

namespace StudyLog.Tests.Refusals;

public sealed class What_records_refuse(Organisations organisations) : IClassFixture<Organisations>
{
    private static readonly Refusal[] Rows =
    [
        // Corrections and withdrawals
        new("a correction without a reason", ReasonRequired, ["reason"], of => Mending(of, Contents.Remark, "correct", new { text = "另一说法" })),
        new("a withdrawal with a blank reason", ReasonRequired, ["reason"], of => Mending(of, Contents.Vote, "withdraw", new { reason = " " })),
        new("a correction of a remark that is not there", NotFound("发言", "remark"), of => Unknown(of, "remarks")),
        new("a correction of an agenda item that is not there", NotFound("议程", "agenda item"), of => Unknown(of, "agenda-items")),
        new("a correction of a material that was not studied", NotFound("学习内容", "studied material"), of => Unknown(of, "materials")),
        new("a correction of pre-study that is not there", NotFound("会前学习", "pre-study"), of => Unknown(of, "pre-studies")),
        new("a correction of a vote that is not there", NotFound("表决", "vote"), of => Unknown(of, "votes")),
        new("a correction of a remark that was withdrawn", PartWithdrawn("发言", "remark"), async of =>
        {
            var session = await of.Session();
            var address = $"/sessions/{session}/remarks/{await of.Part(session, Contents.Remark)}";
            (await of.Secretary.Post($"{address}/withdraw", new { reason = "记错" })).ShouldHave(200);
            return Post(of.Secretary, $"{address}/correct", new { text = "另一说法", reason = "笔误" });
        }),
        new("the withdrawal of an agenda item that remarks belong to", WrongStateIn(
            "这项议程下还有发言，请先撤回这些发言或改到别的议程，再撤回议程。",
            "Remarks belong to this agenda item. Please withdraw them or put them under another item first."), async of =>
        {
            var session = await of.Session();
            var item = await of.Part(session, Contents.AgendaItem);
            (await of.Secretary.Post($"/sessions/{session}/remarks", new { kind = "remark", text = "发言", agendaSeq = 1 })).ShouldHave(201);
            return Post(of.Secretary, $"/sessions/{session}/agenda-items/{item}/withdraw", new { reason = "未讨论" });
        }),
        new("the same material corrected into twice", WrongStateIn(
            "记录中已有相同的内容；如系重复，请撤回这一条。", "The record holds the same already. If this is a repetition, please withdraw it."), async of =>
        {
            var (session, material) = (await of.Session(), await of.Material());
            await of.Part(session, new("materials", new { materialId = material, mode = "collective" }));
            var other = await of.Part(session, await Contents.Material(of));
            return Post(of.Secretary, $"/sessions/{session}/materials/{other}/correct", new { materialId = material, reason = "笔误" });
        }),
        new("a second agenda item corrected to be the first", FirstItemOrder, ["firstItem"], async of =>
        {
            var session = await of.Session();
            await of.Part(session, Contents.AgendaItem);
            var second = await of.Part(session, Contents.AgendaItem);
            return Post(of.Secretary, $"/sessions/{session}/agenda-items/{second}/correct", new { firstItem = true, reason = "漏记" });
        }),
        new("a title taken back", Invalid, ["title"], of => Mending(of, Contents.AgendaItem, "correct", new { title = (string?)null, reason = "笔误" })),
        new("a correction once confirmed", RecordLocked, async of =>
        {
            var session = await of.Session();
            var remark = await of.Part(session, Contents.Remark);
            await Confirm(of, session);
            return Post(of.Secretary, $"/sessions/{session}/remarks/{remark}/correct", new { text = "另一说法", reason = "笔误" });
        }),
        new("a correction by the leader", DutySeparation, async of =>
            (await Mending(of, Contents.Remark, "correct", new { text = "另一说法", reason = "笔误" })) with { By = of.Leader }),

        // Votes
        new("more votes than voters", VoteMismatch, ["abstain", "against", "for"], of =>
            Voting(of, new { matter = "选举", eligible = 12, present = 7, written = 1, @for = 7, against = 1, abstain = 1 })),
        new("more voters there than may vote", CountInvalid(13, 12), ["present"], of =>
            Voting(of, new { matter = "选举", eligible = 12, present = 13, @for = 7, against = 0, abstain = 0 })),
        new("more voters there and in writing than may vote", TooManyVoters(8, 5, 12), ["present", "written"], of =>
            Voting(of, new { matter = "选举", eligible = 12, present = 8, written = 5, @for = 7, against = 0, abstain = 0 })),
        new("a vote of nobody who may vote", Invalid, ["eligible"], of =>
            Voting(of, new { matter = "选举", eligible = 0, present = 0, @for = 0, against = 0, abstain = 0 })),

        // Voiding
        new("to be voided without a reason", ReasonRequired, ["reason"], async of => Post(of.Secretary, $"/sessions/{await of.Session()}/void")),
        new("to be voided once confirmed", RecordLocked, async of => Post(of.Secretary, $"/sessions/{await of.ConfirmedSession()}/void", new { reason = "重复录入" })),
        new("to be held once voided", WrongState("已作废", "voided"), async of =>
        {
            var session = await of.Session();
            (await of.Secretary.Post($"/sessions/{session}/void", new { reason = "重复录入" })).ShouldHave(200);
            return Post(of.Secretary, $"/sessions/{session}/hold");
        }),

        // The archive
        new("to be archived before it is confirmed", WrongState("已提交", "submitted"), async of =>
            Post(of.Secretary, $"/sessions/{await of.SubmittedSession()}/archive", new { volume = "2023年卷" })),
        new("a second volume", WrongState("已归档", "archived"), async of =>
        {
            var session = await of.ConfirmedSession();
            (await of.Secretary.Post($"/sessions/{session}/archive", new { volume = "2023年卷" })).ShouldHave(200);
            return Post(of.Secretary, $"/sessions/{session}/archive", new { volume = "2024年卷" });
        }),
        new("edits once archived", RecordLocked, async of =>
        {
            var session = await of.ConfirmedSession();
            (await of.Secretary.Post($"/sessions/{session}/archive", new { volume = "2023年卷" })).ShouldHave(200);
            return Patch(of.Secretary, $"/sessions/{session}", new { venue = "会议室" });
        }),

        // Amendments
        new("to be amended before it is confirmed", WrongState("已召开", "held"), async of =>
            Post(of.Secretary, $"/sessions/{await of.HeldSession()}/amendments", new { field = "title", value = "另一题目", reason = "笔误" })),
        new("an amendment without a reason", ReasonRequired, ["reason"], of => Amending(of, new { field = "title", value = "另一题目" })),
        new("an amendment by a liaison", DutySeparation, async of =>
            (await Amending(of, new { field = "title", value = "另一题目", reason = "笔误" })) with { By = await of.User(Duty.DepartmentLiaison) }),
        new("an amendment of what cannot be amended", Invalid, ["field"], of => Amending(of, new { field = "organiser", value = "办公室", reason = "笔误" })),
        new("an amendment to a kind of session that is none", Invalid, ["value"], of => Amending(of, new { field = "kind", value = "meeting", reason = "笔误" })),
        new("no kind of session", Invalid, ["value"], of => Amending(of, new { field = "kind", value = (string?)null, reason = "笔误" })),
        new("an amendment to nothing said", Invalid, ["value"], of => Amending(of, new { field = "venue", reason = "笔误" })),
        new("a number as a title", Invalid, ["value"], of => Amending(of, new { field = "title", value = 7, reason = "笔误" })),
        new("no title", Invalid, ["value"], of => Amending(of, new { field = "title", value = (string?)null, reason = "笔误" })),
        new("a blank venue", Invalid, ["value"], of => Amending(of, new { field = "venue", value = " ", reason = "笔误" })),
        new("a chair with a name too long", Invalid, ["value"], of => Amending(of, new { field = "chair", value = new string('长', 201), reason = "笔误" })),
        new("a venue with control characters", Invalid, ["value"], of => Amending(of, new { field = "venue", value = "会\u0007场", reason = "笔误" })),
        new("a text as study hours", Invalid, ["value"], of => Amending(of, new { field = "studyHours", value = "2", reason = "笔误" })),
        new("too many study hours", Invalid, ["value"], of => Amending(of, new { field = "studyHours", value = 201, reason = "笔误" })),
        new("half a person", Invalid, ["value"], of => Amending(of, new { field = "present", value = 1.5, reason = "笔误" })),
        new("fewer than nobody", Invalid, ["value"], of => Amending(of, new { field = "expected", value = -1, reason = "笔误" })),
        new("a start without a day", Invalid, ["value"], of => Amending(of, new { field = "startsAt", value = "09:00", reason = "笔误" })),
        new("a day in words", Invalid, ["value"], of => Amending(of, new { field = "heldOn", value = "昨天", reason = "笔误" })),
        new("a day that no calendar has", NoSuchDate, ["value"], of => Amending(of, new { field = "heldOn", value = "2022-02-30", reason = "笔误" })),
        new("the words of no remark", Invalid, ["partId"], of => Amending(of, new { field = "remarkText", value = "发言", reason = "笔误" })),
        new("the title of a part", Invalid, ["partId"], of => Amending(of, new { field = "title", partId = Guid.CreateVersion7(), value = "题目", reason = "笔误" })),
        new("the words of a remark that is not there", NotFound("发言", "remark"), ["partId"], of =>
            Amending(of, new { field = "remarkText", partId = Guid.CreateVersion7(), value = "发言", reason = "笔误" })),
        new("a day to come", HeldInFuture, ["value"], of => Amending(of, new { field = "heldOn", value = "2199-01-01", reason = "笔误" })),
        new("a start on another day", NotOnSessionDay, ["value"], of => Amending(of, new { field = "startsAt", value = "2001-01-01T09:00:00+08:00", reason = "笔误" })),
        new("the day of another session", SessionDuplicate, async of =>
        {
            await of.Session("2021-08-01");
            return await Amending(of, new { field = "heldOn", value = "2021-08-01", reason = "笔误" });
        }),
        new("more present than were expected", CountInvalid(12, 10), ["present"], async of =>
        {
            var session = await of.Session();
            (await of.Secretary.Patch($"/sessions/{session}", new { expected = 10 })).ShouldHave(200);
            await Confirm(of, session);
            return Post(of.Secretary, $"/sessions/{session}/amendments", new { field = "present", value = 12, reason = "笔误" });
        }),
    ];

    public static TheoryData<string> Everything => [.. Rows.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(Everything))]
    public Task In_both_languages_and_without_a_trace(string what) => Rows.Single(row => row.What == what).ShouldBeGivenTo(organisations.Own);

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("archived")]
    public async Task The_state_is_told_to_programs(string state)
    {
        var of = organisations.Own;
        Reply answer;
        if (state == "archived")
        {
            var session = await of.ConfirmedSession();
            (await of.Secretary.Post($"/sessions/{session}/archive", new { volume = "2023年卷" })).ShouldHave(200);
            answer = await of.Secretary.Patch($"/sessions/{session}", new { venue = "会议室" });
        }
        else
        {
            var session = await of.Session();
            var address = $"/sessions/{session}/remarks/{await of.Part(session, Contents.Remark)}";
            (await of.Secretary.Post($"{address}/withdraw", new { reason = "记错" })).ShouldHave(200);
            answer = await of.Secretary.Post($"{address}/correct", new { text = "另一说法", reason = "笔误" });
        }

        ((string?)answer.ShouldHave(409)["state"]).ShouldBe(state);
    }

    private static async Task<Asked> Mending(Organisation of, Content content, string verb, object body)
    {
        var session = await of.Session();
        return Post(of.Secretary, $"/sessions/{session}/{content.Kind}/{await of.Part(session, content)}/{verb}", body);
    }

    private static async Task<Asked> Unknown(Organisation of, string kind) =>
        Post(of.Secretary, $"/sessions/{await of.Session()}/{kind}/{Guid.CreateVersion7()}/correct", new { reason = "笔误" });

    private static async Task<Asked> Voting(Organisation of, object vote) => Post(of.Secretary, $"/sessions/{await of.Session()}/votes", vote);

    private static async Task<Asked> Amending(Organisation of, object amendment) =>
        Post(of.Secretary, $"/sessions/{await of.ConfirmedSession()}/amendments", amendment);

    private static async Task Confirm(Organisation of, Guid session)
    {
        (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
    }
}
