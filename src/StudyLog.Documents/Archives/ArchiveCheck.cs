namespace StudyLog.Documents.Archives;

/// <summary>What is wrong with an archive, or with a file of it. A closed list: the host has a sentence for each.</summary>
public enum ArchiveFaultKind
{
    /// <summary>It is no zip archive, or one without its end.</summary>
    NotAnArchive,

    /// <summary>It has more entries than a year has files.</summary>
    TooManyEntries,

    /// <summary>Its entries claim more bytes than it has: they share them, as only a trap does.</summary>
    EntriesOverlap,

    /// <summary>SHA256SUMS is not in it.</summary>
    ListMissing,

    /// <summary>SHA256SUMS is not what sha256sum writes.</summary>
    ListUnreadable,

    /// <summary>The file is listed and not there.</summary>
    Missing,

    /// <summary>The file is not what it was.</summary>
    Altered,

    /// <summary>The file cannot be unpacked.</summary>
    Unreadable,

    /// <summary>The file is there and not listed.</summary>
    Unlisted,

    /// <summary>Two files have this path; programs differ in which they show.</summary>
    Repeated,

    /// <summary>The path leads out of the archive, or systems differ in what it means.</summary>
    UnsafePath,
}

/// <summary>Something that is wrong.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The file; null when it is the archive.</param>
public sealed record ArchiveFault(ArchiveFaultKind Kind, string? Path = null);

/// <summary>What a check found.</summary>
/// <param name="Faults">All that is wrong, in the order of the paths.</param>
/// <param name="Intact">How many files are what they were, the index among them.</param>
/// <param name="Seal">The SHA-256 of SHA256SUMS, to be compared with the one that was kept; null when there is none.</param>
public sealed record ArchiveCheck(IReadOnlyList<ArchiveFault> Faults, int Intact = 0, string? Seal = null)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Faults.Count == 0;
}
