using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.People;

public sealed class Listing_and_finding(HostFixture host)
{
    [Theory]
    [InlineData(null, "曾甲", "赵乙", "单丙", "无名")]
    [InlineData("rank", "曾甲", "赵乙", "单丙", "无名")]
    [InlineData("strokes", "单丙", "赵乙", "曾甲", "无名")]
    [InlineData("pinyin", "单丙", "无名", "曾甲", "赵乙")]
    public async Task People_stand_by_rank_by_strokes_or_by_pinyin_and_who_lacks_it_stands_last(string? order, params string[] names)
    {
        var of = await Office();

        var listed = (await of.Secretary.Get(order is null ? "/people" : $"/people?order={order}")).ShouldHave(200);

        listed["items"]!.AsArray().Select(person => (string)person!["name"]!).ShouldBe(names);
    }

    [Theory]
    [InlineData("曾", "曾甲")]
    [InlineData("zj", "曾甲")]
    [InlineData("zengjia", "曾甲")]
    [InlineData("shan", "单丙")]
    public async Task Somebody_is_found_by_name_by_initials_and_by_full_pinyin(string text, string name)
    {
        var of = await Office();

        var found = (await of.Secretary.Get($"/people?q={Uri.EscapeDataString(text)}")).ShouldHave(200);

        found["items"]!.AsArray().Select(person => (string)person!["name"]!).ShouldBe([name]);
    }

    [Fact]
    public async Task An_order_that_is_none_is_refused() =>
        (await (await Organisation.Register(host)).Secretary.Get("/people?order=age")).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["order"]);

    [Fact]
    public async Task A_department_is_found_by_what_its_name_or_short_name_holds()
    {
        var of = await Organisation.Register(host);
        (await of.Secretary.Post("/departments", new { name = "督查督办室", shortName = "督查室" })).ShouldHave(201);
        (await of.Secretary.Post("/departments", new { name = "宣传科" })).ShouldHave(201);

        foreach (var text in (string[])["督办", "督查室"])
            (await of.Secretary.Get($"/departments?q={Uri.EscapeDataString(text)}")).ShouldHave(200)["items"]!.AsArray().Select(each => (string)each!["name"]!).ShouldBe(["督查督办室"]);
    }

    [Fact]
    public async Task A_user_is_found_by_part_of_the_name()
    {
        var of = await Organisation.Register(host);
        var (administrator, wanted) = (await of.User(StudyLog.Accounts.Duty.SystemAdministrator), $"Zhou-{Guid.NewGuid():N}"[..16]);
        (await administrator.Post("/users", new { userName = wanted, roles = new[] { "member" } })).ShouldHave(201);

        var found = (await administrator.Get($"/users?q={wanted[..10].ToLowerInvariant()}")).ShouldHave(200);

        found["items"]!.AsArray().Select(user => (string)user!["userName"]!).ShouldBe([wanted]);
    }

    [Fact]
    public async Task What_happened_to_a_material_is_told_in_order()
    {
        var of = await Organisation.Register(host);
        var material = await of.Material();
        (await of.Secretary.Patch($"/materials/{material}", new { author = "编写组" })).ShouldHave(200);
        (await of.Secretary.Post($"/materials/{material}/withdraw", new { reason = "已有新版" })).ShouldHave(200);

        var history = (await of.Secretary.Get($"/materials/{material}/history")).ShouldHave(200);

        history["items"]!.AsArray().Select(entry => (string)entry!["type"]!).ShouldBe(["material-registered", "material-revised", "material-withdrawn"]);
        (await of.Secretary.Get($"/materials/{await of.Department()}/history")).ShouldBeProblem(404, "not-found");
    }

    private async Task<Organisation> Office()
    {
        var of = await Organisation.Register(host);
        var department = await of.Department();
        await Register("赵乙", 2, "09-赵", "zhao yi");
        await Register("曾甲", 1, "12-曾", "zeng jia");
        await Register("单丙", 3, "08-单", "shan bing");
        await Register("无名", null, null, null);
        return of;

        async Task Register(string name, int? rankNo, string? strokeKey, string? pinyinKey) =>
            (await of.Secretary.Post("/people", new { name, departmentId = department, rankNo, strokeKey, pinyinKey })).ShouldHave(201);
    }
}
