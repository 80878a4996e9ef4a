using System.Globalization;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Imports.Kinds.HolidayTables;
using StudyLog.Imports;
using StudyLog.Persistence;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>
/// 节假日安排: each year that the table speaks of is announced with what the table says of it. Days that were announced and stand nowhere in the table stay,
/// and are told.
/// </summary>
public sealed class DaysOffImporter : Importer<ImportedHoliday>
{
    public override ImportKind Kind => ImportKind.DaysOff;

    public override int UnitsAtOnce => 50;

    protected override ImportTable<ImportedHoliday> TableOf(TableFile file) => HolidaysTable.Read(file);

    // What is announced of a year belongs together.
    protected override string UnitOf(ImportedHoliday says) => YearOf(says).ToString(CultureInfo.InvariantCulture);

    protected override async Task<Func<IReadOnlyList<Said<ImportedHoliday>>, IReadOnlyList<JudgedRow>>> Prepare(
        Attempt attempt, Asking asking, IReadOnlyList<Said<ImportedHoliday>> rows)
    {
        var id = attempt.OrganisationId;
        await attempt.Open<Organisation>(id, Thing.Organisation);
        return unit =>
        {
            var organisation = attempt.Opened<Organisation>(id);
            var year = YearOf(unit[0].Says);
            var table = new HolidayYear(year, organisation.DaysOff.Of(year));
            JudgedRow[] judged = [.. unit.Select(table.Judge)];
            if (table.IsChanged)
                attempt.Append<Organisation, OrganisationEvent>(id, DaysOffDecisions.Announce(organisation, new(year, table.Days), asking, attempt.Now));
            return [judged[0] with { Notes = [.. judged[0].Notes, .. table.NotesOfWhatStays(unit[0].Row)] }, .. judged[1..]];
        };
    }

    private static int YearOf(ImportedHoliday says) => AnnouncedDaysOff.YearOf(says.To);
}
