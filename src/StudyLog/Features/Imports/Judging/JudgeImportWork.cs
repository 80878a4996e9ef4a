using StudyLog.Commands;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Features.Imports.Kinds;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Jobs;

namespace StudyLog.Features.Imports.Judging;

/// <summary>Reads the table that somebody brought, and judges every row by the very decisions that would take it in. Nothing is taken in.</summary>
public sealed class JudgeImportWork(ImportStore imports, ImportRows rows, IEnumerable<IImporter> importers, StoredBefore stored, CommandRunner commands) : IJobWork
{
    public JobKind Kind => JobKind.JudgeImport;

    public async Task Do(JobUnderWay job, CancellationToken cancellation)
    {
        var (import, asker) = await ImportJob.Open(job, imports, cancellation);
        var importer = importers.Single(importer => importer.Kind == import.Kind);
        if (await Read(import, importer, cancellation) is not { } head) return;

        await stored.IsReadable(import, cancellation);
        var units = await rows.Units(import, cancellation);
        for (var first = 0; first < units; first += importer.UnitsAtOnce)
        {
            await job.Tell(first, units, cancellation);
            var some = await rows.Of(import, first, importer.UnitsAtOnce, onlyChosen: false, cancellation);
            var judged = await commands.Consider(asker, attempt => importer.Decide(attempt, asker.AskingAs(), import, some), cancellation);
            await rows.Judge(import, judged, cancellation);
        }

        await imports.Tell(import, ImportState.Judged, head, problem: null, cancellation);
    }

    // Null: it cannot be read, and the import says why.
    private async Task<ReadHead?> Read(Import import, IImporter importer, CancellationToken cancellation)
    {
        try
        {
            using var content = new MemoryStream(await imports.Content(import, cancellation), writable: false);
            using var file = TableFile.Open(content, import.FileName);
            var (found, read) = importer.Read(file);
            var head = ReadHead.Of(found);
            if (found.IsSound) await rows.Replace(import, read, cancellation);
            else await imports.Tell(import, ImportState.Unreadable, head, head.Problem, cancellation);
            return found.IsSound ? head : null;
        }
        catch (UnreadableFileException unreadable)
        {
            var problem = new RowNote($"file.{ApiJson.Written(unreadable.Reason)}", unreadable.At is { } at ? [at.ToString()] : []);
            await imports.Tell(import, ImportState.Unreadable, head: null, problem, cancellation);
            return null;
        }
    }
}
