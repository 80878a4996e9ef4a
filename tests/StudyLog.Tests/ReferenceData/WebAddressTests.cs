using StudyLog.Http;

namespace StudyLog.Tests.ReferenceData;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://www.gov.cn/xinwen/2022-10/25/content_5721685.htm")]
    [InlineData("http://127.0.0.1:8080/材料?x=1")]
    public void An_address_of_the_web_is_one(string url) => WebAddress.Is(url).ShouldBeTrue();

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("www.gov.cn")]
    [InlineData("https://")]
    public void Anything_else_is_none(string url) => WebAddress.Is(url).ShouldBeFalse();
}
