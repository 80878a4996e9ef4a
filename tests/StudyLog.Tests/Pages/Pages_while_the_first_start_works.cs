using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Http;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Pages;

/// <summary>Who comes while the first data is made is told how far it is, and goes on by itself when it is done.</summary>
public sealed class Pages_while_the_first_start_works(HostFixture host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Say_how_far_it_is_and_ask_again_until_it_is_done()
    {
        await using var app = await HostFixture.Start(await host.NewDatabase(Cancellation));
        using var node = Node.Of(app);
        var beginning = app.Services.GetRequiredService<Beginning>();
        beginning.Begin();
        beginning.Expect(50);
        beginning.Advance(21);

        using var early = await Ask(node, "/sign-in");
        using var program = await node.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        beginning.End();
        using var late = await Ask(node, "/sign-in");

        ((int)early.StatusCode, (int)program.StatusCode, (int)late.StatusCode).ShouldBe((503, 503, 200));
        early.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        var text = await early.Content.ReadAsStringAsync(Cancellation);
        foreach (var words in new[] { "正在准备", "已完成 42%", "value=\"42\"", "http-equiv=\"refresh\"" }) text.ShouldContain(words);
    }

    private static async Task<HttpResponseMessage> Ask(Node node, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("text/html"));
        return await node.Http.SendAsync(request, Cancellation);
    }
}
