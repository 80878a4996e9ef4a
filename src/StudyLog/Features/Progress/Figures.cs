using StudyLog.Domain.Organisations;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>
/// The follow-ups of a department: flows of the period, counted for the department that led then, and the stock at its end, of those it led then.
/// What was cancelled is in no stock; what was reopened counts as never closed.
/// </summary>
/// <param name="Issued">How many were issued to it in the period.</param>
/// <param name="Open">How many were open at its end: all with a light.</param>
/// <param name="Closed">How many were closed in the period.</param>
/// <param name="ClosedDue">How many of those had a day they were due on.</param>
/// <param name="ClosedOnTime">How many of those on time.</param>
/// <param name="Returned">How many returns there were in the period.</param>
/// <param name="Red">How many of the open ones are past due.</param>
/// <param name="Yellow">How many are due soon, or behind.</param>
/// <param name="Green">How many go well.</param>
/// <param name="Grey">How many have no day they are due on, or are suspended.</param>
/// <param name="ClosureRate">办结率: closed of those closed in the period or open at its end, 0 to 1 to four places; null when there are none, or the organisation shows no such rates.</param>
/// <param name="OnTimeRate">按时办结率: on time of those closed that had a day they were due on, likewise.</param>
public sealed record FollowUpFigures(
    int Issued,
    int Open,
    int Closed,
    int ClosedDue,
    int ClosedOnTime,
    int Returned,
    int Red,
    int Yellow,
    int Green,
    int Grey,
    decimal? ClosureRate,
    decimal? OnTimeRate)
{
    /// <summary>From the flows of the period, and the lights of what was open at its end.</summary>
    public static FollowUpFigures Of(FollowUpFlow flow, IEnumerable<Light> stock, bool showsRates)
    {
        var lights = stock.CountBy(light => light).ToDictionary();
        var open = lights.Values.Sum();
        return new FollowUpFigures(
            flow.Issued,
            open,
            flow.Closed,
            flow.ClosedDue,
            flow.ClosedOnTime,
            flow.Returned,
            lights.GetValueOrDefault(Light.Red),
            lights.GetValueOrDefault(Light.Yellow),
            lights.GetValueOrDefault(Light.Green),
            lights.GetValueOrDefault(Light.Grey),
            showsRates ? Rates.Of(flow.Closed, flow.Closed + open) : null,
            showsRates ? Rates.Of(flow.ClosedOnTime, flow.ClosedDue) : null);
    }
}

/// <summary>The figures of a department in a period, as every answer shows them.</summary>
/// <param name="SessionsHeld">How many sessions it held: organised, or took part in with an attending member or group.</param>
/// <param name="Owed">应到: its places in those sessions, one for each attending person of it on a roster.</param>
/// <param name="Present">Of those, there from beginning to end.</param>
/// <param name="Late">Of those, came late.</param>
/// <param name="LeftEarly">Of those, left early, having come in time.</param>
/// <param name="OnLeave">Of those, on leave.</param>
/// <param name="Absent">Of those, absent.</param>
/// <param name="Unmarked">Of those, not said.</param>
/// <param name="MadeUp">Of those not there, made up for since.</param>
/// <param name="AttendanceRate">出勤率: present, late and left early of all owed, 0 to 1 to four places; null when nothing is owed.</param>
/// <param name="CoverageRate">覆盖率: those there or made up for, of all owed, likewise.</param>
/// <param name="StudyHours">学时: the hours of each session, times those of its places that were there.</param>
/// <param name="MadeUpHours">补学学时: the accepted hours of its places that were made up for in the period, whenever the session was.</param>
/// <param name="MakeUpOpen">Of those not there, with a make-up study assigned, submitted or returned, and not accepted.</param>
/// <param name="MaterialsCovered">How many different materials were studied where somebody of it was there.</param>
/// <param name="Remarks">How many remarks its people made.</param>
/// <param name="RecordedByGroup">In how many sessions it took part by a group without names only.</param>
/// <param name="FollowUps">The follow-ups it leads.</param>
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
    decimal MadeUpHours,
    int MakeUpOpen,
    int MaterialsCovered,
    int Remarks,
    int RecordedByGroup,
    FollowUpFigures FollowUps)
{
    /// <summary>The figures of a period from the sums of its months, what was made up for in it, and the lights of what was open at its end.</summary>
    public static Figures Of(MonthFigures sum, IEnumerable<MadeUpStudy> madeUp, IEnumerable<Light> stock, bool showsRates)
    {
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
            sum.MadeUp,
            Rates.Of(places.There, places.Owed),
            Rates.Of(places.There + sum.MadeUp, places.Owed),
            sum.StudyHours,
            madeUp.Sum(study => study.Hours),
            sum.MakeUpOpen,
            sum.Materials.Count,
            sum.Remarks,
            sum.RecordedByGroup,
            FollowUpFigures.Of(sum.FollowUps, stock, showsRates));
    }
}

/// <summary>What was open at the end of a day, and its light then.</summary>
/// <param name="Entries">The follow-ups that may have been open.</param>
/// <param name="Organisation">Whose settings of that day decide.</param>
public sealed record Stock(IReadOnlyList<FollowUpEntry> Entries, Organisation Organisation)
{
    /// <summary>Whether the organisation shows rates of closed follow-ups on that day.</summary>
    public bool ShowsRates(DateOnly today) => Organisation.SettingsOn(today).ShowClosureRates;

    /// <summary>The lights at the end of the day, by the department that led then.</summary>
    public ILookup<Guid, Light> On(DateOnly day) => LitOn(day).ToLookup(each => each.Entry.LeadOn(day), each => each.Light);

    /// <summary>The lights on the day of what is open and was issued nobody knows when, by lead department.</summary>
    public ILookup<Guid, Light> Undated(DateOnly day) => LitUndated(day).ToLookup(each => each.Entry.LeadOn(day), each => each.Light);

    /// <summary>What was open at the end of the day, each with its light.</summary>
    public IEnumerable<(FollowUpEntry Entry, Light Light)> LitOn(DateOnly day) => Lit(Entries.Where(entry => entry.IsOpenOn(day)), day);

    /// <summary>What is open and was issued nobody knows when, each with its light on the day.</summary>
    public IEnumerable<(FollowUpEntry Entry, Light Light)> LitUndated(DateOnly day) => Lit(Entries.Where(entry => entry.IssuedOn is null && !entry.IsEnded), day);

    private IEnumerable<(FollowUpEntry Entry, Light Light)> Lit(IEnumerable<FollowUpEntry> entries, DateOnly day)
    {
        var settings = Organisation.SettingsOn(day);
        return entries.Select(entry => (entry, entry.BasisOn(day).On(day, settings)));
    }
}

/// <summary>A period of whole months.</summary>
/// <param name="From">The first day of the first month.</param>
/// <param name="To">The first day of the last month.</param>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>As many months as one answer may show.</summary>
    public const int Longest = 120;

    /// <summary>The last day of the last month.</summary>
    public DateOnly LastDay => To.AddMonths(1).AddDays(-1);

    /// <summary>The first day of each of its months, in order.</summary>
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
