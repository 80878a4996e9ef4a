using System.Globalization;

namespace StudyLog.Bench;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    private const int FewestRounds = 5;

    public int Rounds { get; private init; } = FewestRounds;

    /// <summary>How long one side of a round runs.</summary>
    public TimeSpan Side { get; private init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long the service is left alone before its memory is read.</summary>
    public TimeSpan Rest { get; private init; } = TimeSpan.FromSeconds(15);

    public int Commands { get; private init; } = 100_000;

    /// <summary>Names of the measurements to run; empty means all.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <summary>A folder with a published service; without it the service is published first.</summary>
    public string? ServiceFolder { get; private init; }

    public string? JsonFile { get; private init; }

    public static string Usage =>
        """
        dotnet run -c Release --project bench/StudyLog.Bench -- [options]
          --rounds <n>         rounds a measurement, at least 5 (default 5)
          --seconds <n>        seconds one side of a round runs (default 8)
          --only <names>       for example P1,P7 (default: all)
          --service <folder>   a published service to measure (default: publish src/StudyLog)
          --json <file>        where the figures go (default artifacts/bench.json)
          --commands <n>       commands between the memory readings of P9 (default 100000)
          --rest <seconds>     rest before each memory reading of P9 (default 15)
        make-data <10000 to 1000000 events> <connection string> <id of the organisation>
                               writes a generated year into a database that the service made and does not run on now
        """;

    /// <exception cref="FormatException">An option is unknown, lacks its value, or has one that cannot be.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (var index = 0; index < arguments.Count; index += 2)
        {
            var name = arguments[index];
            if (index + 1 == arguments.Count)
                throw new FormatException($"{name} is unknown or lacks its value.");
            options = options.With(name, arguments[index + 1]);
        }

        return options;
    }

    private Options With(string name, string value) => name switch
    {
        "--rounds" => this with { Rounds = Number(name, value, FewestRounds) },
        "--seconds" => this with { Side = TimeSpan.FromSeconds(Number(name, value, 1)) },
        "--rest" => this with { Rest = TimeSpan.FromSeconds(Number(name, value, 1)) },
        "--commands" => this with { Commands = Number(name, value, 2) },
        "--only" => this with { Only = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) },
        "--service" => this with { ServiceFolder = Path.GetFullPath(value) },
        "--json" => this with { JsonFile = Path.GetFullPath(value) },
        _ => throw new FormatException($"{name} is unknown."),
    };

    private static int Number(string name, string value, int least) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number of at least {least}."));
}
