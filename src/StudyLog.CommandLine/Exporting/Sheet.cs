namespace StudyLog.CommandLine.Exporting;

/// <summary>A sheet that the service makes at <c>/exports/{name}</c>.</summary>
/// <param name="Name">What it is called in the address, and here.</param>
/// <param name="Filters">What it can be narrowed down by.</param>
internal sealed record Sheet(string Name, params Filter[] Filters)
{
    /// <summary>Every sheet there is; a test compares them with what the service offers.</summary>
    public static IReadOnlyList<Sheet> All { get; } =
    [
        new("session-ledger", Filter.From, Filter.To, new("--kind", "KIND")),
        new("attendance-book", Filter.From, Filter.To),
        new(
            "follow-up-ledger",
            Filter.From,
            Filter.To,
            Filter.Department,
            new("--status", "STATUS"),
            new("--light", "LIGHT"),
            new("--due-before", "DAY"),
            new("--search", "TEXT") { Parameter = "q" },
            new("--sort", "BY")),
        new("person-hours", new("--year", "YEAR"), Filter.Department),
        new("coverage", Filter.Department, new("--on", "DAY")) { IsOfMaterial = true },
        new("departments"),
        new("people"),
        new("days-off", new Filter("--year", "YEAR")),
    ];

    /// <summary>Whether it is of one material, which the address names.</summary>
    public bool IsOfMaterial { get; init; }
}

/// <summary>What a sheet is narrowed down by.</summary>
/// <param name="Option">As it is given here.</param>
/// <param name="Value">What is to be given.</param>
internal sealed record Filter(string Option, string Value)
{
    public static readonly Filter From = new("--from", "DAY");
    public static readonly Filter To = new("--to", "DAY");

    /// <summary>By id or by name, which is looked up.</summary>
    public static readonly Filter Department = new("--department", "DEPARTMENT") { Parameter = "departmentId" };

    /// <summary>As the address calls it.</summary>
    public string Parameter { get; init; } = Camel(Option);

    private static string Camel(string option)
    {
        string[] words = option[2..].Split('-');
        return words[0] + string.Concat(words[1..].Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
