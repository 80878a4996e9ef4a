namespace StudyLog.Documents.Calendars;

/// <summary>The parts of a foreign calendar file that matter here. What lies deeper, or outside a calendar, is not looked at.</summary>
/// <param name="IsCalendar">Whether there is a calendar in it at all.</param>
/// <param name="Method">What it is sent for; null: not said.</param>
/// <param name="Events">The lines of each event.</param>
internal sealed record CalendarParts(bool IsCalendar, string? Method, IReadOnlyList<IReadOnlyList<ContentLine>> Events)
{
    private const string Calendar = "VCALENDAR", Event = "VEVENT";

    /// <summary>The parts these lines make.</summary>
    public static CalendarParts Of(IEnumerable<ContentLine> lines)
    {
        var open = new Stack<string>();
        var (isCalendar, method, events) = (false, (string?)null, new List<List<ContentLine>>());
        foreach (var line in lines)
        {
            if (line.Is("END")) open.TryPop(out _);
            else if (line.Is("BEGIN")) open.Push(line.Value.Trim().ToUpperInvariant());
            else if (open is { Count: 1 } && line.Is("METHOD") && open.Peek() == Calendar) method ??= line.Value;
            else if (open is { Count: 2 } && open.Peek() == Event) events[^1].Add(line);

            isCalendar |= open is { Count: 1 } && open.Peek() == Calendar;
            if (line.Is("BEGIN") && open is { Count: 2 } && open.Peek() == Event) events.Add([]);
        }

        return new CalendarParts(isCalendar, method, events);
    }
}
