namespace StudyLog.Documents.Tables;

/// <summary>What people write into a cell to say that nothing belongs there.</summary>
internal static class BlankMark
{
    /// <summary>Whether the text says so.</summary>
    public static bool Is(string text) =>
        text.Length == 0 || text == "无" || text.All(character => character is '-' or '—' or '–' or '―' or '/' or '\\' or '~');
}
