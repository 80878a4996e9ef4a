namespace StudyLog.Documents.Tables;

/// <summary>What a file's name says it is.</summary>
internal static class FileName
{
    /// <summary>The reason for which a file of that name and content is not read; null when it is.</summary>
    public static UnreadableReason? Fault(string fileName, FileContent content) => (Path.GetExtension(fileName).ToUpperInvariant(), content) switch
    {
        (".XLSX", FileContent.Archive) or (".CSV" or ".TSV" or ".TXT", FileContent.Text) => null,
        (".XLSX" or ".XLS" or ".ET", FileContent.Encrypted) => UnreadableReason.PasswordProtected,
        (".XLSX", FileContent.Compound) => UnreadableReason.OldWorkbook,
        (".XLS", not (FileContent.Archive or FileContent.Other)) => UnreadableReason.OldWorkbook,
        (".XLSX" or ".XLS" or ".CSV" or ".TSV" or ".TXT", _) => UnreadableReason.WrongExtension,
        (".XLSM" or ".XLSB" or ".XLTX" or ".XLTM" or ".ET" or ".ETT" or ".ODS" or ".FODS" or ".NUMBERS", _) => UnreadableReason.OtherWorkbook,
        _ => UnreadableReason.UnknownExtension,
    };
}
