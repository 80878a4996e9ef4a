using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Features.Imports.Viewing;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Jobs;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.TakingIn;

/// <summary>
/// Has the rows that are chosen taken in, by a job that goes on whatever becomes of the page and the node. One that was taken back, or could not go on, goes on
/// where it stopped: what is chosen stayed as it was.
/// </summary>
public static class CommitImport
{
    [Requires(Act.KeepImports)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/imports/{id:guid}/commit");

    public static async Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ImportStore imports, JobStore known, JobDesk jobs, CancellationToken cancellation)
    {
        var outcome = await commands.Run(asked, async attempt =>
        {
            var import = await imports.Find(asked.Asker.Tenant, asked.Target, cancellation) ?? throw new RefusalException(new Rejection.NotFound(Thing.Import, asked.Target));
            if (import.State is ImportState.Committing or ImportState.Committed) return Answer.Ok(ImportView.Of(import));
            if (import is not ({ State: ImportState.Judged } or { State: ImportState.Stopped, Head: not null }))
                throw new RefusalException(new Rejection.WrongState(ApiJson.Written(import.State)));

            var (job, before) = (NameBasedGuid.Create(import.JobId, "taking in"), await known.Find(import.Tenant, import.JobId, cancellation));
            ImportStore.Commit(attempt, import, job);
            JobStore.See(attempt, import.JobId);
            await jobs.Ask(attempt, asked.Asker, JobKind.CommitImport, job, ImportJob.About(import), before is { Kind: JobKind.CommitImport } ? before.Finished : 0);
            return Answer.Ok(ImportView.Of(import with { State = ImportState.Committing, JobId = job }));
        }, cancellation);
        jobs.Wake();
        return outcome;
    }
}
