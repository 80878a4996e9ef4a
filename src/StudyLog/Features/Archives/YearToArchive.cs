using System.Globalization;
using System.Runtime.CompilerServices;
using Marten;
using StudyLog.Accounts;
using StudyLog.Attachments;
using StudyLog.Documents.Archives;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Documents.Word;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Attendances.ExportingBook;
using StudyLog.Features.Ledgers;
using StudyLog.Features.PeriodReports.MakingPaper;
using StudyLog.Features.Plans.Viewing;
using StudyLog.Features.Sessions.MakingPapers;
using StudyLog.Http;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Archives;

/// <summary>A year while it is archived: plan, reports, every session with its papers, what was said, followed up and amended, and every attached file.</summary>
public sealed class YearToArchive : IAsyncDisposable
{
    private readonly Reading reading;
    private readonly Asker asker;
    private readonly AttachmentDesk attachments;
    private readonly Questions questions;
    private readonly DateOnly first;
    private readonly DateOnly last;

    internal YearToArchive(ArchiveHead head, Reading reading, Asker asker, AttachmentDesk attachments, Questions questions)
    {
        (Head, this.reading, this.asker, this.attachments, this.questions) = (head, reading, asker, attachments, questions);
        (first, last) = (new DateOnly(head.Year, 1, 1), new DateOnly(head.Year, 12, 31));
    }

    /// <summary>What the archive is about.</summary>
    public ArchiveHead Head { get; }

    /// <summary>Whether everything recorded is in it.</summary>
    public bool UpToDate => reading.AsOf.UpToDate;

    public ValueTask DisposeAsync() => reading.DisposeAsync();

    /// <summary>Its files, each made when its turn comes.</summary>
    /// <param name="tell">Is told how many sessions are written, and of how many.</param>
    /// <param name="cancellation">Stops the making.</param>
    public async IAsyncEnumerable<ArchivedFile> Files(Func<int, int, Task> tell, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await Plan(cancellation) is { } plan) yield return plan;
        await foreach (var report in Reports(cancellation)) yield return report;

        yield return await Book(ArchivedKind.Ledger, new ExportSessionLedger.Query(Day(first), Day(last)), cancellation);

        var (tale, sessions) = (new YearInWords(), await Sessions(cancellation));
        foreach (var (index, sheet) in sessions.Index())
        {
            await tell(index, sessions.Count);
            await foreach (var file in OfSession(sheet, tale, cancellation)) yield return file;
        }

        await tell(sessions.Count, sessions.Count);

        yield return await Book(ArchivedKind.Attendance, new ExportAttendanceBook.Query(Day(first), Day(last)), cancellation);
        yield return await Written(ArchivedKind.Speeches, tale.Speeches(), cancellation);
        yield return await Book(ArchivedKind.FollowUps, new ExportFollowUpLedger.Query(Day(first), Day(last)), cancellation);
        yield return await Written(ArchivedKind.Amendments, tale.Amendments(), cancellation);
        await foreach (var file in EvidenceOfFollowUps(cancellation)) yield return file;
    }

    private static string Day(DateOnly day) => new Domain.StatedTime.OnDay(day).ToString();

    private async Task<ArchivedFile?> Plan(CancellationToken cancellation)
    {
        var reply = await questions.Ask<ViewPlan.Query, ViewPlan.Answered>(new(Head.Year), cancellation);
        if (!reply.IsAnswered) return null;
        var plan = reply.Value;
        var paper = StudyPlanPaper.Of(Head.Organisation, Head.Year, [.. plan.Topics.Select(topic => Told(topic, false)), .. plan.Dropped.Select(topic => Told(topic, true))], plan.FiledOn);
        return FileOf(ArchivedKind.Plan, paper);

        static PlannedTopic Told(ViewPlan.TopicView topic, bool isDropped) =>
            new(topic.Quarter, topic.Title, [.. topic.Materials.Select(material => material.Title).OfType<string>()], topic.Planned, topic.Held, isDropped);
    }

    private async IAsyncEnumerable<ArchivedFile> Reports([EnumeratorCancellation] CancellationToken cancellation)
    {
        var found = await questions.Answer<FindReports.Query, FindReports.Found>(new(first, last), cancellation);
        foreach (var id in found.Ids) yield return FileOf(ArchivedKind.Summary, (await questions.Answer<MakeReport.Query, MadePaper>(new(id), cancellation)).Paper);
    }

    // Those of the year, and those that nobody can date and that were recorded in it.
    private async Task<IReadOnlyList<SessionSheet>> Sessions(CancellationToken cancellation)
    {
        var all = await reading.Session.Query<SessionSheet>()
            .Matching(new SessionFilter(), asker, asker.ReachFor(Act.SeePapers))
            .Where(sheet => sheet.FirstDay == null || (sheet.FirstDay >= first && sheet.FirstDay <= last))
            .OrderBySql(SessionSheets.InOrder)
            .ToListAsync(cancellation);
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{Head.Year}-");
        return [.. all.Where(sheet => sheet.Counts && (sheet.FirstDay is not null || sheet.Number.StartsWith(numbered, StringComparison.Ordinal)))];
    }

    private async IAsyncEnumerable<ArchivedFile> OfSession(
        SessionSheet sheet, YearInWords tale, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (session, _) = await questions.Answer<ReadForPapers.Query, PaperSource>(new(sheet.Id), cancellation);
        tale.Tell(session);
        yield return FileOf(ArchivedKind.Record, SessionRecord.Of(session), session);
        yield return FileOf(ArchivedKind.Minutes, Minutes.Of(session), session);

        var files = (await reading.Names.OfSessions([sheet.Id]))[sheet.Id].Attachments;
        foreach (var file in files.Where(file => !file.IsRemoved)) yield return FileOf(file.File, $"{session.Number} {session.Title}", session.Number, session.Day.On);
    }

    private async IAsyncEnumerable<ArchivedFile> EvidenceOfFollowUps([EnumeratorCancellation] CancellationToken cancellation)
    {
        var entries = await reading.Session.Query<FollowUpEntry>()
            .Matching(new FollowUpFilter(From: first, To: last), asker, asker.ReachFor(Act.SeePapers))
            .OrderBySql(FollowUpEntries.InOrder)
            .ToListAsync(cancellation);
        var followUps = await reading.Names.OfFollowUps(entries.Select(entry => (Guid?)entry.Id));
        foreach (var entry in entries)
        {
            foreach (var file in followUps[entry.Id].Attachments.Where(file => !file.IsRemoved)) yield return FileOf(file.File, $"督办 {entry.Number}", null, entry.IssuedOn);
        }
    }

    private async Task<ArchivedFile> Book<TQuery>(ArchivedKind kind, TQuery query, CancellationToken cancellation)
        where TQuery : notnull, ISheetQuery
    {
        await using var made = await questions.Answer<TQuery, MadeSheet>(query, cancellation);
        return await Written(kind, made.Sheet, cancellation);
    }

    private static async Task<ArchivedFile> Written(ArchivedKind kind, Sheet sheet, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await Workbook.Write(bytes, [sheet], cancellation);
        return new ArchivedFile(kind, $"{sheet.Name}.xlsx", sheet.Name, bytes.ToArray());
    }

    private static ArchivedFile FileOf(ArchivedKind kind, Paper paper, SessionOnPaper? session = null) =>
        new(
            kind,
            session is null ? $"{paper.Name}.docx" : $"{session.Number} {paper.Name}.docx",
            paper.IsDraft ? $"{paper.Name}（草稿）" : paper.Name,
            WordFile.Of(paper))
        {
            SessionNumber = session?.Number,
            Day = session?.Day.On,
        };

    private ArchivedFile FileOf(AttachedFile file, string folder, string? number, DateOnly? day) =>
        new(ArchivedKind.Attachment, FileName.SavedAs(file.FileName, file.MediaType), file.FileName, async cancellation =>
            new MemoryStream(await attachments.Find(asker.Tenant, file.Hash, cancellation) ?? throw new FileNotFoundException($"The content of {file.FileName} is not kept."), writable: false))
        {
            Folder = folder,
            SessionNumber = number,
            Day = day,
        };
}
