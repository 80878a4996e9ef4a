using System.Globalization;

namespace StudyLog.Hosting;

/// <summary>The words after <c>demo</c> on the command line.</summary>
/// <param name="Day">The day up to which the demo is told; null: today.</param>
/// <param name="Settings">The rest: settings.</param>
public sealed record DemoArguments(DateOnly? Day, string[] Settings)
{
    private const string Name = "--day";

    /// <summary>Takes <c>--day 2026-01-31</c> or <c>--day=2026-01-31</c>.</summary>
    public static DemoArguments Read(IReadOnlyList<string> args)
    {
        DateOnly? day = null;
        var settings = new List<string>();
        for (var place = 0; place < args.Count; place++)
        {
            if (args[place] == Name) day = DayOf(++place < args.Count ? args[place] : "");
            else if (args[place].StartsWith(Name + "=", StringComparison.Ordinal)) day = DayOf(args[place][(Name.Length + 1)..]);
            else settings.Add(args[place]);
        }

        return new DemoArguments(day, [.. settings]);
    }

    private static DateOnly DayOf(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new StartRefusedException(
                $"--day 后面须是形如 2026-01-31 的日期，而非“{written}”。", $"--day takes a day like 2026-01-31, not \"{written}\".");
}
