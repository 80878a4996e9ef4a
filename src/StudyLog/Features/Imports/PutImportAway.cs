using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Features.Imports.Viewing;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Jobs;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports;

/// <summary>Puts a table away, with everything that was read of it. What was taken in stays; what is being taken in is stopped where it is.</summary>
public static class PutImportAway
{
    [Requires(Act.KeepImports)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Delete, "/imports/{id:guid}");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ImportStore imports, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var import = await imports.Find(asked.Asker.Tenant, asked.Target, cancellation) ?? throw new RefusalException(new Rejection.NotFound(Thing.Import, asked.Target));
            if (import.State == ImportState.PutAway) return Answer.Ok(ImportView.Of(import));
            JobStore.Cancel(attempt, import.JobId);
            JobStore.See(attempt, import.JobId);
            ImportStore.PutAway(attempt, import);
            return Answer.Ok(ImportView.Of(import with { State = ImportState.PutAway, Head = null, Problem = null }));
        }, cancellation);
}
