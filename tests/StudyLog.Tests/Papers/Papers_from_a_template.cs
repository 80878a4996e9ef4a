using Microsoft.Extensions.DependencyInjection;
using StudyLog.Printing;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.Papers;

/// <summary>Record and minutes in the organisation's own form.</summary>
public sealed class Papers_from_a_template(HostFixture host, Organisations organisations) : IClassFixture<Organisations>
{
    [Fact]
    public async Task A_record_and_minutes_are_made_from_it_unless_the_own_form_is_asked_for()
    {
        var of = await organisations.Fresh();
        var session = await Session(of);
        (await Set(of, "record", WordFiles.Template("本单位会议记录", "title", "venue", "consensus"))).ShouldHave(200);
        (await Set(of, "minutes", WordFiles.Template("本单位会议纪要", "document-number", "title"))).ShouldHave(200);
        var paper = $"/sessions/{session}/papers/record";

        var made = (await of.Secretary.Get(paper)).ShouldHave(200);
        made.Message.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe("会议记录 节水专题学习.docx");
        (await Text(of.Secretary, paper)).ShouldStartWith("本单位会议记录\n节水专题学习\n三楼会议室\n要把节水抓实。");
        (await Text(of.Secretary, $"/sessions/{session}/papers/minutes?number=水纪〔2024〕1号")).ShouldStartWith("本单位会议纪要\n水纪〔2024〕1号\n节水专题学习");
        (await Text(of.Secretary, $"{paper}?template=none")).ShouldStartWith("节水专题学习会议记录");
        (await Text(of.Secretary, $"/sessions/{session}/papers/minutes?template=none")).ShouldStartWith("某单位会议纪要");
        (await of.Secretary.Get($"{paper}?template=other")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["template"]);

        (await of.Secretary.Ask("DELETE", "/organisation/templates/record")).ShouldHave(200);
        (await Text(of.Secretary, paper)).ShouldStartWith("节水专题学习会议记录");
        Assert.SkipUnless(host.Services.GetRequiredService<LibreOffice>().IsInstalled, "No LibreOffice here.");
        (await of.Secretary.Get($"/sessions/{session}/papers/minutes?form=pdf")).ShouldHave(200).Text.ShouldStartWith("%PDF-");
    }

    [Fact]
    public async Task A_draft_says_so_on_every_page_and_what_was_amended_is_said_though_the_template_has_no_place_for_it()
    {
        var of = await organisations.Fresh();
        var session = await Session(of);
        (await Set(of, "record", WordFiles.Template("本单位会议记录", "venue"))).ShouldHave(200);
        var paper = $"/sessions/{session}/papers/record";
        (await Headers(of.Secretary, paper)).ShouldBe(["草　稿", "草　稿", "草　稿"]);

        (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
        (await Headers(of.Secretary, paper)).ShouldBeEmpty();

        (await of.Secretary.Post($"/sessions/{session}/amendments", new { field = "venue", value = "五楼会议室", reason = "写错了" })).ShouldHave(200);
        var said = await Text(of.Secretary, paper);
        said.ShouldStartWith("本单位会议记录\n三楼会议室\n更正：\n地点：签字时为“三楼会议室”，更正为“五楼会议室”。事由：写错了。");
        said.ShouldEndWith("补录。");
    }

    [Theory]
    [InlineData("record")]
    [InlineData("minutes")]
    public async Task A_sample_can_be_sent_back_as_it_is_and_makes_a_paper(string paper)
    {
        var of = await organisations.Fresh();
        var session = await Session(of);
        var sample = await (await of.Secretary.Get($"/organisation/templates/{paper}/sample")).ShouldHave(200).Bytes();

        (await Set(of, paper, sample)).ShouldHave(200);

        (await Text(of.Secretary, $"/sessions/{session}/papers/{paper}")).ShouldContain("节水专题学习");
        (await of.Secretary.Post($"/sessions/{session}/attachments", Upload.Of(new { purpose = "other" }, sample, "样例.docx"))).ShouldHave(201);
    }

    private static Task<Reply> Set(Organisation of, string paper, byte[] template) =>
        of.Secretary.Put($"/organisation/templates/{paper}", Upload.Of(new { }, template, "模板.docx"));

    private static async Task<Guid> Session(Organisation of)
    {
        var session = (await of.Secretary.Post("/sessions", new
        {
            kind = "theory-study-group", title = "节水专题学习", heldOn = "2024-03-05", startsAt = "2024-03-05T09:30:00+08:00", venue = "三楼会议室",
        })).ShouldHave(201).Id;
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/remarks", new { kind = "consensus", text = "要把节水抓实。" })).ShouldHave(201);
        return session;
    }

    private static async Task<string> Text(User user, string path) => WordFiles.Text(await (await user.Get(path)).ShouldHave(200).Bytes());

    private static async Task<IReadOnlyList<string>> Headers(User user, string path) => WordFiles.Headers(await (await user.Get(path)).ShouldHave(200).Bytes());
}
