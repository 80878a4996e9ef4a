using Marten.Linq.MatchesSql;

namespace StudyLog.ReadModels;

/// <summary>In which order people stand.</summary>
public enum PeopleOrder
{
    /// <summary>By their place in lists, then strokes.</summary>
    Rank,

    /// <summary>By 姓氏笔画.</summary>
    Strokes,

    /// <summary>By pinyin as it is really read.</summary>
    Pinyin,
}

/// <summary>Finds people.</summary>
public static class PeopleNamed
{
    /// <summary>By rank, then strokes, then name; who lacks one stands behind those who have it.</summary>
    public const string Order =
        """
        (d.data ->> 'rankNo')::integer nulls last, (d.data ->> 'strokeKey') collate "C" nulls last, (d.data ->> 'name') collate "C", d.id
        """;

    private const string StrokesOrder =
        """
        (d.data ->> 'strokeKey') collate "C" nulls last, (d.data ->> 'rankNo')::integer nulls last, (d.data ->> 'name') collate "C", d.id
        """;

    private const string PinyinOrder =
        """
        (d.data -> 'pinyin' ->> 'full') collate "C" nulls last, (d.data ->> 'rankNo')::integer nulls last, (d.data ->> 'name') collate "C", d.id
        """;

    private const string ByName = "strpos(lower(d.data ->> 'name'), lower(?)) > 0";
    private const string ByPinyin = "starts_with(d.data -> 'pinyin' ->> 'full', ?) or starts_with(d.data -> 'pinyin' ->> 'initials', ?)";

    /// <summary>The order as the store puts it; who lacks what is ordered by stands last.</summary>
    public static string By(PeopleOrder order) => order switch
    {
        PeopleOrder.Strokes => StrokesOrder,
        PeopleOrder.Pinyin => PinyinOrder,
        _ => Order,
    };

    /// <summary>By rank where there is no store to ask.</summary>
    public static IEnumerable<PersonEntry> InOrder(this IEnumerable<PersonEntry> people) =>
        people.OrderBy(person => person.RankNo ?? int.MaxValue)
            .ThenBy(person => person.StrokeKey is null)
            .ThenBy(person => person.StrokeKey, StringComparer.Ordinal)
            .ThenBy(person => person.Name, StringComparer.Ordinal)
            .ThenBy(person => person.Id);

    /// <summary>Those whose name holds this, or whose pinyin or initials begin with it.</summary>
    public static IQueryable<PersonEntry> Named(this IQueryable<PersonEntry> people, string name) =>
        Pinyin.MayBe(name) && Pinyin.Of(name)?.Full is { } letters
            ? people.Where(entry => entry.MatchesSql($"({ByName} or {ByPinyin})", name, letters, letters))
            : people.Where(entry => entry.MatchesSql(ByName, name));
}
