using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.ReadModels;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>By what a row may find a session that is there already.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Day">Its day or month.</param>
/// <param name="Title">Its title.</param>
public sealed record SessionClue(string? Number, Stated.StatedDay? Day, string? Title);

/// <summary>Finds sessions that many rows may mean, with one question for all of them.</summary>
public static class FoundSessions
{
    private const string Which = "(d.data ->> 'number' = any (?) or d.first_day = any (?) or (d.first_day is null and d.data ->> 'title' = any (?)))";
    private const string WhichAnyDay = "d.data ->> 'title' = any (?)";

    /// <summary>Everything that one of the clues may mean.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="clues">What is known of them.</param>
    /// <param name="anyDay">Whether a clue without a day may mean a session of any day, or only one of which nobody knows the day.</param>
    public static async Task<IReadOnlyList<SessionSheet>> Read(Attempt attempt, IReadOnlyCollection<SessionClue> clues, bool anyDay)
    {
        object numbers = clues.Select(clue => clue.Number).OfType<string>().Distinct().ToArray();
        object days = clues.SelectMany(clue => DaysOf(clue.Day)).Distinct().ToArray();
        var titles = clues.Where(clue => clue.Day is null).Select(clue => clue.Title).OfType<string>().Distinct().ToArray();
        object undated = anyDay ? [] : titles;
        var found = await attempt.Find<SessionSheet>(all => all.Where(sheet => sheet.MatchesSql(Which, numbers, days, undated)));
        if (!anyDay || titles.Length == 0) return found;
        object wanted = titles;
        return [.. found.Concat(await attempt.Find<SessionSheet>(all => all.Where(sheet => sheet.MatchesSql(WhichAnyDay, wanted)))).DistinctBy(sheet => sheet.Id)];
    }

    /// <summary>Whether a stated day means a session's.</summary>
    public static bool Means(Stated.StatedDay? stated, SessionDay day) => stated switch
    {
        null => day.Precision == Precision.Unknown,
        { Precision: Stated.StatedPrecision.Month, On: var first } => day is { Precision: Precision.Month, On: { } on } && on == first,
        { On: var on } => day is { Precision: Precision.Day, On: { } held } && held == on,
    };

    // A session may be known to the day where a table says its month.
    private static IEnumerable<DateOnly> DaysOf(Stated.StatedDay? stated) => stated switch
    {
        null => [],
        { Precision: Stated.StatedPrecision.Month, On: var first } => Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays),
        { On: var on } => [on],
    };
}
