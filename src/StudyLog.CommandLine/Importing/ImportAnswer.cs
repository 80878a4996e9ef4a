namespace StudyLog.CommandLine.Importing;

/// <summary>A table on its way in, as the service shows it.</summary>
public sealed record ImportAnswer(Guid Id, string Kind, string FileName, string State, ImportHead? Head, ImportNote? Problem, Guid JobId, ImportCounts? Counts);

/// <summary>Its columns.</summary>
/// <param name="Unknown">Those nothing is known by.</param>
/// <param name="Derived">Those whose figures StudyLog works out itself.</param>
/// <param name="LeftSheets">The worksheets that are not read; null from a service that does not say.</param>
public sealed record ImportHead(IReadOnlyList<string> Unknown, IReadOnlyList<string> Derived, IReadOnlyList<string>? LeftSheets = null);

/// <summary>How many rows were judged in each way, or became so.</summary>
/// <param name="Chosen">New and changed ones that are to be taken in.</param>
public sealed record ImportCounts(long New, long Changed, long Same, long Refused, long NoData, long Chosen);

/// <summary>What is to be said of a row or a file.</summary>
/// <param name="Cell">The cell it is about; null: all of it.</param>
/// <param name="Column">The heading of that cell.</param>
public sealed record ImportNote(string Code, string Sentence, string? Cell, string? Column);

/// <summary>A row.</summary>
/// <param name="RowNumber">As spreadsheets count.</param>
/// <param name="Notes">What is to be said of it.</param>
/// <param name="Sheet">The worksheet that it stands in, where several are read.</param>
public sealed record ImportRow(int RowNumber, IReadOnlyList<ImportNote> Notes, string? Sheet = null);

/// <summary>A part of the rows.</summary>
public sealed record ImportRows(IReadOnlyList<ImportRow> Items, int Page, int PageSize, long Total);
