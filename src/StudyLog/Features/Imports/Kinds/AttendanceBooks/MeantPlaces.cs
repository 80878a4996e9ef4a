using StudyLog.Domain.Sessions;
using StudyLog.ReadModels;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.AttendanceBooks;

/// <summary>
/// Which session a row of an attendance book means: by everything that it says of it, its number telling one of several; else by its number where the
/// title agrees, or day and kind do.
/// </summary>
internal sealed class MeantPlaces(IReadOnlyList<SessionSheet> sheets)
{
    private readonly IReadOnlyList<SessionSheet> standing = [.. sheets.Where(sheet => sheet.State is not (SessionState.Cancelled or SessionState.Voided))];

    /// <summary>By what a row may find its session.</summary>
    public static SessionClue ClueOf(Stated.ImportedAttendance says) => new(says.SessionNumber, says.Date, says.SessionTitle);

    /// <summary>The sessions that may be meant; exactly one must be.</summary>
    public IReadOnlyList<SessionSheet> MeantBy(Stated.ImportedAttendance says, TimeZoneInfo zone)
    {
        var numbered = standing.Where(sheet => sheet.Number == says.SessionNumber).ToList();
        if (says.Date is null && says.SessionTitle is null) return numbered;
        var fitting = standing.Where(sheet => Fits(sheet, says, zone)).ToList();

        // Who numbers sessions otherwise may give this number to another one of the same day.
        return fitting.Intersect(numbered).ToList() is { Count: > 0 } both ? both
            : fitting.Count > 0 ? fitting
            : [.. numbered.Where(sheet => sheet.Title == says.SessionTitle || (says.Date is { } day && IsOn(sheet, day) && IsOfKind(sheet, says.SessionKind)))];
    }

    private static bool Fits(SessionSheet sheet, Stated.ImportedAttendance says, TimeZoneInfo zone) =>
        (says.Date is not { } day || IsOn(sheet, day))
        && (says.SessionTitle is null || sheet.Title == says.SessionTitle)
        && (says.SessionKind is null || IsOfKind(sheet, says.SessionKind))
        && (says.StartsAt is not { } start || sheet.Arrangements.StartsAt is not { } began || TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(began, zone).DateTime) == start);

    private static bool IsOfKind(SessionSheet sheet, Stated.SessionKind? said) => said is { } kind && sheet.Kind == Enum.Parse<SessionKind>(kind.ToString());

    private static bool IsOn(SessionSheet sheet, Stated.StatedDay day) => day.Precision == Stated.StatedPrecision.Month
        ? sheet.Day.On is { } on && (on.Year, on.Month) == (day.On.Year, day.On.Month)
        : FoundSessions.Means(day, sheet.Day);
}
