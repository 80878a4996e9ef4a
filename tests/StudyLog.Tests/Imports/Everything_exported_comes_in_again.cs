using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Documents.Spreadsheets;
using StudyLog.Documents.Tables;
using StudyLog.Domain.People;
using StudyLog.Features.Attendances.ExportingBook;
using StudyLog.Features.Departments.Exporting;
using StudyLog.Features.Imports.Kinds;
using StudyLog.Features.Ledgers;
using StudyLog.Features.Organisations.KeepingDaysOff;
using StudyLog.Features.People.Exporting;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.Printing;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Projections;

namespace StudyLog.Tests.Imports;

/// <summary>Whatever history an organisation has, the tables it gives out say nothing new when they are brought to it.</summary>
public abstract class Everything_exported_comes_in_again(HostFixture host, Store store)
{
    private const string SeedVariable = "STUDYLOG_SEED";

    private delegate Task Writing(Stream stream, Sheet sheet, CancellationToken cancellation);

    /// <summary>Tells so many organisations, and brings to each what it gives out.</summary>
    protected async Task Try(int organisations)
    {
        var (cancellation, clock) = (TestContext.Current.CancellationToken, new SteadyClock());
        await store.Started(host, cancellation, clock);
        var seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"{SeedVariable}={seed}");
        var rows = new Dictionary<ImportKind, int>();
        foreach (var (at, told) in (await new Comparison(store, clock).Tell(seed, organisations, cancellation)).Index())
        {
            foreach (var kind in Enum.GetValues<ImportKind>())
            {
                // Half of them as the one form, half as the other.
                var (name, write) = at % 2 == 0 ? ("表.csv", (Writing)CommaSeparated.Write) : ("表.xlsx", (bytes, sheet, token) => Workbook.Write(bytes, [sheet], token));
                var content = await Exported(told.Tale.Asker(), kind, write, cancellation);
                var judged = await Judged(told.Tale.Asker(), kind, name, content, cancellation);
                judged.ShouldAllBe(row => row.Judgement == RowJudgement.Same, $"{SeedVariable}={told.Seed}: {kind}, {name}\n{string.Join('\n', judged.Where(row => row.Judgement != RowJudgement.Same).Select(Said))}");
                rows[kind] = rows.GetValueOrDefault(kind) + judged.Count;
            }
        }

        // One organisation of fifty announces days off.
        rows.Where(each => each.Value < (each.Key == ImportKind.DaysOff ? organisations / 500 : organisations)).ShouldBeEmpty("what is given out too little proves too little");
    }

    private async Task<byte[]> Exported(Asker asker, ImportKind kind, Writing write, CancellationToken cancellation)
    {
        var desk = store.Services.GetRequiredService<ReadModelDesk>();
        var sheet = kind switch
        {
            ImportKind.Departments => await ExportDepartments.Handle(new(new(), asker), desk, cancellation),
            ImportKind.People => await ExportPeople.Handle(new(new(), asker), desk, cancellation),
            ImportKind.Sessions => await ExportSessionLedger.Handle(new(new(), asker), desk, cancellation),
            ImportKind.Attendance => await ExportAttendanceBook.Handle(new(new(), asker), desk, cancellation),
            ImportKind.FollowUps => await ExportFollowUpLedger.Handle(new(new(), asker), desk, cancellation),
            _ => await ExportDaysOff.Handle(new(new(), asker), store.Services.GetRequiredService<StateReader>(), cancellation),
        };
        await using var made = sheet.Value.ShouldNotBeNull();
        using var bytes = new MemoryStream();
        await write(bytes, made.Sheet, cancellation);
        return bytes.ToArray();
    }

    private async Task<IReadOnlyList<JudgedRow>> Judged(Asker asker, ImportKind kind, string name, byte[] content, CancellationToken cancellation)
    {
        using var file = TableFile.Open(new MemoryStream(content), name);
        var importer = store.Services.GetServices<IImporter>().Single(importer => importer.Kind == kind);
        var (head, read) = importer.Read(file);
        head.IsSound.ShouldBeTrue();
        head.Unknown.ShouldBeEmpty();
        if (!file.Rows().Any(row => row.Number > head.LastRow))
        {
            Should.Throw<UnreadableFileException>(() => read.Count()).Reason.ShouldBe(UnreadableReason.NoRows, "who has nothing gives out nothing but headings");
            return [];
        }

        // Whom a row names that was erased nobody can find again.
        var rows = read.Where(row => !row.Cells.Any(cell => cell.Text.Contains(Person.ErasedName, StringComparison.Ordinal))).ToList();
        rows.Where(row => row.Says is null).ShouldBeEmpty($"{kind}");
        var import = new Import(asker.Tenant, Guid.CreateVersion7(), asker.UserId, kind, name, ImportState.Judging, Head: null, Problem: null, Guid.Empty, DateTimeOffset.UtcNow);
        await using var scope = store.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommandRunner>()
            .Consider(asker, attempt => importer.Decide(attempt, asker.AskingAs(), import, rows), cancellation);
    }

    private static string Said(JudgedRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Place} {row.Judgement} {string.Join(' ', row.Notes.Select(note => $"{note.Cell} {note.Code} {string.Join(", ", note.Arguments)}"))}");
}

/// <summary>Over a few organisations.</summary>
public sealed class Everything_exported_comes_in_again_to_a_few(HostFixture host, Store store) : Everything_exported_comes_in_again(host, store), IClassFixture<Store>
{
    [Fact]
    public Task Says_nothing_new() => Try(10);
}

/// <summary>Over five hundred.</summary>
[Trait("Category", "Long")]
public sealed class Everything_exported_comes_in_again_to_five_hundred(HostFixture host, Store store) : Everything_exported_comes_in_again(host, store), IClassFixture<Store>
{
    [Fact]
    public Task Says_nothing_new() => Try(500);
}
