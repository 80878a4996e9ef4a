using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Documents;
using StudyLog.Documents.Archives;
using StudyLog.Http;
using StudyLog.Jobs;

namespace StudyLog.Features.Archives;

/// <summary>Writes the archive of a year, file by file, in the name of whoever asked for it.</summary>
public sealed class YearArchiveWork(ArchiveDesk desk) : IJobWork
{
    // Each waits some seconds by itself.
    private const int Looks = 20;

    /// <summary>What is archived.</summary>
    /// <param name="Year">The year.</param>
    public sealed record About(int Year);

    public JobKind Kind => JobKind.Archive;

    public async Task Do(JobUnderWay job, CancellationToken cancellation)
    {
        var asker = await job.Asker();
        if (asker.ReachFor(Act.KeepJobs) == Reach.None) throw new JobFailedException("duty-separation");
        var year = JsonSerializer.Deserialize<About>(job.Job.About, ApiJson.Options)!.Year;

        await using var opened = await Open(asker, year, cancellation);
        await job.Write(
            SafeName.Of($"{opened.Head.Organisation} {year}年学习档案.zip"),
            file => YearArchive.Write(file, opened.Head, opened.Files(Tell, cancellation), cancellation),
            cancellation);

        Task Tell(int finished, int of) => job.Tell(finished, of, cancellation);
    }

    // An archive that lacked what was just recorded would look whole: it waits until everything is in the read models.
    private async Task<YearToArchive> Open(Asker asker, int year, CancellationToken cancellation)
    {
        for (var look = 0; look < Looks; look++)
        {
            var opened = await desk.Open(asker, year, cancellation);
            if (opened.UpToDate) return opened;
            await opened.DisposeAsync();
        }

        throw new JobFailedException("read-models-behind");
    }
}
