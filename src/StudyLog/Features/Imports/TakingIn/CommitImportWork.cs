using StudyLog.Commands;
using StudyLog.Features.Imports.Kinds;
using StudyLog.Imports;
using StudyLog.Jobs;

namespace StudyLog.Features.Imports.TakingIn;

/// <summary>
/// Takes in what was chosen, some units in one transaction with how far it is, so that it goes on where it was stopped. Each row is decided on anew: what
/// changed since it was judged is not overwritten unseen.
/// </summary>
public sealed class CommitImportWork(ImportStore imports, ImportRows rows, IEnumerable<IImporter> importers, StoredBefore stored, CommandRunner commands) : IJobWork
{
    public JobKind Kind => JobKind.CommitImport;

    public async Task Do(JobUnderWay job, CancellationToken cancellation)
    {
        var (import, _) = await ImportJob.Open(job, imports, cancellation);
        var importer = importers.Single(importer => importer.Kind == import.Kind);
        await stored.IsReadable(import, cancellation);
        var units = await rows.Units(import, cancellation);
        for (var first = (int)job.Job.Finished; first < units; first += importer.UnitsAtOnce)
        {
            // Whoever asked for it may have lost the duty since the last part.
            var (_, asker) = await ImportJob.Open(job, imports, cancellation);
            var (next, some) = (Math.Min(units, first + importer.UnitsAtOnce), await rows.Of(import, first, importer.UnitsAtOnce, onlyChosen: true, cancellation));
            if (importer.FindsWhatItEnters) await stored.IsReadable(import, cancellation);
            await commands.Carry(asker, job.Job.Id, async attempt =>
            {
                ImportRows.Judge(attempt, import, await importer.Decide(attempt, asker.AskingAs(), import, some));
                JobStore.Tell(attempt, job.Job, next, units);
            }, cancellation);
            await job.Look(cancellation);
        }

        await rows.LeaveOut(import, cancellation);
        await imports.End(import, cancellation);
    }
}
