using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Imports.Kinds.FollowUpLedgers;
using StudyLog.Imports;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>
/// 督办台账: matters that are not there yet are issued from the session they come from and brought as far as the ledger says; of the others only what is
/// missing here, or went on since, is taken over, and what reads otherwise is left and told.
/// </summary>
public sealed class FollowUpsImporter : Importer<ImportedFollowUp>
{
    public override ImportKind Kind => ImportKind.FollowUps;

    public override int UnitsAtOnce => 200;

    public override bool FindsWhatItEnters => true;

    protected override ImportTable<ImportedFollowUp> TableOf(TableFile file) => FollowUpsTable.Read(file);

    protected override string UnitOf(ImportedFollowUp says) =>
        string.Join('\n', says.Number, says.SourceNumber, says.SourceSession, NamedInLedger.Plain(says.Matter), NamedInLedger.Plain(says.LeadDepartment));

    protected override IReadOnlyList<string> ColumnsOf(Rejection rejection) => rejection switch
    {
        Rejection.DueInvalid => ["完成期限", "期限种类"],
        Rejection.DateInvalid => ["办结日期", "提交日期", "交办日期"],
        Rejection.ReasonRequired => ["备注"],
        Rejection.WrongState or Rejection.NotResponsible => ["状态"],
        _ => [],
    };

    protected override async Task<Func<IReadOnlyList<Said<ImportedFollowUp>>, IReadOnlyList<JudgedRow>>> Prepare(
        Attempt attempt, Asking asking, IReadOnlyList<Said<ImportedFollowUp>> rows)
    {
        var named = await NamedInLedger.Find(attempt, rows);
        var meant = rows.Select(row => (row.Row.Place, Id: named.MeantBy(row.Says)))
            .Where(row => row.Id is not null)
            .ToDictionary(row => row.Place, row => row.Id!.Value);
        var known = await attempt.OpenMany<FollowUp>(meant.Values);
        var firstOf = rows.Where(row => meant.ContainsKey(row.Row.Place)).GroupBy(row => meant[row.Row.Place]).ToDictionary(same => same.Key, same => same.First());
        var begun = rows.Where(row => meant.TryGetValue(row.Row.Place, out var id) && !known[id].Exists).ToList();
        await attempt.OpenMany<Session>(begun.SelectMany(row => named.SourcesOf(row.Says)).Select(sheet => sheet.Id));

        // Held last, when nothing is left to be read: whoever issues meanwhile waits.
        var numbers = begun.Count > 0 ? await NumberRun.Take(attempt, RunningNumbers.FollowUps) : null;
        var (here, issued) = (new FollowUpHere(attempt, asking, named), new FollowUpFromLedger(attempt, asking, named));
        return unit => [.. unit.Select((said, index) => index == 0 ? Decide(said) : Repeats(said, unit[0]))];

        JudgedRow Decide(Said<ImportedFollowUp> said) =>
            !meant.TryGetValue(said.Row.Place, out var id) ? named.NotFound(said)
            : firstOf[id] is var first && first.Says.Number != said.Says.Number ? Repeats(said, first)
            : CellsLeft.Told(
                said,
                attempt.Opened<FollowUp>(id) is { Exists: true } followUp ? here.Decide(said, id, followUp) : issued.Decide(said, id, numbers!),
                attempt.Opened<FollowUp>(id));
    }

    // Two numbers of one matter may be two matters: which, a person has to say.
    private static JudgedRow Repeats(Said<ImportedFollowUp> said, Said<ImportedFollowUp> first) =>
        RefusedRow.For(said, "事项", "twice", first.Row.RowNumber.ToString(CultureInfo.InvariantCulture));
}
