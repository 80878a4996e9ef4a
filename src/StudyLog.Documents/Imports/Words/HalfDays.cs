using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Words;

/// <summary>What offices write where the time of a session belongs, and what names none.</summary>
public static class HalfDays
{
    private const string EndsOfDays = "日号0123456789)）";

    private static readonly string[] All = ["上午", "下午", "中午", "晚上", "早上", "全天", "半天", "一天"];

    /// <summary>Whether the text is nothing but such a word.</summary>
    public static bool Has(string text) => All.Contains(Wording.Key(text));

    /// <summary>Whether it ends in such a word, behind a day: 3月5日下午.</summary>
    public static bool EndsIn(string text) => Array.Exists(
        All, word => text.Length > word.Length && text.EndsWith(word, StringComparison.Ordinal) && EndsOfDays.Contains(text[^(word.Length + 1)], StringComparison.Ordinal));
}
