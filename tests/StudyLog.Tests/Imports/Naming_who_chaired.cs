using System.Text.Json.Nodes;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Imports;

/// <summary>主持人 and 记录人 of past sessions: whoever is certain is meant, and nobody is registered without a word.</summary>
public sealed class Naming_who_chaired(HostFixture host)
{
    [Theory]
    [InlineData("陈颖", null, "陈颖", null)]
    [InlineData("陈 颖", null, "陈颖", null)]
    [InlineData("陈颖（党委书记）", null, "陈颖", "党委书记")]
    [InlineData("陈颖同志", "“陈颖同志”按人员名单里的“陈颖”记为主持人。", "陈颖", null)]
    [InlineData("党委书记 陈颖", "“党委书记陈颖”按人员名单里的“陈颖”记为主持人。", "陈颖", "党委书记")]
    [InlineData("党委书记陈颖", "“党委书记陈颖”按人员名单里的“陈颖”记为主持人。", "陈颖", "党委书记")]
    [InlineData("首席联络人陈颖", "“首席联络人陈颖”按人员名单里的“陈颖”记为主持人。", "陈颖", "首席联络人")]
    [InlineData("陈颖书记", "“陈颖书记”按人员名单里的“陈颖”记为主持人。", "陈颖", "书记")]
    [InlineData("陈颖（主持工作）", "“陈颖”后面括号里的“主持工作”没有导入。", "陈颖", null)]
    [InlineData("主持人：陈颖", null, "陈颖", null)]
    [InlineData("李强（信息科）", null, "李强", null)]
    [InlineData("主任李强", "“主任李强”按人员名单里的“李强”记为主持人。", "李强", "主任")]
    [InlineData("（空缺）", "“（空缺）”表示没有人，主持人留空。", null, null)]
    [InlineData("待定", "“待定”表示没有人，主持人留空。", null, null)]
    [InlineData("无", null, null, null)]
    [InlineData("党委副书记", "“党委副书记”是职务，没有姓名，只按原文把职务记为主持人，不登记人员。", null, "党委副书记")]
    public async Task Is_certain_or_says_what_is_made_of_it_and_registers_nobody(string chair, string? sentence, string? name, string? post)
    {
        var of = await Prepared();
        var import = await of.Judged("sessions", Ledger(chair));

        import.Counts().ShouldBe((1, 0, 0, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "new")).Sentences().ShouldBe(sentence is null ? [] : [sentence]);
        await of.TakenIn(import.Id);

        var record = await Record(of);
        ((string?)record["chair"]?["name"], (string?)record["chair"]?["post"]).ShouldBe((name, post));
        (await of.People(), await FromOutside(of)).ShouldBe((4, 0), "nobody is invented");
        var again = await of.Judged("sessions", Ledger(chair));
        again.Counts().ShouldBe((0, 0, 1, 0), await of.Said(again.Id));
    }

    [Theory]
    [InlineData("李强", "person-ambiguous")]
    [InlineData("处长李强", "person-ambiguous")]
    [InlineData("陈颖（信息科）", "person-unknown")]
    [InlineData("陈颖、石知夏", "part-several")]
    [InlineData("陈颖 石知夏", "part-several")]
    [InlineData("陈颖；石知夏", "part-several")]
    [InlineData("张三、李四、王芳等5人", "part-several")]
    [InlineData("张三等人", "part-several")]
    [InlineData("各支部书记", "part-several")]
    public async Task Is_refused_with_its_cell_where_nobody_can_tell_who_it_is_or_it_is_not_one_person(string chair, string code)
    {
        var of = await Prepared();
        var import = await of.Judged("sessions", Ledger(chair));

        import.Counts().ShouldBe((0, 0, 0, 1), await of.Said(import.Id));
        (await of.Rows(import.Id, "refused")).Notes().ShouldBe([(2, "D2", code)]);
        (await of.Rows(import.Id, "refused", "en")).Sentences().Single().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Is_registered_from_outside_only_with_a_note_that_says_so()
    {
        var of = await Prepared();
        var import = await of.Judged("sessions", "日期,会议类型,标题,主持人,记录人\n2021-01-05,党课,外请党课,王某某,\n2021-01-06,党课,外请党课,,王某某（教授）\n");

        (await of.Rows(import.Id, "new")).Notes().ShouldBe([(2, "D2", "part-outside"), (3, "E3", "part-outside")]);
        (await of.Rows(import.Id, "new")).Sentences().First().ShouldBe("“王某某”不在人员名单里，将按原文登记为外部人员，记为主持人，不登记为本单位人员。");
        await of.TakenIn(import.Id);
        (await of.People(), await FromOutside(of)).ShouldBe((4, 2));

        // Known by now, there is nothing more to say of them.
        var next = await of.Judged("sessions", "日期,会议类型,标题,主持人\n2021-02-05,党课,又一次党课,王某某（教授）\n");
        (await of.Rows(next.Id, "new")).Notes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Stays_who_it_is_where_the_ledger_leaves_the_place_empty()
    {
        var of = await Prepared();
        await of.TakenIn("sessions", Ledger("陈颖"));

        var import = await of.Judged("sessions", Ledger("空缺"));

        import.Counts().ShouldBe((0, 0, 1, 0), await of.Said(import.Id));
        (await of.Rows(import.Id, "same")).Sentences().ShouldBe(["主持人现为“陈颖”，保持不变；表里是“空缺”。"]);
    }

    private static string Ledger(string chair) => $"日期,会议类型,标题,主持人\n2021-01-01,党课,一月党课,{chair}\n";

    private static async Task<int> FromOutside(Organisation of) => (int)(await of.Secretary.Get("/people?external=true")).ShouldHave(200)["total"]!;

    private static async Task<JsonNode> Record(Organisation of) =>
        (await of.Secretary.Get($"/sessions/{(await of.Ledger())["一月党课"]["sessionId"]}")).ShouldHave(200).Json!;

    private async Task<Organisation> Prepared()
    {
        var of = await Organisation.Register(host);
        var (office, information) = (await of.Department("办公室"), await of.Department("信息科"));
        foreach (var (name, title, departmentId) in new[] { ("陈颖", "首席联络人", office), ("石知夏", "副主任", office), ("李强", "主任", office), ("李强", "科员", information) })
            (await of.Secretary.Post("/people", new { name, departmentId, title })).ShouldHave(201);
        return of;
    }
}
