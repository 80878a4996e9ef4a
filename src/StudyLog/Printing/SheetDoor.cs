using StudyLog.Accounts;
using StudyLog.Documents;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Domain.Attachments;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Queries;
using Wolverine;

namespace StudyLog.Printing;

/// <summary>A query that is answered with a sheet.</summary>
public interface ISheetQuery : IQuery<MadeSheet>
{
    /// <summary>What the file is to be: <c>xlsx</c>, which it is without one, or <c>csv</c>.</summary>
    string? Form { get; }
}

/// <summary>The kinds of file a sheet can be.</summary>
public enum SheetForm
{
    Xlsx,
    Csv,
}

/// <summary>A sheet whose rows are read while they are written.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="upToDate">Whether everything recorded is in it.</param>
/// <param name="source">What the rows are read from, as long as they are written; null: they were read before.</param>
public sealed class MadeSheet(Sheet sheet, bool upToDate, IAsyncDisposable? source = null) : IAsyncDisposable
{
    public Sheet Sheet => sheet;

    public bool UpToDate => upToDate;

    public ValueTask DisposeAsync() => source?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>The HTTP door to sheets: a workbook, or comma-separated values beside it, written as it is read.</summary>
public static class SheetDoor
{
    public static RouteHandlerBuilder MapSheet<TQuery>(this IEndpointRouteBuilder routes, string pattern)
        where TQuery : notnull, ISheetQuery =>
        routes.MapAsked<TQuery>(pattern, Make<TQuery>).Produces(StatusCodes.Status200OK, contentType: MediaTypes.Xlsx);

    private static async Task<IResult> Make<TQuery>(HttpContext context, [AsParameters] TQuery query, IMessageBus bus)
        where TQuery : notnull, ISheetQuery
    {
        var parameters = new Parameters();
        var form = parameters.OneOf<SheetForm>("form", query.Form) ?? SheetForm.Xlsx;
        if (parameters.Problem is { } fault) return new ProblemResult(fault);

        var reply = await bus.InvokeAsync<Reply<MadeSheet>>(new Queried<TQuery>(query, context.Asker()), context.RequestAborted);
        return reply.IsAnswered ? new Written(reply.Value, form) : new ProblemResult(reply.Problem);
    }

    // Whatever fails while rows are written breaks the connection off: nobody takes a part for the whole.
    private sealed class Written(MadeSheet made, SheetForm form) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await using var open = made;
            var response = httpContext.Response;
            response.OfferMade(SafeName.Of($"{open.Sheet.Name}.{ApiJson.Written(form)}"), open.UpToDate);
            response.ContentType = form == SheetForm.Csv ? "text/csv; charset=utf-8" : MediaTypes.Xlsx;
            if (form == SheetForm.Csv) await CommaSeparated.Write(response.Body, open.Sheet, httpContext.RequestAborted);
            else await Workbook.Write(response.Body, [open.Sheet], httpContext.RequestAborted);
        }
    }
}
