namespace StudyLog.LocalPostgres;

/// <summary>What an operator reads, in both languages at once.</summary>
internal static class Sentence
{
    public static string Of(string chinese, string english) => $"{chinese} {english}";
}
