using Marten.Linq.MatchesSql;

namespace StudyLog.ReadModels;

/// <summary>Finds people.</summary>
public static class PeopleNamed
{
    /// <summary>By rank, then strokes, then name; who lacks one stands behind those who have it.</summary>
    public const string Order =
        """
        (d.data ->> 'rankNo')::integer nulls last, (d.data ->> 'strokeKey') collate "C" nulls last, (d.data ->> 'name') collate "C", d.id
        """;

    private const string ByName = "strpos(lower(d.data ->> 'name'), lower(?)) > 0";
    private const string ByPinyin = "starts_with(d.data -> 'pinyin' ->> 'full', ?) or starts_with(d.data -> 'pinyin' ->> 'initials', ?)";

    /// <summary>The same order where there is no store to ask.</summary>
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
