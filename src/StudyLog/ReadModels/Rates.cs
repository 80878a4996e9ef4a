namespace StudyLog.ReadModels;

/// <summary>Shares, to four places.</summary>
public static class Rates
{
    /// <summary>Null where either is unknown or nothing is owed: then there is no rate, neither 0 nor 100 %.</summary>
    public static decimal? Of(int? part, int? whole) =>
        part is { } known && whole is > 0 and { } of ? decimal.Round((decimal)known / of, 4, MidpointRounding.AwayFromZero) : null;
}
