using Microsoft.AspNetCore.Http;
using StudyLog.Accounts;

namespace StudyLog.Tests.Accounts;

public sealed class Where_requests_with_a_cookie_come_from
{
    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    [InlineData("SAME-ORIGIN", false)]
    public void What_the_browser_says_of_the_request_decides(string site, bool allowed) =>
        CookieOrigin.Allows(Request("POST", ("Sec-Fetch-Site", site))).ShouldBe(allowed);

    [Fact]
    public void What_the_browser_says_of_the_request_outweighs_the_origin() =>
        CookieOrigin.Allows(Request("POST", ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://study.example"))).ShouldBeFalse();

    [Theory]
    [InlineData("https://study.example", true)]
    [InlineData("http://study.example", true)]
    [InlineData("https://STUDY.example", true)]
    [InlineData("https://study.example:8443", false)]
    [InlineData("https://study.example.evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public void Without_that_the_origin_must_be_the_host(string origin, bool allowed) =>
        CookieOrigin.Allows(Request("PATCH", ("Origin", origin))).ShouldBe(allowed);

    [Fact]
    public void A_port_belongs_to_the_host()
    {
        var request = Request("PUT", ("Origin", "http://127.0.0.1:5080"));
        request.Host = new HostString("127.0.0.1", 5080);

        CookieOrigin.Allows(request).ShouldBeTrue();
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public void What_changes_something_and_says_nothing_of_where_it_comes_from_is_refused(string method) =>
        CookieOrigin.Allows(Request(method)).ShouldBeFalse();

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public void Reading_is_allowed_from_anywhere(string method) =>
        CookieOrigin.Allows(Request(method, ("Sec-Fetch-Site", "cross-site"))).ShouldBeTrue();

    private static HttpRequest Request(string method, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Host = new HostString("study.example");
        foreach (var (name, value) in headers) request.Headers[name] = value;
        return request;
    }
}
