using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Documents.Templates;
using StudyLog.Tests.Attachments;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.Papers;

/// <summary>An organisation's own Word templates: sent, refused with every fault, replaced and taken away.</summary>
public sealed class Templates_of_an_organisation(Organisations organisations) : IClassFixture<Organisations>
{
    private const string Record = "/organisation/templates/record";
    private const string Minutes = "/organisation/templates/minutes";

    [Fact]
    public async Task A_template_is_listed_with_who_set_it_given_out_as_it_came_and_gone_once_it_is_removed()
    {
        var of = await organisations.Fresh();
        var file = WordFiles.Template("本单位会议记录", "title");
        (await of.Secretary.Get(Record)).ShouldBeProblem(404, "not-found").Detail.ShouldBe("找不到这个Word 模板，请核对后再试。");

        (await Send(of.Secretary, Record, file, "会议记录 模板.docx")).ShouldHave(200);

        var record = await Listed(of.Secretary, "record");
        (record!["fileName"]!.ToString(), (long)record["size"]!, (Guid)record["who"]!["userId"]!).ShouldBe(("会议记录 模板.docx", file.Length, of.Secretary.Id));
        ((string?)record["occurred"]!["precision"]).ShouldBe("instant");
        (await Listed(of.Secretary, "minutes")).ShouldBeNull();
        var download = (await of.Secretary.Get(Record)).ShouldHave(200);
        (await download.Bytes()).ShouldBe(file);
        download.Header("Content-Disposition").ShouldNotBeNull().ShouldStartWith("attachment;");
        download.Header("ETag").ShouldBe($"\"{record["hash"]}\"");

        (await of.Secretary.Ask("DELETE", Record)).ShouldHave(200);
        (await Listed(of.Secretary, "record")).ShouldBeNull();
        (await of.Secretary.Get(Record)).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task The_same_file_twice_is_one_event_and_another_one_replaces_it()
    {
        var of = await organisations.Fresh();
        var (file, other) = (WordFiles.Template("甲", "title"), WordFiles.Template("乙", "title"));
        var before = await of.Events();
        var first = (await Send(of.Secretary, Record, file)).ShouldHave(200);
        (await Send(of.Secretary, Record, file)).ShouldHave(200).Header("ETag").ShouldBe(first.Header("ETag"));
        ((await of.Events()) - before, await of.Contents()).ShouldBe((1, 1));

        (await Send(of.Secretary, Record, other)).ShouldHave(200);
        (await Send(of.Secretary, Minutes, file)).ShouldHave(200);
        ((await of.Events()) - before, await of.Contents()).ShouldBe((3, 2));
        (await (await of.Secretary.Get(Record)).Bytes()).ShouldBe(other);
        (await of.Secretary.Ask("DELETE", Record)).ShouldHave(200);
        (await of.Secretary.Ask("DELETE", Record)).ShouldHave(200);
        ((await of.Events()) - before).ShouldBe(4);
    }

    [Fact]
    public async Task Every_fault_of_a_template_is_a_sentence_that_names_the_control_and_what_was_set_stands()
    {
        var of = await organisations.Fresh();
        (await Send(of.Secretary, Record, WordFiles.Template("旧", "title"))).ShouldHave(200);
        var before = (await of.Events(), await of.Contents());
        var wrong = WordFiles.Template("新", "主特人", "remark.text", "title");

        var refused = (await Send(of.Secretary, Record, wrong)).ShouldBeProblem(422, "template-invalid");

        refused["errors"]!["file"]!.AsArray().Select(sentence => (string?)sentence).ShouldBe(
        [
            "内容控件“主特人”的名称不在可用的名称之中。请核对有无错字，改成可用的名称，或删去这个控件。",
            "内容控件“remark.text”只能放在它所属的重复部分之内（如“发言人”放在“发言”之内）。请移进去，或删去。",
        ]);
        refused["flaws"]!.AsArray().Select(flaw => $"{flaw!["reason"]} {flaw["control"]}").ShouldBe(["unknown-control 主特人", "outside-its-block remark.text"]);
        (await of.Secretary.Ask("PUT", Record, Upload.Of(new { }, wrong), "en")).ShouldBeProblem(422, "template-invalid")["errors"]!["file"]![0]!.ToString()
            .ShouldStartWith("The content control “主特人” is called like none of the known names.");
        (await of.Events(), await of.Contents()).ShouldBe(before);
    }

    [Fact]
    public async Task Hostile_files_are_refused_and_leave_nothing_behind()
    {
        var of = await organisations.Fresh();
        var before = await of.Events();
        var good = WordFiles.Template("模板", "title");
        foreach (var content in (IEnumerable<byte[]>)
        [
            .. HostileFiles.All.Select(file => file.Content), GoodFiles.Pdf, Zips.WithComment(good, "<script>"), [.. "PK"u8, .. good], good[..^40],
            WordFiles.Template("没有内容控件"), new byte[WordTemplate.LargestFile + 1],
        ])
        {
            (await Send(of.Secretary, Record, content)).ShouldBeProblem(422, "template-invalid").Faults.ShouldBe(["file"]);
        }

        (await Send(of.Secretary, Record, new byte[(20 << 20) + 1])).ShouldBeProblem(413, "too-large");
        (await of.Secretary.Put(Record, Upload.Of(new { paper = "minutes" }))).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["file", "paper"]);
        (await of.Secretary.Put(Record, new { })).ShouldBeProblem(415, "unsupported-media-type");
        (await of.Secretary.Put("/organisation/templates/sign-in-sheet", Upload.Of(new { }, good))).ShouldBeProblem(404, "not-found");
        (await of.Events(), await of.Contents()).ShouldBe((before, 0));
    }

    [Fact]
    public async Task Who_keeps_the_organisation_sets_templates_who_sees_papers_sees_them_and_nobody_else()
    {
        var of = await organisations.Fresh();
        var file = WordFiles.Template("模板", "title");
        foreach (var duty in Enum.GetValues<Duty>())
        {
            var user = await of.User(duty);
            var sets = duty is Duty.SystemAdministrator or Duty.StudySecretary;
            var sees = sets || duty is Duty.GroupLeader or Duty.Auditor;
            (await Send(user, Record, file)).Status.ShouldBe(sets ? 200 : 403, $"{duty}");
            (await user.Get("/organisation/templates")).Status.ShouldBe(sees ? 200 : 403, $"{duty}");
        }
    }

    [Fact]
    public async Task Another_organisation_sees_nothing_of_it()
    {
        var (of, other) = (await organisations.Fresh(), await organisations.Fresh());
        (await Send(of.Secretary, Record, WordFiles.Template("甲单位", "title"))).ShouldHave(200);

        (await Listed(other.Secretary, "record")).ShouldBeNull();
        (await other.Secretary.Get(Record)).ShouldBeProblem(404, "not-found");
        var paper = (await other.Secretary.Get($"/sessions/{await other.Session()}/papers/record")).ShouldHave(200);
        WordFiles.Text(await paper.Bytes()).ShouldNotContain("甲单位");
    }

    [Fact]
    public async Task Every_name_a_template_may_use_has_its_meaning_in_the_reader_s_language()
    {
        var of = await organisations.Fresh();
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var fields = (await of.Secretary.Get("/organisation/templates", language)).ShouldHave(200)["fields"]!.AsArray();
            fields.Select(field => (string?)field!["tag"]).ShouldBe(TemplateFields.All.Select(field => field.Tag));
            fields.ShouldAllBe(field => ((string?)field!["meaning"])!.Any(char.IsAsciiLetterLower) == (language == "en"));
        }

        var speaker = (await of.Secretary.Get("/organisation/templates"))["fields"]!.AsArray().Single(field => (string?)field!["tag"] == "remark.speaker")!;
        (speaker["kind"]!.ToString(), speaker["within"]!.ToString(), speaker["names"]![0]!.ToString()).ShouldBe(("value", "remarks", "发言人"));
    }

    private static Task<Reply> Send(User user, string path, byte[] file, string name = "模板.docx") => user.Put(path, Upload.Of(new { }, file, name));

    private static async Task<JsonNode?> Listed(User user, string paper) =>
        (await user.Get("/organisation/templates")).ShouldHave(200)["papers"]!.AsArray().Single(each => (string?)each!["paper"] == paper)!["template"];
}
