namespace StudyLog.Documents.Archives;

/// <summary>What was written.</summary>
/// <param name="Files">How many files were archived, without the index and the lists.</param>
/// <param name="Size">How many bytes these files have.</param>
/// <param name="Seal">
/// The SHA-256 of SHA256SUMS. Kept outside the archive it proves every file in it; the list alone does not, for who changes a file can change the
/// list too.
/// </param>
public sealed record WrittenArchive(int Files, long Size, string Seal);
