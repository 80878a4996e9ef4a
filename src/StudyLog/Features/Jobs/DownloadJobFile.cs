using System.Net.Mime;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Jobs;

namespace StudyLog.Features.Jobs;

/// <summary>The file that a job made.</summary>
public static class DownloadJobFile
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery("/jobs/{id:guid}/file", Act.SeeJobs, Get).WithTags(Areas.Of(typeof(DownloadJobFile))).Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Zip);

    private static async Task<IResult> Get(Guid id, Asker asker, JobStore jobs, JobFiles files, CancellationToken cancellation) =>
        await jobs.Find(asker.Tenant, id, cancellation) is { State: JobState.Done, FileName: not null } job ? new Kept(job, files) : new ProblemResult(ProblemTable.NotFound(Thing.JobFile));

    private sealed class Kept(Job job, JobFiles files) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.OfferMade(job.FileName!, upToDate: true);
            response.ContentType = MediaTypeNames.Application.Zip;
            response.ContentLength = job.FileSize;
            return files.Copy(job, response.Body, httpContext.RequestAborted);
        }
    }
}
