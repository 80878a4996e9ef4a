using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Features.Imports.Kinds.SessionLedgers;
using StudyLog.Features.Sessions;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>
/// 学习台账: sessions that are not there yet are entered and, when past, held; of the others what reads otherwise is set while the record is being written.
/// That a record was submitted, confirmed or archived no table can say: whoever confirms does so by hand.
/// </summary>
public sealed class SessionsImporter : Importer<ImportedSession>
{
    public override ImportKind Kind => ImportKind.Sessions;

    // With everybody's place a session has some dozens of events.
    public override int UnitsAtOnce => 100;

    public override bool FindsWhatItEnters => true;

    protected override ImportTable<ImportedSession> TableOf(TableFile file) => SessionsTable.Read(file);

    protected override DateOnly? DayOf(ImportedSession says) => says.Date?.On;

    protected override string UnitOf(ImportedSession says) => FormattableString.Invariant(
        $"{says.Number}\n{says.Date?.Precision}{says.Date?.On:yyyy-MM-dd}\n{says.StartsAt:HH:mm}\n{says.Kind}\n{WrittenName.OfOptional(says.Organiser)}\n{says.Title}");

    protected override IReadOnlyList<string> ColumnsOf(Rejection rejection) => rejection switch
    {
        Rejection.CountInvalid => ["实到", "应到", "出席人员"],
        Rejection.SessionDuplicate => ["开始时间", "时间", "日期"],
        Rejection.DateInvalid { Member: "endsAt" } => ["结束时间", "时间", "日期"],
        Rejection.DateInvalid { Member: "startsAt" } => ["开始时间", "时间", "日期"],
        Rejection.DateInvalid => ["日期"],
        Rejection.Invalid { Member: "studyHours" } => ["学时"],
        _ => [],
    };

    protected override async Task<Func<IReadOnlyList<Said<ImportedSession>>, IReadOnlyList<JudgedRow>>> Prepare(
        Attempt attempt, Asking asking, IReadOnlyList<Said<ImportedSession>> rows)
    {
        var departments = await DepartmentNames.Read(attempt);
        var lines = rows.Select(row => LedgerLine.Of(row, departments, attempt.Now.Zone)).ToDictionary(line => line.Place);
        var ground = await LedgerGround.Read(attempt, asking, departments, [.. lines.Values]);
        var told = new Dictionary<Guid, int>();
        return unit => OneOf(unit, said => Decide(lines[said.Row.Place]), (said, taken) => Twice(said, taken.Row.RowNumber));

        JudgedRow Decide(LedgerLine line)
        {
            if (Unfit(line.Said) is { } unfit) return unfit;
            if (ground.Meant(line) is not { } id) return RefusedRow.For(line.Said, "标题", "session-ambiguous", line.Says.Title);
            if (told.TryGetValue(id, out var row)) return Twice(line.Said, row);

            var session = attempt.Opened<Session>(id);
            if (line.IsOff) return session.Exists ? new(line.Place, RowJudgement.Same, []) : RefusedRow.For(line.Said, "状态", "session-off");
            var places = ground.PlacesOf(line, id);
            if ((places.Refused ?? Uncertain(line) ?? ToCome(line, ground.PresentAt(id))) is { } refused) return refused;

            var (record, judged) = (new LineOnRecord(ground, line, id, isNew: !session.Exists), default(JudgedRow));
            var rejection = attempt.Tentatively(() => judged = Recorded(record, line, id, session, places));
            if (rejection is not null) return Against(line, rejection, record.FirstChanged);
            told.Add(id, line.Said.Row.RowNumber);
            return judged!;
        }

        JudgedRow Against(LedgerLine line, Rejection rejection, string? changed) =>
            new(line.Place, RowJudgement.Refused, [RefusedRow.NoteOf(rejection, line.Said, changed is null ? ColumnsOf(rejection) : [.. ColumnsOf(rejection), changed])]);

        JudgedRow? Uncertain(LedgerLine line) =>
            ground.Parts.Of(line).FirstOrDefault(part => part.Refused is not null) is { Refused: var (code, names), Column: var column }
            ? RefusedRow.For(line.Said, column, code, names)
            : null;

        // What nobody could know yet. What stands here already is as it was stated.
        JudgedRow? ToCome(LedgerLine line, int? present) => line.Day.LiesAfter(attempt.Now.Today) && line.SaysWhoWasThere(present) is { } column
            ? RefusedRow.For(line.Said, column, "attendance-to-come")
            : null;

        // Nothing can be refused any more once a number and a slot are used.
        JudgedRow Recorded(LineOnRecord record, LedgerLine line, Guid id, Session before, NamedPlaces places)
        {
            var slot = before.Exists ? ground.SlotAfter(line, id) : line.Slot;
            record.TellParts();
            if (!before.Exists) record.Plan();
            record.Hold();
            record.Seat(places);
            record.Arrange();
            record.Study();
            record.TellWhatIsLeft();
            if (!before.Exists) ground.Numbers!.Use();
            ground.Slots.Use(slot, id);
            if (before.Exists && slot is not null) SessionSlots.Free(attempt, SessionSlot.Of(before), id);
            return new(line.Place, !before.Exists ? RowJudgement.New : record.Changed ? RowJudgement.Changed : RowJudgement.Same, record.Notes);
        }
    }

    private static JudgedRow Twice(Said<ImportedSession> said, int row) => RefusedRow.For(said, "标题", "twice", row.ToString(CultureInfo.InvariantCulture));

    private static JudgedRow? Unfit(Said<ImportedSession> said)
    {
        var says = said.Says;
        (string Column, string? Text, int Most)[] texts =
        [
            ("编号", says.Number, TextAttribute.Line),
            ("原文日期", says.DateSourceText, TextAttribute.Name),
            ("标题", says.Title, TextAttribute.Line),
            ("主持人", says.Chair, TextAttribute.Name),
            ("记录人", says.Recorder, TextAttribute.Name),
            ("地点", says.Venue, TextAttribute.Line),
            ("主办部门", says.Organiser, TextAttribute.Name),
            ("第一议题内容", says.FirstAgendaTitle, TextAttribute.Line),
            .. says.Materials.Select(title => ("学习材料", (string?)title, TextAttribute.Line)),
        ];
        return RefusedRow.Unfit(said, texts);
    }
}
