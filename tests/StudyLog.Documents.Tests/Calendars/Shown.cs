namespace StudyLog.Documents.Tests.Calendars;

/// <summary>One time of an entry as a reader of the file shows it: instants in UTC, days as days.</summary>
internal sealed record Shown(string Uid, string? RecurrenceId, string Start, string End, string Title, string Status, int Sequence);
