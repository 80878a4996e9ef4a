namespace StudyLog.Http;

/// <summary>Which part of a list is wanted: <c>?page=&amp;pageSize=</c>.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Paging(int? Page, int? PageSize)
{
    public const int Largest = 200;
    private const int Usual = 50;

    public int Number => Page ?? 1;

    public int Size => PageSize ?? Usual;

    public int Skip => (Number - 1) * Size;

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Fault> Faults
    {
        get
        {
            var faults = new List<Fault>();
            if (Number is < 1 or > 1_000_000) faults.Add(new Fault("page", "out-of-range", 1, 1_000_000));
            if (Size is < 1 or > Largest) faults.Add(new Fault("pageSize", "out-of-range", 1, Largest));
            return faults;
        }
    }

    public Page<T> Of<T>(IEnumerable<T> all)
    {
        var list = all as IReadOnlyCollection<T> ?? [.. all];
        return new([.. list.Skip(Skip).Take(Size)], Number, Size, list.Count);
    }
}

/// <summary>A part of a list.</summary>
public record Page<T>(IReadOnlyList<T> Items, int PageNumber, int PageSize, long Total)
{
    [System.Text.Json.Serialization.JsonPropertyName("page")]
    public int PageNumber { get; init; } = PageNumber;
}
