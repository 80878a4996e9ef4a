using System.Net;
using StudyLog.Deliveries;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Deliveries;

public sealed class Keeping_channels(HostFixture host)
{
    [Fact]
    public async Task Whoever_changes_one_over_an_old_version_is_told_so()
    {
        var of = await Organisation.Register(host);
        var opened = (await of.Secretary.Post("/notice-channels", new { kind = "webhook", name = "值班", address = "https://example.org/hook" })).ShouldHave(201);
        var address = $"/notice-channels/{opened["id"]}";
        (await Version()).ShouldBe("\"1\"");

        (await Say("PATCH", """{"name":"总值班"}""", "\"1\"")).ShouldHave(200);
        (await Say("PATCH", """{"name":"值班室"}""", "\"1\"")).ShouldBeProblem(409, "version-conflict");
        (await Say("PATCH", """{"name":"总值班"}""", "\"2\"")).ShouldHave(200);
        (await Version()).ShouldBe("\"2\"", "Nothing was changed.");
        (await Say("DELETE", "{}", "\"1\"")).ShouldBeProblem(409, "version-conflict");
        (await of.Secretary.Get(address)).ShouldHave(200)["name"]!.ToString().ShouldBe("总值班");

        Task<Reply> Say(string method, string body, string version) => of.Secretary.SendText(method, address, body, ("If-Match", version));

        async Task<string?> Version() => (await of.Secretary.Get(address)).Header("ETag");
    }

    [Fact]
    public async Task None_is_opened_in_the_future()
    {
        var of = await Organisation.Register(host);
        (await of.Secretary.Post("/notice-channels", new { kind = "webhook", name = "值班", address = "https://example.org/hook", occurredOn = $"{Organisation.Today.AddDays(2):yyyy-MM-dd}" }))
            .ShouldBeProblem(422, "date-invalid");
        (await of.Secretary.Get("/notice-channels")).ShouldHave(200)["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_with_a_password_in_it_is_refused()
    {
        var of = await Organisation.Register(host);
        (await of.Secretary.Post("/notice-channels", new { kind = "webhook", name = "值班", address = "https://user:word@example.org/hook" })).ShouldBeProblem(400, "invalid-request");
    }

    [Theory]
    [InlineData("203.0.113.9", true, true)]
    [InlineData("2001:db8::9", true, true)]
    [InlineData("10.1.2.3", true, false)]
    [InlineData("172.16.9.9", true, false)]
    [InlineData("192.168.1.1", true, false)]
    [InlineData("127.0.0.1", true, false)]
    [InlineData("::1", true, false)]
    [InlineData("fd00::1", true, false)]
    [InlineData("::ffff:192.168.1.1", true, false)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("::", false, false)]
    [InlineData("fe80::1", false, false)]
    [InlineData("224.0.0.1", false, false)]
    [InlineData("255.255.255.255", false, false)]
    public void Addresses_inside_are_open_where_they_are_let_and_those_of_the_link_never(string address, bool withInside, bool without)
    {
        new OpenAddresses(insideToo: true).Holds(IPAddress.Parse(address)).ShouldBe(withInside);
        new OpenAddresses(insideToo: false).Holds(IPAddress.Parse(address)).ShouldBe(without);
    }
}
