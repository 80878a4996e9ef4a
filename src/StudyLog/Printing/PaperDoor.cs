using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Documents;
using StudyLog.Documents.Word;
using StudyLog.Domain.Attachments;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Queries;
using Wolverine;

namespace StudyLog.Printing;

/// <summary>A query that is answered with a paper.</summary>
public interface IPaperQuery : IQuery<MadePaper>
{
    /// <summary>What the file is to be: <c>docx</c>, which it is without one, or <c>pdf</c>.</summary>
    string? Form { get; }
}

/// <summary>A paper as it was made.</summary>
/// <param name="Paper">What it says.</param>
/// <param name="UpToDate">Whether everything recorded was in it.</param>
/// <param name="Filled">The organisation's own Word template filled with the same; null: the paper has the service's own form.</param>
public sealed record MadePaper(Paper Paper, bool UpToDate = true, ReadOnlyMemory<byte>? Filled = null);

/// <summary>The kinds of file a paper can be.</summary>
public enum FileForm
{
    Docx,
    Pdf,
}

/// <summary>The HTTP door to papers: a file to go on in Word with, or its pages.</summary>
public static class PaperDoor
{
    public static RouteHandlerBuilder MapPaper<TQuery>(this IEndpointRouteBuilder routes, string pattern)
        where TQuery : notnull, IPaperQuery =>
        routes.MapAsked<TQuery>(pattern, Make<TQuery>).Produces(StatusCodes.Status200OK, contentType: WordFile.MediaType);

    private static async Task<IResult> Make<TQuery>(HttpContext context, [AsParameters] TQuery query, IMessageBus bus, LibreOffice office)
        where TQuery : notnull, IPaperQuery
    {
        var parameters = new Parameters();
        var form = parameters.OneOf<FileForm>("form", query.Form) ?? FileForm.Docx;
        if (parameters.Problem is { } fault) return new ProblemResult(fault);
        if (form == FileForm.Pdf && !office.IsInstalled) return new ProblemResult(ProblemTable.NoPdf);

        var reply = await bus.InvokeAsync<Reply<MadePaper>>(new Queried<TQuery>(query, context.Asker()), context.RequestAborted);
        if (!reply.IsAnswered) return new ProblemResult(reply.Problem);
        var (paper, upToDate, filled) = reply.Value;
        var file = form == FileForm.Pdf
            ? await office.PdfOf(filled ?? WordFile.ForPages(paper), ".docx", context.RequestAborted)
            : filled?.ToArray() ?? WordFile.Of(paper);
        if (file is null) return new ProblemResult(ProblemTable.PdfFailed);

        var mediaType = form == FileForm.Pdf ? MediaTypes.Pdf : WordFile.MediaType;
        context.Response.OfferMade(SafeName.Of(FileName.SavedAs(paper.Name, mediaType)), upToDate);
        return Results.Bytes(file, mediaType);
    }
}
