using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <summary>A session that was held.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Title">Its title.</param>
/// <param name="On">Its day, as exactly as it is known.</param>
public sealed record HeldSession(Guid SessionId, string Title, string? On);

/// <summary>How often a body held a kind of session in a period, and how often it was to.</summary>
/// <param name="Kind">会议类型.</param>
/// <param name="OrganiserDepartmentId">Who holds them; null: the organisation itself, or a body known by name only.</param>
/// <param name="OrganiserName">Its name.</param>
/// <param name="Period">The period: <c>2022-10</c>, <c>2022-Q4</c> or <c>2022</c>.</param>
/// <param name="Required">How many were to be held.</param>
/// <param name="Held">How many took place.</param>
/// <param name="Gap">How many are missing; null until the period has ended.</param>
/// <param name="Sessions">Those that took place, by day.</param>
public sealed record FrequencyRow(
    SessionKind Kind, Guid? OrganiserDepartmentId, string? OrganiserName, string Period, int Required, int Held, int? Gap, IReadOnlyList<HeldSession> Sessions);

/// <summary>What a body is still to hold in a period, and has planned no session for.</summary>
/// <param name="Kind">会议类型.</param>
/// <param name="OrganiserDepartmentId">Who is to hold it; null: the organisation itself.</param>
/// <param name="OrganiserName">Its name.</param>
/// <param name="Span">The period.</param>
/// <param name="Required">How many are to be held.</param>
/// <param name="Held">How many took place.</param>
/// <param name="Planned">How many are planned.</param>
public sealed record LackingSessions(
    SessionKind Kind, Guid? OrganiserDepartmentId, string? OrganiserName, FrequencySpan Span, int Required, int Held, int Planned)
{
    /// <summary>The period as its stream is named by.</summary>
    public RequiredPeriod Period => new(Kind, OrganiserDepartmentId, Span.Per, Span.First);
}

/// <summary>
/// Sessions held beside those required, per kind and organiser. What a body that speaks for the whole organises (领导班子, 党委, the whole body) the
/// organisation holds. The norms of a period are those of its last day; where a kind has none, what was held stands in the year.
/// </summary>
/// <param name="Organisation">Whose norms decide.</param>
/// <param name="Departments">All departments.</param>
/// <param name="Sheets">The sessions; those of other years do not matter.</param>
/// <param name="Today">Today, where the organisation is.</param>
public sealed record FrequencyOfSessions(
    Organisation Organisation, IReadOnlyCollection<BoardDepartment> Departments, IReadOnlyCollection<SessionSheet> Sheets, DateOnly Today)
{
    /// <summary>The rows of a year: by kind, then organiser in the departments' own order, then period.</summary>
    public IReadOnlyList<FrequencyRow> Of(int year)
    {
        var spans = FrequencySpan.Of(year);
        var organisers = InOrder();
        var held = Sheets.Where(sheet => sheet.Counts && sheet.Day.On?.Year == year).OrderBy(sheet => sheet.Day.On).ThenBy(sheet => sheet.Id)
            .ToLookup(sheet => (sheet.Kind, Organiser: OrganiserOf(sheet)));
        return
        [
            .. from kind in Enum.GetValues<SessionKind>()
               let judged = spans.Where(span => NormsOf(kind, span).Any()).ToList()
               from organiser in organisers
               let sheets = held[(kind, organiser)].ToList()
               from row in judged.Select(span => RowOf(kind, organiser, span, sheets)).Concat(InNone(kind, organiser, spans, judged, sheets))
               where row.Required > 0 || row.Held > 0
               select row,
        ];
    }

    /// <summary>What is required in a period and neither held nor planned, in the same order.</summary>
    public IReadOnlyList<LackingSessions> LackingIn(FrequencySpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        var sheets = Sheets.Where(sheet => sheet.Day is { Precision: Precision.Day, On: { } on } && span.Holds(on)).ToLookup(sheet => (sheet.Kind, Organiser: OrganiserOf(sheet)));
        return
        [
            .. from kind in Enum.GetValues<SessionKind>()
               where NormsOf(kind, span).Any()
               from organiser in InOrder()
               let required = RequiredOf(kind, organiser, span)
               let held = sheets[(kind, organiser)].Count(sheet => sheet.Counts)
               let planned = sheets[(kind, organiser)].Count(sheet => sheet.State == SessionState.Planned)
               where held + planned < required
               select new LackingSessions(kind, organiser.DepartmentId, organiser.Name, span, required, held, planned),
        ];
    }

    private FrequencyRow RowOf(SessionKind kind, Organiser organiser, FrequencySpan span, List<SessionSheet> sheets)
    {
        var required = RequiredOf(kind, organiser, span);
        var held = sheets.Where(sheet => span.Holds(sheet.Day.On!.Value)).Select(sheet => new HeldSession(sheet.Id, sheet.Title, Named.Of(sheet.Day))).ToList();
        return new FrequencyRow(
            kind,
            organiser.DepartmentId,
            organiser.Name,
            span.ToString(),
            required,
            held.Count,
            span.Last < Today ? Math.Max(0, required - held.Count) : null,
            held);
    }

    private IEnumerable<FrequencyRow> InNone(
        SessionKind kind, Organiser organiser, IReadOnlyList<FrequencySpan> spans, List<FrequencySpan> judged, IEnumerable<SessionSheet> sheets)
    {
        var rest = sheets.Where(sheet => !judged.Exists(span => span.Holds(sheet.Day.On!.Value))).ToList();
        return spans.Where(span => rest.Count > 0 && span.Per == NormPeriod.Year)
            .Select(span => RowOf(kind, organiser, span, rest) with { Required = 0, Gap = span.Last < Today ? 0 : null });
    }

    private IEnumerable<FrequencyNorm> NormsOf(SessionKind kind, FrequencySpan span) =>
        Organisation.SettingsOn(span.Last).Frequencies.Where(norm => norm.Kind == kind && norm.Per == span.Per);

    private int RequiredOf(SessionKind kind, Organiser organiser, FrequencySpan span)
    {
        var department = Departments.FirstOrDefault(each => each.Id == organiser.DepartmentId);
        var scope = organiser == Whole ? NormScope.Organisation
            : department is { Kind: DepartmentKind.Branch } && department.ExistsOn(span.Last) ? NormScope.Branch
            : (NormScope?)null;
        return NormsOf(kind, span).Where(norm => norm.By == scope).Sum(norm => norm.Times);
    }

    private Organiser Whole => new(null, Organisation.Name);

    private Organiser OrganiserOf(SessionSheet sheet) => sheet.Organiser switch
    {
        null => Whole,
        { DepartmentId: null, Name: { } name } when Organisation.KnownAs.Contains(name) => Whole,
        { DepartmentId: { } id } => Departments.FirstOrDefault(department => department.Id == id) is { } department ? OrganiserOf(department) : new(id, null),
        { } named => named,
    };

    private Organiser OrganiserOf(BoardDepartment department) =>
        department.Kind is DepartmentKind.Leadership or DepartmentKind.Committee or DepartmentKind.Organisation ? Whole : new(department.Id, department.Name);

    private IReadOnlyList<Organiser> InOrder() =>
    [
        .. BoardDepartment.InOrder(Departments).Select(OrganiserOf).Prepend(Whole)
            .Concat(Sheets.Select(OrganiserOf).OrderBy(organiser => organiser.Name, StringComparer.Ordinal).ThenBy(organiser => organiser.DepartmentId))
            .Distinct(),
    ];
}
