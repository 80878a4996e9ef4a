using System.Net.Http.Headers;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Outages;

namespace StudyLog.Tests.Pages;

/// <summary>Who opens a page that fails gets a page: what to do, and the number to tell an administrator. Programs get a problem as ever.</summary>
[Trait("Category", "Long")]
public sealed class Pages_that_fail(HostFixture host, OwnDatabase database) : IClassFixture<OwnDatabase>
{
    private const string Correlation = "a-number-to-tell";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "系统出错", "重试")]
    [InlineData("en", "Something went wrong", "Try again")]
    public async Task By_a_fault_say_so_in_the_readers_language(string language, string title, string again)
    {
        var connections = await host.NewDatabase(Cancellation);
        await using var app = await HostFixture.Start(connections);
        using var node = Node.Of(app);
        var committee = await Committee.Begin(node);
        var secretary = await committee.Has(Duty.StudySecretary);
        await using (var owner = NpgsqlDataSource.Create(connections.Owner))
        {
            await using var drop = owner.CreateCommand("drop table studylog.mt_doc_attendanceentry");
            await drop.ExecuteNonQueryAsync(Cancellation);
        }

        using var page = await Ask(node, secretary, "/leave?page=1", "text/html", language);
        using var program = await Ask(node, secretary, "/api/v1/leave-requests", "text/html", language);

        ((int)page.StatusCode, page.Content.Headers.ContentType!.MediaType).ShouldBe((500, "text/html"));
        var text = await page.Content.ReadAsStringAsync(Cancellation);
        foreach (var words in new[] { title, again, Correlation, "href=\"/leave?page=1\"", $"lang=\"{language}\"" }) text.ShouldContain(words);
        foreach (var words in new[] { "blazor.web.js", "Exception", "mt_doc", "<script>" }) text.ShouldNotContain(words);
        page.Headers.GetValues("X-Correlation-ID").ShouldBe([Correlation]);
        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("frame-ancestors 'none'");
        ((int)program.StatusCode, program.Content.Headers.ContentType!.MediaType).ShouldBe((500, "application/problem+json"));
    }

    [Fact]
    public async Task Because_the_database_is_away_ask_for_a_moments_patience()
    {
        var committee = await database.Begin();
        var known = await committee.Has(Duty.StudySecretary);
        var neverSeen = await committee.Has(Duty.StudySecretary);
        using (var before = await Ask(database.Node, known, "/sessions", "text/html")) ((int)before.StatusCode).ShouldBe(200);

        await database.Postgres.PauseAsync(Cancellation);
        try
        {
            foreach (var caller in new[] { known, neverSeen })
            {
                using var page = await Ask(database.Node, caller, "/sessions", "text/html");
                ((int)page.StatusCode, page.Content.Headers.ContentType!.MediaType).ShouldBe((503, "text/html"));
                page.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
                var text = await page.Content.ReadAsStringAsync(Cancellation);
                text.ShouldContain("系统暂时不可用");
                text.ShouldContain(Correlation);
            }

            using var program = await Ask(database.Node, neverSeen, "/api/v1/sessions", "*/*");
            ((int)program.StatusCode, program.Content.Headers.ContentType!.MediaType).ShouldBe((503, "application/problem+json"));
        }
        finally
        {
            await database.Postgres.ResumeAsync(CancellationToken.None);
        }
    }

    private static async Task<HttpResponseMessage> Ask(Node node, Caller caller, string path, string accept, string language = "zh-CN")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        request.Headers.AcceptLanguage.Add(StringWithQualityHeaderValue.Parse(language));
        request.Headers.Add("X-Correlation-ID", Correlation);
        request.Headers.Authorization = new("Bearer", caller.Token);
        return await node.Http.SendAsync(request, Cancellation);
    }
}
