using System.Globalization;
using StudyLog.Domain;
using StudyLog.Http.Problems;
using StudyLog.Queries;

namespace StudyLog.Http;

/// <summary>Reads the parameters of a query from their written forms and collects every fault.</summary>
public sealed class Parameters
{
    private readonly List<Fault> faults = [];

    /// <summary>The problem of all faults; null when there is none.</summary>
    public Problem? Problem => faults.Count > 0 ? ProblemTable.Invalid(faults) : null;

    /// <summary>A day, <c>2022-10-25</c>.</summary>
    public DateOnly? Day(string name, string? value) =>
        InRange(name, Read(name, value, "not-a-date", text => StatedTime.Parse(text) is StatedTime.OnDay day ? day.Day : (DateOnly?)null));

    /// <summary>A month, <c>2022-10</c>, as its first day.</summary>
    public DateOnly? Month(string name, string? value) =>
        InRange(name, Read(name, value, "not-a-month", text => StatedTime.Parse(text) is StatedTime.InMonth month ? month.FirstDay : (DateOnly?)null));

    /// <summary>A year, <c>2022</c>.</summary>
    public int? Year(string name, string? value)
    {
        var year = Number(name, value);
        if (year is null or (>= 1900 and <= 2200)) return year;
        faults.Add(new Fault(name, "date-out-of-range"));
        return null;
    }

    /// <summary>An instant with its offset.</summary>
    public DateTimeOffset? Instant(string name, string? value) =>
        Read(name, value, "not-an-instant", text => StatedTime.Parse(text) is StatedTime.AtInstant at ? at.Instant : (DateTimeOffset?)null);

    public Guid? Id(string name, string? value) =>
        Read(name, value, "not-an-id", text => Guid.TryParseExact(text, "D", out var id) ? id : (Guid?)null);

    public bool? Flag(string name, string? value) => Read(name, value, "wrong-type", text => bool.TryParse(text, out var flag) ? flag : (bool?)null);

    public T? OneOf<T>(string name, string? value)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (ApiJson.Value<T>(value) is { } known) return known;
        faults.Add(NotOneOf<T>(name));
        return null;
    }

    /// <summary>What a list is sorted by, the weightiest first: <c>department,-due</c>. A minus turns the order round.</summary>
    public IReadOnlyList<SortKey<T>> Sort<T>(string name, string? value)
        where T : struct, Enum
    {
        var keys = new List<SortKey<T>>();
        foreach (var written in string.IsNullOrEmpty(value) ? [] : value.Split(','))
        {
            var isDescending = written.StartsWith('-');
            if (ApiJson.Value<T>(isDescending ? written[1..] : written) is not { } by)
            {
                faults.Add(NotOneOf<T>(name));
                return [];
            }

            keys.Add(new SortKey<T>(by, isDescending));
        }

        return [.. keys.DistinctBy(key => key.By)];
    }

    /// <summary>What is looked for; null when nothing is.</summary>
    public string? Text(string name, string? value)
    {
        faults.AddRange(SearchTerm.Faults(name, value));
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public Paging Paging(string? page, string? pageSize)
    {
        var paging = new Paging(Number("page", page), Number("pageSize", pageSize));
        faults.AddRange(paging.Faults);
        return paging;
    }

    /// <summary>A whole number between two.</summary>
    public int? Whole(string name, string? value, int least, int most)
    {
        var number = Number(name, value);
        if (number is null || (number >= least && number <= most)) return number;
        faults.Add(new Fault(name, "out-of-range", least, most));
        return null;
    }

    /// <summary>Something else that is wrong.</summary>
    public void Fault(string name, string fault) => faults.Add(new Fault(name, fault));

    /// <summary>The beginning of a period must not lie after its end.</summary>
    public void InOrder(string name, DateOnly? from, DateOnly? to)
    {
        if (from > to) faults.Add(new Fault(name, "date.end-before-start"));
    }

    /// <summary>A period of months that is shown month by month must not be longer than that; one without an end ends now.</summary>
    public void NotLonger(string name, DateOnly? from, DateOnly? to, int months)
    {
        if (from is { } first && (to is { } last ? ((last.Year - first.Year) * 12) + last.Month - first.Month >= months : first.Year < 2000))
            faults.Add(new Fault(name, "list-too-long", months));
    }

    private static Fault NotOneOf<T>(string name)
        where T : struct, Enum =>
        new(name, "not-one-of", string.Join(", ", Enum.GetValues<T>().Select(each => ApiJson.Written(each))));

    private DateOnly? InRange(string name, DateOnly? day)
    {
        if (day is null or { Year: >= 1900 and <= 2200 }) return day;
        faults.Add(new Fault(name, "date-out-of-range"));
        return null;
    }

    private int? Number(string name, string? value) =>
        Read(name, value, "wrong-type", text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);

    private T? Read<T>(string name, string? value, string fault, Func<string, T?> read)
        where T : struct
    {
        if (string.IsNullOrEmpty(value)) return null;
        var result = read(value);
        if (result is null) faults.Add(new Fault(name, fault));
        return result;
    }
}
