using StudyLog.Domain.Sessions;
using StudyLog.ReadModels;
using Stated = StudyLog.Documents.Imports;

namespace StudyLog.Features.Imports.Kinds.AttendanceBooks;

/// <summary>Which session a row of an attendance book means: by its number where day or title agree, else by everything that it says of it.</summary>
internal sealed class MeantPlaces(IReadOnlyList<SessionSheet> sheets)
{
    private readonly IReadOnlyList<SessionSheet> standing = [.. sheets.Where(sheet => sheet.State is not (SessionState.Cancelled or SessionState.Voided))];

    /// <summary>By what a row may find its session.</summary>
    public static SessionClue ClueOf(Stated.ImportedAttendance says) => new(says.SessionNumber, says.Date, says.SessionTitle);

    /// <summary>The sessions that may be meant; exactly one must be.</summary>
    public IReadOnlyList<SessionSheet> MeantBy(Stated.ImportedAttendance says, TimeZoneInfo zone)
    {
        var numbered = standing.Where(sheet => sheet.Number == says.SessionNumber && HasDayOrTitle(sheet, says)).ToList();
        if (numbered.Count > 0) return numbered;
        if (says.Date is null && says.SessionTitle is null) return [];
        return [.. standing.Where(sheet =>
            (says.Date is not { } day || IsOn(sheet, day))
            && (says.SessionTitle is null || sheet.Title == says.SessionTitle)
            && (says.SessionKind is not { } kind || sheet.Kind == Enum.Parse<SessionKind>(kind.ToString()))
            && (says.StartsAt is not { } start || sheet.Arrangements.StartsAt is not { } began || TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(began, zone).DateTime) == start))];
    }

    private static bool HasDayOrTitle(SessionSheet sheet, Stated.ImportedAttendance says) =>
        (says.Date is null && says.SessionTitle is null) || (says.Date is { } day && IsOn(sheet, day)) || sheet.Title == says.SessionTitle;

    private static bool IsOn(SessionSheet sheet, Stated.StatedDay day) => day.Precision == Stated.StatedPrecision.Month
        ? sheet.Day.On is { } on && (on.Year, on.Month) == (day.On.Year, day.On.Month)
        : FoundSessions.Means(day, sheet.Day);
}
