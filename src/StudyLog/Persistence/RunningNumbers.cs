using System.Globalization;

namespace StudyLog.Persistence;

/// <summary>Numbers without gaps: year of recording and running number, by organisation and series, counted in the command's transaction.</summary>
public static class RunningNumbers
{
    public const string Table = $"{StoreConfiguration.Schema}.running_numbers";

    public const string Sessions = "session";
    public const string FollowUps = "follow-up";

    /// <summary>The next number. Whoever asks meanwhile waits; a rollback gives it back.</summary>
    public static async Task<string> Next(Attempt attempt, string series)
    {
        var year = attempt.Now.Today.Year;
        var number = await attempt.Scalar<int>(
            $"""
            insert into {Table} (tenant_id, series, year, last) values ($1, $2, $3, 1)
            on conflict (tenant_id, series, year) do update set last = running_numbers.last + 1
            returning last
            """,
            attempt.OrganisationId.ToString("D"),
            series,
            year);
        return Written(year, number);
    }

    /// <summary>Whether a number of the series was ever given.</summary>
    public static async Task<bool> Any(Attempt attempt, string series) =>
        await attempt.Scalar<bool>(
            $"select exists (select from {Table} where tenant_id = $1 and series = $2 and last > 0)", attempt.OrganisationId.ToString("D"), series);

    internal static string Written(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year}-{number:000}");
}
