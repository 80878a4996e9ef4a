using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Features.Imports.Viewing;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Jobs;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Bringing;

/// <summary>导入: brings a table. It is read and judged row by row; nothing is taken in before somebody has looked and chosen.</summary>
public static class BringImport
{
    [Requires(Act.KeepImports)]
    public sealed record Body(Guid? Id, ImportKind Kind) : UploadBody;

    /// <summary>The form.</summary>
    /// <param name="Kind">What the table lists.</param>
    /// <param name="File">The table, <c>.xlsx</c> or <c>.csv</c>.</param>
    /// <param name="Id">The client's own id for it.</param>
    public sealed record Form(ImportKind Kind, IFormFile File, Guid? Id);

    public static void Map(IEndpointRouteBuilder api) => api.MapUpload<Body, Form>("/imports");

    public static async Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ImportStore imports, JobDesk jobs, CancellationToken cancellation)
    {
        var outcome = await commands.Run(asked, async attempt =>
        {
            var (asker, id) = (asked.Asker, asked.Body.Id ?? attempt.NewId);
            if (asked.Body.File is not { } file) throw new RefusalException(new Rejection.Invalid("file", "required"));
            if (file.Content.Length == 0) throw new RefusalException(new Rejection.Invalid("file", "file-empty"));
            var name = FileName.Of(file.FileName ?? "");
            if (await imports.Find(asker.Tenant, id, cancellation) is { } before)
                return await IsSame(before, name, file.Content) ? Answer.Ok(ImportView.Of(before)) : throw new RefusalException(new Rejection.IdTaken(id));

            var import = new Import(
                asker.Tenant, id, asker.UserId, asked.Body.Kind, name, ImportState.Judging, Head: null, Problem: null, NameBasedGuid.Create(id, "judging"), attempt.Now.Instant);
            ImportStore.Begin(attempt, import, file.Content);
            await jobs.Ask(attempt, asker, JobKind.JudgeImport, import.JobId, ImportJob.About(import));
            return Answer.Created(isNew: true, $"/api/v1/imports/{id}", ImportView.Of(import));
        }, cancellation);
        jobs.Wake();
        return outcome;

        // Of what was put away nothing is kept that could differ.
        async Task<bool> IsSame(Import before, string name, ReadOnlyMemory<byte> content) =>
            before.Kind == asked.Body.Kind && before.FileName == name
            && (before.State == ImportState.PutAway || (await imports.Content(before, cancellation)).AsSpan().SequenceEqual(content.Span));
    }
}
