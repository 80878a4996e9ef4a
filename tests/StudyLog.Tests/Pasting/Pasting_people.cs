using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Pasting;

public sealed class Pasting_people(HostFixture host)
{
    private static readonly string County = Repository.Read("tests/StudyLog.Tests/Pasting/people-of-a-county.txt");

    [Fact]
    public async Task A_list_of_120_people_is_in_after_one_paste_and_stays_as_it_is_after_the_next()
    {
        var of = await Organisation.Register(host);
        foreach (var (name, shortName) in new[] { ("县委办公室", null), ("组织部", "组"), ("宣传部", "宣"), ("统战部", null), ("政法委", null), ("县直机关工委", null), ("民政局", null), ("严陵镇", (string?)null) })
            (await of.Secretary.Post("/departments", new { name, shortName })).ShouldHave(201);

        var first = (await Paste(of, County)).ShouldHave(200);
        var written = await of.Events();
        var second = (await Paste(of, County)).ShouldHave(200);

        Counts(first).ShouldBe((120, 0, 0), first.Text);
        Counts(second).ShouldBe((0, 120, 0), second.Text);
        (await of.Events()).ShouldBe(written);
        People(second).ShouldBe(People(first));
        ((int)(await of.Secretary.Get("/people"))["total"]!).ShouldBe(120);
        var line = County.Split('\n')[1].Split('\t');
        var seen = await of.Secretary.Get($"/people/{People(first)[0]}");
        ((string?)seen["name"], (string?)seen["title"]).ShouldBe((line[2].Replace("　", "", StringComparison.Ordinal), line[3]));
    }

    [Fact]
    public async Task Each_line_is_judged_by_itself_and_says_why()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department("办公室");
        await of.Department("第一支部");
        await of.Department("第一支部");
        (await of.Secretary.Post($"/departments/{await of.Department("老干局")}/dissolve", new { on = "2024-01-31", reason = "机构改革" })).ShouldHave(200);
        var text = string.Join('\n', "张三，办公室，主任", "李四，宣传科", "，办公室，科员", "王五，第一支部", "赵六", "张  三，办公室，副主任", $"{new string('某', 201)}，办公室", "钱七，老干局", "孙八，办公室", "周\u200b九，办公室");

        var reply = (await Paste(of, text)).ShouldHave(200);

        Counts(reply).ShouldBe((2, 0, 8), reply.Text);
        Rows(reply).ShouldBe(
        [
            (1, "made", ""), (2, "refused", "department-unknown"), (3, "refused", "no-name"), (4, "refused", "department-ambiguous"), (5, "refused", "department-missing"),
            (6, "refused", "line-twice"), (7, "refused", "name-too-long"), (8, "refused", "department-dissolved"), (9, "made", ""),
            (10, "refused", "control-characters"),
        ]);
        ((string?)reply["rows"]![0]!["name"], (Guid?)reply["rows"]![0]!["departmentId"], (string?)reply["rows"]![0]!["title"]).ShouldBe(("张三", office, "主任"));
        Sentence(reply, 1).ShouldBe("没有叫“宣传科”的部门，请核对名称，或先设立这个部门。");
        Sentence(reply, 5).ShouldBe("与第 1 行是同一部门的同一姓名；如确是两位同志，请单独登记。");
        Sentence(await of.Secretary.Ask("POST", "/people/batch", new { text }, "en"), 1).ShouldBe("No department is called “宣传科”. Please check the name, or establish it first.");
    }

    [Fact]
    public async Task A_line_that_is_refused_is_not_in_the_way_of_the_right_one_after_it()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");

        var reply = (await Paste(of, $"张三，办公室，{new string('长', 201)}\n张三，办公室，主任")).ShouldHave(200);

        Rows(reply).ShouldBe([(1, "refused", "title-too-long"), (2, "made", "")]);
    }

    [Fact]
    public async Task Who_holds_a_post_there_already_is_the_same_and_keeps_the_title()
    {
        var of = await Organisation.Register(host);
        var (office, other) = (await of.Department("办公室"), await of.Department("宣传部"));
        var known = (await of.Secretary.Post("/people", new { name = "张三", departmentId = office, title = "主任" })).ShouldHave(201).Id;
        var before = await of.Events();

        var reply = (await Paste(of, "张三\n张三，宣传部", office)).ShouldHave(200);
        var otherTitle = (await Paste(of, "张三，办公室，副主任")).ShouldHave(200);

        Rows(reply).ShouldBe([(1, "same", ""), (2, "made", "")]);
        People(reply)[0].ShouldBe(known);
        ((Guid?)reply["rows"]![1]!["departmentId"]).ShouldBe(other);
        Rows(otherTitle).ShouldBe([(1, "same", "other-title")]);
        Sentence(otherTitle, 0).ShouldBe("现任职务是“主任”，没有改动；如有变动，请在人员页办理。");
        ((string?)(await of.Secretary.Get($"/people/{known}"))["title"]).ShouldBe("主任");
        (await of.Events()).ShouldBe(before + 2, "one person with a post");
    }

    [Fact]
    public async Task The_same_paste_finds_its_people_whatever_became_of_them()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department("办公室");
        var people = People((await Paste(of, "张三，办公室，科员\n李四，办公室")).ShouldHave(200));
        (await of.Secretary.Patch($"/people/{people[0]}", new { name = "张珊" })).ShouldHave(200);
        var post = (Guid)(await of.Secretary.Get($"/people/{people[1]}"))["posts"]![0]!["id"]!;
        (await of.Secretary.Post($"/people/{people[1]}/posts/{post}/end", new { to = "2024-01-31" })).ShouldHave(200);

        var again = (await Paste(of, "张三，办公室，科员\n李四", office)).ShouldHave(200);

        Rows(again).ShouldBe([(1, "same", "other-name"), (2, "same", "post-ended")]);
        People(again).ShouldBe(people);
    }

    [Fact]
    public async Task The_same_paste_several_times_at_once_makes_everybody_once()
    {
        var of = await Organisation.Register(host);
        await of.Department("办公室");
        var text = string.Join('\n', Enumerable.Range(1, 30).Select(i => $"同志{i}，办公室"));

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Paste(of, text)));

        replies.Select(Counts).Order().ShouldBe([(0, 30, 0), (0, 30, 0), (0, 30, 0), (30, 0, 0)]);
        replies.Select(reply => string.Join(' ', People(reply))).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_thousand_lines_are_in_at_once()
    {
        var of = await Organisation.Register(host);
        var office = await of.Department();

        var reply = (await Paste(of, string.Join('\n', Enumerable.Range(1, 1000).Select(i => $"同志{i}")), office)).ShouldHave(200);

        Counts(reply).ShouldBe((1000, 0, 0));
    }

    private static Task<Reply> Paste(Organisation of, string text, Guid? departmentId = null) => of.Secretary.Post("/people/batch", new { text, departmentId });

    private static (int Made, int Same, int Refused) Counts(Reply reply) => ((int)reply["made"]!, (int)reply["same"]!, (int)reply["refused"]!);

    private static Guid?[] People(Reply reply) => [.. reply["rows"]!.AsArray().Select(row => (Guid?)row!["personId"])];

    private static (int, string?, string)[] Rows(Reply reply) =>
    [
        .. reply["rows"]!.AsArray().Select(row => (
            (int)row!["line"]!, (string?)row["outcome"], string.Join(' ', row["reasons"]!.AsArray().Select(reason => (string?)reason!["code"])))),
    ];

    private static string? Sentence(Reply reply, int row) => (string?)reply["rows"]![row]!["reasons"]![0]!["sentence"];
}
