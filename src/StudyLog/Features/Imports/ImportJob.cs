using System.Text.Json;
using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Jobs;

namespace StudyLog.Features.Imports;

/// <summary>What a job about an import is told.</summary>
/// <param name="ImportId">Which.</param>
/// <param name="Import">What it lists.</param>
/// <param name="FileName">What its file is called.</param>
public sealed record ImportJob(Guid ImportId, ImportKind Import, string FileName)
{
    public static string About(Import import) => JsonSerializer.Serialize(new ImportJob(import.Id, import.Kind, import.FileName), ApiJson.Options);

    /// <summary>The import that a job is about, and whoever asked for it, who must still be allowed to.</summary>
    internal static async Task<(Import Import, Asker Asker)> Open(JobUnderWay job, ImportStore imports, CancellationToken cancellation)
    {
        var asker = await job.Asker();
        if (asker.ReachFor(Act.KeepImports) == Reach.None) throw new JobFailedException("duty-separation");
        var about = JsonSerializer.Deserialize<ImportJob>(job.Job.About, ApiJson.Options)!;
        return (await imports.Find(asker.Tenant, about.ImportId, cancellation) ?? throw new JobFailedException("unexpected"), asker);
    }
}
