using System.Globalization;

namespace StudyLog.Bench.Data;

/// <summary>The data maker by hand: <c>make-data &lt;events&gt; &lt;connection string&gt; &lt;organisation&gt;</c>.</summary>
internal static class MakeData
{
    private const int Fewest = 10_000;
    private const int Most = 1_000_000;

    public static async Task<int> RunAsync(string events, string connectionString, string organisation)
    {
        if (!int.TryParse(events, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < Fewest or > Most || !Guid.TryParse(organisation, out var id))
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"make-data <{Fewest} to {Most} events> <connection string> <id of the organisation>"));
            return 2;
        }

        var year = new GeneratedYear(count, DateOnly.FromDateTime(DateTime.UtcNow));
        var (written, writing) = await DataMaker.MakeAsync(connectionString, id, year, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written:N0} events, written in {writing.TotalSeconds:0.0} s."));
        return 0;
    }
}
