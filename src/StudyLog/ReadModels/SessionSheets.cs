using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.ReadModels;

/// <summary>Which sessions are wanted; what is null does not matter.</summary>
/// <param name="From">That can have been on this day or later.</param>
/// <param name="To">That can have been on this day or before.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="State">In this state.</param>
/// <param name="DepartmentId">That concern this department.</param>
/// <param name="MaterialId">In which this was studied.</param>
/// <param name="Text">With this in the title.</param>
/// <param name="TopicId">Held for this topic of a study plan.</param>
/// <param name="ProgrammeId">That are activities of this programme.</param>
public sealed record SessionFilter(
    DateOnly? From = null,
    DateOnly? To = null,
    SessionKind? Kind = null,
    SessionState? State = null,
    Guid? DepartmentId = null,
    Guid? MaterialId = null,
    string? Text = null,
    Guid? TopicId = null,
    Guid? ProgrammeId = null);

/// <summary>What sessions can be sorted by.</summary>
public enum SessionSort
{
    /// <summary>Day, then start.</summary>
    Date,

    /// <summary>Year and running number.</summary>
    Number,
}

/// <summary>Finds session sheets.</summary>
public static class SessionSheets
{
    /// <summary>By day, then start, then number; what nobody can date comes last.</summary>
    public static readonly string InOrder = Sorted([new SortKey<SessionSort>(SessionSort.Date)]);

    /// <summary>In the order of these keys, then by number. What has no value stands last, whichever way it is sorted.</summary>
    public static string Sorted(IEnumerable<SortKey<SessionSort>> keys) =>
        string.Join(", ", keys.Append(new SortKey<SessionSort>(SessionSort.Number)).DistinctBy(key => key.By)
            .Select(key => key.Over(ValuesOf(key.By))));

    /// <summary>Those that the asker may see and the filter names. Undated ones are in no period, so only where no day is asked for.</summary>
    public static IQueryable<SessionSheet> Matching(this IQueryable<SessionSheet> sheets, SessionFilter filter, Asker asker, Reach reach)
    {
        sheets = sheets.Where(sheet => sheet.MatchesSql("d.data ->> 'state' <> 'not-planned'"));
        if (reach == Reach.Departments) sheets = sheets.Where(Reaches(asker));
        if (reach == Reach.Own) sheets = sheets.Where(Holds(OnRoster(asker)));

        if (filter.From is { } from) sheets = sheets.Where(sheet => sheet.LastDay >= from);
        if (filter.To is { } to) sheets = sheets.Where(sheet => sheet.FirstDay <= to);
        if (filter.Kind is { } kind) sheets = sheets.Where(Says("kind", EventJson.Written(kind)));
        if (filter.State is { } state) sheets = sheets.Where(Says("state", EventJson.Written(state)));
        if (filter.DepartmentId is { } departmentId) sheets = sheets.Where(Concerns([departmentId]));
        if (filter.MaterialId is { } materialId) sheets = sheets.Where(Holds($$"""{"materials": [{"materialId": "{{materialId:D}}"}]}"""));
        if (filter.TopicId is { } topicId) sheets = sheets.HeldFor([topicId]);
        if (filter.ProgrammeId is { } programmeId)
            sheets = sheets.Where(sheet => sheet.MatchesSql("jsonb_exists(d.data -> 'programmes', ?)", programmeId.ToString("D")));
        if (filter.Text is { } text) sheets = sheets.Where(sheet => sheet.MatchesSql("position(lower(?) in lower(d.data ->> 'title')) > 0", text));
        return sheets;
    }

    /// <summary>Those held for one of these topics of a study plan.</summary>
    public static IQueryable<SessionSheet> HeldFor(this IQueryable<SessionSheet> sheets, IEnumerable<Guid> topicIds)
    {
        object written = topicIds.Select(id => id.ToString("D")).ToArray();
        return sheets.Where(sheet => sheet.MatchesSql("d.data ->> 'topicId' = any(?)", written));
    }

    private static System.Linq.Expressions.Expression<Func<SessionSheet, bool>> Says(string member, string value) =>
        sheet => sheet.MatchesSql("d.data ->> ? = ?", member, value);

    private static System.Linq.Expressions.Expression<Func<SessionSheet, bool>> Concerns(IEnumerable<Guid> departmentIds)
    {
        object written = departmentIds.Select(id => id.ToString("D")).ToArray();
        return sheet => sheet.MatchesSql("jsonb_exists_any(d.data -> 'departments', ?)", written);
    }

    private static System.Linq.Expressions.Expression<Func<SessionSheet, bool>> Reaches(Asker asker)
    {
        object written = asker.DepartmentIds.Select(id => id.ToString("D")).ToArray();
        var onRoster = OnRoster(asker);
        return sheet => sheet.MatchesSql(
            "(jsonb_exists_any(d.data -> 'departments', ?) or jsonb_exists_any(d.data -> 'followedUpBy', ?) or d.data @> ?::jsonb)", written, written, onRoster);
    }

    private static string OnRoster(Asker asker) => $$"""{"people": [{"personId": "{{asker.PersonId ?? Guid.Empty:D}}"}]}""";

    private static System.Linq.Expressions.Expression<Func<SessionSheet, bool>> Holds(string json) =>
        sheet => sheet.MatchesSql("d.data @> ?::jsonb", json);

    private static IReadOnlyList<string> ValuesOf(SessionSort by) => by switch
    {
        SessionSort.Date => ["d.first_day", "(d.data #>> '{arrangements,startsAt}')::timestamptz"],
        SessionSort.Number => ByNumber.InStore,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}
