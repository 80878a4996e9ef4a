using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Features.Jobs;
using StudyLog.Http;
using StudyLog.Jobs;

namespace StudyLog.Features.Archives;

/// <summary>年度档案: has everything of a year put into one zip. It takes its time, and is asked for like all long work; asked for again meanwhile, it is the same.</summary>
public static class MakeYearArchive
{
    private const int Earliest = 1900;
    private const int Latest = 2200;

    [Requires(Act.KeepJobs)]
    public sealed record Body(Guid? Id, [property: WholeNumber(Earliest, Latest)] int Year) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/archives");

    public static async Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, JobDesk jobs, CancellationToken cancellation)
    {
        var outcome = await commands.Run(asked, async attempt =>
        {
            var (job, isNew) = await jobs.Ask(attempt, asked.Asker, JobKind.Archive, asked.Body.Id, JsonSerializer.Serialize(new YearArchiveWork.About(asked.Body.Year), ApiJson.Options));
            return Answer.Created(isNew, $"/api/v1/jobs/{job.Id}", JobView.Of(job));
        }, cancellation);
        jobs.Wake();
        return outcome;
    }
}
