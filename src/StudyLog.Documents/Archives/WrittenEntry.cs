namespace StudyLog.Documents.Archives;

/// <summary>An entry as it was written.</summary>
/// <param name="Path">Where it lies, with / between the parts.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Hash">The SHA-256 of these bytes, in lower-case digits.</param>
internal sealed record WrittenEntry(string Path, long Size, string Hash);

/// <summary>An archived file as the index lists it.</summary>
/// <param name="Number">Its place in the index, from 1.</param>
/// <param name="File">The file.</param>
/// <param name="Entry">What was written of it.</param>
internal sealed record Listed(int Number, ArchivedFile File, WrittenEntry Entry);
