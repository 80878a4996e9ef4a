using System.Text.RegularExpressions;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>The headings that name columns that are taken in.</summary>
/// <param name="Taken">The heading of each column, by the column's name.</param>
/// <param name="PassedOver">Those that could have named one, where another names it better: 单位 beside 部门.</param>
/// <param name="Repeated">The columns that several headings name alike.</param>
internal sealed partial record NamedHeadings(
    IReadOnlyDictionary<string, Heading> Taken, IReadOnlyList<Heading> PassedOver, IReadOnlyList<RepeatedColumn> Repeated)
{
    /// <summary>Those of a table. Of several headings for a column the one counts that stands first among its names.</summary>
    public static NamedHeadings Of(FoundHeadings found, IReadOnlyList<KnownColumn> columns)
    {
        var taken = found.Columns.Where(column => !DerivedHeadings.IsKey(column.Key)).ToDictionary(StringComparer.Ordinal);
        var (passedOver, repeated) = (new List<Heading>(), new List<RepeatedColumn>());
        foreach (var (key, headings) in found.Repeated.Where(column => !DerivedHeadings.IsKey(column.Key)).Select(column => (column.Key, column.Headings)))
        {
            var column = columns.First(known => known.Name == key);
            var best = headings.GroupBy(heading => RankOf(heading, column)).MinBy(ranked => ranked.Key)!.ToList();
            passedOver.AddRange(headings.Except(best));
            if (best.Count == 1) taken.Add(key, best[0]);
            else repeated.Add(new(key, best));
        }

        return new(taken, passedOver, repeated);
    }

    private static int RankOf(Heading heading, KnownColumn column)
    {
        var called = CallsOf(heading.Text).Concat(CallsOf(Remark().Replace(heading.Text, ""))).ToHashSet(StringComparer.Ordinal);
        return column.Names.TakeWhile(name => !called.Contains(Wording.Heading(name))).Count();
    }

    // A heading under merged ones has their words before its own.
    private static IEnumerable<string> CallsOf(string text)
    {
        var words = text.Split('/');
        return words.Select((_, from) => Wording.Heading(string.Concat(words.Skip(from))));
    }

    [GeneratedRegex(@"[(\[【〔][^)\]】〕]*[)\]】〕]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark();
}
