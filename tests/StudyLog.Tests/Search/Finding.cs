using System.Text.Json.Nodes;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.Search;

public sealed class Finding(HostFixture host, Organisations organisations) : IClassFixture<Organisations>
{
    private readonly Organisation of = organisations.Own;

    [Fact]
    public async Task Two_characters_find_a_session_a_remark_a_material_and_a_follow_up_with_the_words_marked()
    {
        var session = (await of.Secretary.Post("/sessions", new { kind = "workshop", title = "麒麟工作坊", heldOn = "2022-04-01" })).Id;
        await of.Secretary.Post($"/sessions/{session}/hold");
        var remark = (await of.Secretary.Post($"/sessions/{session}/remarks", new { kind = "consensus", text = "大家认为，麒麟小区先行先试，麒麟的做法可以推广。" })).Id;
        var material = (await of.Secretary.Post("/materials", new { title = "社区治理读本", kind = "book", author = "麒麟编写组" })).Id;
        var followUp = (await of.Secretary.Post(
            $"/sessions/{session}/follow-ups", new { matter = "总结麒麟经验", leadDepartmentId = await of.Department(), dueKind = "unspecified" })).Id;

        var found = await Found("麒麟");

        found.Select(hit => ((string?)hit["kind"], (Guid)hit["id"]!)).ShouldBe(
            [("session", session), ("remark", remark), ("follow-up", followUp), ("material", material)], ignoreOrder: true);
        ((string?)found[0]["kind"]).ShouldBe("session", "a title says more than a sentence");
        var said = found.Single(hit => (string?)hit["kind"] == "remark");
        ((string?)said["sessionTitle"], (string?)said["on"]).ShouldBe(("麒麟工作坊", "2022-04-01"));
        said["marks"]!.AsArray().Select(mark => ((string)said["excerpt"]!).Substring((int)mark!["start"]!, (int)mark["length"]!)).ShouldBe(["麒麟", "麒麟"]);
    }

    [Fact]
    public async Task Every_word_of_a_search_is_in_what_is_found()
    {
        var session = await of.Session();
        await Remark(session, "坚持试点先行，示范带动");
        await Remark(session, "试点工作已经启动");

        (await Found("试点 示范")).Select(hit => (string?)hit["excerpt"]).ShouldBe(["坚持试点先行，示范带动"]);
        (await Found("试点示范")).ShouldBeEmpty("the words do not stand together");
    }

    [Theory]
    [InlineData("单晓峰")]
    [InlineData("sxf")]
    [InlineData("Shan")]
    [InlineData("shanxiao")]
    [InlineData("shan xiaofeng")]
    [InlineData("Shàn Xiǎofēng")]
    public async Task What_somebody_said_is_found_by_the_name_its_pinyin_and_its_initials(string name)
    {
        var person = (await of.Secretary.Post("/people", new { name = "单晓峰", departmentId = await of.Department(), pinyinKey = "Shàn Xiǎofēng" })).Id;
        var session = await of.Session();
        var remark = await Remark(session, $"这次学习收获很大{Guid.NewGuid():N}", person);

        var found = await Found(name);

        found.ShouldContain(hit => (Guid)hit["id"]! == remark);
        found.Single(hit => (Guid)hit["id"]! == remark)["people"]![0]!.ToString().ShouldBe("单晓峰");
    }

    [Fact]
    public async Task A_title_that_was_written_otherwise_is_found_by_what_it_is_now()
    {
        var material = (await of.Secretary.Post("/materials", new { title = "旧题貔貅", kind = "book" })).Id;
        (await of.Secretary.Patch($"/materials/{material}", new { title = "新题鸱吻" })).ShouldHave(200);

        (await Found("貔貅")).ShouldBeEmpty();
        (await Found("鸱吻")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_remark_is_found_by_what_it_reads_now_and_not_once_it_is_withdrawn()
    {
        var session = await of.Session();
        var remark = await Remark(session, "旧句饕餮");
        (await of.Secretary.Post($"/sessions/{session}/remarks/{remark}/correct", new { text = "新句螭吻", reason = "笔误" })).ShouldHave(200);
        (await Found("饕餮")).ShouldBeEmpty();
        (await Found("螭吻")).ShouldHaveSingleItem();

        (await of.Secretary.Post($"/sessions/{session}/remarks/{remark}/withdraw", new { reason = "误录" })).ShouldHave(200);
        (await Found("螭吻")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_finds_what_he_may_not_see()
    {
        var (mine, other) = (await of.Department(), await of.Department());
        var (person, colleague) = (await of.Person(mine), await of.Person(other));
        var session = await of.SessionWith(person);
        await Remark(session, "獬豸一");
        await Remark(await of.SessionWith(colleague), "獬豸二");
        await of.Secretary.Post("/materials", new { title = "獬豸读本", kind = "book" });
        var liaison = await of.User([Duty.DepartmentLiaison], personId: null, mine);
        var member = await of.User([Duty.Member], person);
        var reader = await of.User(Duty.HigherLevelReader);
        var stranger = (await Organisation.Register(host)).Secretary;

        (await Texts(of.Secretary, "獬豸")).ShouldBe(["獬豸一", "獬豸二", "獬豸读本"]);
        (await Texts(liaison, "獬豸")).ShouldBe(["獬豸一", "獬豸读本"]);
        (await Texts(member, "獬豸")).ShouldBe(["獬豸一", "獬豸读本"]);
        (await Texts(reader, "獬豸")).ShouldBe(["獬豸读本"]);
        (await Texts(stranger, "獬豸")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("学")]
    [InlineData("学习 党")]
    public async Task One_character_is_too_little(string q) =>
        (await of.Secretary.Get($"/search?q={Uri.EscapeDataString(q)}")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["q"]);

    [Fact]
    public async Task Signs_of_the_database_are_characters_like_any_other()
    {
        var session = await of.Session();
        var remark = await Remark(session, "完成率100%_达标'; drop table");

        foreach (var q in new[] { "0%_", "'; drop", "%_达" })
            (await Found(q)).ShouldContain(hit => (Guid)hit["id"]! == remark);
        (await Found("__")).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<JsonNode>> Found(string q) =>
        [.. (await of.Secretary.Get($"/search?q={Uri.EscapeDataString(q)}")).ShouldHave(200)["items"]!.AsArray().OfType<JsonNode>()];

    private static async Task<IReadOnlyList<string>> Texts(User user, string q) =>
        [.. (await user.Get($"/search?q={Uri.EscapeDataString(q)}")).ShouldHave(200)["items"]!.AsArray().Select(hit => (string)hit!["excerpt"]!).Order(StringComparer.Ordinal)];

    private async Task<Guid> Remark(Guid session, string text, Guid? personId = null) => (await of.Secretary.Post(
        $"/sessions/{session}/remarks", new { kind = "remark", text, speaker = personId is null ? null : new { personId } })).ShouldHave(201).Id;
}
