using Marten;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Documentation;

/// <summary>Pages that are made from the code, so that they cannot say anything else than it does.</summary>
public sealed class Generated_pages(HostFixture host)
{
    private const string ApproveVariable = "STUDYLOG_APPROVE";

    [Fact]
    public void The_page_of_events_is_what_the_code_stores() =>
        ShouldBe("docs/events.md", EventsPage.Of(host.Services.GetRequiredService<IDocumentStore>().Options.Events));

    [Fact]
    public async Task The_page_of_the_interface_is_what_the_service_offers() => ShouldBe("docs/api.md", await InterfacePage.Of(host));

    private static void ShouldBe(string path, string page)
    {
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable(ApproveVariable) == "1") File.WriteAllText(file, page);
        var stored = File.Exists(file) ? File.ReadAllText(file) : "";

        if (stored != page)
            Assert.Fail($"{path} is not what the code says: {FirstDifference(stored, page)}. Run this test with {ApproveVariable}=1, read the difference and commit it.");
    }

    private static string FirstDifference(string stored, string page)
    {
        var (before, after) = (stored.Split('\n'), page.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(index => before.ElementAtOrDefault(index) != after.ElementAtOrDefault(index));
        return $"line {line + 1} is “{before.ElementAtOrDefault(line)}” and would be “{after.ElementAtOrDefault(line)}”";
    }
}
