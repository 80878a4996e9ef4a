using Marten;
using StudyLog.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>What is known of one department in a period.</summary>
/// <param name="EventNumber">The last event it holds.</param>
/// <param name="UpToDate">Whether that is everything that was asked for.</param>
/// <param name="Department">The department; null when there was none.</param>
/// <param name="Today">The day on which it is known.</param>
/// <param name="Period">The period.</param>
/// <param name="Months">The contributions to its months, and to the line of what nobody can date.</param>
/// <param name="Sheets">The sessions that contribute.</param>
/// <param name="MadeUp">What its places were made up for in the period.</param>
/// <param name="Stock">The follow-ups it may have led that may be open in the period.</param>
public sealed record DepartmentKnown(
    long EventNumber,
    bool UpToDate,
    BoardDepartment? Department,
    DateOnly Today,
    Period Period,
    IReadOnlyDictionary<MonthKey, DepartmentMonth> Months,
    IReadOnlyDictionary<Guid, SessionSheet> Sheets,
    IReadOnlyList<MadeUpStudy> MadeUp,
    Stock Stock)
{
    /// <summary>From the documents, as far as they are.</summary>
    public static async Task<DepartmentKnown> Now(Reading reading, Guid departmentId, DateOnly? from, DateOnly? to)
    {
        var (session, cancellation, today) = (reading.Session, reading.Cancellation, reading.Now.Today);
        var period = Periods.Of(from, to, today);
        var months = await session.LoadManyAsync<DepartmentMonth>(cancellation, [.. KeysOf(departmentId, period).Select(key => key.Id)]);
        var sheets = await session.LoadManyAsync<SessionSheet>(cancellation, [.. months.SelectMany(month => month.Sessions.Keys).Distinct()]);
        var entries = await session.Query<FollowUpEntry>()
            .Where(FollowUpEntries.EverConcerned([departmentId]))
            .Where(entry => !entry.IsEnded || entry.EndedOn > period.From)
            .ToListAsync(cancellation);
        return new DepartmentKnown(
            reading.AsOf.EventNumber,
            reading.AsOf.UpToDate,
            await session.LoadAsync<BoardDepartment>(departmentId, cancellation),
            today,
            period,
            months.ToDictionary(month => month.Key),
            sheets.ToDictionary(sheet => sheet.Id),
            [.. (await MadeUpStudy.Read(reading, period.From, period.LastDay)).Where(study => study.DepartmentId == departmentId)],
            new Stock(entries, reading.Organisation));
    }

    /// <summary>From the events that were recorded by then.</summary>
    public static DepartmentKnown At(History history, Guid departmentId, DateOnly today, DateOnly? from, DateOnly? to)
    {
        var period = Periods.Of(from, to, today);
        var keys = KeysOf(departmentId, period).ToHashSet();
        return new DepartmentKnown(
            history.EventNumber,
            UpToDate: true,
            history.Departments.FirstOrDefault(department => department.Id == departmentId),
            today,
            period,
            history.Months.Where(month => keys.Contains(month.Key)).ToDictionary(month => month.Key),
            history.Sheets,
            [.. MadeUpStudy.Known(history, period.From, period.LastDay).Where(study => study.DepartmentId == departmentId)],
            new Stock(history.FollowUps, history.Organisation));
    }

    private static IEnumerable<MonthKey> KeysOf(Guid departmentId, Period period) =>
        period.Months.Select(month => new MonthKey(departmentId, month)).Append(new MonthKey(departmentId, null));
}
