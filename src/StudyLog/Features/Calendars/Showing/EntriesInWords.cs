using System.Globalization;
using StudyLog.Documents.Calendars;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Sessions;
using StudyLog.ReadModels;
using StudyLog.Resources;

namespace StudyLog.Features.Calendars.Showing;

/// <summary>Sessions, follow-ups and make-up studies as calendars show them: in Chinese, as the office's own papers.</summary>
/// <param name="site">Where this service is, so that an entry leads to its page.</param>
/// <param name="departments">The departments that organise sessions.</param>
internal sealed class EntriesInWords(string site, IReadOnlyDictionary<Guid, Department> departments)
{
    // As much of a matter as a day of a calendar has room for; the whole stands in the entry.
    private const int LongestMatter = 40;

    /// <summary>A session; null as long as nobody knows its day.</summary>
    public CalendarEntry? Of(SessionSheet sheet) => sheet.Announced is not { } shown
        ? null
        : new CalendarEntry(
            EntryUid.OfSession(sheet.Id),
            $"{Off(sheet)}{shown.Title}",
            EntryTime.Of(shown.Day, shown.StartsAt, shown.EndsAt),
            sheet.Shown.Number,
            sheet.Shown.At)
        {
            Venue = shown.Venue,
            Description = $"编号：{sheet.Number}",
            Url = $"{site}/sessions/{sheet.Id}",
            Categories = [Words.Of(shown.Kind, Words.Chinese)],
            Organiser = sheet.Organiser?.DepartmentId is { } of ? new CalendarUser(of, departments[of].Name) : null,
            CancelledBecause = shown.OffBecause,
        };

    /// <summary>The day a follow-up is due on.</summary>
    public CalendarEntry Of(FollowUpEntry entry) =>
        new(EntryUid.OfFollowUp(entry.Id), $"督办到期：{Shortened(entry.Matter)}", EntryTime.On(entry.ShownOn!.Value), entry.Shown.Number, entry.Shown.At)
        {
            Description = $"编号：{entry.Number}\n{entry.Matter}",
            Url = $"{site}/follow-ups/{entry.Id}",
            Categories = ["督办"],
        };

    /// <summary>The day a make-up study is due on. It is called by its session, so it changes with the title of that, too.</summary>
    /// <param name="place">The place that was missed.</param>
    /// <param name="sheet">The session.</param>
    /// <param name="name">Whose it is, where that does not go without saying.</param>
    public CalendarEntry Of(AttendanceEntry place, SessionSheet sheet, string? name) => new(
        EntryUid.OfMakeUp(place.SessionId, place.PersonId),
        $"补学到期{(name is null ? null : $"（{name}）")}：{sheet.Title}",
        EntryTime.On(place.ShownMakeUpOn!.Value),
        place.Shown.Number + sheet.Titled.Number,
        place.Shown.At > sheet.Titled.At ? place.Shown.At : sheet.Titled.At)
    {
        Description = $"编号：{sheet.Number}",
        Url = $"{site}/sessions/{sheet.Id}",
        Categories = ["补学"],
    };

    // Some calendars that are subscribed to do not look at what is cancelled.
    private static string? Off(SessionSheet sheet) => sheet.State switch
    {
        SessionState.Cancelled => "【已取消】",
        SessionState.Voided => "【已作废】",
        _ => null,
    };

    private static string Shortened(string matter)
    {
        var characters = new StringInfo(matter.ReplaceLineEndings(" "));
        return characters.LengthInTextElements <= LongestMatter ? characters.String : $"{characters.SubstringByTextElements(0, LongestMatter)}…";
    }
}
