using StudyLog.Domain.Organisations;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>The follow-ups that a department leads: flows of the period, and the stock at its end.</summary>
public sealed record FollowUpFigures(
    int Issued, int Open, int Closed, int ClosedOnTime, int Returned, int Red, int Yellow, int Green, int Grey)
{
    public static FollowUpFigures Of(FollowUpFlow flow, IEnumerable<Light> stock)
    {
        var lights = stock.CountBy(light => light).ToDictionary();
        return new FollowUpFigures(
            flow.Issued,
            lights.Values.Sum(),
            flow.Closed,
            flow.ClosedOnTime,
            flow.Returned,
            lights.GetValueOrDefault(Light.Red),
            lights.GetValueOrDefault(Light.Yellow),
            lights.GetValueOrDefault(Light.Green),
            lights.GetValueOrDefault(Light.Grey));
    }
}

/// <summary>The figures of a department in a period, as every answer shows them.</summary>
public record Figures(
    int SessionsHeld,
    int Owed,
    int Present,
    int Late,
    int LeftEarly,
    int OnLeave,
    int Absent,
    int Unmarked,
    int MadeUp,
    decimal? AttendanceRate,
    decimal? CoverageRate,
    decimal StudyHours,
    int MakeUpOpen,
    int MaterialsCovered,
    int Remarks,
    int RecordedByGroup,
    FollowUpFigures FollowUps)
{
    /// <summary>The figures of a period from the sums of its months and the lights of what was open at its end.</summary>
    public static Figures Of(MonthFigures sum, IEnumerable<Light> stock)
    {
        const int NoneYet = 0; // Make-up study is not recorded yet.
        var places = sum.Places;
        return new Figures(
            sum.SessionsHeld,
            places.Owed,
            places.Present,
            places.Late,
            places.LeftEarly,
            places.OnLeave,
            places.Absent,
            places.Unmarked,
            NoneYet,
            Rates.Of(places.There, places.Owed),
            Rates.Of(places.There + NoneYet, places.Owed),
            sum.StudyHours,
            MakeUpOpen: NoneYet,
            sum.Materials.Count,
            sum.Remarks,
            sum.RecordedByGroup,
            FollowUpFigures.Of(sum.FollowUps, stock));
    }
}

/// <summary>What was open at the end of a day, and its light then.</summary>
/// <param name="Entries">The follow-ups that may have been open.</param>
/// <param name="Organisation">Whose settings of that day decide.</param>
public sealed record Stock(IReadOnlyList<FollowUpEntry> Entries, Organisation Organisation)
{
    /// <summary>The lights at the end of the day, by lead department.</summary>
    public ILookup<Guid, Light> On(DateOnly day)
    {
        var settings = Organisation.SettingsOn(day);
        return Entries.Where(entry => entry.IsOpenOn(day)).ToLookup(entry => entry.LeadDepartmentId, entry => entry.BasisOn(day).On(day, settings));
    }

    /// <summary>The lights on the day of what is open and was issued nobody knows when, by lead department.</summary>
    public ILookup<Guid, Light> Undated(DateOnly day)
    {
        var settings = Organisation.SettingsOn(day);
        return Entries.Where(entry => entry.IssuedOn is null && !entry.IsClosed)
            .ToLookup(entry => entry.LeadDepartmentId, entry => entry.BasisOn(day).On(day, settings));
    }
}

/// <summary>A period of whole months.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>As many months as one answer may show.</summary>
    public const int Longest = 120;

    public DateOnly LastDay => To.AddMonths(1).AddDays(-1);

    public IEnumerable<DateOnly> Months
    {
        get
        {
            for (var month = From; month <= To; month = month.AddMonths(1)) yield return month;
        }
    }

    /// <summary>The day on which the stock is taken: the last of the period, or today while that is still to come.</summary>
    public DateOnly StockDay(DateOnly today) => LastDay < today ? LastDay : today;

    /// <summary>The year so far.</summary>
    public static Period YearSoFar(DateOnly today) => new(new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, today.Month, 1));
}
