using StudyLog.Commands;
using StudyLog.Domain;

namespace StudyLog.Features.Calendars;

/// <summary>日历订阅 as whoever may open it sees it.</summary>
/// <param name="Open">Whether an address leads to it.</param>
/// <param name="Number">How many addresses were made; names the present one to whoever wishes another.</param>
/// <param name="Address">The secret address at this service; null while it is closed. Whoever knows it reads the calendar.</param>
public sealed record CalendarView(bool Open, int Number, string? Address)
{
    internal static CalendarView Of(Subscription calendar) => new(calendar.IsOpen, calendar.Number, Address: null);

    internal static Answer Answer(Subscription calendar, long? version) => Commands.Answer.Ok(Of(calendar), version);
}
