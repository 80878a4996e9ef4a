namespace StudyLog.Documents.Word;

/// <summary>The units of a Word file: twentieths of a point (twips) for lengths, half points for letters.</summary>
internal static class Measures
{
    private const decimal PointsOfMillimetre = 72m / 25.4m;

    /// <summary>A length on paper in twips.</summary>
    public static int Twips(decimal millimetres) => (int)Math.Round(millimetres * PointsOfMillimetre * 20, MidpointRounding.AwayFromZero);

    /// <summary>A size of letters in half points.</summary>
    public static string HalfPoints(decimal points) => ((int)(points * 2)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Written(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
