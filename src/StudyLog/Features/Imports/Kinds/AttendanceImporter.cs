using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Features.Imports.Kinds.AttendanceBooks;
using StudyLog.Features.Sessions.SettingRoster;
using StudyLog.Http;
using StudyLog.Imports;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>考勤: where people were at sessions that are there already, row by row as somebody would have entered it.</summary>
public sealed class AttendanceImporter : Importer<ImportedAttendance>
{
    public override ImportKind Kind => ImportKind.Attendance;

    // Some sessions with everybody's place.
    public override int UnitsAtOnce => 25;

    protected override ImportTable<ImportedAttendance> TableOf(TableFile file) => AttendanceTable.Read(file);

    protected override DateOnly? DayOf(ImportedAttendance says) => says.Date?.On;

    protected override string UnitOf(ImportedAttendance says) => FormattableString.Invariant(
        $"{says.SessionNumber}\n{says.Date?.Precision}{says.Date?.On:yyyy-MM-dd}\n{says.StartsAt:HH:mm}\n{says.SessionKind}\n{says.SessionTitle}");

    protected override async Task<Func<IReadOnlyList<Said<ImportedAttendance>>, IReadOnlyList<JudgedRow>>> Prepare(
        Attempt attempt, Asking asking, IReadOnlyList<Said<ImportedAttendance>> rows)
    {
        var units = rows.GroupBy(row => row.Row.Unit).ToDictionary(unit => unit.Key, unit => unit.First().Says);
        var places = new MeantPlaces(await FoundSessions.Read(attempt, [.. units.Values.Select(MeantPlaces.ClueOf)], anyDay: true));
        var meant = units.ToDictionary(unit => unit.Key, unit => places.MeantBy(unit.Value, attempt.Now.Zone));
        await attempt.OpenMany<Session>(meant.Values.Where(sheets => sheets.Count == 1).Select(sheets => sheets[0].Id));
        var people = await NamedPeople.Read(attempt, rows.SelectMany(row => new[] { row.Says.Name, row.Says.Approver, row.Says.Deputy }), await DepartmentNames.Read(attempt));
        var shared = rows.GroupBy(row => (row.Row.Unit, Name: WrittenName.Of(row.Says.Name)))
            .Where(alike => alike.Select(row => row.Says.Department).Distinct().Count() > 1).Select(alike => alike.Key).ToHashSet();
        var read = rows.Where(row => meant[row.Row.Unit].Count == 1).ToDictionary(row => row.Row.Place, row => BookRow.Of(
                row, people, SessionOf(row), isAlone: !shared.Contains((row.Row.Unit, WrittenName.Of(row.Says.Name))), attempt.Now.Today));
        await attempt.OpenMany<Attendance>(rows.Where(row => read.ContainsKey(row.Row.Place)).GroupBy(row => meant[row.Row.Unit][0].Id).SelectMany(Touched));
        var organisation = await attempt.Read<Organisation>(attempt.OrganisationId, Thing.Organisation);
        var told = new Dictionary<Guid, int>();
        return Decide;

        Session SessionOf(Said<ImportedAttendance> row) => attempt.Opened<Session>(meant[row.Row.Unit][0].Id);

        IEnumerable<Guid> Touched(IGrouping<Guid, Said<ImportedAttendance>> ofSession) => Rosters.Touched(
            ofSession.Key, attempt.Opened<Session>(ofSession.Key), ofSession.Select(row => read[row.Row.Place].Person?.Id).OfType<Guid>());

        IReadOnlyList<JudgedRow> Decide(IReadOnlyList<Said<ImportedAttendance>> unit)
        {
            if (meant[unit[0].Row.Unit] is not [var sheet]) return [.. unit.Select(said => Unknown(said, meant[said.Row.Unit]))];
            var (judged, sound) = (new List<JudgedRow>(), new List<BookRow>());
            foreach (var row in unit.Select(said => read[said.Row.Place]))
            {
                if (row.Refused is { } refused) judged.Add(refused);
                else if (told.TryAdd(Attendance.StreamId(sheet.Id, row.PersonId), row.Said.Row.RowNumber)) sound.Add(row);
                else judged.Add(Twice(row.Said, told[Attendance.StreamId(sheet.Id, row.PersonId)]));
            }

            var settings = organisation.SettingsOn(sheet.Day.On ?? attempt.Now.Today);
            return [.. judged, .. new SessionInBook(attempt, asking, sheet.Id, settings).Decide(sound)];
        }
    }

    private static JudgedRow Twice(Said<ImportedAttendance> said, int row) => RefusedRow.For(said, "姓名", "twice", row.ToString(CultureInfo.InvariantCulture));

    private static JudgedRow Unknown(Said<ImportedAttendance> said, IReadOnlyList<SessionSheet> sheets)
    {
        // In a table of marks the session stands above its column.
        var column = said.Says.SessionNumber is not null ? "场次编号" : said.Says.SessionTitle is null && said.CellOf("日期") is not null ? "日期" : "场次";
        return sheets.Count == 0
            ? RefusedRow.For(said, column, "session-unknown")
            : RefusedRow.For(said, column, "session-ambiguous", said.Says.SessionTitle ?? said.TextOf(column) ?? sheets[0].Title);
    }
}
