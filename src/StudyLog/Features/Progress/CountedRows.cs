using StudyLog.Domain.Attendances;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>One thing that a figure counts.</summary>
/// <param name="Adds">How much it adds.</param>
public sealed record Counted(decimal Adds)
{
    /// <summary>The session, and the day on which it counts.</summary>
    public (Guid Id, string Title, string? On)? Session { get; init; }

    /// <summary>Whose place.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What is said of the place.</summary>
    public PlaceMark? Mark { get; init; }

    /// <summary>The material.</summary>
    public Guid? MaterialId { get; init; }

    /// <summary>The follow-up.</summary>
    public FollowUpEntry? FollowUp { get; init; }

    /// <summary>Its light at the end of the period, where it is open then.</summary>
    public Light? Light { get; init; }
}

/// <summary>What each figure of a department counts; every row adds to it what the board adds.</summary>
/// <param name="Known">What is known of the department in the period.</param>
/// <param name="FollowUps">The follow-ups that flowed in it.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Undated">Whether what nobody can date is counted, not the months.</param>
public sealed record CountedRows(DepartmentKnown Known, IReadOnlyDictionary<Guid, FollowUpEntry> FollowUps, Guid DepartmentId, bool Undated)
{
    /// <summary>The rows of a figure: by session or follow-up, in their order.</summary>
    public IEnumerable<Counted> Of(DepartmentFigure figure) => figure switch
    {
        DepartmentFigure.SessionsHeld => Held.Select(each => In(each.Sheet, 1)),
        DepartmentFigure.RecordedByGroup => Held.Where(each => each.Share.ByGroupOnly).Select(each => In(each.Sheet, 1)),
        DepartmentFigure.Remarks => Shares.Where(each => each.Share.Remarks > 0).Select(each => In(each.Sheet, each.Share.Remarks)),
        DepartmentFigure.MaterialsCovered => Held.SelectMany(each => each.Share.Materials.Select(id => In(each.Sheet, 1) with { MaterialId = id })).DistinctBy(row => row.MaterialId),
        DepartmentFigure.StudyHours => Places((sheet, mark) => mark.Status.IsThere() ? sheet.Arrangements.StudyHours ?? 0 : 0),
        DepartmentFigure.MadeUpHours => Undated ? [] : Known.MadeUp.Select(MadeUp),
        DepartmentFigure.Owed => Places((_, _) => 1),
        DepartmentFigure.Present => Places(AttendanceStatus.Present),
        DepartmentFigure.Late => Places(AttendanceStatus.Late),
        DepartmentFigure.LeftEarly => Places(AttendanceStatus.LeftEarly),
        DepartmentFigure.OnLeave => Places(AttendanceStatus.OnLeave),
        DepartmentFigure.Absent => Places(AttendanceStatus.Absent),
        DepartmentFigure.Unmarked => Places(AttendanceStatus.Unmarked),
        DepartmentFigure.MadeUp => Places((_, mark) => mark.IsMadeUp ? 1 : 0),
        DepartmentFigure.MakeUpOpen => Places((_, mark) => mark.HasOpenMakeUp ? 1 : 0),
        DepartmentFigure.Issued => Flows(flow => flow.Issued),
        DepartmentFigure.Closed => Flows(flow => flow.Closed),
        DepartmentFigure.ClosedDue => Flows(flow => flow.ClosedDue),
        DepartmentFigure.ClosedOnTime => Flows(flow => flow.ClosedOnTime),
        DepartmentFigure.Returned => Flows(flow => flow.Returned),
        DepartmentFigure.ClosedOrOpen => Flows(flow => flow.Closed).Concat(Open),
        DepartmentFigure.Open => Open,
        DepartmentFigure.Red => Lit(Light.Red),
        DepartmentFigure.Yellow => Lit(Light.Yellow),
        DepartmentFigure.Green => Lit(Light.Green),
        DepartmentFigure.Grey => Lit(Light.Grey),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "This figure has no rows."),
    };

    private IEnumerable<DepartmentMonth> Months => Known.Months.Values.Where(month => month.Month is null == Undated);

    private IEnumerable<(SessionSheet Sheet, SessionShare Share)> Shares =>
        Months.SelectMany(month => month.Sessions).Select(each => (Sheet: Known.Sheets[each.Key], Share: each.Value))
            .OrderBy(each => each.Sheet.FirstDay ?? DateOnly.MaxValue).ThenBy(each => each.Sheet.Number, ByNumber.Comparer).ThenBy(each => each.Sheet.Id);

    private IEnumerable<(SessionSheet Sheet, SessionShare Share)> Held => Shares.Where(each => each.Share.Held);

    private IEnumerable<Counted> Open
    {
        get
        {
            var day = Undated ? Known.Today : Known.Period.StockDay(Known.Today);
            return (Undated ? Known.Stock.LitUndated(day) : Known.Stock.LitOn(day))
                .Where(each => each.Entry.LeadOn(day) == DepartmentId)
                .OrderBy(each => each.Entry.Number, ByNumber.Comparer)
                .Select(each => new Counted(1) { FollowUp = each.Entry, Light = each.Light });
        }
    }

    private IEnumerable<Counted> Lit(Light light) => Open.Where(row => row.Light == light);

    private IEnumerable<Counted> Places(AttendanceStatus status) => Places((_, mark) => mark.Status == status ? 1 : 0);

    private IEnumerable<Counted> Places(Func<SessionSheet, PlaceMark, decimal> adds) =>
        from each in Held
        from entry in each.Sheet.Attending
        where entry.DepartmentId == DepartmentId
        let mark = each.Sheet.MarkOf(entry.PersonId)
        let added = adds(each.Sheet, mark)
        where added > 0
        select In(each.Sheet, added) with { PersonId = entry.PersonId, Mark = mark };

    private IEnumerable<Counted> Flows(Func<FollowUpFlow, int> adds) =>
        Months.SelectMany(month => month.FollowUps)
            .GroupBy(each => each.Key, each => adds(each.Value))
            .Select(each => new Counted(each.Sum()) { FollowUp = FollowUps[each.Key] })
            .Where(row => row.Adds > 0)
            .OrderBy(row => row.FollowUp!.Number, ByNumber.Comparer);

    private static Counted MadeUp(MadeUpStudy study) => new(study.Hours)
    {
        Session = (study.SessionId, study.Title, new Domain.StatedTime.OnDay(study.On).ToString()),
        PersonId = study.PersonId,
    };

    private static Counted In(SessionSheet sheet, decimal adds) => new(adds) { Session = (sheet.Id, sheet.Title, Named.Of(sheet.Day)) };
}
