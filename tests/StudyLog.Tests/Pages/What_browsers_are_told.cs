using System.Net.Http.Headers;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Pages;

/// <summary>What a browser may do with what it gets: a page is made of this service's own things alone, and nobody frames it.</summary>
public sealed class What_browsers_are_told(HostFixture host)
{
    private static readonly string[] OfPages =
    [
        "default-src 'self'", "script-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'",
    ];

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    public async Task Pages_run_no_foreign_script_stand_in_no_frame_and_use_no_more_than_the_camera(string path)
    {
        using var answer = await Ask(path, "text/html");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var policy = Header(answer, "Content-Security-Policy").Split("; ");
        policy.ShouldBeUnique();
        OfPages.Except(policy).ShouldBeEmpty();
        policy.ShouldAllBe(part => !part.Contains("http", StringComparison.Ordinal) && !part.Contains('*'));
        policy.Single(part => part.StartsWith("script-src", StringComparison.Ordinal)).ShouldNotContain("unsafe");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("camera=(self), microphone=()");
    }

    [Theory]
    [InlineData("/api/v1/sessions")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/studylog.css")]
    public async Task What_is_no_page_is_taken_for_what_it_says_it_is(string path)
    {
        using var answer = await Ask(path, "*/*");

        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
    }

    private async Task<HttpResponseMessage> Ask(string path, string accept)
    {
        var organisation = await Organisation.Register(host);
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        if (path != "/sign-in") request.Headers.Authorization = new("Bearer", organisation.Token(await organisation.Account([Duty.StudySecretary]), TimeSpan.FromHours(1)));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).ShouldHaveSingleItem();
}
