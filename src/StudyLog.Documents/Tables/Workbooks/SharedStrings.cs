using System.IO.Compression;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>The texts that a workbook's cells name by number.</summary>
internal static class SharedStrings
{
    private const int BytesBesideCharacters = 32;

    /// <summary>Reads them all, as long as they fit in what memory they may take; one that is too long for a cell is null.</summary>
    public static IReadOnlyList<string?> Read(ZipArchiveEntry? part, TableLimits limits)
    {
        var texts = new List<string?>();
        if (part is null) return texts;
        using var markup = new Markup(part);
        var left = limits.SharedTextBytes;
        while (markup.Read())
        {
            if (markup.Begins != "si") continue;
            var text = StringItem.Read(markup, limits.CellCharacters);
            left -= BytesBesideCharacters + ((text?.Length ?? 0) * sizeof(char));
            if (left < 0) throw new UnreadableFileException(UnreadableReason.UnpacksTooLarge);
            texts.Add(text);
        }

        return texts;
    }
}
