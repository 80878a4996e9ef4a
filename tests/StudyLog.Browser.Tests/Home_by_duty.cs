using System.Globalization;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Demo;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

/// <summary>Home shows what one's duties ask for: each card one sentence, and nothing that is not one's own to do.</summary>
[Collection(nameof(OfficeYear))]
[Trait("Category", "Long")]
public sealed class Home_by_duty(Chromium browser, HostFixture host, OfficeYear year)
{
    public static TheoryData<Duty, string[], string[]> Cards => new()
    {
        { Duty.StudySecretary, ["待办", "待完善记录", "待签收事项", "今天及以后的场次", "红黄灯", "应开未开"], ["本部门进展"] },
        { Duty.GroupLeader, ["待办", "待批请假", "待确认的记录", "待审报告", "今天及以后的场次"], ["待完善记录", "本部门进展"] },
        { Duty.DepartmentHead, ["待办", "本部门进展", "红黄灯"], ["待批请假", "待完善记录", "应开未开"] },
        { Duty.Member, ["待办", "今天及以后的场次", "学时"], ["红黄灯", "待批请假", "本部门进展"] },
        { Duty.HigherLevelReader, ["待审报告", "应开未开"], ["待办", "待完善记录"] },
    };

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task Shows_what_the_duty_asks_for(Duty duty, string[] there, string[] notThere)
    {
        await using var visitor = await Visitor.Of(browser, host, await Account(duty));

        await visitor.GoTo("/");

        foreach (var heading in there) await Card(visitor, heading).First.WaitForAsync();
        foreach (var heading in notThere) (await Card(visitor, heading).CountAsync()).ShouldBe(0, heading);
        (await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "新建场次" }).CountAsync()).ShouldBe(duty == Duty.StudySecretary ? 1 : 0);
        visitor.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Shows_a_member_the_own_hours()
    {
        var user = await year.User("office-member");
        var own = (await user.Get("/progress/people")).ShouldHave(200)["items"]![0]!;
        await using var member = await Visitor.Of(browser, host, await Account(Duty.Member));

        await member.GoTo("/");

        (await Card(member, "学时").Locator(".figure").InnerTextAsync()).ShouldBe(string.Create(CultureInfo.InvariantCulture, $"{(decimal)own["hours"]!:0.##} 学时"));
        member.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Leads_a_head_from_the_own_rate_to_the_places_behind_it()
    {
        await using var head = await Visitor.Of(browser, host, await Account(Duty.DepartmentHead));

        await head.GoTo("/");
        await Card(head, "本部门进展").Locator("a.figure-link").First.ClickAsync();

        await head.Page.Reaches(@"/rows\?figure=owed&[^/]*$");
        await head.Page.Locator("table.data tbody tr").First.WaitForAsync();
        head.ShouldHaveNothingToComplainOf();
    }

    private static ILocator Card(Visitor visitor, string heading) => visitor.Page.Locator(".card", new() { Has = visitor.Page.Locator("h2", new() { HasTextString = heading }) });

    private Task<Account> Account(Duty duty) => year.Organisation.Account(
        [duty],
        duty == Duty.Member ? year.Member : null,
        duty == Duty.DepartmentHead ? [year.Ids.Department("信息科")] : []);
}
