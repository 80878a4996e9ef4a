using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Words;

/// <summary>What offices write where the time of a session belongs, and what names none.</summary>
public static class HalfDays
{
    private static readonly string[] All = ["上午", "下午", "中午", "晚上", "早上", "全天", "半天", "一天"];

    /// <summary>Whether the text is nothing but such a word.</summary>
    public static bool Has(string text) => All.Contains(Wording.Key(text));
}
